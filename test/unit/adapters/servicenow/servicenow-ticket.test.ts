import { servicenowRoles, servicenowTicket, servicenowVendorClocks } from "supportops/adapters/servicenow";
import type { StatusCategory } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { eventEssence } from "../../../support/event-essence.js";
import { issuesOf } from "../../../issues-of.js";
import { after, audit, instantAfter, map, today, users } from "./records.js";

const kinds = ({ value }: ReturnType<typeof map>) => value.events.slice(1).map(({ kind }) => kind);

describe("what a payload must have", () => {
  it.each([
    ["no record", {}, ["adapter.payloadType record"]],
    ["no id", { record: {} }, ["adapter.idMissing record.sys_id"]],
    ["no time of creation", { record: { sys_id: "5d" } }, ["adapter.createdAtMissing record.opened_at"]],
    ["an envelope in place of rows", { record: today, audits: { result: [] } }, ["adapter.payloadType audits"]],
  ])("%s is refused by code", (_, payload, expected) => {
    const issues = issuesOf(() => servicenowTicket(payload as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });

  it.each([
    ["users", { users: {} }, "adapter.payloadType users"],
    ["a category", { statusCategories: { "2": "busy" } }, "input.variant statusCategories.2"],
    ["a column's name", { fields: { impact: 3 } }, "input.type fields.impact"],
  ])("%s of the wrong shape is refused by code", (_, options, expected) => {
    const issues = issuesOf(() => map({}, {}, options as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([expected]);
  });

  it("takes the creation of the row, or the first thing that is known, where it does not say when it was opened", () => {
    expect(map({ opened_at: "", sys_created_on: after(3) }).value.createdAt).toBe(instantAfter(3));
    const journal = [
      { sys_id: "j", element: "comments", sys_created_on: after(4), sys_created_by: "ari.agent" },
      { sys_id: "k" },
    ];
    const { value, notes } = map({ opened_at: "" }, { journal, audits: [audit(5, "ari.agent", "state", "1", "2")] });
    expect(value.createdAt).toBe(instantAfter(4));
    expect(notes).toContain("guessed record.opened_at 1");
  });
});

describe("the forms of the Table API", () => {
  const all = (row: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, { value, display_value: `label of ${String(value)}` }]),
    );
  const audits = [audit(5, "ari.agent", "assigned_to", "", "8a"), audit(9, "ari.agent", "state", "1", "2")];
  const plain = map({ state: "2", assigned_to: "8a" }, { audits });

  it("values with their labels say the same as plain text", () => {
    const record = all({ ...today, state: "2", assigned_to: "8a" });
    const mapped = servicenowTicket({ record, audits: audits.map(all) }, { users: users.map(all) });
    expect(mapped.value).toEqual(plain.value);
  });

  it("references with their links say the same as ids", () => {
    const link = (id: string) => ({ link: `https://example.service-now.com/api/now/table/sys_user/${id}`, value: id });
    const record = { state: "2", assigned_to: link("8a"), caller_id: link("7f"), opened_by: link("7f") };
    expect(map(record, { audits }).value).toEqual(plain.value);
  });

  it("a reference that shows its label alone has its id in the link", () => {
    const record = {
      caller_id: { display_value: "Dana Example", link: "https://example.service-now.com/api/now/table/sys_user/7f" },
    };
    expect(map(record).value.initial.requesterId).toBe("7f");
    expect(map({ contact_type: { display_value: "Email" } }).value.initial.channel).toBe("Email");
  });

  it("labels in place of values are read, and the doubt about times is noted", () => {
    const { value, notes } = map({ state: "On Hold", hold_reason: "Awaiting Caller" });
    expect(value.initial.status).toEqual({ raw: "On Hold:Awaiting Caller", category: "pending" });
    expect(notes).toContain("guessed record.state 1");
  });

  it("times are UTC without saying so", () => {
    expect(map({ opened_at: "2026-03-29 02:30:00" }).value.createdAt).toBe(Date.UTC(2026, 2, 29, 2, 30));
  });
});

describe("creation", () => {
  it("is said once: initial values are what the first changes found, and what never changed is as it is today", () => {
    const audits = [
      audit(5, "ari.agent", "assignment_group", "g1", "g2"),
      audit(9, "ari.agent", "assignment_group", "g2", "g3"),
      audit(9, "ari.agent", "state", "1", "2"),
    ];
    const record = {
      state: "2",
      assignment_group: "g3",
      sys_class_name: "incident",
      contact_type: "email",
      company: "c1",
      impact: "2",
    };
    const { value, notes } = map(record, { audits }, { fields: { impact: "impact" } });
    expect(value.initial).toEqual({
      status: { raw: "1", category: "new" },
      priority: "3",
      type: "incident",
      channel: "email",
      requesterId: "7f",
      organizationId: "c1",
      assigneeId: null,
      groupId: "g1",
      brandId: null,
      calendarId: null,
      tags: [],
      fields: { cancelled: false, impact: "2" },
    });
    expect(value.events[0]).toMatchObject({ kind: "message", opening: true, actor: { id: "7f", role: "endUser" } });
    expect([value.createdBy, value.history, notes]).toEqual([{ id: "7f", role: "endUser" }, "full", []]);
  });
});

describe("one save is one change of a kind", () => {
  it("state and incident_state, and what the priority is computed from, count once", () => {
    const row = (column: string, before: string, behind: string) =>
      audit(5, "ari.agent", column, before, behind, { record_checkpoint: "1" });
    const audits = [
      row("state", "1", "2"),
      row("incident_state", "1", "2"),
      row("impact", "3", "2"),
      row("urgency", "3", "1"),
      row("priority", "3", "2"),
    ];
    const mapped = map({ state: "2", priority: "2" }, { audits });
    expect(kinds(mapped)).toEqual(["status", "priority"]);
    expect(mapped.notes).toEqual(["deduplicated audits[].fieldname 1", "deduplicated audits[].fieldname 2"]);
  });

  it("incident_state alone is the state, as older releases audit it", () => {
    expect(
      map({ state: "2" }, { audits: [audit(5, "ari.agent", "incident_state", "1", "2")] }).value.events[1],
    ).toMatchObject({
      kind: "status",
      from: { raw: "1" },
      to: { raw: "2", category: "open" },
    });
  });

  it("a row that stands in two pages counts once, by its id or by what it says", () => {
    const row = audit(5, "ari.agent", "assigned_to", "", "8a");
    const mapped = map({ assigned_to: "8a" }, { audits: [row, row, { ...row, sys_id: "other" }] });
    expect(kinds(mapped)).toEqual(["assignee"]);
    expect(mapped.notes).toEqual(["deduplicated audits[].fieldname 1", "deduplicated audits[].id 1"]);
  });

  it("two changes of one column in a second are two, in the order of the updates", () => {
    const audits = [
      audit(5, "ari.agent", "assigned_to", "8b", "8a", { record_checkpoint: "10" }),
      audit(5, "ari.agent", "assigned_to", "", "8b", { record_checkpoint: "9" }),
    ];
    expect(map({ assigned_to: "8a" }, { audits }).value.events.slice(1)).toMatchObject([{ to: "8b" }, { to: "8a" }]);
    const bare = audits.map((row) => ({ ...row, record_checkpoint: "" }));
    expect(kinds(map({ assigned_to: "8a" }, { audits: bare }))).toEqual(["assignee", "assignee"]);
  });

  it("rows of other records, without a column or a time are left out and noted", () => {
    const audits = [
      audit(5, "ari.agent", "state", "1", "2", { documentkey: "99" }),
      audit(6, "ari.agent", "", "1", "2"),
      audit(7, "ari.agent", "state", "1", "2", { sys_created_on: "02.03.2026 08:00" }),
    ];
    const { notes } = map({}, { audits });
    expect(notes).toEqual([
      "incomplete audits 1",
      "dropped audits[] 1",
      "incomplete audits[].fieldname 1",
      "incomplete audits[].sys_created_on 1",
    ]);
  });
});

describe("states", () => {
  it.each<[string, string, string, StatusCategory]>([
    ["1", "", "1", "new"],
    ["2", "", "2", "open"],
    ["3", "1", "3:1", "pending"],
    ["3", "4", "3:4", "hold"],
    ["3", "", "3", "hold"],
    ["6", "1", "6", "solved"],
    ["7", "", "7", "closed"],
    ["8", "", "8", "closed"],
  ])("state %s with reason %j is %s, %s", (state, hold_reason, raw, category) => {
    expect(map({ state, hold_reason }).value.initial.status).toEqual({ raw, category });
  });

  it.each<[string, StatusCategory]>([
    ["10", "open"],
    ["18", "pending"],
    ["3", "closed"],
  ])("state %s of a case is %s", (state, category) => {
    expect(map({ state, sys_class_name: "sn_customerservice_case" }).value.initial.status.category).toBe(category);
  });

  it("another reason on hold is another status, and the reason left behind after it is none", () => {
    const audits = [
      audit(5, "ari.agent", "state", "2", "3", { record_checkpoint: "1" }),
      audit(5, "ari.agent", "hold_reason", "", "4", { record_checkpoint: "1" }),
      audit(6, "ari.agent", "hold_reason", "4", "1"),
      audit(7, "dana.example", "state", "3", "2"),
      audit(8, "ari.agent", "hold_reason", "1", ""),
    ];
    const { value } = map({ state: "2" }, { audits });
    const told = value.events.flatMap((event) => (event.kind === "status" ? [event.to.raw] : []));
    expect([value.initial.status.raw, ...told]).toEqual(["2", "3:4", "3:1", "2"]);
  });

  it("takes categories of the instance's own states", () => {
    const statusCategories = { "-5": "hold", "3:4": "pending" } as const;
    expect(map({ state: "-5" }, {}, { statusCategories }).value.initial.status).toEqual({
      raw: "-5",
      category: "hold",
    });
    expect(map({ state: "3", hold_reason: "4" }, {}, { statusCategories }).value.initial.status.category).toBe(
      "pending",
    );
  });

  it("of today that is not said counts as new, which is a guess", () => {
    const { value, notes } = map({ state: "" }, { audits: [audit(5, "ari.agent", "assigned_to", "", "")] });
    expect(value.initial.status).toEqual({ raw: "new", category: "new" });
    expect(notes).toEqual(["guessed record.state 1"]);
  });

  it("leaves out a state that nobody knows, and says so", () => {
    const mapped = map({ state: "99" }, { audits: [audit(5, "ari.agent", "state", "1", "99")] });
    expect(kinds(mapped)).toEqual([]);
    expect(mapped.notes).toEqual(["dropped audits[].newvalue 1", "guessed record.state 1", "unknown state 3"]);
  });

  it("sets the field cancelled in states in which nothing was resolved", () => {
    const audits = [audit(5, "ari.agent", "state", "2", "8"), audit(9, "ari.agent", "state", "8", "2")];
    const { value } = map({ state: "2" }, { audits });
    expect(value.events.filter(({ kind }) => kind === "field")).toMatchObject([
      { field: "cancelled", from: false, to: true },
      { field: "cancelled", from: true, to: false },
    ]);
    expect(value.initial.fields).toEqual({ cancelled: false });
    expect(
      map({ state: "4" }, {}, { statusCategories: { "4": "closed" }, cancelledStates: ["4", null] as never }).value
        .initial.fields,
    ).toEqual({ cancelled: true });
  });
});

describe("columns", () => {
  it("become events of their kinds", () => {
    const audits = [
      audit(5, "ari.agent", "caller_id", "7e", "7f"),
      audit(5, "ari.agent", "company", "c1", "c2"),
      audit(5, "ari.agent", "priority", "3", "1"),
      audit(5, "ari.agent", "category", "network", "software"),
      audit(5, "ari.agent", "problem_id", "", "p1"),
    ];
    const record = { priority: "1", company: "c2", category: "software" };
    const { value } = map(
      record,
      { audits },
      { priorities: { "1": "urgent", "3": "normal" }, fields: { category: "category" } },
    );
    const told = value.events.slice(1).map(eventEssence);
    expect(told).toEqual([
      { kind: "requester", from: "7e", to: "7f" },
      { kind: "field", field: "category", from: "network", to: "software" },
      { kind: "organization", from: "c1", to: "c2" },
      { kind: "priority", from: "normal", to: "urgent" },
      { kind: "link", relation: "problem", ticketId: "p1" },
    ]);
  });

  it("that are not listed are left out; nothing is said of texts and figures", () => {
    const columns = ["u_region", "Odd Name", "short_description", "work_notes", "urgency"];
    const { value, notes } = map({}, { audits: columns.map((column) => audit(5, "ari.agent", column, "", "x")) });
    expect(value.events).toHaveLength(1);
    expect(notes).toEqual(["dropped audits[].fieldname 1", "dropped audits[].fieldname 1"]);
  });
});

describe("other records", () => {
  const close = audit(5, "ari.agent", "state", "2", "7", { record_checkpoint: "3" });
  const parent = (before: string, behind: string, minutes = 5) =>
    audit(minutes, "ari.agent", "parent_incident", before, behind, { record_checkpoint: "3" });

  it("a parent given in the save that closes is a merge; any other parent is a link", () => {
    const merged = map({ state: "7", parent_incident: "p" }, { audits: [close, parent("", "p")] });
    expect(merged.value.events.at(-1)).toMatchObject({ kind: "merge", into: "p" });
    expect(merged.notes).toEqual(["guessed audits[].fieldname 1"]);
    const linked = map({ parent_incident: "p" }, { audits: [parent("", "p")] });
    expect(linked.value.events.at(-1)).toMatchObject({ kind: "link", relation: "parent", ticketId: "p" });
  });

  it("a duplicate is a merge", () => {
    const audits = [audit(5, "ari.agent", "duplicate_of", "", "d")];
    expect(map({}, { audits }).value.events.at(-1)).toMatchObject({ kind: "merge", into: "d" });
  });

  it("a tie that is taken back is none", () => {
    const mapped = map({ state: "7" }, { audits: [close, parent("", "p"), parent("p", "", 9)] });
    expect(kinds(mapped)).toEqual(["status"]);
    expect(mapped.notes).toEqual(["dropped audits[].newvalue 1"]);
  });

  it("a parent that no audit tells stands from the start, which is a guess", () => {
    const { value, notes } = map(
      { parent_incident: "p" },
      { audits: [audit(5, "ari.agent", "assigned_to", "", "8a")] },
    );
    expect(value.events[1]).toMatchObject({ kind: "link", at: instantAfter(0), ticketId: "p" });
    expect(notes).toContain("guessed record.parent_incident 1");
    expect(map({}, { audits: [parent("p", "")] }).value.events[1]).toMatchObject({ kind: "link", ticketId: "p" });
  });
});

describe("history", () => {
  it("is a snapshot without audits, unless the record was never saved again", () => {
    expect(map({ state: "6" })).toMatchObject({
      value: { history: "snapshot", initial: { status: { category: "solved" } } },
      notes: ["incomplete audits 1"],
    });
    expect(map({ sys_mod_count: "0" }, { audits: [] })).toMatchObject({ value: { history: "full" }, notes: [] });
  });

  it.each<[string, object, string]>([
    ["reopens", { reopen_count: "1" }, "incomplete record.reopen_count 1"],
    ["reassignments", { reassignment_count: "2" }, "incomplete record.reassignment_count 1"],
    ["a resolution", { resolved_at: after(9) }, "incomplete record.resolved_at 1"],
    ["a state", { state: "2" }, "incomplete record.state 1"],
    ["an assignee", { assigned_to: "8b" }, "incomplete record.assigned_to 1"],
  ])("is partial where the record has %s that the audits do not tell", (_, record, note) => {
    const audits = [audit(3, "ari.agent", "state", "1", "3"), audit(5, "ari.agent", "assigned_to", "", "8a")];
    const { value, notes } = map({ state: "3", assigned_to: "8a", ...record }, { audits });
    expect([value.history, notes]).toEqual(["partial", [note]]);
  });

  it("is full where the record's figures are in the audits", () => {
    const audits = [
      audit(3, "ari.agent", "state", "1", "6"),
      audit(5, "dana.example", "state", "6", "2"),
      audit(7, "ari.agent", "assigned_to", "", "8a"),
    ];
    const { value } = map(
      { state: "2", assigned_to: "8a", reopen_count: "1", reassignment_count: "1", resolved_at: after(3) },
      { audits },
    );
    expect(value.history).toBe("full");
  });
});

describe("comments and work notes", () => {
  const write = (element: string, sys_created_by: string, rest = {}) => ({
    sys_id: element,
    element_id: "5d",
    element,
    sys_created_by,
    sys_created_on: after(5),
    value: "text",
    ...rest,
  });

  it.each<[string, string, object]>([
    ["comments", "ari.agent", { visibility: "public", actor: { id: "8a", role: "agent" } }],
    ["comments", "dana.example", { visibility: "public", actor: { id: "7f", role: "endUser" } }],
    ["comments", "import", { visibility: "public", actor: { id: "9c", role: "bot" }, automated: false }],
    ["comments", "system", { actor: { id: null, role: "system" }, automated: true }],
    ["comments", "virtual.agent", { actor: { id: null, role: "bot" } }],
    ["comments", "mid.server1", { actor: { id: null, role: "bot" } }],
    ["comments", "someone.else", { actor: { id: null, role: "unknown" } }],
    ["work_notes", "bo.agent", { visibility: "internal", actor: { id: "8b", role: "agent" } }],
    ["work_notes", "someone.else", { visibility: "internal", actor: { id: null, role: "agent" } }],
    ["work_notes", "import", { visibility: "internal", actor: { id: "9c", role: "bot" } }],
  ])("%s of %s", (element, user, expected) => {
    expect(map({}, { journal: [write(element, user)] }).value.events[1]).toMatchObject({
      kind: "message",
      opening: false,
      ...expected,
    });
  });

  it("keep no user name that is not among the users: it can be a name or an address", () => {
    const { value, notes } = map(
      {},
      { journal: [write("comments", "someone.else"), write("work_notes", "someone.else")] },
    );
    expect(JSON.stringify(value)).not.toContain("someone.else");
    expect(notes).toEqual(["incomplete audits 1", "guessed users[].roles 1", "guessed users[].roles 1"]);
  });

  it.each<[does: string, audits: readonly object[], journal: readonly object[], role: string]>([
    ["wrote a work note", [], [write("work_notes", "someone.else")], "agent"],
    ["assigned the record, as programs do too", [audit(2, "someone.else", "assigned_to", "", "8a")], [], "unknown"],
  ])("of someone missing who %s elsewhere on the record", (_, audits, journal, role) => {
    const written = [write("comments", "someone.else", { sys_id: "last" }), ...journal];
    const { value } = map({}, { audits, journal: written });
    const comment = value.events.find((event) => event.kind === "message" && event.messageId === "last");
    expect(comment?.actor).toEqual({ id: null, role });
  });

  it("of other records and other elements are left out and noted", () => {
    const journal = [write("comments", "ari.agent", { element_id: "99" }), write("approval_history", "ari.agent")];
    const { value, notes } = map({}, { journal });
    expect(value.events).toHaveLength(1);
    expect(notes).toEqual(["incomplete audits 1", "dropped journal[] 1", "unknown journal[].element 1"]);
  });
});

describe("who acted", () => {
  const actorOf = (user: string, record = {}, options = {}, audits: readonly object[] = []) => {
    const journal = [{ sys_id: "j", element: "comments", sys_created_by: user, sys_created_on: after(5) }];
    const { value, notes } = map(record, { journal, audits }, options);
    return [
      value.events.find((event) => event.kind === "message" && !event.opening)?.actor,
      notes.filter((note) => note.includes("users")),
    ];
  };

  it("is the caller where someone who fulfils requests asks for themselves, unless they were assigned", () => {
    expect(actorOf("ari.agent", { caller_id: "8a" })).toEqual([
      { id: "8a", role: "endUser" },
      ["guessed users[].roles 1"],
    ]);
    expect(actorOf("ari.agent", { caller_id: "8a", assigned_to: "8a" })).toEqual([{ id: "8a", role: "agent" }, []]);
  });

  it("is the caller only as long as they are", () => {
    const audits = [audit(2, "bo.agent", "caller_id", "8a", "7f")];
    expect(actorOf("ari.agent", {}, {}, audits)[0]).toEqual({ id: "8a", role: "agent" });
    const later = [audit(9, "bo.agent", "contact", "8a", "7f")];
    expect(actorOf("ari.agent", {}, {}, later)[0]).toEqual({ id: "8a", role: "endUser" });
  });

  it("is an agent where someone without such a role was assigned", () => {
    const audits = [audit(2, "ari.agent", "assigned_to", "7g", "")];
    const options = { users: [...users, { sys_id: "7g", user_name: "former", roles: "" }] };
    expect(actorOf("former", {}, options, audits)).toEqual([{ id: "7g", role: "agent" }, ["guessed users[].roles 1"]]);
  });

  it("is a bot where the host says so, by name or by id", () => {
    expect(actorOf("ari.agent", {}, { bots: ["ari.agent", null] as never })[0]).toEqual({ id: "8a", role: "bot" });
    expect(actorOf("ari.agent", {}, { bots: ["8a"] })[0]).toEqual({ id: "8a", role: "bot" });
    expect(actorOf("nobody", {}, { bots: ["nobody"] })[0]).toEqual({ id: null, role: "bot" });
  });

  it("is the caller by id without any users", () => {
    const { value, notes } = servicenowTicket({ record: today });
    expect(value.createdBy).toEqual({ id: "7f", role: "endUser" });
    expect(notes.map(({ path }) => path)).toEqual(["audits"]);
    expect(servicenowTicket({ record: { sys_id: "5d", opened_at: after(0), state: "1" } }).value.createdBy).toEqual({
      id: null,
      role: "unknown",
    });
  });
});

describe("servicenowRoles", () => {
  it("says what users are by their roles, and what it does not know", () => {
    const rows = [
      { sys_id: "1", user_name: "a", roles: "approver_user" },
      { sys_id: "2", user_name: "b" },
      { user_name: "c", roles: "" },
      { sys_id: "3", user_name: "d", roles: "virtual_agent,itil" },
      { sys_id: "4", user_name: "e", roles: "u_desk" },
      { sys_id: "5", user_name: "f", roles: "", web_service_access_only: true },
    ];
    const { value, notes } = servicenowRoles(rows, { roles: { u_desk: "lightAgent" } });
    expect(["a", "b", "d", "e", "f"].map((name) => value.get(name)?.role)).toEqual([
      "endUser",
      "unknown",
      "bot",
      "lightAgent",
      "bot",
    ]);
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "guessed users[].roles",
      "incomplete users[].roles",
      "incomplete users[].sys_id",
    ]);
  });

  it("is handed on as users", () => {
    const { value: roles } = servicenowRoles(users);
    expect(servicenowTicket({ record: today }, { users: roles }).value.createdBy).toEqual({
      id: "7f",
      role: "endUser",
    });
  });

  it("refuses a role that is none", () => {
    expect(issuesOf(() => servicenowRoles([], { roles: { itil: "boss" } } as never)).map(({ code }) => code)).toEqual([
      "input.variant",
    ]);
  });
});

