import { compileCalendar, compileCalendarExpression } from "supportops/calendar";
import { recurrence } from "supportops/recurrence";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const codesOf = (definition: unknown, options = {}): unknown =>
  issuesOf(() => compileCalendarExpression(definition as never, options)).map(({ code, path }) => [
    code,
    path.join("."),
  ]);

const utc = (parts: object): object => ({ timeZone: "UTC", weekly: {}, ...parts });
const nested = (levels: number): object => (levels === 0 ? utc({}) : { union: [nested(levels - 1)] });

describe("compileCalendarExpression refuses", () => {
  it.each([
    { definition: null, issues: [["input.type", ""]], why: "null is no definition" },
    { definition: [], issues: [["input.type", ""]], why: "nor is an array" },
    {
      definition: {},
      issues: [
        ["time.zoneUnknown", "timeZone"],
        ["input.required", "weekly"],
      ],
      why: "a zone and a week are needed, and both faults are reported",
    },
    {
      definition: { timeZone: "Mars/Olympus", weekly: {} },
      issues: [["time.zoneUnknown", "timeZone"]],
      why: "no such zone",
    },
    { definition: utc({ hours: {} }), issues: [["input.unknownKey", "hours"]], why: "unknown keys are misspellings" },
    {
      definition: utc({ schemaVersion: 2 }),
      issues: [["input.variant", "schemaVersion"]],
      why: "only version 1 is known",
    },
    { definition: utc({ id: "24x7" }), issues: [["calendar.idReserved", "id"]], why: "the id is taken" },
    { definition: utc({ id: "" }), issues: [["input.type", "id"]], why: "an id is not empty" },
    { definition: utc({ weekly: "never" }), issues: [["input.type", "weekly"]], why: "only always is a word" },
    {
      definition: utc({ weekly: { monday: [] } }),
      issues: [["calendar.weekdayUnknown", "weekly.monday"]],
      why: "weekdays have three letters",
    },
    {
      definition: utc({ weekly: { "mon-wed-fri": [] } }),
      issues: [["calendar.weekdayUnknown", "weekly.mon-wed-fri"]],
      why: "a span has two ends",
    },
    {
      definition: utc({ weekly: { "mon-fri": [], wed: [] } }),
      issues: [["calendar.weekdayTwice", "weekly.wed"]],
      why: "a weekday has one set of hours",
    },
    { definition: utc({ weekly: { mon: "09:00" } }), issues: [["input.type", "weekly.mon"]], why: "ranges are a list" },
    {
      definition: utc({ weekly: { mon: ["09:00", "17:00"] } }),
      issues: [
        ["calendar.rangeInvalid", "weekly.mon.0"],
        ["calendar.rangeInvalid", "weekly.mon.1"],
      ],
      why: "a range is a pair, and a list of ranges is a list of pairs",
    },
    {
      definition: utc({ weekly: { mon: [["9:00", "09:75"]] } }),
      issues: [
        ["time.wallTimeInvalid", "weekly.mon.0.0"],
        ["time.wallTimeInvalid", "weekly.mon.0.1"],
      ],
      why: "hours have two digits, minutes end at 59",
    },
    {
      definition: utc({ weekly: { mon: [["09:00", "24:01"]] } }),
      issues: [["time.wallTimeInvalid", "weekly.mon.0.1"]],
      why: "a date ends at 24:00",
    },
    {
      definition: utc({ weekly: { mon: [["09:00", "09:00"]] } }),
      issues: [["calendar.rangeEmpty", "weekly.mon.0"]],
      why: "nothing, or a whole day? say which",
    },
    {
      definition: utc({ weekly: { mon: [["24:00", "06:00"]] } }),
      issues: [["calendar.rangeEmpty", "weekly.mon.0"]],
      why: "nothing starts after the date has ended",
    },
    {
      definition: utc({ weekly: { mon: Array.from({ length: 49 }, () => ["09:00", "10:00"]) } }),
      issues: [["calendar.rangesTooMany", "weekly.mon"]],
      why: "48 ranges are one for each half hour, and bound the memory",
    },
    { definition: utc({ holidays: {} }), issues: [["input.type", "holidays"]], why: "holidays are a list" },
    {
      definition: utc({ holidays: ["2026-02-30", 5, {}] }),
      issues: [
        ["time.dateInvalid", "holidays.0"],
        ["input.type", "holidays.1"],
        ["time.dateInvalid", "holidays.2.date"],
      ],
      why: "each entry is checked",
    },
    {
      definition: utc({ holidays: [{ date: "2026-01-01", name: "", scope: "day", observed: "monday", off: true }] }),
      issues: [
        ["input.unknownKey", "holidays.0.off"],
        ["input.type", "holidays.0.name"],
        ["input.variant", "holidays.0.scope"],
        ["input.variant", "holidays.0.observed"],
      ],
      why: "every part of an entry is checked",
    },
    {
      definition: utc({ holidays: [{ from: "2026-01-02", to: "2026-01-01" }] }),
      issues: [["time.rangeReversed", "holidays.0.to"]],
      why: "a span runs forward",
    },
    {
      definition: utc({
        holidays: [{ from: "2026-01-02" }, { from: "2026-01-02", to: "2026-01-05", observed: "sameDay" }],
      }),
      issues: [
        ["time.dateInvalid", "holidays.0.to"],
        ["calendar.observedUnsupported", "holidays.1.observed"],
      ],
      why: "a span has an end, and no single date to move",
    },
    {
      definition: utc({ holidays: [{ date: "2026-01-02", to: "2026-01-05" }] }),
      issues: [
        ["input.unknownKey", "holidays.0.date"],
        ["time.dateInvalid", "holidays.0.from"],
      ],
      why: "an entry is a date or a span, not both",
    },
    {
      definition: utc({ holidays: [{ rule: "FREQ=YEARLY" }] }),
      issues: [["calendar.recurrenceMissing", "holidays.0.rule"]],
      why: "a rule needs the engine to be handed in",
    },
    { definition: utc({ overrides: [] }), issues: [["input.type", "overrides"]], why: "overrides are keyed by date" },
    {
      definition: utc({ overrides: { "2026-1-1": [], "2026-01-02": "closed", "2026-01-03": { plus: [] } } }),
      issues: [
        ["time.dateInvalid", "overrides.2026-1-1"],
        ["input.type", "overrides.2026-01-02"],
        ["input.unknownKey", "overrides.2026-01-03.plus"],
        ["input.required", "overrides.2026-01-03.add"],
      ],
      why: "keys are dates, values ranges or an addition",
    },
    {
      definition: utc({ breaks: { "2026-01-02": { add: [] } } }),
      issues: [["input.type", "breaks.2026-01-02"]],
      why: "breaks are ranges",
    },
    { definition: utc({ versions: {} }), issues: [["input.type", "versions"]], why: "versions are a list" },
    {
      definition: utc({
        versions: [7, { from: "soon" }, { weekly: {} }, { from: "2026-02-30" }, { from: 0, timeZone: "UTC" }],
      }),
      issues: [
        ["input.type", "versions.0"],
        ["time.instantInvalid", "versions.1.from"],
        ["time.instantInvalid", "versions.2.from"],
        ["time.dateInvalid", "versions.3.from"],
        ["input.unknownKey", "versions.4.timeZone"],
      ],
      why: "a version starts at a date or an instant, and keeps the zone",
    },
    {
      definition: utc({ versions: [{ from: "2026-01-01" }, { from: "2026-01-01T00:00:00Z" }] }),
      issues: [["calendar.versionTwice", "versions.1.from"]],
      why: "in UTC the date starts at that instant",
    },
    { definition: { union: [] }, issues: [["calendar.expressionInvalid", "union"]], why: "nothing to unite" },
    { definition: { union: {} }, issues: [["input.type", "union"]], why: "parts are a list" },
    {
      definition: { union: [utc({})], weekly: {}, id: "24x7", timeZone: "Nowhere", schemaVersion: 0 },
      issues: [
        ["input.unknownKey", "weekly"],
        ["input.variant", "schemaVersion"],
        ["calendar.idReserved", "id"],
        ["time.zoneUnknown", "timeZone"],
      ],
      why: "a calendar made of others has no hours of its own",
    },
    {
      definition: { difference: [utc({}), utc({ weekly: { mon: [["x", "y"]] } })] },
      issues: [
        ["time.wallTimeInvalid", "difference.1.weekly.mon.0.0"],
        ["time.wallTimeInvalid", "difference.1.weekly.mon.0.1"],
      ],
      why: "faults of parts carry their path",
    },
    {
      definition: nested(9),
      issues: [["calendar.expressionInvalid", Array(8).fill("union.0").join(".")]],
      why: "eight levels are enough",
    },
  ])("$definition: $why", ({ definition, issues }) => {
    expect(codesOf(definition)).toEqual(issues);
  });

  it("rules with their own faults, when an engine is handed in", () => {
    const holidays = [
      { rule: "FREQ=HOURLY" },
      { rule: "FREQ=YEARLY", start: "soon", except: ["never"] },
      { rule: "FREQ=YEARLY", except: {} },
      { rule: 5 },
    ];
    expect(codesOf(utc({ holidays }), { recurrence })).toEqual([
      ["recurrence.partUnsupported", "holidays.0.rule"],
      ["time.dateInvalid", "holidays.1.start"],
      ["time.dateInvalid", "holidays.1.except.0"],
      ["input.type", "holidays.2.except"],
      ["recurrence.ruleInvalid", "holidays.3.rule"],
    ]);
  });

  it("zone tables that were not made into zones, beside the faults of the definition", () => {
    const table = { timeZone: "UTC", from: 0, to: 1000, offsetMs: 0, transitions: [] };
    expect(codesOf(utc({ id: "" }), { zones: [table] })).toEqual([
      ["input.type", "zones"],
      ["input.type", "id"],
    ]);
  });
});

it("compileCalendarExpression takes eight levels of calendars made of others", () => {
  expect(compileCalendarExpression(nested(8) as never).timeZone).toBe("UTC");
});

describe("compileCalendar", () => {
  it.each([
    { definition: null, why: "no definition" },
    { definition: utc({ schemaVersion: 2, id: "24x7", hours: {} }), why: "faults of its keys" },
    { definition: utc({ versions: [{ from: "x" }, { from: 0 }, { from: 0 }] }), why: "faults of its versions" },
    { definition: { weekly: "never" }, why: "faults of zone and week" },
  ])("says of plain hours what compileCalendarExpression says: $why", ({ definition }) => {
    const faults = issuesOf(() => compileCalendar(definition as never));
    expect(faults).toEqual(issuesOf(() => compileCalendarExpression(definition as never)));
    expect(faults).not.toEqual([]);
  });

  it("does not know the keys of calendars made of others", () => {
    expect(issuesOf(() => compileCalendar(nested(1) as never))).toMatchObject([
      { code: "input.unknownKey", path: ["union"] },
      { code: "time.zoneUnknown", path: ["timeZone"] },
      { code: "input.required", path: ["weekly"] },
    ]);
  });
});
