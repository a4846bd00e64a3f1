import { intercomCalendars, intercomTicket, type IntercomTicketOptions } from "supportops/adapters/intercom";
import { compileCalendar, isOpen } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import { ticketStateAt } from "supportops/ticket";
import { describe, expect, it } from "vitest";

type Row = Readonly<Record<string, unknown>>;

const start = Date.parse("2026-03-27T08:00:00Z") / 1000;
const at = (minutes: number): number => start + minutes * 60;
const ms = (minutes: number): number => at(minutes) * 1000;

const admin = { type: "admin", id: "40" };
const user = { type: "user", id: "u1" };
const bot = { type: "bot", id: "9" };

const part = (minutes: number, part_type: string, rest: Row = {}): Row => ({
  id: String(9000 + minutes),
  part_type,
  created_at: at(minutes),
  author: admin,
  body: null,
  ...rest,
});

const today: Row = {
  id: "15100",
  created_at: at(0),
  state: "open",
  source: { id: "6681", type: "conversation", body: "My printer is on fire", author: user },
};

function map(parts: readonly Row[], conversation: Row = {}, options: IntercomTicketOptions = {}) {
  const payload = { conversation: { ...today, conversation_parts: { conversation_parts: parts }, ...conversation } };
  const { value, notes } = intercomTicket(payload, options);
  return { value, notes: notes.map(({ code, path }) => `${code} ${path}`) };
}

const kinds = (value: ReturnType<typeof map>["value"]) => value.events.map(({ kind }) => kind);

const statuses = (value: ReturnType<typeof map>["value"]) =>
  value.events.flatMap((event) => (event.kind === "status" ? [event.to.category] : []));

const messages = (value: ReturnType<typeof map>["value"]) =>
  value.events.flatMap((event) =>
    event.kind === "message" ? [[event.actor.role, event.visibility, event.opening]] : [],
  );

