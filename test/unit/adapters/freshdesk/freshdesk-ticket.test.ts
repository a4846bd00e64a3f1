import {
  freshdeskRoles,
  freshdeskTicket,
  type FreshdeskTicketOptions,
  freshdeskVendorClocks,
} from "supportops/adapters/freshdesk";
import { ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";

type Row = Readonly<Record<string, unknown>>;

const at = (minutes: number): string => new Date(Date.parse("2026-03-27T08:00:00Z") + minutes * 60_000).toISOString();
const ms = (minutes: number): number => Date.parse(at(minutes));

/** An instant as the export of activities writes it, day first. */
const performed = (minutes: number): string =>
  at(minutes).replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2}).*$/, "$3-$2-$1 $4 +0000");

const today: Row = {
  id: 1001,
  created_at: at(0),
  status: 2,
  priority: 2,
  requester_id: 501,
  description: "My printer is on fire",
  source: 1,
};

const agents = [
  { id: 11, type: "support_agent" },
  { id: 12, type: "collaborator" },
];

const activity = (minutes: number, set: Row, rest: Row = {}): Row => ({
  performed_at: performed(minutes),
  ticket_id: 1001,
  performer_type: "user",
  performer_id: 11,
  activity: set,
  ...rest,
});

const creation = (set: Row = {}): Row =>
  activity(0, { new_ticket: true, status: "Open", priority: "Medium", ...set }, { performer_id: 501 });

interface Parts {
  readonly ticket?: Row;
  readonly activities?: readonly Row[] | null;
  readonly conversations?: readonly Row[];
  readonly satisfactionRatings?: readonly Row[];
}

function map({ ticket = {}, activities = [], ...rest }: Parts, options: FreshdeskTicketOptions = {}) {
  const rows =
    activities === null
      ? []
      : activities.some((row) => performed(0) === row["performed_at"])
        ? activities
        : [creation(), ...activities];
  const { value, notes } = freshdeskTicket(
    { ticket: { ...today, ...ticket }, activities: rows, ...rest },
    { agents, ...options },
  );
  return { value, notes: notes.map(({ code, path }) => `${code} ${path}`) };
}

const kinds = (value: ReturnType<typeof map>["value"]) => value.events.map(({ kind }) => kind);

const messages = (value: ReturnType<typeof map>["value"]) =>
  value.events.flatMap((event) =>
    event.kind === "message" ? [[event.actor.role, event.visibility, event.opening, event.automated]] : [],
  );

