import { servicenowSla, type ServicenowSlaOptions } from "supportops/adapters/servicenow";
import { businessTimeBetween, compileCalendar, isOpen } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { policyTargets } from "../../../support/policy-targets.js";
import { issuesOf } from "../../../issues-of.js";

type Row = Readonly<Record<string, unknown>>;

const schedule: Row = { sys_id: "s", time_zone: "Europe/Berlin" };

let lastId = 0;

const span = (rest: Row): Row => ({
  sys_id: String(++lastId),
  schedule: "s",
  type: "work",
  repeat_type: "weekdays",
  start_date_time: "20240101T090000",
  end_date_time: "20240101T170000",
  ...rest,
});

function hoursOf(spans: readonly Row[], options: ServicenowSlaOptions = {}, schedules: readonly Row[] = [schedule]) {
  const { value, notes } = servicenowSla({ schedules, spans }, options);
  return { calendar: value.calendars?.[0], notes: notes.map(({ code, path }) => `${code} ${path}`) };
}

const week = (hours: readonly (readonly [string, string])[]) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
});

describe("schedules", () => {
  it("of weekdays are weekly hours; the spans of several unite", () => {
    const { calendar, notes } = hoursOf([
      span({}),
      span({ start_date_time: "20240101T160000", end_date_time: "20240101T180000" }),
    ]);
    expect(calendar).toEqual({ id: "s", timeZone: "Europe/Berlin", weekly: week([["09:00", "18:00"]]) });
    expect(notes).toEqual([]);
  });

  it.each<[string, Row, object]>([
    [
      "daily",
      { repeat_type: "daily" },
      { ...week([["09:00", "17:00"]]), sat: [["09:00", "17:00"]], sun: [["09:00", "17:00"]] },
    ],
    ["weekends", { repeat_type: "weekends" }, { sat: [["09:00", "17:00"]], sun: [["09:00", "17:00"]] }],
    [
      "weekly on listed days, Monday being 1",
      { repeat_type: "weekly", days_of_week: "17x9" },
      { mon: [["09:00", "17:00"]], sun: [["09:00", "17:00"]] },
    ],
    // 1 January 2024 was a Monday.
    ["weekly on the day it starts", { repeat_type: "weekly" }, { mon: [["09:00", "17:00"]] }],
    ["a whole day", { repeat_type: "weekly", all_day: "true" }, { mon: [["00:00", "24:00"]] }],
    [
      "a night, cut at midnight",
      { repeat_type: "weekly", start_date_time: "20240101T220000", end_date_time: "20240102T060000" },
      { mon: [["22:00", "24:00"]], tue: [["00:00", "06:00"]] },
    ],
    [
      "the night that ends the week",
      {
        repeat_type: "weekly",
        days_of_week: "7",
        start_date_time: "20240107T220000",
        end_date_time: "20240108T060000",
      },
      { mon: [["00:00", "06:00"]], sun: [["22:00", "24:00"]] },
    ],
    [
      "until the last second",
      { repeat_type: "weekly", end_date_time: "20240101T235959" },
      { mon: [["09:00", "24:00"]] },
    ],
  ])("open %s", (_, rest, weekly) => {
    expect(hoursOf([span(rest)])).toEqual({ calendar: { id: "s", timeZone: "Europe/Berlin", weekly }, notes: [] });
  });

  it("close what an excluding span takes out of every week", () => {
    const lunch = span({ type: "exclude", start_date_time: "20240101T120000", end_date_time: "20240101T130000" });
    expect(hoursOf([span({}), lunch]).calendar?.weekly).toEqual(
      week([
        ["09:00", "12:00"],
        ["13:00", "17:00"],
      ]),
    );
  });

  it("have editions where spans begin and end by date", () => {
    const spans = [
      span({ repeat_type: "weekly", repeat_until: "20251231" }),
      span({ repeat_type: "weekly", start_date_time: "20260105T100000", end_date_time: "20260105T120000" }),
    ];
    expect(hoursOf(spans).calendar).toMatchObject({
      weekly: { mon: [["09:00", "17:00"]] },
      versions: [
        { from: "2026-01-01", weekly: {} },
        { from: "2026-01-05", weekly: { mon: [["10:00", "12:00"]] } },
      ],
    });
  });

  it("hold holidays of one date and of several, breaks, and hours added to a date", () => {
    const once = { repeat_type: "" };
    const { calendar, notes } = hoursOf([
      span({}),
      span({
        ...once,
        type: "exclude",
        name: "New Year",
        all_day: "true",
        start_date_time: "20260101T000000",
        end_date_time: "20260101T235959",
      }),
      span({ ...once, type: "exclude", start_date_time: "20261224T000000", end_date_time: "20261226T235959" }),
      span({ ...once, type: "time_off", start_date_time: "20260302T120000", end_date_time: "20260302T150000" }),
      span({ ...once, start_date_time: "20260307T100000", end_date_time: "20260307T140000" }),
      span({ ...once, start_date_time: "20260308T220000", end_date_time: "20260309T020000" }),
    ]);
    expect(notes).toEqual([]);
    expect(calendar).toMatchObject({
      holidays: [
        { date: "2026-01-01", name: "New Year" },
        { from: "2026-12-24", to: "2026-12-26" },
      ],
      breaks: { "2026-03-02": [["12:00", "15:00"]] },
      overrides: { "2026-03-07": { add: [["10:00", "14:00"]] }, "2026-03-08": { add: [["22:00", "02:00"]] } },
    });
  });

  it("hold yearly holidays, on a date or on a weekday of a month", () => {
    const yearly = { type: "exclude", repeat_type: "yearly", all_day: "true" };
    const { calendar, notes } = hoursOf([
      span({}),
      span({ ...yearly, name: "Christmas", start_date_time: "20241225T000000", end_date_time: "20241225T235959" }),
      span({
        ...yearly,
        name: "Thanksgiving",
        yearly_type: "float",
        float_week: "4",
        float_day: "4",
        start_date_time: "20241128T000000",
        end_date_time: "20241128T235959",
      }),
      span({
        ...yearly,
        yearly_type: "float",
        float_week: "5",
        float_day: "1",
        start_date_time: "20240527T000000",
        end_date_time: "20240527T235959",
      }),
    ]);
    expect(notes).toEqual([]);
    expect(calendar?.holidays).toEqual([
      { rule: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25", start: "2024-12-25", name: "Christmas" },
      { rule: "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", start: "2024-11-28", name: "Thanksgiving" },
      { rule: "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", start: "2024-05-27" },
    ]);
    // Thanksgiving 2026 is 26 November, Memorial Day 25 May.
    const compiled = compileCalendar(calendar!, { recurrence });
    expect(
      ["2026-11-26T11:00:00Z", "2026-05-25T11:00:00Z", "2026-05-26T11:00:00Z"].map((at) => isOpen(compiled, at)),
    ).toEqual([false, false, true]);
  });

  it("take holidays from child schedules that close", () => {
    const schedules = [schedule, { sys_id: "h", type: "exclude", parent: "s", time_zone: "" }];
    const holiday = span({
      schedule: "h",
      type: "",
      repeat_type: "",
      all_day: "true",
      start_date_time: "20260302T000000",
      end_date_time: "20260302T235959",
    });
    const { calendar, notes } = hoursOf([span({}), holiday], {}, schedules);
    expect([calendar?.holidays, notes]).toEqual([[{ date: "2026-03-02" }], []]);
    expect(businessTimeBetween(compileCalendar(calendar!), "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z")).toBe(
      8 * 3_600_000,
    );
  });

  it.each<[string, Row, string]>([
    ["monthly", { repeat_type: "monthly" }, "unknown spans[].repeat_type"],
    ["every other week", { repeat_count: "2" }, "unknown spans[].repeat_type"],
    [
      "a weekday of a month that cannot be read",
      { repeat_type: "yearly", type: "exclude", yearly_type: "float", float_week: "x" },
      "unknown spans[].repeat_type",
    ],
    ["yearly hours", { repeat_type: "yearly" }, "unknown spans[]"],
    [
      "yearly with an end",
      { repeat_type: "yearly", type: "exclude", all_day: "true", repeat_until: "20300101" },
      "unknown spans[]",
    ],
    ["several dates of work", { repeat_type: "", end_date_time: "20240104T170000" }, "unknown spans[]"],
    ["a meeting", { type: "meeting" }, "unknown spans[].type"],
    ["a time in UTC", { start_date_time: "20240101T090000Z" }, "unknown spans[].start_date_time"],
    ["no such date", { start_date_time: "20240231T090000" }, "unknown spans[].start_date_time"],
    ["half a minute", { start_date_time: "20240101T090030" }, "unknown spans[].start_date_time"],
    ["an end before its start", { end_date_time: "20240101T080000" }, "unknown spans[].end_date_time"],
    ["another schedule", { schedule: "other" }, "dropped spans[].schedule"],
  ])("leave out and note %s", (_, rest, note) => {
    const { calendar, notes } = hoursOf([span({}), span(rest)]);
    expect([calendar?.weekly, notes]).toEqual([week([["09:00", "17:00"]]), [note]]);
  });

  it.each<[string, Row, ServicenowSlaOptions, string | undefined]>([
    ["an older name of a zone", { time_zone: "US/Eastern" }, {}, "America/New_York"],
    ["a name of one's own", { time_zone: "Office" }, { zones: { Office: "Asia/Tokyo" } }, "Asia/Tokyo"],
    ["a floating one with the zone given", { time_zone: "" }, { timeZone: "Europe/Paris" }, "Europe/Paris"],
    ["a floating one without", { time_zone: "" }, {}, undefined],
    ["a zone that is none", { time_zone: "Mars" }, {}, undefined],
    ["the id of the built-in calendar", { sys_id: "24x7" }, {}, undefined],
  ])("have their zone by %s", (_, row, options, timeZone) => {
    const { calendar, notes } = hoursOf([span({})], options, [{ ...schedule, ...row }]);
    expect(calendar?.timeZone).toBe(timeZone);
    expect(notes.length > 0).toBe(timeZone === undefined);
  });

  it("that close and have no parent are no calendar", () => {
    const orphan = { sys_id: "h", type: "exclude", time_zone: "UTC" };
    const { value, notes } = servicenowSla({ schedules: [orphan], spans: [span({ schedule: "h" })] });
    expect([value.calendars, notes]).toEqual([[], []]);
  });

  it("take no span that does not name its schedule", () => {
    expect(hoursOf([span({ schedule: null })]).notes).toEqual(["incomplete schedules[]", "dropped spans[].schedule"]);
  });

  it("that close a whole week leave no hours", () => {
    const always = { repeat_type: "daily", all_day: "true" };
    expect(hoursOf([span({}), span({ ...always, type: "exclude" })]).notes).toEqual(["incomplete schedules[]"]);
    expect(hoursOf([span(always), span(always)]).calendar?.weekly).toMatchObject({ sun: [["00:00", "24:00"]] });
  });

  it("without hours are left out", () => {
    expect(hoursOf([]).notes).toEqual(["incomplete schedules[]"]);
  });
});

const contract: Row = {
  sys_id: "c",
  collection: "incident",
  duration: "1970-01-01 02:37:03",
  schedule: "s",
  schedule_source: "sla_definition",
  start_condition: "active=true^EQ",
};

const promisesOf = (row: Row, options: ServicenowSlaOptions = {}) => {
  const { value, notes } = servicenowSla(
    { contractSlas: [{ ...contract, ...row }], schedules: [schedule], spans: [span({})] },
    options,
  );
  expect(() => compileSla(value, { recurrence })).not.toThrow();
  return {
    clock: value.clocks[0],
    policy: value.policies[0],
    notes: notes.map(({ code, path }) => `${code} ${path}`),
    value,
  };
};

describe("SLA definitions", () => {
  it("are a clock and a policy each, with all their conditions", () => {
    const conditions = {
      pause_condition: "state=3",
      stop_condition: "state=6",
      reset_condition: "assignment_groupISNOTEMPTY",
      cancel_condition: "active=false",
    };
    const { clock, policy, notes } = promisesOf({ ...conditions, retroactive: "true" });
    const notClosed = { not: { field: "status.category", is: "closed" } };
    expect(clock).toEqual({
      id: "c",
      start: { becomes: notClosed },
      stop: { becomes: { field: "status.raw", is: "6" } },
      pause: { field: "status.raw", is: ["3", "3:1", "3:3", "3:4", "3:5"] },
      reset: { becomes: { not: { field: "groupId", is: null } } },
      cancel: { becomes: { field: "status.category", is: "closed" } },
      anchor: "ticketCreated",
      reopen: "newCycle",
    });
    expect(policy).toEqual({
      id: "c",
      slot: "c",
      targets: [{ clock: "c", within: (2 * 3600 + 37 * 60 + 3) * 1000, calendar: "s" }],
    });
    expect(notes).toEqual([]);
  });

  it.each<[string, unknown]>([
    ["priority=1", { field: "priority", is: "1" }],
    ["priority!=1", { not: { field: "priority", is: "1" } }],
    ["priority<=2", { field: "priority", is: ["1", "2"] }],
    ["priority<2", { field: "priority", is: "1" }],
    ["priority>=4", { field: "priority", is: ["4", "5"] }],
    ["priority>4", { field: "priority", is: "5" }],
    ["priorityIN1,2", { field: "priority", is: ["1", "2"] }],
    ["stateNOT IN6,7", { not: { field: "status.raw", is: ["6", "7"] } }],
    ["hold_reason=1", { field: "status.raw", is: "3:1" }],
    ["hold_reason!=1", { not: { field: "status.raw", is: "3:1" } }],
    ["hold_reasonISEMPTY", { not: { field: "status.raw", is: ["3:1", "3:3", "3:4", "3:5"] } }],
    ["hold_reasonISNOTEMPTY", { field: "status.raw", is: ["3:1", "3:3", "3:4", "3:5"] }],
    ["active!=false", { not: { field: "status.category", is: "closed" } }],
    ["active!=true", { field: "status.category", is: "closed" }],
    ["assigned_toISEMPTY", { field: "assigneeId", is: null }],
    ["company=c1", { field: "organizationId", is: "c1" }],
    ["company!=c1", { not: { field: "organizationId", is: "c1" } }],
    ["u_region=EU", { field: "fields.region", is: "EU" }],
    [
      "priority=1^company=c1^EQ",
      {
        all: [
          { field: "priority", is: "1" },
          { field: "organizationId", is: "c1" },
        ],
      },
    ],
    [
      "company=c1^priority=1^ORpriority=2",
      {
        all: [
          { field: "organizationId", is: "c1" },
          {
            any: [
              { field: "priority", is: "1" },
              { field: "priority", is: "2" },
            ],
          },
        ],
      },
    ],
    [
      "priority=1^NQpriority=5^company=c1",
      {
        any: [
          { field: "priority", is: "1" },
          {
            all: [
              { field: "priority", is: "5" },
              { field: "organizationId", is: "c1" },
            ],
          },
        ],
      },
    ],
  ])("say %s as a condition", (start_condition, becomes) => {
    const { clock, notes } = promisesOf({ start_condition }, { fields: { u_region: "region" } });
    expect([clock?.start, notes]).toEqual([{ becomes }, []]);
  });

  it.each([
    "short_descriptionLIKEprinter",
    "u_region=EU",
    "state>3",
    "state=99",
    "priority>high",
    "priorityISEMPTY",
    "hold_reason=",
    "hold_reason>1",
    "active=maybe",
    "activeISEMPTY",
    "assigned_to=javascript:gs.getUserID()",
    "company>c",
    "=1",
  ])("whose condition %s cannot be said are left out: they never widen", (start_condition) => {
    const { policy, notes } = promisesOf({ start_condition: `priority=1^${start_condition}` });
    expect([policy, notes]).toEqual([undefined, ["unknown contractSlas[]"]]);
  });

  it("without a start condition start at once", () => {
    expect(promisesOf({ start_condition: "" }).clock?.start).toEqual({ becomes: { all: [] } });
  });

  it.each<[string, Row, readonly string[]]>([
    ["inactive", { active: "false" }, []],
    ["for another table", { collection: "problem" }, ["dropped contractSlas[].collection"]],
    ["of a length that is computed", { duration_type: "abc" }, ["unknown contractSlas[].duration"]],
    ["of no length", { duration: "1970-01-01 00:00:00" }, ["unknown contractSlas[].duration"]],
    ["of a length before 1970", { duration: "1969-12-31 00:00:00" }, ["unknown contractSlas[].duration"]],
    ["with a schedule that is not there", { schedule: "x" }, ["incomplete contractSlas[].schedule"]],
    ["with the schedule of the record", { schedule_source: "task_field" }, ["incomplete contractSlas[].schedule"]],
  ])("that are %s are left out", (_, row, expected) => {
    const { policy, notes } = promisesOf(row);
    expect([policy, notes]).toEqual([undefined, expected]);
  });

  it("without a schedule count round the clock", () => {
    expect(policyTargets(promisesOf({ schedule: "", schedule_source: "" }).policy)[0]?.calendar).toBe("24x7");
    expect(policyTargets(promisesOf({ schedule_source: "no_schedule" }).policy)[0]?.calendar).toBe("24x7");
  });

  it("take names of priorities, other reasons of being on hold, and other tables", () => {
    const options = { priorities: { "1": "urgent" }, holdReasons: ["1", null, "9"] as never };
    const { clock, value } = promisesOf({ start_condition: "priority=1", pause_condition: "state=3" }, options);
    expect(clock).toMatchObject({ start: { becomes: { is: "urgent" } }, pause: { is: ["3", "3:1", "3:9"] } });
    expect(value.priorities).toEqual(["5", "4", "3", "2", "urgent"]);
    const cases = promisesOf(
      { collection: "sn_customerservice_case", start_condition: "state=10" },
      { table: "sn_customerservice_case" },
    );
    expect(cases.clock?.start).toEqual({ becomes: { field: "status.raw", is: "10" } });
  });

  it("refuse parts that are no lists and options of the wrong shape, all at once", () => {
    const issues = issuesOf(() => servicenowSla({ contractSlas: 1, spans: {} }, { zones: { a: 1 } } as never));
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "adapter.payloadType contractSlas",
      "adapter.payloadType spans",
      "input.type zones.a",
    ]);
  });
});