describe("ServiceNow's own clocks", () => {
  const clock = (rest: object) => ({
    sys_id: "t1",
    task: "5d",
    sla: "s1",
    stage: "in_progress",
    active: "false",
    has_breached: "false",
    start_time: after(0),
    ...rest,
  });
  const clocks = (...taskSlas: readonly object[]) => {
    const { value, notes } = map(
      {},
      { taskSlas },
      { contractSlas: [{ sys_id: "s1", name: "Resolution" }, { sys_id: "s2" }, { name: "No id" }] },
    );
    const told = value.events.flatMap((event) =>
      event.kind === "sla" ? [[event.metric, event.instance, event.action, (event.at - instantAfter(0)) / 60_000]] : [],
    );
    return [told, notes.slice(1)];
  };

  it.each<[string, object, readonly unknown[], readonly string[]]>([
    ["completed", { stage: "completed", end_time: after(9) }, [["fulfil", 9]], []],
    ["cancelled", { stage: "cancelled", end_time: after(9) }, [["cancel", 9]], []],
    [
      "breached at its planned end",
      { has_breached: "true", planned_end_time: after(7), original_breach_time: after(6) },
      [["breach", 7]],
      [],
    ],
    ["breached at its original one", { has_breached: true, original_breach_time: after(6) }, [["breach", 6]], []],
    ["breached by the engine of 2010", { stage: "breached", planned_end_time: after(7) }, [["breach", 7]], []],
    ["breached without saying when", { has_breached: "true" }, [], ["incomplete taskSlas[].planned_end_time 1"]],
    ["paused", { stage: "paused", pause_time: after(4) }, [["pause", 4]], []],
    ["running, as of the last job", { active: "true" }, [], ["incomplete taskSlas[].active 1"]],
    ["in a stage that is not known", { stage: "odd" }, [], ["unknown taskSlas[].stage 1"]],
  ])("%s", (_, row, told, notes) => {
    expect(clocks(clock(row))).toEqual([
      [["Resolution", 1, "activate", 0], ...told.map((one) => ["Resolution", 1, ...(one as unknown[])])],
      notes,
    ]);
  });

  it("count instances of one promise in the order in which they started", () => {
    const [told] = clocks(
      clock({ sys_id: "t2", start_time: after(5) }),
      clock({}),
      clock({ sys_id: "t3", sla: "s2" }),
      clock({ sys_id: "t4", sla: "" }),
    );
    expect(told).toEqual([
      ["Resolution", 1, "activate", 0],
      ["s2", 1, "activate", 0],
      ["t4", 1, "activate", 0],
      ["Resolution", 2, "activate", 5],
    ]);
  });

  it("that do not say when they started are left out and noted", () => {
    expect(clocks(clock({ start_time: "" }))).toEqual([[], ["incomplete taskSlas[].start_time 1"]]);
  });

  it.each<[string, object, object]>([
    [
      "running, with its wall time where it has no schedule",
      { duration: "1970-01-01 00:05:00" },
      { outcome: "undecided", elapsedMs: 300_000, stoppedAt: null, dueAt: null },
    ],
    [
      "breached",
      { has_breached: "true", planned_end_time: after(7) },
      { outcome: "breached", dueAt: instantAfter(7), breachedAt: instantAfter(7) },
    ],
    ["cancelled", { stage: "cancelled", end_time: after(9) }, { outcome: "cancelled", stoppedAt: null }],
    ["in a stage that is not known", { stage: "odd" }, { outcome: null }],
    ["of a definition that has no fixed length", { sla: "s2" }, { metric: "s2", targetMs: null }],
    ["of a definition that is not there", { sla: "s3" }, { metric: "s3", targetMs: null }],
  ])("are handed on as clocks: %s", (_, row, expected) => {
    const contracts = [
      { sys_id: "s1", duration: "1970-01-01 01:00:00" },
      { sys_id: "s2", duration: "1970-01-01 01:00:00", duration_type: "x" },
    ];
    expect(servicenowVendorClocks([clock(row)], contracts).value).toMatchObject([
      { metric: "s1", instance: 1, targetMs: 3_600_000, ...expected },
    ]);
  });
});