describe("activities tell new values alone; the ones before are kept in mind", () => {
  it("statuses, priorities and assignees", () => {
    const { value, notes } = map({
      ticket: { status: 4, priority: 3, responder_id: 12 },
      activities: [
        activity(10, { status: "Pending", priority: "High", agent_id: 11 }),
        activity(20, { status: "Resolved", agent_id: 12 }),
      ],
    });
    expect(value.initial).toMatchObject({
      status: { raw: "Open", category: "open" },
      priority: "medium",
      assigneeId: null,
    });
    expect(value.events.slice(1)).toMatchObject([
      { kind: "status", from: { raw: "Open" }, to: { raw: "Pending", category: "pending" } },
      { kind: "priority", from: "medium", to: "high" },
      { kind: "assignee", from: null, to: "11" },
      { kind: "status", from: { raw: "Pending" }, to: { raw: "Resolved", category: "solved" } },
      { kind: "assignee", from: "11", to: "12" },
    ]);
    expect(value.history).toBe("full");
    expect(notes).toEqual([]);
  });

  it("the creation comes before what a rule did in the same second, in any order of the rows", () => {
    const rule = activity(0, { status: "Pending", group: 72 }, { performer_type: "system", performer_id: null });
    for (const activities of [
      [creation({ group: 71 }), rule],
      [rule, creation({ group: 71 })],
    ]) {
      const { value } = map({ ticket: { status: 3, group_id: 72 }, activities });
      expect(value.initial).toMatchObject({ status: { raw: "Open" }, groupId: "71" });
      expect(value.events.slice(1)).toMatchObject([
        { kind: "status", from: { raw: "Open" }, to: { raw: "Pending" } },
        { kind: "group", from: "71", to: "72" },
      ]);
      expect(value.history).toBe("full");
    }
  });

  it("what no activity tells is as the ticket has it today", () => {
    const ticket = { status: null, company_id: 33, product_id: 9, tags: ["a", "", 7, "a"], plan: "gold", level: "top" };
    const { value, notes } = map(
      { ticket: { ...ticket, custom_fields: { level: "low" } }, activities: null },
      { fields: { plan: "plan", level: "level" } },
    );
    expect(value.initial).toMatchObject({
      status: { raw: "Open", category: "open" },
      organizationId: "33",
      brandId: "9",
      tags: ["a"],
      fields: { plan: "gold", level: "low" },
    });
    expect(notes).toContain("guessed ticket.status");
  });

  it("tags are added and removed", () => {
    const { value } = map({
      ticket: { tags: ["b"] },
      activities: [activity(10, { added_tags: ["a", "b"] }), activity(20, { removed_tags: ["a"] })],
    });
    expect(value.initial.tags).toEqual([]);
    expect(value.events.slice(1)).toMatchObject([
      { kind: "tag", added: ["a", "b"], removed: [] },
      { kind: "tag", added: [], removed: ["a"] },
    ]);
  });

  it("requester, type and a field that is kept", () => {
    const { value } = map(
      {
        ticket: { requester_id: 502, type: "Problem", custom_fields: { plan: "gold" } },
        activities: [
          creation({ requester_id: 501, plan: "basic" }),
          activity(10, { requester_id: 502, ticket_type: "Problem", plan: "gold" }),
        ],
      },
      { fields: { plan: "plan" } },
    );
    expect(value.events.slice(1)).toMatchObject([
      { kind: "requester", from: "501", to: "502" },
      { kind: "type", from: null, to: "Problem" },
      { kind: "field", field: "plan", from: "basic", to: "gold" },
    ]);
    expect(value.initial.fields).toEqual({ plan: "basic" });
  });

  it("deletion, its undoing and spam", () => {
    const { value } = map({
      activities: [activity(10, { deleted: true }), activity(20, { deleted: false }), activity(30, { spam: true })],
      ticket: { spam: true },
    });
    expect(kinds(value).slice(1)).toEqual(["deleted", "restored", "spam"]);
  });

  it("a merge says into which ticket, or which ones were taken in", () => {
    const source = map({ activities: [activity(10, { ticket_merge_source: { target_ticket_id: 7 } })] });
    expect(source.value.events[1]).toMatchObject({ kind: "merge", into: "7" });
    const target = map({ activities: [activity(10, { ticket_merge_target: { source_ticket_ids: [8, 9] } })] });
    expect(target.value.events.slice(1)).toMatchObject([{ relation: "mergedFrom", ticketId: "8" }, { ticketId: "9" }]);
    expect(map({ activities: [activity(10, { ticket_merge_source: {} })] }).notes).toEqual([
      "incomplete activities[].activity.ticket_merge_source",
    ]);
  });

  it.each<[why: string, set: Row, note: string]>([
    ["a status that is not known", { status: "Parked" }, "unknown activities[].activity.status"],
    ["a field that is not kept", { plan: "gold" }, "dropped activities[].activity"],
  ])("%s adds no event", (_, set, note) => {
    const { value, notes } = map({ activities: [activity(10, set)] });
    expect(kinds(value)).toEqual(["message"]);
    expect(notes).toEqual([note]);
  });

  it("an entry told in two daily files counts once; one without a time is left out", () => {
    const row = activity(10, { status: "Pending" });
    expect(map({ ticket: { status: 3 }, activities: [row, row] }).notes).toEqual(["deduplicated activities[]"]);
    expect(map({ activities: [{ ...row, performed_at: "31-02-2026 08:00:00 +0000" }] }).notes).toEqual([
      "incomplete activities[].performed_at",
    ]);
  });

  it.each<[text: string]>([
    ["27-03-2026 09:10:00 +0100"],
    ["27-03-2026 08:10:00"],
    ["27-03-2026 08:10:00 UTC"],
    ["2026-03-27T08:10:00Z"],
  ])("the time %s is ten past eight", (performed_at) => {
    const { value } = map({
      ticket: { status: 3 },
      activities: [{ ...activity(10, { status: "Pending" }), performed_at }],
    });
    expect(value.events[1]?.at).toBe(ms(10));
  });

  it.each<[performer: Row, role: string, notes: readonly string[]]>([
    [{ performer_type: "system", performer_id: null }, "system", []],
    [{ performer_id: 11 }, "agent", []],
    [{ performer_id: 12 }, "lightAgent", []],
    [{ performer_id: 501 }, "endUser", []],
    [{ performer_id: 13 }, "agent", ["guessed agents[].id"]],
    [{ performer_id: 14 }, "unknown", ["incomplete agents[].id"]],
  ])("who did it: %o is %s", (performer, role, notes) => {
    const mapped = map({
      ticket: { priority: 1, responder_id: 13 },
      activities: [creation({ agent_id: 13 }), activity(10, { priority: "Low" }, performer)],
    });
    expect(mapped.value.events[1]?.actor.role).toBe(role);
    expect(mapped.notes).toEqual(notes);
  });
});

