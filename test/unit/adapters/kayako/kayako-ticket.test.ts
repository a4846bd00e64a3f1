import { kayakoTicket, kayakoVendorClocks } from "supportops/adapters/kayako";
import type { StatusCategory } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { eventEssence } from "../../../support/event-essence.js";
import { issuesOf } from "../../../issues-of.js";
import { action, activity, after, ari, dana, instantAfter, map, post, today } from "./cases.js";

const told = ({ value }: ReturnType<typeof map>) => value.events.slice(1).map(eventEssence);

describe("what a payload must have", () => {
  it.each([
    ["no case", {}, ["adapter.payloadType case"]],
    ["no id", { case: {} }, ["adapter.idMissing case.id"]],
    ["no time of creation", { case: { id: 1 } }, ["adapter.createdAtMissing case.created_at"]],
    [
      "envelopes in place of rows",
      { case: today, posts: { data: [] }, activities: 1 },
      ["adapter.payloadType posts", "adapter.payloadType activities"],
    ],
  ])("%s is refused by code", (_, payload, expected) => {
    const issues = issuesOf(() => kayakoTicket(payload as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });

  it.each([
    ["statuses", { statuses: 1 }, "adapter.payloadType statuses"],
    ["a category", { statusCategories: { "6": "busy" } }, "input.variant statusCategories.6"],
    ["a role", { roles: { "21": "boss" } }, "input.variant roles.21"],
  ])("%s of the wrong shape are refused by code", (_, options, expected) => {
    const issues = issuesOf(() => map({}, {}, options as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([expected]);
  });

  it("takes the first thing that is known where the case does not say when it was created", () => {
    const { value, notes } = map({ created_at: null }, { posts: [post(7, dana)], activities: [activity(9, ari)] });
    expect(value.createdAt).toBe(instantAfter(7));
    expect(notes).toContain("guessed case.created_at 1");
  });
});

describe("creation", () => {
  it("is said once: the oldest post opens the case, initial values are what the first changes found", () => {
    const { value, notes } = map(
      {
        status: { id: 2, label: "Open", type: "OPEN" },
        type: { id: 1, label: "Question", type: "QUESTION" },
        source_channel: { type: "MAIL" },
        assigned_team: { id: 1, title: "Tier 1" },
        brand: { id: 3 },
        organization: { id: 4 },
        tags: [{ name: "vip" }, "late", 1],
        post_count: 2,
      },
      {
        posts: [post(5, ari), post(0, dana)],
        activities: [
          activity(
            5,
            ari,
            action("casestatusid", "New", "Open", {
              old_object: { id: 1, label: "New", type: "NEW" },
              new_object: { id: 2, label: "Open", type: "OPEN" },
            }),
          ),
          activity(0, dana, action("casestatusid", null, "New", { action: "CREATED" })),
        ],
      },
    );
    expect(value.initial).toEqual({
      status: { raw: "New", category: "new" },
      priority: "normal",
      type: "QUESTION",
      channel: "MAIL",
      requesterId: "501",
      organizationId: "4",
      assigneeId: null,
      groupId: "1",
      brandId: "3",
      calendarId: null,
      tags: ["vip", "late"],
      fields: {},
    });
    expect(value.events.map(({ kind, at, actor }) => [kind, (at - instantAfter(0)) / 60_000, actor.role])).toEqual([
      ["message", 0, "endUser"],
      ["message", 5, "agent"],
      ["status", 5, "agent"],
    ]);
    expect(value.events[0]).toMatchObject({ opening: true, visibility: "public" });
    expect([value.createdBy, value.history, notes]).toEqual([{ id: "501", role: "endUser" }, "full", []]);
  });

  it("has no opening message where posts are missing, unless the oldest is of the same instant", () => {
    const cut = map({ post_count: 2 }, { posts: [post(5, ari)] });
    expect(cut.value.events[0]).toMatchObject({ kind: "message", opening: false });
    expect(cut.notes).toEqual(["incomplete posts 1", "incomplete posts[] 1"]);
    expect(map({ post_count: 2 }).value.events[0]).toMatchObject({ opening: true });
    expect(map({}, { posts: undefined }).notes).toEqual(["incomplete posts[] 1"]);
  });
});

describe("history", () => {
  it("is a snapshot without activities", () => {
    expect(map({}, { activities: [] })).toMatchObject({
      value: { history: "snapshot" },
      notes: ["incomplete activities 1"],
    });
  });

  it("is partial where activities do not lead to the case of today", () => {
    const activities = [activity(5, ari, action("assigneeagentid", null, "21"), action("assigneeteamid", "1", "2"))];
    const { value, notes } = map({ assigned_agent: { id: 22 }, assigned_team: { id: 3 } }, { activities });
    expect([value.history, notes]).toEqual([
      "partial",
      ["incomplete case.assigned_agent 1", "incomplete case.assigned_team 1"],
    ]);
  });

  it("counts what stands in two pages once, and notes what cannot be read", () => {
    const twice = activity(5, ari, action("assigneeagentid", null, "21"));
    const activities = [
      twice,
      twice,
      { ...activity(6, ari), created_at: "soon" },
      { ...activity(7, ari), actions: null },
      activity(8, ari, 1),
    ];
    const mapped = map({ assigned_agent: ari }, { activities });
    expect(told(mapped)).toEqual([{ kind: "assignee", from: null, to: "21" }]);
    expect(mapped.notes).toEqual([
      "incomplete activities[].actions 1",
      "unknown activities[].actions[] 1",
      "incomplete activities[].created_at 1",
      "deduplicated activities[].id 1",
    ]);
  });
});

describe("statuses", () => {
  it.each<[string, StatusCategory]>([
    ["NEW", "new"],
    ["OPEN", "open"],
    ["PENDING", "pending"],
    ["COMPLETED", "solved"],
    ["CLOSED", "closed"],
  ])("of type %s count as %s, whatever their label", (type, category) => {
    expect(map({ status: { id: 9, label: "Mine", type } }).value.initial.status).toEqual({ raw: "Mine", category });
  });

  it("of the account's own need a category, by id or by label, and count as hold without", () => {
    const status = { id: 6, label: "Waiting on vendor", type: "CUSTOM" };
    const categoryOf = (statusCategories = {}) =>
      map({ status }, {}, { statusCategories }).value.initial.status.category;
    expect([categoryOf({ "6": "pending" }), categoryOf({ "Waiting on vendor": "open" }), categoryOf()]).toEqual([
      "pending",
      "open",
      "hold",
    ]);
    expect(map({ status }).notes).toEqual(["guessed statuses[].type 1"]);
  });

  it("known by their label alone are looked up among the statuses", () => {
    const statuses = [
      { id: 2, label: "Open", type: "OPEN" },
      { id: 3, label: "No type" },
    ];
    const activities = [activity(5, ari, action("status", "New", "Open"))];
    const mapped = map({ status: { id: 2 } }, { activities }, { statuses });
    expect(told(mapped)).toEqual([{ kind: "status", from: null, to: { raw: "Open", category: "open" } }]);
  });

  it("that nobody knows are left out and noted", () => {
    const mapped = map({ status: null }, { activities: [activity(5, ari, action("casestatusid", "New", "Odd"))] });
    expect(told(mapped)).toEqual([]);
    expect(mapped.notes).toEqual([
      "dropped activities[].actions[].new_value 1",
      "guessed case.status 1",
      "unknown status 1",
    ]);
  });
});

describe("other fields", () => {
  it("become events of their kinds", () => {
    const high = { id: 3, label: "High" };
    const activities = [
      activity(
        5,
        ari,
        action("casepriorityid", "Normal", "High", { old_object: { id: 2, label: "Normal" }, new_object: high }),
        action("casetypeid", "Question", "Task"),
        action("tags", "vip, late", "vip new"),
        action("assigneeteamid", "Tier 1", "Tier 2"),
        action("requesterid", null, null, { old_object: { id: 502 }, new_object: dana }),
        action("region", "EU", "US"),
      ),
    ];
    const row = {
      priority: high,
      assigned_team: { id: 2, title: "Tier 2" },
      tags: [{ name: "vip" }, { name: "new" }],
      region: "US",
      type: "Task",
    };
    const mapped = map(row, { activities }, { teams: [{ id: 1, title: "Tier 1" }], fields: { region: "region" } });
    expect(told(mapped)).toEqual([
      { kind: "priority", from: "normal", to: "high" },
      { kind: "type", from: "Question", to: "Task" },
      { kind: "tag", added: ["new"], removed: ["late"] },
      { kind: "group", from: "1", to: "2" },
      { kind: "requester", from: "502", to: "501" },
      { kind: "field", field: "region", from: "EU", to: "US" },
    ]);
    expect([mapped.value.history, mapped.notes]).toEqual(["full", []]);
  });

  it.each<[string, unknown, unknown]>([
    ["an empty text", "", null],
    ["a number", 7, 7],
    ["yes or no", true, true],
    ["a choice", { id: 1, label: "gold" }, "gold"],
    ["a titled object", { id: 1, title: "Berlin" }, "Berlin"],
    ["an object", { id: 1 }, "1"],
  ])("that are listed are kept: %s", (_, plan, expected) => {
    expect(map({ plan }, {}, { fields: { plan: "plan" } }).value.initial.fields).toEqual({ plan: expected });
  });

  it("take other names of priorities, by id or by label", () => {
    expect(map({}, {}, { priorities: { "2": "p2" } }).value.initial.priority).toBe("p2");
    expect(
      map({ priority: { id: 9, label: "VIP" } }, {}, { priorities: { VIP: "urgent" } }).value.initial.priority,
    ).toBe("urgent");
    expect(map({ priority: { id: 9 } }).value.initial.priority).toBe("9");
  });

  it("that are not listed are left out; nothing is said of texts", () => {
    const mapped = map(
      {},
      { activities: [activity(5, ari, action("region", "a", "b"), action("subject", "a", "b"), action("", 1, 2))] },
    );
    expect(told(mapped)).toEqual([]);
    expect(mapped.notes).toEqual(["dropped activities[].actions[].field 1", "dropped activities[].actions[].field 1"]);
  });

  it("name people by ids, never by their names", () => {
    const activities = [
      activity(5, ari, action("assigneeagentid", null, "Ari Agent")),
      activity(6, ari, action("assigneeagentid", "Ari Agent", "Someone Else")),
      activity(7, ari, action("assigneeagentid", "Someone Else", "21")),
    ];
    const mapped = map({ assigned_agent: ari }, { activities });
    expect(told(mapped)).toEqual([
      { kind: "assignee", from: null, to: "21" },
      { kind: "assignee", from: null, to: "21" },
    ]);
    expect(mapped.notes).toEqual(["incomplete activities[].actions[].new_object 1"]);
    expect(JSON.stringify(mapped.value)).not.toMatch(/Ari|Someone/);
  });

  it("take no one for another of the same name", () => {
    const twin = { ...ari, id: 22 };
    const activities = [activity(5, twin, action("assigneeagentid", null, "Ari Agent"))];
    const mapped = map({ assigned_agent: ari }, { activities });
    expect([told(mapped), mapped.notes]).toEqual([[], ["incomplete activities[].actions[].new_object 1"]]);
  });

  it("name a team by its title where nothing else is known, and say so", () => {
    const mapped = map(
      { assigned_team: { id: 2, title: "Tier 2" } },
      { activities: [activity(5, ari, action("assigneeteamid", "Tier 0", "Tier 2"))] },
    );
    expect(told(mapped)).toEqual([{ kind: "group", from: "Tier 0", to: "2" }]);
    expect(mapped.notes).toEqual(["incomplete activities[].actions[].old_value 1"]);
  });
});

describe("merges and life", () => {
  it("a case merged away says into which; one that took another in is linked to it", () => {
    const activities = [activity(5, ari, action("merge", null, "99", { action: "CREATED" }))];
    expect(told(map({ is_merged: true }, { activities }))).toEqual([{ kind: "merge", into: "99" }]);
    expect(told(map({}, { activities }))).toEqual([{ kind: "link", relation: "mergedFrom", ticketId: "99" }]);
  });

  it("a merge that does not say of which case is noted", () => {
    const activities = [activity(5, ari, action("merge", null, "another case"))];
    const mapped = map({ is_merged: true }, { activities });
    expect([told(mapped), mapped.notes]).toEqual([
      [{ kind: "merge", into: null }],
      ["incomplete activities[].actions[].new_value 1"],
    ]);
    expect(told(map({}, { activities }))).toEqual([]);
  });

  it("the trash, suspension and return are told", () => {
    const changes = ["TRASH", "ACTIVE", "SUSPENDED", "GONE"].map((state, index) =>
      activity(5 + index, ari, action("state", null, state)),
    );
    const mapped = map({ state: "SUSPENDED" }, { activities: changes });
    expect(told(mapped).map(({ kind }) => kind)).toEqual(["deleted", "restored", "spam"]);
    expect(mapped.notes).toEqual(["unknown activities[].actions[].new_value 1"]);
  });

  it("what no activity tells stands at the last update, which is a guess", () => {
    const mapped = map({ is_merged: true, rating: "GOOD", state: "TRASH" });
    expect(told(mapped)).toEqual([
      { kind: "survey", type: "csat", state: "received", score: 1, scale: [0, 1] },
      { kind: "merge", into: null },
      { kind: "deleted" },
    ]);
    expect(mapped.value.events.at(-1)?.at).toBe(instantAfter(90));
    expect(mapped.notes).toEqual(["guessed case.is_merged 1", "guessed case.rating 1", "guessed case.state 1"]);
    expect(map({ rating: "BAD", updated_at: null }).value.events.at(-1)).toMatchObject({
      score: 0,
      at: instantAfter(0),
    });
  });
});

describe("satisfaction", () => {
  it("is told once, by the activity that has its time", () => {
    const activities = [
      activity(5, dana, action("rating", null, "BAD")),
      activity(9, dana, action("rating", "BAD", "GOOD")),
    ];
    const mapped = map({ rating: "GOOD" }, { activities });
    expect(mapped.value.events.slice(1)).toMatchObject([
      { kind: "survey", score: 0, at: instantAfter(5), actor: { id: "501", role: "endUser" } },
      { kind: "survey", score: 1, at: instantAfter(9) },
    ]);
    expect(mapped.notes).toEqual([]);
  });

  it("taken back is nothing, and a word that is not known is noted", () => {
    const activities = [activity(5, dana, action("rating", "GOOD", null), action("rating", null, "MEH"))];
    const mapped = map({ rating: "MEH" }, { activities });
    expect([told(mapped), mapped.notes]).toEqual([
      [],
      ["unknown activities[].actions[].new_value 1", "unknown case.rating 1"],
    ]);
  });
});

describe("posts", () => {
  it.each<[string, Record<string, unknown>, string, number]>([
    ["a message", {}, "public", 0],
    ["a note, by what it is", { original: { resource_type: "note" } }, "internal", 0],
    ["a note, by its channel", { source_channel: { type: "NOTE" } }, "internal", 0],
    ["neither", { original: null }, "public", 1],
  ])("are %s", (_, rest, visibility, notes) => {
    const mapped = map({}, { posts: [post(0, dana), post(5, ari, rest)] });
    expect(mapped.value.events[1]).toMatchObject({ kind: "message", visibility, opening: false, automated: false });
    expect(mapped.notes).toHaveLength(notes);
  });

  it.each<[string, unknown, Record<string, unknown>, object, number]>([
    ["an agent", ari, {}, { id: "21", role: "agent" }, 0],
    ["a collaborator", { id: 22, role: { type: "COLLABORATOR" } }, {}, { id: "22", role: "agent" }, 0],
    ["another customer", { id: 502, role: { type: "CUSTOMER" } }, {}, { id: "502", role: "endUser" }, 0],
    ["someone of a role that is not known", { id: 23, role: { type: "GUEST" } }, {}, { id: "23", role: "unknown" }, 1],
    ["someone without an id", { role: { type: "AGENT" } }, {}, { id: null, role: "unknown" }, 1],
    ["a rule", { id: 7, resource_type: "trigger" }, {}, { id: null, role: "system" }, 0],
    [
      "a program, which writes through the API alone",
      { ...ari, id: 1 },
      { source: "API" },
      { id: "1", role: "bot" },
      1,
    ],
  ])("are by %s", (_, creator, rest, actor, notes) => {
    const mapped = map({}, { posts: [post(0, dana), post(5, creator, rest)] });
    expect(mapped.value.events[1]).toMatchObject({ actor });
    expect(mapped.notes).toHaveLength(notes);
  });

  it("by nobody are automated", () => {
    expect(map({}, { posts: [post(0, dana), post(5, null)] }).value.events[1]).toMatchObject({
      actor: { role: "system" },
      automated: true,
    });
  });

  it("by someone who also writes by hand are an agent's", () => {
    const posts = [post(0, dana), post(5, ari, { source: "API" }), post(6, ari, { source: "AGENT" })];
    expect(map({}, { posts }).value.events[1]).toMatchObject({ actor: { role: "agent" } });
  });

  it("are the requester's while they are the requester, whatever their role; and what the host says", () => {
    const activities = [activity(5, ari, action("requesterid", "21", "501"))];
    const posts = [post(0, ari), post(9, ari)];
    const roles = map({}, { posts, activities }).value.events.flatMap((event) =>
      event.kind === "message" ? [event.actor.role] : [],
    );
    expect(roles).toEqual(["endUser", "agent"]);
    expect(map({}, { posts }, { roles: { "21": "bot" } }).value.events[0]).toMatchObject({ actor: { role: "bot" } });
  });
});

describe("Kayako's own clocks", () => {
  const clocks = (metric: unknown) => {
    const mapped = map({ sla_metrics: [metric] });
    return [told(mapped), mapped.notes];
  };

  it.each<[string, unknown, readonly unknown[], readonly string[]]>([
    [
      "completed",
      { type: "FIRST_REPLY_TIME", state: "COMPLETED", completed_at: after(9) },
      [{ kind: "sla", metric: "FIRST_REPLY_TIME", instance: null, action: "fulfil" }],
      [],
    ],
    [
      "completed without a time",
      { type: "FIRST_REPLY_TIME", state: "COMPLETED" },
      [],
      ["incomplete case.sla_metrics[].completed_at 1"],
    ],
    [
      "breached, without a time",
      { type: "FIRST_REPLY_TIME", state: "ACTIVE", is_breached: true },
      [],
      ["incomplete case.sla_metrics[].is_breached 1"],
    ],
    ["paused", { type: "FIRST_REPLY_TIME", state: "PAUSED" }, [], []],
    [
      "in a state that is not known",
      { type: "FIRST_REPLY_TIME", state: "ODD" },
      [],
      ["unknown case.sla_metrics[].state 1"],
    ],
    ["of no type", {}, [], ["incomplete case.sla_metrics[] 1"]],
    ["of no shape", 1, [], ["incomplete case.sla_metrics[] 1"]],
  ])("%s", (_, metric, events, notes) => {
    expect(clocks(metric)).toEqual([events, notes]);
  });

  it("are handed on as clocks, with what they came to", () => {
    const sla_metrics = [
      { type: "FIRST_REPLY_TIME", state: "COMPLETED", is_breached: false, completed_at: after(9) },
      { type: "NEXT_REPLY_TIME", state: "PAUSED", is_breached: false },
      { type: "RESOLUTION_TIME", state: "ACTIVE", is_breached: true },
      { state: "ACTIVE" },
      7,
    ];
    expect(kayakoVendorClocks({ sla_metrics })).toMatchObject([
      { metric: "FIRST_REPLY_TIME", outcome: "met", stoppedAt: instantAfter(9), instance: null },
      { metric: "NEXT_REPLY_TIME", outcome: "undecided", stoppedAt: null },
      { metric: "RESOLUTION_TIME", outcome: "breached", breachedAt: null },
    ]);
    expect(kayakoVendorClocks(null)).toEqual([]);
  });
});