describe("parts of a conversation", () => {
  it("a part that closes, opens or assigns with a body is a message too", () => {
    const { value, notes } = map(
      [
        part(10, "close", { body: "Pull the plug", state: "closed" }),
        part(20, "open", { body: "Still burning", author: user, state: "open" }),
        part(30, "assignment", { body: "Ours", assigned_to: { type: "team", id: "7" }, state: "open" }),
      ],
      { team_assignee_id: 7 },
    );
    expect(kinds(value)).toEqual(["message", "message", "status", "message", "status", "message", "group"]);
    expect(statuses(value)).toEqual(["solved", "open"]);
    expect(notes).toEqual([]);
    expect(messages(value)).toEqual([
      ["endUser", "public", true],
      ["agent", "public", false],
      ["endUser", "public", false],
      ["agent", "public", false],
    ]);
  });

  it("notes are internal, and a redacted comment is one without its body", () => {
    expect(
      messages(map([part(10, "note", { body: "Ask Ari" }), part(20, "comment", { redacted: true })]).value).slice(1),
    ).toEqual([
      ["agent", "internal", false],
      ["agent", "public", false],
    ]);
  });

  it.each<[why: string, author: Row, role: string]>([
    ["a teammate", admin, "agent"],
    ["a deleted teammate", { type: "admin", id: "41", name: "(Deleted teammate)", email: null }, "agent"],
    ["a lead", { type: "lead", id: "l1" }, "endUser"],
    ["a bot", bot, "bot"],
    ["an AI agent in a teammate's name", { ...admin, from_ai_agent: true }, "bot"],
    ["a teammate the host names as a bot", { type: "admin", id: "99" }, "bot"],
    ["someone else", { type: "ghost" }, "unknown"],
  ])("%s is %s", (_, author, role) => {
    const { value } = map([part(10, "comment", { author, body: "Hello" })], {}, { bots: [99] });
    expect(messages(value)[1]?.[0]).toBe(role);
  });

  it("what a team's automation writes into other parts is no message", () => {
    expect(
      messages(map([part(10, "assignment", { author: { type: "team", id: "7" }, body: "Routed" })]).value),
    ).toHaveLength(1);
  });

  it.each<[type: string, category: string]>([
    ["close", "solved"],
    ["snoozed", "pending"],
  ])("a part %s without a state means %s", (type, category) => {
    const { value } = map([part(10, type)], { state: type === "close" ? "closed" : "snoozed" });
    expect(statuses(value)).toEqual([category]);
    expect(value.history).toBe("full");
  });

  it("a state that changes without a part that says so is noted", () => {
    const { value, notes } = map([part(10, "comment", { state: "closed" })], { state: "closed" });
    expect(statuses(value)).toEqual(["solved"]);
    expect(notes).toEqual(["guessed parts[].state"]);
  });

  it("a state of the host's own, and one that nobody knows", () => {
    expect(
      statuses(map([part(10, "snoozed")], { state: "snoozed" }, { stateCategories: { snoozed: "hold" } }).value),
    ).toEqual(["hold"]);
    const { value, notes } = map([part(10, "comment", { state: "frozen" })], { state: "frozen" });
    expect(statuses(value)).toEqual([]);
    expect(notes).toEqual(["guessed conversation.state", "unknown conversation.state", "unknown parts[].state"]);
  });

  it("assignments: to a team, to a teammate, to nobody", () => {
    const to = (type: string, id: unknown): Row => ({ assigned_to: { type, id } });
    const { value } = map([
      part(10, "assignment", to("team", "7")),
      part(20, "assignment", to("admin", "40")),
      part(30, "assignment", to("nobody_admin", null)),
      part(40, "assignment", to("team", "0")),
    ]);
    expect(value.events.slice(1)).toMatchObject([
      { kind: "group", from: null, to: "7" },
      { kind: "assignee", from: null, to: "40" },
      { kind: "assignee", from: "40", to: null },
      { kind: "group", from: "7", to: null },
    ]);
    expect(value.history).toBe("full");
  });

  it.each<[type: string, rest: Row, expected: Row]>([
    ["conversation_sla_applied_by_rule", {}, { metric: "conversation_sla", action: "apply" }],
    [
      "conversation_sla_target_missed",
      { sla_target_type: "first_reply_time" },
      { metric: "first_reply_time", action: "breach" },
    ],
    [
      "conversation_sla_removed",
      { event_details: { sla_target_type: "time_to_close" } },
      { metric: "time_to_close", action: "cancel" },
    ],
  ])("%s", (type, rest, expected) => {
    expect(map([part(10, type, rest)]).value.events[1]).toMatchObject({ kind: "sla", ...expected });
  });

  it.each<[type: string, rest: Row, expected: Row | undefined, notes: readonly string[]]>([
    ["merged_secondary_conversation", { event_details: { conversation_id: "7" } }, { kind: "merge", into: "7" }, []],
    ["merged_secondary_conversation", {}, { kind: "merge", into: null }, ["incomplete parts[].event_details"]],
    [
      "merged_primary_conversation",
      { event_details: { conversation: { id: 8 } } },
      { kind: "link", relation: "mergedFrom", ticketId: "8" },
      [],
    ],
    ["merged_primary_conversation", {}, undefined, ["incomplete parts[].event_details"]],
    [
      "conversation_attribute_updated_by_admin",
      { event_details: { attribute: { name: "Plan" }, value: { name: "gold" } } },
      { kind: "field", field: "plan", from: null, to: "gold" },
      [],
    ],
    [
      "conversation_attribute_updated_by_admin",
      { event_details: { attribute: { name: "Mood" } } },
      undefined,
      ["dropped parts[].event_details.attribute"],
    ],
    ["participant_added", {}, undefined, []],
    ["conversation_sla_dreamt", {}, undefined, ["unknown parts[].part_type"]],
    ["hologram", {}, undefined, ["unknown parts[].part_type"]],
  ])("%s with %o", (type, rest, expected, notes) => {
    const mapped = map([part(10, type, rest)], {}, { fields: { Plan: "plan" } });
    if (expected === undefined) expect(kinds(mapped.value)).toEqual(["message"]);
    else expect(mapped.value.events[1]).toMatchObject(expected);
    expect(mapped.notes).toEqual(notes);
  });
});