describe("labels of groups and agents", () => {
  const moves = [creation({ group: "Tier 1" }), activity(10, { group: "Tier 2" })];

  it("become ids by the list of groups", () => {
    const groups = [
      { id: 71, name: "Tier 1", business_hour_id: 39 },
      { id: 72, name: "Tier 2", business_hour_id: 40 },
    ];
    const { value, notes } = map({ ticket: { group_id: 72 }, activities: moves }, { groups });
    expect(value.events.slice(1)).toMatchObject([
      { kind: "group", from: "71", to: "72" },
      { kind: "schedule", calendarId: "40" },
    ]);
    expect(value.initial).toMatchObject({ groupId: "71", calendarId: "39" });
    expect(notes).toEqual([]);
  });

  it("groups without a name, an id or hours of their own say what they say", () => {
    const groups = [{ id: 71, name: "Tier 1" }, { name: "Tier 2" }, { id: 73, business_hour_id: 40 }];
    const { value } = map({ ticket: { group_id: 72 }, activities: moves }, { groups });
    expect(value.events.slice(1)).toMatchObject([{ kind: "group", from: "71", to: "72" }]);
    expect(value.initial.calendarId).toBeNull();
  });

  it("a ticket that never changed its group has the hours of today's from the start", () => {
    const groups = [{ id: 71, name: "Tier 1", business_hour_id: 39 }];
    const initialOf = (activities: null | []) =>
      map({ ticket: { group_id: 71 }, activities }, { groups }).value.initial;
    expect([initialOf([]).calendarId, initialOf(null).calendarId]).toEqual(["39", "39"]);
  });

  it("without that list the last one is the group of today, and earlier ones keep their label", () => {
    const { value, notes } = map({ ticket: { group_id: 72 }, activities: moves });
    expect(value.events[1]).toMatchObject({ kind: "group", from: "Tier 1", to: "72" });
    expect(notes).toEqual(["guessed activities[].activity.group", "incomplete activities[].activity.group"]);
  });

  it("no group and group ids are what they say", () => {
    const { value } = map({ activities: [creation({ group: "71" }), activity(10, { group: "No Group" })] });
    expect(value.events[1]).toMatchObject({ kind: "group", from: "71", to: null });
  });

  it("an agent's name is not kept: the last one named is that of today, others are left out", () => {
    const activities = [activity(10, { agent_id: "Ari Agent" }), activity(20, { agent_id: "Bo Admin" })];
    const { value, notes } = map({ ticket: { responder_id: 12 }, activities });
    expect(value.events.slice(1)).toMatchObject([{ kind: "assignee", from: null, to: "12", at: ms(20) }]);
    expect(notes).toEqual(["guessed activities[].activity.agent_id", "incomplete activities[].activity.agent_id"]);
    expect(JSON.stringify(value)).not.toContain("Bo Admin");
  });
});

describe("what a status counts as", () => {
  it.each<[why: string, status: number, options: FreshdeskTicketOptions, expected: Row, notes: readonly string[]]>([
    ["standard", 7, {}, { raw: "Waiting on Third Party", category: "hold" }, []],
    [
      "standard under another label",
      3,
      { statusChoices: { 3: ["Parked", "Wait"] } },
      { raw: "Parked", category: "pending" },
      [],
    ],
    ["one label as text", 3, { statusChoices: { 3: "Parked" } }, { raw: "Parked", category: "pending" }, []],
    [
      "own, named by id",
      9,
      { statusChoices: { 9: ["Legal", "Wait"] }, statusCategories: { 9: "hold" } },
      { raw: "Legal", category: "hold" },
      [],
    ],
    [
      "own, named by label",
      9,
      { statusChoices: { 9: ["Legal", "Wait"] }, statusCategories: { Legal: "hold" } },
      { raw: "Legal", category: "hold" },
      [],
    ],
    [
      "own, not named",
      9,
      { statusChoices: { 9: ["Legal", "Wait"] } },
      { raw: "Legal", category: "open" },
      ["guessed ticket.status"],
    ],
    ["own, without choices", 9, {}, { raw: "9", category: "open" }, ["guessed ticket.status"]],
    ["own, word of the host's alone", 9, { statusCategories: { 9: "hold" } }, { raw: "9", category: "hold" }, []],
  ])("%s", (_, status, options, expected, notes) => {
    const mapped = map({ ticket: { status }, activities: [activity(0, { new_ticket: true, status })] }, options);
    expect(mapped.value.initial.status).toEqual(expected);
    expect([...new Set(mapped.notes)].filter((note) => note.endsWith("ticket.status"))).toEqual(notes);
  });

  it("a ticket without a status counts as open", () => {
    expect(map({ ticket: { status: null } }).notes).toContain("guessed ticket.status");
  });
});

