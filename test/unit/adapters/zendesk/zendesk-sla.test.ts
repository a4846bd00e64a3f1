import { zendeskSla } from "supportops/adapters/zendesk";
import { compileCalendar } from "supportops/calendar";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../../issues-of.js";

type Row = Readonly<Record<string, unknown>>;

/** Monday 09:00 to 17:00, in minutes from Sunday 00:00. */
const monday = { start_time: 33 * 60, end_time: 41 * 60 };
const berlin = { id: 950, time_zone: "Berlin", created_at: "2024-01-01T00:00:00Z", intervals: [monday] };
const metric = {
  priority: "high",
  metric: "first_reply_time",
  target: 60,
  target_in_seconds: 3600,
  business_hours: true,
};
const everyTicket = { all: [], any: [] };
const policy = { id: 900, position: 1, filter: everyTicket, policy_metrics: [metric] };

function map(parts: { policies?: unknown; schedules?: unknown; holidays?: unknown }, options: object = {}) {
  const { value, notes } = zendeskSla({ policies: [policy], schedules: [berlin], ...parts }, options);
  return { ...value, notes: notes.map(({ code, path, count }) => `${code} ${path} ${count}`), messages: notes };
}

describe("policies", () => {
  it("stand in the order of their positions, then of their ids, each once", () => {
    const rows = [
      { ...policy, id: 3, position: undefined },
      { ...policy, id: 2, position: 7 },
      { ...policy, id: 1, position: 7 },
      { ...policy, id: 1, position: 7 },
      { ...policy, id: undefined },
    ];
    const { policies, notes } = map({ policies: rows });
    expect(policies.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(notes).toEqual(["deduplicated policies[].id 1", "incomplete policies[].id 1"]);
  });

  it("say that advanced settings of their metrics are not mapped", () => {
    const settings = {
      first_reply_time: { activate_on_agent_ticket_created_for_end_user_with_internal_comment: true },
    };
    expect(map({ policies: [{ ...policy, metric_settings: settings }] }).notes).toEqual([
      "unknown policies[].metric_settings 1",
    ]);
  });

  it("without a list of policies promise nothing", () => {
    expect(map({ policies: undefined })).toMatchObject({ policies: [], notes: [] });
  });
});

describe("filters", () => {
  const filtered = (all: readonly unknown[], any: readonly unknown[] = [], options: object = {}) =>
    map({ policies: [{ ...policy, filter: { all, any } }] }, options);
  const rule = (field: string, operator: string, value?: unknown): Row => ({ field, operator, value });

  it.each<[string, Row, unknown]>([
    ["a status", rule("status", "is", "open"), { field: "status.category", is: "open" }],
    ["another status", rule("status", "is_not", "closed"), { not: { field: "status.category", is: "closed" } }],
    ["a status before", rule("status", "less_than", "pending"), { field: "status.category", is: ["new", "open"] }],
    ["a status after", rule("status", "greater_than", "hold"), { field: "status.category", is: ["solved", "closed"] }],
    ["a higher priority", rule("priority", "greater_than", "normal"), { field: "priority", is: ["high", "urgent"] }],
    ["no priority", rule("priority", "is", ""), { field: "priority", is: null }],
    ["one of several groups", rule("group_id", "includes", [71, "72"]), { field: "groupId", is: ["71", "72"] }],
    ["an organization", rule("organization_id", "is", "31"), { field: "organizationId", is: "31" }],
    ["any assignee", rule("assignee_id", "present"), { not: { field: "assigneeId", is: null } }],
    ["no assignee", rule("assignee_id", "not_present"), { field: "assigneeId", is: null }],
    ["a type by number", rule("ticket_type_id", "is", "2"), { field: "type", is: "incident" }],
    ["a type", rule("type", "is", "task"), { field: "type", is: "task" }],
    ["a brand", rule("brand_id", "is_not", "3"), { not: { field: "brandId", is: "3" } }],
    ["a tag", rule("current_tags", "includes", "vip"), { tag: "vip" }],
    ["one of two tags", rule("current_tags", "includes", "vip gold"), { any: [{ tag: "vip" }, { tag: "gold" }] }],
    ["no such tag", rule("current_tags", "not_includes", "test"), { not: { tag: "test" } }],
    ["a field that tickets keep", rule("custom_fields_61", "is", "gold"), { field: "fields.plan", is: "gold" }],
    ["a checkbox", rule("ticket_fields_61", "is", true), { field: "fields.plan", is: true }],
  ])("asking for %s become a condition", (_, row, match) => {
    const { policies, notes } = filtered([row], [], { fields: { 61: "plan" } });
    expect(policies[0]?.match).toEqual(match);
    expect(notes).toEqual([]);
  });

  it("with two lists ask for all of the one and any of the other", () => {
    const vip = rule("current_tags", "includes", "vip");
    const gold = rule("current_tags", "includes", "gold");
    const open = rule("status", "is", "open");
    expect(filtered([open], [vip, gold]).policies[0]?.match).toEqual({
      all: [{ field: "status.category", is: "open" }, { any: [{ tag: "vip" }, { tag: "gold" }] }],
    });
    expect(filtered([], [vip, gold]).policies[0]?.match).toEqual({ any: [{ tag: "vip" }, { tag: "gold" }] });
    expect(filtered([]).policies[0]).not.toHaveProperty("match");
  });

  it.each<[string, unknown]>([
    ["the way a ticket came in, by number", rule("via_id", "is", "4")],
    ["a schedule, which tickets in the default one do not name", rule("schedule_id", "is", "950")],
    ["a field that tickets do not keep", rule("custom_fields_62", "is", "gold")],
    ["whoever looks on", rule("assignee_id", "is", "current_user")],
    ["a value that is none", rule("group_id", "is", { id: 7 })],
    ["an order that there is none of", rule("group_id", "less_than", "7")],
    ["a status that there is none of", rule("status", "less_than", "waiting")],
    ["an operator that is not known", rule("status", "within_previous_n_days", "open")],
    ["no tag", rule("current_tags", "includes", "")],
    ["tags in another way", rule("current_tags", "is", "vip")],
    ["nothing readable", "status is open"],
    ["a field without a name", { operator: "is", value: 1 }],
  ])("asking for %s leave the policy out: it may not match everything", (_, row) => {
    const { policies, notes } = filtered([rule("status", "is", "open"), row]);
    expect(policies).toEqual([]);
    expect(notes).toEqual(["unknown policies[].filter 1"]);
  });

  it.each([
    ["missing", undefined],
    ["a list", []],
    ["of other lists", { all: {}, any: [] }],
  ])("that are %s leave the policy out as well", (_, filter) => {
    expect(map({ policies: [{ ...policy, filter }] })).toMatchObject({
      policies: [],
      notes: ["unknown policies[].filter 1"],
    });
  });

  it("are noted with the policy and the field", () => {
    expect(filtered([rule("via_id", "is", "4")]).messages[0]?.message).toBe(
      'Policy 900 was left out: no condition says what its filter asks of "via_id".',
    );
  });
});

describe("targets", () => {
  const targets = (...policy_metrics: readonly unknown[]) => map({ policies: [{ ...policy, policy_metrics }] });

  it.each([
    ["first_reply_time", "firstReply"],
    ["next_reply_time", "nextReply"],
    ["periodic_update_time", "periodicUpdate"],
    ["pausable_update_time", "pausableUpdate"],
    ["requester_wait_time", "requesterWait"],
    ["agent_work_time", "agentWork"],
    ["total_resolution_time", "totalResolution"],
  ])("of %s are promises on the clock %s", (name, clock) => {
    expect(targets({ ...metric, metric: name }).policies[0]?.targets).toEqual([
      { clock, when: { field: "priority", is: "high" }, within: { minutes: 60 }, calendar: "950" },
    ]);
  });

  it.each<[string, Row, unknown]>([
    ["whole minutes", { target: 5, target_in_seconds: 300 }, { minutes: 5 }],
    ["seconds", { target: 1, target_in_seconds: 90 }, { seconds: 90 }],
    ["minutes of older accounts", { target: 5, target_in_seconds: undefined }, { minutes: 5 }],
  ])("of %s keep their length", (_, length, within) => {
    expect(targets({ ...metric, ...length }).policies[0]?.targets[0]).toMatchObject({ within });
  });

  it("outside business hours count round the clock", () => {
    expect(targets({ ...metric, business_hours: false })).toMatchObject({
      policies: [{ targets: [{ calendar: "24x7" }] }],
      notes: [],
    });
  });

  it.each<[string, unknown, string]>([
    [
      "of a metric without a clock",
      { ...metric, metric: "ownership_time" },
      "unknown policies[].policy_metrics[].metric 1",
    ],
    ["without a length", { ...metric, target: null, target_in_seconds: 0 }, "incomplete policies[].policy_metrics[] 1"],
    ["without a priority", { ...metric, priority: null }, "incomplete policies[].policy_metrics[] 1"],
    ["that are no objects", 60, "unknown policies[].policy_metrics[] 1"],
  ])("%s are left out and noted", (_, row, note) => {
    expect(targets(row)).toMatchObject({ policies: [{ targets: [] }], notes: [note] });
  });

  it("that do not say in which hours count round the clock, noted", () => {
    expect(targets({ ...metric, business_hours: undefined })).toMatchObject({
      policies: [{ targets: [{ calendar: "24x7" }] }],
      notes: ["guessed policies[].policy_metrics[].business_hours 1"],
    });
  });
});

describe("schedules", () => {
  const calendar = (row: Row, options: object = {}) => map({ schedules: [{ ...berlin, ...row }] }, options);

  it("without any, business hours are round the clock, as Zendesk counts them", () => {
    expect(map({ schedules: [] })).toMatchObject({
      calendars: [],
      policies: [{ targets: [{ calendar: "24x7" }] }],
      notes: ["guessed schedules 1"],
    });
  });

  it("several decide by the ticket, and the oldest for tickets that name none", () => {
    const younger = { ...berlin, id: 951, created_at: "2025-01-01T00:00:00Z" };
    const undated = { ...berlin, id: 952, created_at: null };
    const { calendars, policies } = map({ schedules: [undated, younger, berlin] });
    expect(calendars?.map(({ id }) => id)).toEqual(["950", "951", "952"]);
    expect(policies[0]?.targets[0]?.calendar).toEqual({ field: "calendarId", otherwise: "950" });
  });

  it("an unreadable default one takes its targets with it: other hours would be another promise", () => {
    const { policies, notes } = calendar({ time_zone: "Atlantis" });
    expect(policies[0]?.targets).toEqual([]);
    expect(notes).toEqual([
      "incomplete policies[].policy_metrics[].business_hours 1",
      "unknown schedules[].time_zone 1",
    ]);
  });

  it.each<[string, Row, object, string]>([
    ["a name of Rails", { time_zone: "Eastern Time (US & Canada)" }, {}, "America/New_York"],
    ["an older spelling", { time_zone: "Kyev" }, {}, "Europe/Kiev"],
    ["an IANA name", { time_zone: "Europe/Vienna" }, {}, "Europe/Vienna"],
    ["a name of the host's own", { time_zone: "HQ" }, { zones: { HQ: "Asia/Tokyo" } }, "Asia/Tokyo"],
  ])("%s is understood as a zone", (_, row, options, timeZone) => {
    expect(calendar(row, options).calendars?.[0]?.timeZone).toBe(timeZone);
  });

  it.each<[string, readonly Row[], unknown]>([
    ["from Sunday 00:00", [{ start_time: 0, end_time: 60 }], { sun: [["00:00", "01:00"]] }],
    ["to the end of Saturday", [{ start_time: 10_020, end_time: 10_080 }], { sat: [["23:00", "24:00"]] }],
    ["over midnight", [{ start_time: 1380, end_time: 1500 }], { sun: [["23:00", "24:00"]], mon: [["00:00", "01:00"]] }],
    [
      "that touch",
      [
        { start_time: 60, end_time: 120 },
        { start_time: 0, end_time: 60 },
      ],
      { sun: [["00:00", "02:00"]] },
    ],
    [
      "that overlap",
      [
        { start_time: 60, end_time: 120 },
        { start_time: 0, end_time: 90 },
      ],
      { sun: [["00:00", "02:00"]] },
    ],
    [
      "twice a day",
      [
        { start_time: 600, end_time: 660 },
        { start_time: 540, end_time: 570 },
      ],
      {
        sun: [
          ["09:00", "09:30"],
          ["10:00", "11:00"],
        ],
      },
    ],
  ])("intervals %s become hours of weekdays", (_, intervals, weekly) => {
    expect(calendar({ intervals })).toMatchObject({ calendars: [{ weekly }], notes: [] });
  });

  it("round the clock are every weekday from 00:00 to 24:00", () => {
    const { calendars } = calendar({ intervals: [{ start_time: 0, end_time: 10_080 }] });
    expect(Object.values(calendars?.[0]?.weekly ?? {})).toEqual(Array.from({ length: 7 }, () => [["00:00", "24:00"]]));
  });

  it.each<[string, Row, readonly string[]]>([
    ["no hours", { intervals: [] }, ["incomplete schedules[].intervals 1"]],
    [
      "intervals that are none",
      { intervals: [{ start_time: 90, end_time: 30 }, 7] },
      ["incomplete schedules[].intervals 1", "unknown schedules[].intervals[] 2"],
    ],
  ])("with %s are left out and noted", (_, row, notes) => {
    expect(calendar(row).notes).toEqual(["incomplete policies[].policy_metrics[].business_hours 1", ...notes]);
  });

  it("without an id of their own are left out and noted", () => {
    expect(map({ schedules: [berlin, { ...berlin, id: null }, { ...berlin, id: "24x7" }, berlin] }).notes).toEqual([
      "deduplicated schedules[].id 1",
      "incomplete schedules[].id 2",
    ]);
  });
});

describe("holidays", () => {
  const newYear = { name: "New Year", start_date: "2026-01-01", end_date: "2026-01-01" };
  const easter = { start_date: "2026-04-03", end_date: "2026-04-06" };

  it("are whole dates, both ends included", () => {
    expect(map({ holidays: [newYear, easter] }).calendars?.[0]?.holidays).toEqual([
      { date: "2026-01-01", name: "New Year" },
      { from: "2026-04-03", to: "2026-04-06" },
    ]);
  });

  it("belong to the schedule they are given by or name, and otherwise to all of them, noted", () => {
    const schedules = [berlin, { ...berlin, id: 951, created_at: null }];
    expect(map({ schedules, holidays: { 951: [newYear] } })).toMatchObject({
      calendars: [{ id: "950" }, { id: "951", holidays: [{ date: "2026-01-01" }] }],
      notes: [],
    });
    expect(map({ schedules, holidays: [{ ...newYear, schedule_id: 951 }, easter] })).toMatchObject({
      calendars: [
        { holidays: [{ from: "2026-04-03" }] },
        { holidays: [{ date: "2026-01-01" }, { from: "2026-04-03" }] },
      ],
      notes: ["guessed holidays[].schedule_id 1"],
    });
  });

  it("without readable dates are left out and noted", () => {
    const rows = [{ ...newYear, end_date: "soon" }, { ...newYear, end_date: "2025-12-31" }, {}];
    const { calendars, notes } = map({ holidays: rows });
    expect(calendars?.[0]).not.toHaveProperty("holidays");
    expect(notes).toEqual(["incomplete holidays[] 3"]);
  });
});

describe("faulty input", () => {
  it.each<[object, object, readonly string[]]>([
    [{ policies: {} }, {}, ["adapter.payloadType policies"]],
    [{ schedules: 1, holidays: "none" }, {}, ["adapter.payloadType schedules", "adapter.payloadType holidays"]],
    [{ holidays: { 950: {} } }, {}, ["adapter.payloadType holidays.950"]],
    [{}, { zones: { HQ: 7 }, fields: { 61: null } }, ["input.type zones.HQ", "input.type fields.61"]],
  ])("%j is refused by code", (parts, options, expected) => {
    const issues = issuesOf(() => zendeskSla({ policies: [], schedules: [], ...parts }, options));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });
});

describe("the table of zones", () => {
  // Count of names: Ruby on Rails 7, ActiveSupport::TimeZone::MAPPING, has 151; two older spellings are added.
  it("holds zones that the runtime knows, in definitions that compile", async () => {
    const { railsZones } = await import("../../../../src/adapters/payload/rails-zones.js");
    expect(railsZones.size).toBe(153);
    for (const name of railsZones.keys()) {
      const { calendars, notes } = map({ schedules: [{ ...berlin, time_zone: name }] });
      expect([name, notes]).toEqual([name, []]);
      expect(() => compileCalendar(calendars![0]!)).not.toThrow();
    }
  });

  it("gives a definition that compiles as a whole", () => {
    const policies = [
      { ...policy, filter: { all: [{ field: "status", operator: "less_than", value: "new" }], any: [] } },
    ];
    const { notes, messages, ...definition } = map({ policies });
    expect([notes, messages, compileSla(definition).definition]).toEqual([[], [], definition]);
  });
});