describe("what a conversation says beside its parts", () => {
  it("its rating, told on a scale of five, or offered", () => {
    const rating = (value: unknown, created_at: unknown = at(90)): Row => ({
      conversation_rating: { rating: value, created_at, contact: { id: "u1" } },
    });
    expect(map([], rating(4)).value.events.at(-1)).toMatchObject({
      kind: "survey",
      state: "received",
      score: 4,
      scale: [1, 5],
      at: ms(90),
    });
    expect(map([], rating(null)).value.events.at(-1)).toMatchObject({ state: "offered", score: null });
    expect(map([], rating(9)).notes).toEqual(["unknown conversation.conversation_rating.rating"]);
    expect(map([], rating(4, null)).notes).toEqual(["incomplete conversation.conversation_rating.created_at"]);
  });

  it("an SLA without parts counts as applied at creation", () => {
    const { value, notes } = map([], { sla_applied: { sla_name: "Gold", sla_status: "missed" } });
    expect(value.events.at(-1)).toMatchObject({ kind: "sla", action: "apply", at: ms(0) });
    expect(notes).toEqual(["guessed conversation.sla_applied"]);
    expect(map([part(10, "conversation_sla_applied_by_rule")], { sla_applied: {} }).notes).toEqual([]);
  });

  it("priority, tags, people and attributes of today", () => {
    const { value } = map(
      [],
      {
        priority: "not_priority",
        tags: { tags: [{ name: "vip" }, { name: "vip" }] },
        contacts: { contacts: [{ id: "u1" }] },
        company: { id: "c1" },
        custom_attributes: { Plan: "gold" },
      },
      { fields: { Plan: "plan" } },
    );
    expect(value.initial).toMatchObject({
      priority: null,
      tags: ["vip"],
      requesterId: "u1",
      organizationId: "c1",
      channel: "conversation",
      fields: { plan: "gold" },
    });
    expect(map([], { priority: "urgent" }).value.initial.priority).toBe("urgent");
  });

  it("tickets it is tied to", () => {
    const { value, notes } = map([], { linked_objects: { data: [{ type: "ticket", id: "3" }, {}] } });
    expect(value.events.at(-1)).toMatchObject({ kind: "link", relation: "related", ticketId: "3" });
    expect(notes).toEqual(["guessed conversation.linked_objects"]);
  });

  it.each<[why: string, parts: readonly Row[], conversation: Row, history: string]>([
    [
      "all parts are there",
      [part(10, "comment")],
      { conversation_parts: { conversation_parts: [part(10, "comment")], total_count: 1 } },
      "full",
    ],
    [
      "more parts than the API returns",
      [],
      { conversation_parts: { conversation_parts: [part(10, "comment")], total_count: 620 } },
      "partial",
    ],
    [
      "the statistics count the opening message as a part",
      [part(10, "comment")],
      { statistics: { count_conversation_parts: 2 } },
      "full",
    ],
    ["the statistics count more", [part(10, "comment")], { statistics: { count_conversation_parts: 9 } }, "partial"],
    ["no parts of several", [], { statistics: { count_conversation_parts: 9 } }, "snapshot"],
  ])("%s", (_, parts, conversation, history) => {
    expect(map(parts, conversation).value.history).toBe(history);
  });

  it("parts that the host kept complete it, each once", () => {
    const conversation = {
      ...today,
      conversation_parts: { conversation_parts: [part(20, "comment")], total_count: 2 },
    };
    const { value, notes } = intercomTicket({ conversation, parts: [part(10, "comment"), part(20, "comment")] });
    expect(value.events.map(({ at: when }) => (when - ms(0)) / 60_000)).toEqual([0, 10, 20]);
    expect(value.history).toBe("full");
    expect(notes.map(({ code }) => code)).toEqual(["deduplicated"]);
  });

  it("without a source nobody is known to have opened it", () => {
    const { value, notes } = map([], { source: null });
    expect(value.createdBy).toEqual({ id: null, role: "unknown" });
    expect(notes).toEqual(["incomplete conversation.source"]);
  });
});