describe("conversations", () => {
  const conversation = (minutes: number, rest: Row): Row => ({
    id: 9000 + minutes,
    ticket_id: 1001,
    created_at: at(minutes),
    user_id: 11,
    incoming: false,
    private: false,
    source: 0,
    ...rest,
  });

  it.each<[why: string, row: Row, expected: readonly unknown[] | undefined, notes: readonly string[]]>([
    ["an answer", {}, ["agent", "public", false, false], []],
    ["a private note", { private: true, source: 2 }, ["agent", "internal", false, false], []],
    ["a light agent's note", { private: true, user_id: 12 }, ["lightAgent", "internal", false, false], []],
    ["the requester", { incoming: true, user_id: 501 }, ["endUser", "public", false, false], []],
    ["someone in copy", { incoming: true, user_id: 999 }, ["endUser", "public", false, false], []],
    ["an automatic answer", { auto_response: true, user_id: 1 }, ["bot", "public", false, true], []],
    [
      "an answer by someone who was deleted",
      { user_id: 13 },
      ["agent", "public", false, false],
      ["guessed agents[].id"],
    ],
    ["an email sent on", { source: 8 }, ["agent", "internal", false, false], []],
    [
      "no word on who can read it",
      { private: null },
      ["agent", "public", false, false],
      ["guessed conversations[].private"],
    ],
    ["the words of a rating", { source: 6 }, undefined, ["deduplicated conversations[].source"]],
    ["another ticket's", { ticket_id: 7 }, undefined, ["dropped conversations[]"]],
  ])("%s", (_, row, expected, notes) => {
    const mapped = map({ conversations: [conversation(10, row)] });
    expect(messages(mapped.value)[1]).toEqual(expected);
    expect(mapped.notes).toEqual(notes);
  });

  it("whom the host names as a bot is one", () => {
    expect(messages(map({ conversations: [conversation(10, {})] }, { bots: [11] }).value)[1]?.[0]).toBe("bot");
  });

  it("a description that was not fetched is one all the same", () => {
    const { value, notes } = map({ ticket: { description: undefined } });
    expect(messages(value)).toEqual([["endUser", "public", true, false]]);
    expect(notes).toEqual(["guessed ticket.description"]);
  });

  it.each<[why: string, parts: Parts, role: string]>([
    ["its first activity", { activities: [activity(0, { new_ticket: true, status: "Open" })] }, "agent"],
    ["an outbound email", { ticket: { source: 10 }, activities: null }, "agent"],
    ["else the requester", { activities: null }, "endUser"],
    [
      "a rule that made it for the requester",
      { activities: [activity(0, { new_ticket: true }, { performer_type: "system" })] },
      "endUser",
    ],
  ])("who opened a ticket: %s", (_, parts, role) => {
    expect(map(parts).value.createdBy.role).toBe(role);
  });
});

