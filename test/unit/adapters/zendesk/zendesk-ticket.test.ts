import { zendeskRoles, zendeskTicket } from "supportops/adapters/zendesk";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";
import { after, audit, change, createdAt, creation, event, map, today, users } from "./audits.js";
import { sampleAccount, sampleFacts, samplePayload } from "./sample.js";

type Row = Readonly<Record<string, unknown>>;

describe("what a payload must have", () => {
  it.each([
    ["no ticket", {}, ["adapter.payloadType ticket"]],
    ["a list as the ticket", { ticket: [] }, ["adapter.payloadType ticket"]],
    ["no id", { ticket: { created_at: createdAt } }, ["adapter.idMissing ticket.id"]],
    ["no time of creation", { ticket: { id: 1 } }, ["adapter.createdAtMissing ticket.created_at"]],
    ["an envelope in place of audits", { ticket: today, audits: { audits: [] } }, ["adapter.payloadType audits"]],
    [
      "ratings that are no list",
      { ticket: today, satisfactionRatings: 1 },
      ["adapter.payloadType satisfactionRatings"],
    ],
    ["everything wrong at once", { audits: 1 }, ["adapter.payloadType ticket", "adapter.payloadType audits"]],
  ])("%s is refused by code", (_, payload, expected) => {
    const issues = issuesOf(() => zendeskTicket(payload as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });

  it.each([
    ["users", { users: {} }, "adapter.payloadType users"],
    ["custom statuses", { customStatuses: "open" }, "adapter.payloadType customStatuses"],
    ["a category", { statusCategories: { waiting: "paused" } }, "input.variant statusCategories.waiting"],
    ["a field's name", { fields: { 360011: 7 } }, "input.type fields.360011"],
  ])("%s of the wrong shape are refused by code", (_, options, expected) => {
    const issues = issuesOf(() => zendeskTicket({ ticket: today }, options as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([expected]);
  });

  it("takes the first audit's instant where the ticket does not say when it was created", () => {
    const { value, notes } = map([creation()], { created_at: null });
    expect(toIso(value.createdAt)).toBe("2026-03-27T08:00:00.000Z");
    expect(notes).toContain("guessed ticket.created_at 1");
  });
});

describe("creation", () => {
  it("is said once: initial values from the first audit, the opening message, no event of its own", () => {
    const { value, notes } = map([creation()]);
    expect(value).toEqual({
      id: "35436",
      createdAt: Date.parse(createdAt),
      createdBy: { id: "7", role: "endUser" },
      initial: {
        status: { raw: "new", category: "new" },
        priority: "normal",
        type: null,
        channel: "web",
        requesterId: null,
        organizationId: null,
        assigneeId: null,
        groupId: null,
        brandId: null,
        calendarId: null,
        tags: [],
        fields: {},
      },
      events: [
        {
          kind: "message",
          at: Date.parse(createdAt),
          seq: 0,
          actor: { id: "7", role: "endUser" },
          messageId: "1",
          visibility: "public",
          opening: true,
          automated: false,
        },
      ],
      history: "full",
    });
    expect(notes).toEqual([]);
  });

  it("takes for what never changed the value of today, and for what changed the one the first change found", () => {
    const { value } = map(
      [creation(), audit(5, 8, [change("group_id", "71", "72")]), audit(9, 8, [change("group_id", "72", null)])],
      { group_id: null, organization_id: 31, brand_id: 3, type: "incident", tags: ["vip"] },
    );
    expect(value.initial).toMatchObject({
      groupId: "71",
      organizationId: "31",
      brandId: "3",
      type: "incident",
      tags: ["vip"],
    });
    expect(value.history).toBe("full");
  });

  it("keeps no custom status of today as the one at creation once the status has changed", () => {
    const customStatuses = [{ id: 84, status_category: "closed", agent_label: "Done and dusted" }];
    const audits = [creation(), audit(5, 8, [change("status", "new", "closed")])];
    const { value } = map(audits, { status: "closed", custom_status_id: 84 }, { customStatuses });
    expect(value.initial.status).toEqual({ raw: "new", category: "new" });
  });

  it("names the ticket that it follows up", () => {
    const via = { channel: "email", source: { rel: "follow_up", from: { ticket_id: 35000 } } };
    expect(map([creation()], { via }).value.events[0]).toMatchObject({
      kind: "link",
      relation: "followUpOf",
      ticketId: "35000",
    });
    expect(map([creation()], { via: { source: { rel: "follow_up" } } }).notes).toEqual([
      "incomplete ticket.via.source.from 1",
    ]);
  });

  it("counts a private opening text as internal", () => {
    const first = audit(0, 8, [
      event("Comment", { public: false }),
      event("Create", { field_name: "status", value: "open" }),
    ]);
    expect(map([first]).value.events[0]).toMatchObject({
      opening: true,
      visibility: "internal",
      actor: { role: "agent" },
    });
  });
});

describe("history", () => {
  it("is a snapshot without audits: the state of today stands as the initial one", () => {
    const { value, notes } = map([], { status: "pending", priority: "high", submitter_id: 7 });
    expect(value).toMatchObject({ history: "snapshot", events: [], createdBy: { id: "7", role: "endUser" } });
    expect(value.initial).toMatchObject({ status: { raw: "pending", category: "pending" }, priority: "high" });
    expect(notes).toEqual(["incomplete audits 1", "incomplete audits[].events[] 1"]);
  });

  it("is partial where the audits do not begin with the creation; then no message is the opening one", () => {
    const { value, notes } = map([audit(5, 8, [event("Comment", { public: true }), change("status", "new", "open")])]);
    expect(value.history).toBe("partial");
    expect(value.events[0]).toMatchObject({ kind: "message", opening: false });
    expect(notes).toEqual(["incomplete audits 1", "incomplete audits[].events[] 1"]);
  });

  it("is partial where the audits do not lead to the ticket of today", () => {
    const { value, notes } = map([creation()], { status: "solved", priority: "urgent", assignee_id: 8, group_id: 71 });
    expect(value.history).toBe("partial");
    expect(notes).toEqual(["incomplete ticket.priority 1", "incomplete ticket.status 1"]);
  });

  it("counts a ticket whose first status is not known as new, and says so", () => {
    const { value, notes } = map([], { status: "waiting" });
    expect(value.initial.status).toEqual({ raw: "new", category: "new" });
    expect(notes).toContain("guessed ticket.status 1");
    expect(notes).toContain("unknown ticket.status 1");
  });
});

describe("audits", () => {
  it("are put in order of time, then of id, whatever order they come in", () => {
    const audits = [
      creation(),
      audit(5, 8, [change("status", "new", "open")]),
      audit(5, 8, [change("status", "open", "hold")]),
    ];
    const inOrder = map(audits, { status: "hold" });
    expect(map([...audits].reverse(), { status: "hold" })).toEqual(inOrder);
    expect(inOrder.value.events.map((one) => (one.kind === "status" ? one.to.raw : one.kind))).toEqual([
      "message",
      "open",
      "hold",
    ]);
  });

  it("count once when pages overlap", () => {
    const reply = audit(5, 8, [event("Comment", { public: true })]);
    const { value, notes } = map([creation(), reply, { ...reply }]);
    expect(value.events).toHaveLength(2);
    expect(notes).toEqual(["deduplicated audits[].id 1"]);
  });

  it.each([
    ["of another ticket", { ticket_id: 1 }, "dropped audits[].ticket_id 1"],
    ["without a time", { created_at: "yesterday" }, "incomplete audits[].created_at 1"],
    ["without events", { events: null }, "incomplete audits[].events 1"],
    ["with events that are none", { events: ["Comment", 7] }, "unknown audits[].events[] 2"],
  ])("%s are left out and noted", (_, fault, note) => {
    const { value, notes } = map([creation(), { ...audit(5, 8, [event("Comment", { public: true })]), ...fault }]);
    expect(value.events).toHaveLength(1);
    expect(notes).toEqual([note]);
  });

  it("that are no objects are noted", () => {
    const { notes } = zendeskTicket({ ticket: today, audits: [creation(), null, 7] }, { users });
    expect(notes).toEqual([{ code: "unknown", path: "audits[]", count: 2, message: "The row is no object." }]);
  });

  it("before the creation are moved to it and noted", () => {
    const { value, notes } = map([creation(), audit(-1, 8, [event("Comment", { public: false })])]);
    expect(value.events.every(({ at }) => at >= value.createdAt)).toBe(true);
    expect(notes).toContain("moved audits[].created_at 1");
  });
});

describe("events", () => {
  it.each([
    ["an unknown type", event("Teleportation"), 'An event "Teleportation" is not known and was left out.'],
    [
      "a type that could be personal text",
      event("dana@example.org"),
      "An event of type string is not known and was left out.",
    ],
    ["no type", { id: 1 }, "An event of type undefined is not known and was left out."],
  ])("%s is noted and left out", (_, row, message) => {
    const { value, messages } = map([creation(), audit(5, 8, [row])]);
    expect(value.events).toHaveLength(1);
    expect(messages).toEqual([{ code: "unknown", path: "audits[].events[].type", count: 1, message }]);
  });

  it.each(["Notification", "Cc", "External", "AgentMacroReference", "CommentRedactionEvent", "KnowledgeCaptured"])(
    "%s says nothing that is measured and is passed over without a note",
    (type) => {
      expect(map([creation(), audit(5, 8, [event(type)])])).toMatchObject({
        value: { events: [{ kind: "message" }] },
        notes: [],
      });
    },
  );

  it.each([
    ["priority", change("priority", "normal", "high"), { kind: "priority", from: "normal", to: "high" }],
    ["type", change("type", null, "incident"), { kind: "type", from: null, to: "incident" }],
    ["assignee_id", change("assignee_id", null, "8"), { kind: "assignee", from: null, to: "8" }],
    ["group_id", change("group_id", "71", 72), { kind: "group", from: "71", to: "72" }],
    ["requester_id", change("requester_id", "7", "5"), { kind: "requester", from: "7", to: "5" }],
    ["organization_id", change("organization_id", "31", ""), { kind: "organization", from: "31", to: null }],
    ["brand_id", change("brand_id", "3", "4"), { kind: "brand", from: "3", to: "4" }],
    [
      "status",
      change("status", "new", "hold"),
      { kind: "status", from: { raw: "new" }, to: { raw: "hold", category: "hold" } },
    ],
    ["deletion", change("status", "new", "deleted"), { kind: "deleted" }],
    ["tags", change("tags", ["a", "b"], ["b", "c", "c"]), { kind: "tag", added: ["c"], removed: ["a"] }],
    ["tags as one text", change("tags", "a b", "b c"), { kind: "tag", added: ["c"], removed: ["a"] }],
    ["problem_id", change("problem_id", null, "35001"), { kind: "link", relation: "problem", ticketId: "35001" }],
    [
      "an SLA target",
      change("first_reply_time", null, { minutes: 60, in_business_hours: true }),
      { kind: "sla", metric: "first_reply_time", instance: null, action: "apply", actor: { role: "system" } },
    ],
    ["an SLA target taken away", change("next_reply_time", { minutes: 60 }, null), { kind: "sla", action: "cancel" }],
    [
      "a schedule",
      event("ScheduleAssignment", { previous_schedule_id: 1, new_schedule_id: 2 }),
      { kind: "schedule", calendarId: "2" },
    ],
    [
      "a comment made internal later",
      event("CommentPrivacyChange", { comment_id: 1, public: false }),
      { kind: "visibility", messageId: "1", visibility: "internal" },
    ],
    [
      "a voice comment",
      event("VoiceComment", { id: 55, public: true }),
      { kind: "message", messageId: "55", opening: false },
    ],
  ])("a change of %s becomes one event", (_, row, expected) => {
    const { value } = map([creation(), audit(5, 8, [row])]);
    expect(value.events).toHaveLength(2);
    expect(value.events[1]).toMatchObject({ at: value.createdAt + 300_000, ...expected });
  });

  it("a deletion undone is a restoration, with the status the ticket comes back in", () => {
    const { value } = map([
      creation(),
      audit(5, 8, [change("status", "new", "deleted")]),
      audit(6, 8, [change("status", "deleted", "open")]),
    ]);
    expect(value.events.map(({ kind }) => kind)).toEqual(["message", "deleted", "restored", "status"]);
  });

  it.each([
    ["a problem that is taken away", change("problem_id", "35001", null), []],
    ["a subject", change("subject", "My printer", "Dana's printer"), []],
    ["a field of the account's own", change("360011000061", null, "Dana"), ["dropped audits[].events[].field_name 1"]],
    ["a field that is not known", change("mood", null, "bad"), ["dropped audits[].events[].field_name 1"]],
    ["no field at all", event("Change"), ["incomplete audits[].events[].field_name 1"]],
    ["a status that is not known", change("status", "new", "waiting"), ["unknown audits[].events[].value 1"]],
    ["a comment that is not named", event("CommentPrivacyChange"), ["incomplete audits[].events[].comment_id 1"]],
  ])("a change of %s becomes none", (_, row, expected) => {
    const { value, notes } = map([creation(), audit(5, 8, [row])]);
    expect(value.events).toHaveLength(1);
    expect(notes).toEqual(expected);
  });

  it("keeps the fields that are listed, at creation and after", () => {
    const fields = { 360011000061: "plan", ticket_form_id: "form", 360011000062: "score" };
    const ticket = {
      ticket_form_id: 4,
      custom_fields: [null, { id: 360011000062, value: 7 }, { id: 360011000061, value: "gold" }],
    };
    const change61 = change("360011000061", null, ["gold", "eu"]);
    const odd = change("ticket_form_id", { id: 4 }, true);
    const { value, notes } = map([creation(), audit(5, 8, [change61, odd])], ticket, { fields });
    expect(value.initial.fields).toEqual({ plan: null, form: null, score: 7 });
    expect(value.events.slice(1)).toMatchObject([
      { kind: "field", field: "plan", from: null, to: ["gold", "eu"] },
      { kind: "field", field: "form", from: null, to: true },
    ]);
    expect(notes).toEqual(["unknown audits[].events[].value 2"]);
  });
});

describe("custom statuses", () => {
  const customStatuses = [
    { id: 1, status_category: "pending", agent_label: "Pending", default: true },
    { id: 2, status_category: "pending", agent_label: "Waiting for parts" },
    { id: 3, status_category: "hold" },
    { id: 4, status_category: "nowhere", agent_label: "Lost" },
  ];
  const statuses = (...rows: readonly object[]) =>
    map([creation(), audit(5, 8, rows as never)], {}, { customStatuses }).value.events.flatMap((one) =>
      one.kind === "status" ? [one.to] : [],
    );

  it("name the status by their label, and the category by Zendesk's word", () => {
    expect(statuses(change("status", "new", "pending"), change("custom_status_id", null, "2"))).toEqual([
      { raw: "Waiting for parts", category: "pending" },
    ]);
  });

  it("that are the standard one of their category keep Zendesk's word", () => {
    expect(statuses(change("status", "new", "pending"), change("custom_status_id", null, "1"))).toEqual([
      { raw: "pending", category: "pending" },
    ]);
  });

  it("change within a category as well", () => {
    expect(statuses(change("custom_status_id", "2", "3"))).toEqual([{ raw: "3", category: "hold" }]);
  });

  it("that are not in the list leave the word, and are noted where there is none", () => {
    expect(statuses(change("status", "new", "pending"), change("custom_status_id", null, "99"))).toEqual([
      { raw: "pending", category: "pending" },
    ]);
    const { notes } = map([creation(), audit(5, 8, [change("custom_status_id", "1", "99")])], {}, { customStatuses });
    expect(notes).toEqual(["unknown audits[].events[].value 1", "incomplete customStatuses[] 1"]);
  });

  it("words of the account's own are named by statusCategories", () => {
    const { value } = map(
      [creation(), audit(5, 8, [change("status", "on-hold", "waiting")])],
      {},
      {
        statusCategories: { waiting: "hold" },
      },
    );
    expect(value.events[1]).toMatchObject({
      from: { raw: "on-hold", category: "hold" },
      to: { raw: "waiting", category: "hold" },
    });
  });
});

describe("who acted", () => {
  const comment = (author: number | null, rest: object = {}, via: object = {}) =>
    map([creation(), audit(5, author, [event("Comment", { public: true, ...rest })], { via })], {}, { bots: [10] });

  it.each([
    ["an end user", 7, { id: "7", role: "endUser" }],
    ["an agent", 8, { id: "8", role: "agent" }],
    ["a light agent", 9, { id: "9", role: "lightAgent" }],
    ["an account that a program writes with", 10, { id: "10", role: "bot" }],
    ["Zendesk's own program in a conversation", -1, { id: null, role: "bot" }],
    ["someone who is not among the users", 11, { id: "11", role: "unknown" }],
    ["nobody", null, { id: null, role: "unknown" }],
  ])("%s is told as such", (_, author, actor) => {
    expect(comment(author).value.events[1]).toMatchObject({ actor, automated: false });
  });

  it("the author of a comment comes before the author of the audit", () => {
    expect(comment(8, { author_id: 7 }).value.events[1]).toMatchObject({ actor: { role: "endUser" } });
  });

  it("what a rule writes is automated, whoever's name it bears", () => {
    expect(comment(8, {}, { channel: "rule" }).value.events[1]).toMatchObject({
      actor: { role: "agent" },
      automated: true,
    });
    expect(comment(-1, { via: { channel: "rule" } }).value.events[1]).toMatchObject({
      actor: { role: "system" },
      automated: true,
    });
  });

  it("each person who is not among the users is noted once", () => {
    const replies = [5, 6].map((minutes) => audit(minutes, 11, [event("Comment", { public: true })]));
    expect(map([creation(), ...replies]).notes).toEqual(["incomplete users[].id 1"]);
  });

  it("an assignee was an agent, also when deleted or downgraded since", () => {
    const replies = [7, 11].map((author) => audit(6, author, [event("Comment", { public: true })]));
    const audits = [creation(), audit(5, 8, [change("assignee_id", "11", "7")]), ...replies];
    const { value, notes } = map(audits);
    expect(value.events.slice(2).map(({ actor }) => actor.role)).toEqual(["agent", "agent"]);
    expect(notes).toEqual(["guessed users[].role 2"]);
  });

  it.each<[why: string, audits: readonly Row[], ticket: Row, role: string]>([
    ["wrote an internal note too", [audit(5, 11, [event("Comment", { public: false })])], {}, "agent"],
    ["has no other trace", [], {}, "unknown"],
    ["asked for the ticket", [], { requester_id: 11 }, "endUser"],
    ["asked for it once", [audit(5, 8, [change("requester_id", "11", "7")])], {}, "endUser"],
    [
      "asked for it and wrote a note",
      [audit(5, 11, [event("Comment", { public: false })])],
      { requester_id: 11 },
      "endUser",
    ],
  ])("the author of a public comment who is missing and %s", (_, audits, ticket, role) => {
    const reply = audit(6, 11, [event("Comment", { public: true })]);
    expect(map([creation(), ...audits, reply], ticket).value.events.at(-1)?.actor).toEqual({ id: "11", role });
  });

  it.each<[why: string, ticket: Row, channel: string, role: string]>([
    ["in the agents' interface", {}, "web", "agent"],
    ["by email", {}, "email", "unknown"],
    ["in copy", { email_cc_ids: [11] }, "web", "unknown"],
  ])("someone missing who answers %s", (_, ticket, channel, role) => {
    const reply = audit(6, 11, [event("Comment", { public: true })], { via: { channel } });
    expect(map([creation(), reply], ticket).value.events.at(-1)?.actor).toEqual({ id: "11", role });
  });

  it("a comment that does not say who can read it counts as public, noted", () => {
    const { value, notes } = comment(8, { public: undefined });
    expect(value.events[1]).toMatchObject({ visibility: "public" });
    expect(notes).toEqual(["guessed audits[].events[].public 1"]);
  });

  it("roles worked out once serve many tickets", () => {
    const roles = zendeskRoles(users).value;
    const payload = { ticket: today, audits: [creation()] };
    expect(zendeskTicket(payload, { users: roles })).toEqual(zendeskTicket(payload, { users }));
  });
});

describe("zendeskRoles", () => {
  it("reads roles, takes more from the options, and notes what it does not know", () => {
    const rows = [
      { id: 1, role: "agent", role_type: 1 },
      { id: 2, role: "owner" },
      { id: 3 },
      { role: "agent" },
      { id: 4, role: "toString" },
    ];
    const { value, notes } = zendeskRoles(rows, { roles: { owner: "agent" } });
    expect([...value]).toEqual([
      ["1", "lightAgent"],
      ["2", "agent"],
      ["3", "unknown"],
      ["4", "unknown"],
    ]);
    expect(notes.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "incomplete users[].id",
      "unknown users[].role",
      "unknown users[].role",
    ]);
  });

  it("refuses anything but rows", () => {
    expect(issuesOf(() => zendeskRoles({ users }))[0]).toMatchObject({ code: "adapter.payloadType", path: ["users"] });
  });
});

describe("chats", () => {
  const said = (minutes: number, actor_type: string, actor_id?: unknown) => ({
    type: "ChatMessage",
    timestamp: Date.parse(after(minutes)),
    actor_type,
    actor_id,
    message: "secret",
  });
  const chat = (type: string, ...history: readonly unknown[]) => event(type, { value: { chat_id: "c", history } });

  it.each([
    ["agent", "agent:8", { id: "8", role: "agent" }],
    ["agent", 9, { id: "9", role: "lightAgent" }],
    ["agent", "agent:7", { id: "7", role: "unknown" }],
    ["agent", "agent:10", { id: "10", role: "bot" }],
    ["end-user", 7, { id: "7", role: "endUser" }],
    ["visitor", "visitor:3", { id: "3", role: "endUser" }],
    ["bot", "agent:8", { id: "8", role: "bot" }],
    ["trigger", undefined, { id: null, role: "system" }],
  ])("a message of a %s (%s) is told with its author and its own time", (type, id, actor) => {
    const { value } = map([creation(), audit(9, 8, [chat("ChatEndedEvent", said(3, type, id))])], {}, { bots: [10] });
    expect(value.events[1]).toMatchObject({ kind: "message", at: Date.parse(after(3)), actor, visibility: "public" });
  });

  it("an author of an unknown kind is unknown, noted", () => {
    const { value, notes } = map([creation(), audit(9, 8, [chat("ChatEndedEvent", said(3, "ghost"))])]);
    expect(value.events[1]).toMatchObject({ actor: { role: "unknown" } });
    expect(notes).toEqual(["unknown audits[].events[].value.history[].actor_type 1"]);
  });

  it("a transcript that stands in the start and the end counts once; equal messages within one count as told", () => {
    const history = [said(1, "end-user", 7), said(2, "agent", 8), said(2, "agent", 8), { type: "ChatJoin" }];
    const audits = [
      creation(),
      audit(1, 7, [chat("ChatStartedEvent", ...history)]),
      audit(9, 8, [chat("ChatEndedEvent", ...history)]),
    ];
    const { value, notes } = map(audits);
    expect(value.events).toHaveLength(4);
    expect(notes).toEqual(["deduplicated audits[].events[].value.history[] 3"]);
  });

  it("are put among the other events in order of time, and what moved is noted", () => {
    const audits = [
      creation(),
      audit(5, 8, [change("status", "new", "open")]),
      audit(9, 8, [chat("ChatEndedEvent", said(3, "agent", 8))]),
    ];
    const { value, notes } = map(audits);
    expect(value.events.map(({ kind, at }) => [kind, (at - value.createdAt) / 60_000])).toEqual([
      ["message", 0],
      ["message", 3],
      ["status", 5],
    ]);
    expect(notes).toEqual(["moved audits[].events[] 1"]);
  });

  it("the first message opens a ticket that no comment opens", () => {
    const first = audit(0, 7, [
      event("Create", { field_name: "status", value: "new" }),
      chat("ChatStartedEvent", said(-2, "visitor", 7), said(-1, "agent", 8)),
    ]);
    const { value, notes } = map([first]);
    expect(value.events.map((one) => one.kind === "message" && one.opening)).toEqual([true, false]);
    expect(value.events.map(({ at }) => at)).toEqual([value.createdAt, value.createdAt]);
    expect(notes).toEqual(["moved audits[].events[].value.history[].timestamp 2"]);
  });

  it("a message without a readable time is left out, noted", () => {
    const { value, notes } = map([
      creation(),
      audit(9, 8, [chat("ChatEndedEvent", { ...said(1, "agent", 8), timestamp: "now" })]),
    ]);
    expect(value.events).toHaveLength(1);
    expect(notes).toEqual(["incomplete audits[].events[].value.history[].timestamp 1"]);
  });
});

describe("satisfaction", () => {
  const rated = (score: string) => [
    event("SatisfactionRating", { score }),
    change("satisfaction_score", "offered", score),
  ];
  const scores = (audits: readonly object[], satisfactionRatings: readonly object[] = []) => {
    const { value, notes } = zendeskTicket({ ticket: today, audits, satisfactionRatings }, { users });
    return {
      surveys: value.events.flatMap((one) =>
        one.kind === "survey" ? [[one.state, one.score, (one.at - value.createdAt) / 60_000]] : [],
      ),
      notes: notes.map(({ code, path, count }) => `${code} ${path} ${count}`),
    };
  };

  it("a rating and the change of score beside it are one answer", () => {
    expect(scores([creation(), audit(5, 7, rated("good"))])).toEqual({
      surveys: [["received", 1, 5]],
      notes: ["deduplicated audits[].events[].value 1"],
    });
  });

  it("an offer and a change of mind are events of their own", () => {
    const audits = [
      creation(),
      audit(4, -1, [change("satisfaction_score", "unoffered", "offered")]),
      audit(5, 7, rated("good")),
      audit(6, 7, rated("bad")),
    ];
    expect(scores(audits).surveys).toEqual([
      ["offered", null, 4],
      ["received", 1, 5],
      ["received", 0, 6],
    ]);
  });

  it.each([
    [
      "tells what the audits tell",
      { score: "good", updated_at: after(7) },
      [["received", 1, 5]],
      "deduplicated satisfactionRatings[].score 1",
    ],
    [
      "tells an offer that was answered",
      { score: "offered", updated_at: after(7) },
      [["received", 1, 5]],
      "deduplicated satisfactionRatings[].score 1",
    ],
    [
      "tells a later answer",
      { score: "bad", updated_at: after(7) },
      [
        ["received", 1, 5],
        ["received", 0, 7],
      ],
      undefined,
    ],
    [
      "tells when it was created only",
      { score: "bad", created_at: after(8) },
      [
        ["received", 1, 5],
        ["received", 0, 8],
      ],
      undefined,
    ],
    ["is of another ticket", { score: "bad", updated_at: after(7), ticket_id: 1 }, [["received", 1, 5]], undefined],
    ["has no time", { score: "bad" }, [["received", 1, 5]], "incomplete satisfactionRatings[].updated_at 1"],
    [
      "has a score that is not known",
      { score: "meh", updated_at: after(7) },
      [["received", 1, 5]],
      "unknown satisfactionRatings[].score 1",
    ],
    ["was never sent", { score: "unoffered", updated_at: after(7) }, [["received", 1, 5]], undefined],
  ])("a row of the ratings list that %s", (_, row, surveys, note) => {
    const told = scores([creation(), audit(5, 7, rated("good"))], [{ id: 1, requester_id: 7, ...row }]);
    expect(told.surveys).toEqual(surveys);
    expect(told.notes).toEqual(["deduplicated audits[].events[].value 1", ...(note === undefined ? [] : [note])]);
  });

  it("ratings without audits are told in order of time", () => {
    const rows = [
      { id: 2, score: "bad", updated_at: after(9), requester_id: 7 },
      { id: 1, score: "good", updated_at: after(5), requester_id: 7 },
      { id: 3, score: "meh" },
    ];
    expect(scores([], rows).surveys).toEqual([
      ["received", 1, 5],
      ["received", 0, 9],
    ]);
  });
});

describe("merges", () => {
  const closing = (body: string, from: object = {}) =>
    audit(5, 8, [event("Comment", { public: false, body }), change("status", "new", "closed")], {
      via: { channel: "merge", source: { rel: "merge", from } },
    });

  it.each([
    [
      "the number in the closing comment",
      closing("Closed and merged into request #11101."),
      "11101",
      ["guessed audits[].events[].body 1"],
    ],
    ["the ticket of via", closing("", { ticket_id: 11101 }), "11101", []],
    [
      "another ticket than itself",
      closing("#35436 went into #11101", { ticket_id: 35436 }),
      "11101",
      ["guessed audits[].events[].body 1"],
    ],
    ["nothing that is said", closing("Duplicate of #35436"), null, ["incomplete audits[].via.source.from 1"]],
  ])("a ticket closed by a merge goes on as %s", (_, row, into, notes) => {
    const told = map([creation(), row]);
    expect(told.value.events.find(({ kind }) => kind === "merge")).toMatchObject({ into });
    expect(told.notes).toEqual(notes);
  });

  it("a ticket that Zendesk tagged as closed by a merge was merged away, whenever it was closed", () => {
    const row = audit(5, 8, [event("Comment", { public: false, body: "#11101" })], {
      via: { source: { rel: "merge" } },
    });
    expect(map([creation(), row], { tags: ["closed_by_merge"] }).value.events.at(-1)).toMatchObject({
      kind: "merge",
      into: "11101",
    });
  });

  it("the ticket that goes on names the one it took in", () => {
    const via = (from: object) => ({ channel: "web", source: { rel: "merge", from } });
    const taken = (from: object) =>
      map([creation(), audit(5, 8, [event("Comment", { public: false })], { via: via(from) })]);
    expect(taken({ ticket_id: 11103 }).value.events.at(-1)).toMatchObject({
      kind: "link",
      relation: "mergedFrom",
      ticketId: "11103",
    });
    expect(taken({}).notes).toEqual(["incomplete audits[].via.source.from 1"]);
  });
});

/** Every text that stands in a payload under a key that can hold what people write, are called or live at. */
function personalTexts(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") {
    return /body|subject|description|name|address|email|comment|title|recipient/.test(key) && value.length > 2
      ? [value]
      : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => personalTexts(inner, Array.isArray(value) ? key : name));
}

describe("laws on the sample tickets", () => {
  const payloads = sampleFacts.map(({ id }) => ({ id, payload: samplePayload(id) }));

  it.each(payloads)("$id: maps to the same again and leaves the payload as it is", ({ id, payload }) => {
    const first = zendeskTicket(payload, sampleAccount());
    expect(payload).toEqual(samplePayload(id));
    expect(zendeskTicket(payload, sampleAccount())).toEqual(first);
  });

  it.each(payloads)("$id: does not depend on the order of rows", ({ payload }) => {
    const reversed = {
      ...payload,
      audits: payload.audits.map((row) => ({ ...row, events: [...(row["events"] as object[])].reverse() })).reverse(),
      satisfactionRatings: [...payload.satisfactionRatings].reverse(),
    };
    const users = [...sampleAccount().users].reverse();
    expect(zendeskTicket(reversed, { users })).toEqual(zendeskTicket(payload, sampleAccount()));
  });

  it.each(payloads)("$id: keeps no text, name or address", ({ payload }) => {
    const texts = [...personalTexts(payload), ...personalTexts(sampleAccount())];
    expect(texts.length).toBeGreaterThan(20);
    const result = JSON.stringify(zendeskTicket(payload, sampleAccount()));
    // "subject" is the name of a field here, not one of its values.
    const kept = texts.filter((text) => !/^[a-z_]+(_id)?$/.test(text) && result.includes(text));
    expect(kept).toEqual([]);
  });
});