describe("tickets", () => {
  const state = (category: string, label: string): Row => ({ id: "1", category, internal_label: label });

  it("have states with categories of their own", () => {
    const { value } = intercomTicket({
      conversation: {
        ...today,
        type: "ticket",
        ticket_state: state("resolved", "Done"),
        ticket_type: { name: "Repair" },
        ticket_attributes: { Plan: "gold" },
        ticket_parts: {
          ticket_parts: [
            part(10, "ticket_state_updated_by_admin", {
              ticket_state: "in_progress",
              previous_ticket_state: "submitted",
            }),
            part(20, "ticket_state_updated_by_admin", { ticket_state: state("resolved", "Done") }),
            part(30, "note", { body: "Paid" }),
          ],
        },
      },
    });
    expect(statuses(value)).toEqual(["open", "solved"]);
    expect(value.initial).toMatchObject({ status: { category: "new" }, type: "Repair" });
    expect(ticketStateAt(value, ms(30))?.status).toEqual({ raw: "Done", category: "solved" });
  });
});

describe("intercomCalendars", () => {
  const schedule = (rest: Row = {}): Row => ({
    id: "123",
    time_zone_name: "America/New_York",
    time_intervals: [{ start_minute: 540, end_minute: 1020 }],
    ...rest,
  });
  const noted = (notes: readonly { code: string; path: string }[]) => notes.map(({ code, path }) => `${code} ${path}`);

  it("the week begins on Monday; an interval over midnight is two", () => {
    const { value } = intercomCalendars({
      schedules: [schedule({ time_intervals: [{ start_minute: 1380, end_minute: 1500 }] })],
    });
    expect(value[0]?.weekly).toEqual({ mon: [["23:00", "24:00"]], tue: [["00:00", "01:00"]] });
  });

  it("round the clock", () => {
    expect(
      intercomCalendars({ schedules: [schedule({ twenty_four_seven: true, time_intervals: null })] }).value[0]?.weekly,
    ).toBe("always");
  });

  it.each<[why: string, row: Row, notes: readonly string[]]>([
    ["a zone that is not known", schedule({ time_zone_name: "Mars" }), ["unknown schedules[].time_zone_name"]],
    ["no hours", schedule({ time_intervals: [] }), ["incomplete schedules[].time_intervals"]],
    ["the id of the built-in calendar", schedule({ id: "24x7" }), ["incomplete schedules[].id"]],
  ])("%s leaves the schedule out", (_, row, notes) => {
    const mapped = intercomCalendars({ schedules: [row] });
    expect(mapped.value).toEqual([]);
    expect(noted(mapped.notes)).toEqual(notes);
  });

  it("a closed date that comes back every year is closed every year", () => {
    const { value } = intercomCalendars({
      schedules: [schedule()],
      exceptions: [
        { exception_date: "2025-03-30", exception_type: "closed", recurring_annually: true, name: "Outing" },
      ],
    });
    const calendar = compileCalendar(value[0]!, { recurrence });
    // Two Mondays of 2026.
    expect([isOpen(calendar, "2026-03-30T15:00:00Z"), isOpen(calendar, "2026-03-23T15:00:00Z")]).toEqual([false, true]);
  });

  it.each<[why: string, row: Row, notes: readonly string[]]>([
    ["no date", { exception_type: "closed" }, ["incomplete exceptions[].exception_date"]],
    [
      "a type that is not known",
      { exception_date: "2026-01-01", exception_type: "party" },
      ["unknown exceptions[].exception_type"],
    ],
    [
      "other hours every year",
      { exception_date: "2026-01-01", exception_type: "custom_hours", recurring_annually: true },
      ["incomplete exceptions[].recurring_annually"],
    ],
    [
      "another schedule's",
      { office_hours_schedule_id: "7", exception_date: "2026-01-01", exception_type: "closed" },
      [],
    ],
    [
      "hours beyond the date",
      {
        exception_date: "2026-01-01",
        exception_type: "custom_hours",
        time_intervals: [{ start_minute: 0, end_minute: 2000 }],
      },
      [],
    ],
  ])("an exception with %s", (_, row, notes) => {
    const mapped = intercomCalendars({ schedules: [schedule()], exceptions: [row] });
    expect(mapped.value[0]).not.toHaveProperty("holidays");
    expect(noted(mapped.notes)).toEqual(notes);
  });
});