describe("without activities the last time of each status is known", () => {
  const statuses = (ticket: Row) =>
    map({ ticket, activities: null }).value.events.flatMap((event) =>
      event.kind === "status" ? [[event.from?.category ?? null, event.to.category, (event.at - ms(0)) / 60_000]] : [],
    );

  it.each<[why: string, ticket: Row, expected: readonly unknown[]]>([
    [
      "solved and closed",
      { status: 5, stats: { resolved_at: at(60), closed_at: at(90) } },
      [
        ["open", "solved", 60],
        ["solved", "closed", 90],
      ],
    ],
    ["reopened: an earlier solve is not known", { status: 2, stats: { reopened_at: at(60) } }, [[null, "open", 60]]],
    ["pending", { status: 3, stats: { pending_since: at(20) } }, [["open", "pending", 20]]],
    [
      "a status without a time of its own",
      { status: 7, stats: { pending_since: at(20), status_updated_at: at(50) } },
      [
        ["open", "pending", 20],
        ["pending", "hold", 50],
      ],
    ],
    [
      "closed at its creation",
      { status: 5, stats: { resolved_at: at(0), closed_at: at(0) } },
      [
        ["open", "solved", 0],
        ["solved", "closed", 0],
      ],
    ],
    ["nothing", { status: 5, stats: {} }, []],
  ])("%s", (_, ticket, expected) => {
    expect(statuses(ticket)).toEqual(expected);
  });

  it("its history is partial, or a snapshot without times", () => {
    expect(map({ ticket: { status: 4, stats: { resolved_at: at(60) } }, activities: null }).value.history).toBe(
      "partial",
    );
    expect(map({ activities: null }).value.history).toBe("snapshot");
    expect(freshdeskTicket({ ticket: today, activities: [activity(10, { priority: "Medium" })] }).value.history).toBe(
      "partial",
    );
  });

  it("spam and deletion have the time of the last change", () => {
    const { value, notes } = map({ ticket: { spam: true, deleted: true, updated_at: at(70) } });
    expect(value.events.slice(1)).toMatchObject([
      { kind: "spam", at: ms(70) },
      { kind: "deleted", at: ms(70) },
    ]);
    expect(notes).toEqual(["guessed ticket.deleted", "guessed ticket.spam"]);
  });
});

describe("ratings and clocks", () => {
  const rating = (score: unknown): Row => ({
    id: 1,
    ticket_id: 1001,
    user_id: 501,
    created_at: at(90),
    ratings: { default_question: score },
  });

  it("a rating told by the list and by an activity counts once", () => {
    const told = activity(90, { satisfaction_rating: 103 }, { performer_id: 501 });
    const both = map({ activities: [told], satisfactionRatings: [rating(103)] });
    expect(both.value.events.slice(1)).toMatchObject([{ kind: "survey", score: 103, scale: [-103, 103] }]);
    expect(both.notes).toEqual(["deduplicated activities[].activity.satisfaction_rating"]);
    expect(kinds(map({ activities: [told] }).value)).toEqual(["message", "survey"]);
    expect(kinds(map({ activities: [told], satisfactionRatings: [rating(-103)] }).value)).toEqual([
      "message",
      "survey",
      "survey",
    ]);
  });

  it("a rating off the scale is left out", () => {
    expect(map({ satisfactionRatings: [rating(7)] }).notes).toEqual([
      "unknown satisfactionRatings[].ratings.default_question",
    ]);
  });

  it.each<[why: string, ticket: Row, expected: Row]>([
    [
      "overdue",
      { fr_due_by: at(60), fr_escalated: true },
      { outcome: "breached", breachedAt: ms(60), stoppedAt: null },
    ],
    [
      "answered in time",
      { fr_due_by: at(60), stats: { first_responded_at: at(30) } },
      { outcome: "met", breachedAt: null, stoppedAt: ms(30) },
    ],
    ["running", { fr_due_by: at(60) }, { outcome: "undecided", dueAt: ms(60) }],
  ])("a due date that is %s", (_, ticket, expected) => {
    expect(freshdeskVendorClocks({ ...today, ...ticket })).toMatchObject([
      { metric: "first_response", startedAt: ms(0), ...expected },
    ]);
  });

  it("what the vendor's clocks did stands in the log", () => {
    const { value } = map({
      ticket: { fr_due_by: at(60), fr_escalated: true, nr_due_by: at(80), stats: { first_responded_at: at(90) } },
    });
    expect(value.events.flatMap((event) => (event.kind === "sla" ? [`${event.metric} ${event.action}`] : []))).toEqual([
      "first_response activate",
      "first_response breach",
      "first_response fulfil",
    ]);
  });

  it("collaborators write notes only; an agent without an id is noted", () => {
    const { value, notes } = freshdeskRoles([...agents, {}]);
    expect([...value]).toEqual([
      ["11", "agent"],
      ["12", "lightAgent"],
    ]);
    expect(notes).toHaveLength(1);
    expect(freshdeskTicket({ ticket: { ...today, responder_id: 11 } }, { agents: value }).value.createdBy.role).toBe(
      "endUser",
    );
  });

  it("the state after the log is that of today", () => {
    const { value } = map({ ticket: { status: 5 }, activities: [activity(10, { status: "Closed" })] });
    expect(ticketStateAt(value, at(10))?.status.category).toBe("closed");
  });
});
