import { compileCalendar } from "supportops/calendar";
import { zendeskClocks } from "supportops/presets/zendesk";
import {
  parseCalendarDefinition,
  parseSlaDefinition,
  safeParseCalendarDefinition,
  safeParseSlaDefinition,
} from "supportops/schema";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { everyPolicyPart } from "../../support/every-policy-part.js";

const faults = (run: () => unknown): readonly string[] =>
  issuesOf(run).map(({ code, path }) => `${code} ${path.join(".")}`);

const hours = { timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } };

describe("parseCalendarDefinition", () => {
  it.each([
    ["the least there is", hours],
    ["open round the clock", { ...hours, weekly: "always" }],
    [
      "every part",
      {
        schemaVersion: 1,
        id: "berlin",
        ...hours,
        holidays: [
          "2026-01-01",
          { date: "2026-05-01", name: "Labour Day", scope: "shift", observed: "nextWeekday" },
          { from: "2026-12-24", to: "2026-12-26" },
          {
            rule: "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3",
            start: "1990-10-03",
            except: ["1991-10-03"],
            observed: "sameDay",
          },
        ],
        overrides: { "2026-12-31": [["09:00", "12:00"]], "2026-11-28": { add: [["10:00", "14:00"]] } },
        breaks: { "2026-06-15": [["12:00", "13:00"]] },
        versions: [{ from: "2026-07-01", weekly: {} }, { from: "2026-08-01T00:00:00Z", holidays: [] }, { from: 0 }],
      },
    ],
  ])("takes %s and gives it back as it is", (_, definition) => {
    expect(parseCalendarDefinition(definition)).toEqual(definition);
  });

  it.each<[string, object, readonly string[]]>([
    ["an unknown key", { timezone: "UTC" }, ["input.unknownKey timezone"]],
    ["an unknown zone", { timeZone: "Mars/Olympus" }, ["time.zoneUnknown timeZone"]],
    ["another version of the format", { schemaVersion: 2 }, ["input.variant schemaVersion"]],
    ["the reserved id", { id: "24x7" }, ["calendar.idReserved id"]],
    ["an empty id", { id: "" }, ["input.type id"]],
    ["a wall time that is none", { weekly: { mon: [["09:75", "17:00"]] } }, ["time.wallTimeInvalid weekly.mon.0.0"]],
    ["a weekday that is none", { weekly: { monday: [] } }, ["calendar.weekdayUnknown weekly.monday"]],
    ["holidays that are no list", { holidays: {} }, ["input.type holidays"]],
    ["a date that is none", { holidays: ["2026-02-30", 7] }, ["time.dateInvalid holidays.0", "input.type holidays.1"]],
    [
      "a holiday of two kinds",
      { holidays: [{ date: "2026-01-01", rule: "FREQ=YEARLY" }] },
      ["input.variant holidays.0"],
    ],
    ["a holiday of no kind", { holidays: [{ name: "New Year" }] }, ["input.variant holidays.0"]],
    [
      "a span in reverse",
      { holidays: [{ from: "2026-02-02", to: "2026-02-01" }] },
      ["time.rangeReversed holidays.0.to"],
    ],
    ["a span without an end", { holidays: [{ from: "2026-02-02" }] }, ["time.dateInvalid holidays.0.to"]],
    [
      "a moved span",
      { holidays: [{ from: "2026-02-02", to: "2026-02-03", observed: "sameDay" }] },
      ["input.unknownKey holidays.0.observed"],
    ],
    [
      "a way of observing that is none",
      { holidays: [{ date: "2026-02-02", observed: "maybe" }] },
      ["input.variant holidays.0.observed"],
    ],
    ["other hours on no date", { overrides: { tomorrow: [] } }, ["time.dateInvalid overrides.tomorrow"]],
    ["other hours of no kind", { overrides: { "2026-01-02": 9 } }, ["input.type overrides.2026-01-02"]],
    [
      "added hours that are none",
      { overrides: { "2026-01-02": { add: [["09:00"]] } } },
      ["calendar.rangeInvalid overrides.2026-01-02.add.0"],
    ],
    [
      "a break that is empty",
      { breaks: { "2026-01-02": [["09:00", "09:00"]] } },
      ["calendar.rangeEmpty breaks.2026-01-02.0"],
    ],
    [
      "a version from no date",
      { versions: [{ from: "2026-01-32" }, {}] },
      ["time.dateInvalid versions.0.from", "time.instantInvalid versions.1.from"],
    ],
    [
      "faults in several places, all at once",
      { timeZone: "Mars/Olympus", weekly: { mon: 9 }, id: 7 },
      ["input.type id", "time.zoneUnknown timeZone", "input.type weekly.mon"],
    ],
  ])("refuses %s, as compileCalendar does", (_, part, expected) => {
    const definition = { ...hours, ...part };
    expect(faults(() => parseCalendarDefinition(definition))).toEqual(expected);
    expect(() => compileCalendar(definition as never)).toThrow();
  });

  it("gives faults as a value where it is asked to", () => {
    expect(safeParseCalendarDefinition(hours)).toEqual({ ok: true, value: hours });
    expect(safeParseCalendarDefinition("berlin")).toMatchObject({ ok: false, error: { code: "input.type" } });
  });
});

const policy = { id: "gold", targets: [{ clock: "firstReply", within: { hours: 4 }, calendar: "24x7" }] };
const definition = { clocks: zendeskClocks, policies: [policy] };

describe("parseSlaDefinition", () => {
  it.each([
    ["the clocks of a preset", definition],
    [
      "every part",
      {
        schemaVersion: 1,
        id: "support",
        calendars: [{ id: "berlin", ...hours }],
        priorities: ["low", "high"],
        clocks: zendeskClocks,
        slots: [
          { id: "team", matches: "all", rematch: "atStart", onTargetChange: "restart", editions: "latest" },
          { id: "customer" },
        ],
        policies: everyPolicyPart,
        suspensions: [
          { id: "outage", from: 0, to: "2026-01-01T00:00:00Z", match: { tag: "vip" }, clocks: ["agentWork"] },
          { id: "maintenance", from: 0, to: 1 },
        ],
      },
    ],
  ])("takes %s and gives it back as it is", (_, value) => {
    expect(parseSlaDefinition(value)).toEqual(value);
    expect(() => compileSla(value as never)).not.toThrow();
  });

  const becoming = (condition: unknown) => ({
    ...definition,
    clocks: [{ id: "a", start: { becomes: condition } }],
    policies: [],
  });
  const at = "clocks.0.start.becomes";

  it.each<[string, unknown, readonly string[]]>([
    ["no variant's key", {}, [`input.variant ${at}`]],
    ["two of them", { tag: "vip", not: { tag: "test" } }, [`input.variant ${at}`]],
    ["no object", "vip", [`input.type ${at}`]],
    ["nothing", null, [`input.type ${at}`]],
    ["a key of another variant", { tag: "vip", field: "priority" }, [`input.unknownKey ${at}.field`]],
    ["an empty tag", { tag: "" }, [`input.type ${at}.tag`]],
    ["an attribute that is none", { field: "prio", is: "high" }, [`condition.fieldUnknown ${at}.field`]],
    ["a value that is none", { field: "priority", is: {} }, [`input.type ${at}.is`]],
    ["a list with such a value", { field: "priority", is: ["high", {}] }, [`input.type ${at}.is.1`]],
    ["a bound that is none", { field: "priority", atLeast: true }, [`input.type ${at}.atLeast`]],
    ["parts that are no list", { all: { tag: "vip" } }, [`input.type ${at}.all`]],
    [
      "a faulty part, deep inside",
      { any: [{ tag: "vip" }, { not: { all: [{ tag: 7 }] } }] },
      [`input.type ${at}.any.1.not.all.0.tag`],
    ],
    ["a phase that is none", { clock: "a", state: "running" }, [`input.variant ${at}.state`]],
    ["a clock without a phase", { clock: "a" }, [`input.required ${at}.state`]],
  ])("names the variant and the fault of a condition with %s", (_, condition, expected) => {
    expect(faults(() => parseSlaDefinition(becoming(condition)))).toEqual(expected);
    expect(() => compileSla(becoming(condition) as never)).toThrow();
  });

  const starting = (start: unknown) => ({ clocks: [{ id: "a", start }], policies: [] });

  it.each<[string, unknown, readonly string[]]>([
    ["no variant's key", {}, ["input.variant clocks.0.start"]],
    ["two of them", { event: "created", becomes: { tag: "vip" } }, ["input.variant clocks.0.start"]],
    ["an event that is none", { event: "sneezed" }, ["input.variant clocks.0.start.event"]],
    ["a role that is none", { event: "message", by: "robot" }, ["input.variant clocks.0.start.by"]],
    ["a list with such a role", { event: "message", by: ["agent", "robot"] }, ["input.variant clocks.0.start.by.1"]],
    [
      "a message's key on another event",
      { event: "status", opening: true },
      ["input.unknownKey clocks.0.start.opening"],
    ],
    ["a flag that is none", { event: "message", opening: "yes" }, ["input.type clocks.0.start.opening"]],
    ["a faulty condition before", { event: "field", before: { tag: 1 } }, ["input.type clocks.0.start.before.tag"]],
    [
      "a faulty part",
      { anyOf: [{ event: "created" }, { ceases: {} }] },
      ["input.variant clocks.0.start.anyOf.1.ceases"],
    ],
  ])("names the variant and the fault of an event condition with %s", (_, start, expected) => {
    expect(faults(() => parseSlaDefinition(starting(start)))).toEqual(expected);
    expect(() => compileSla(starting(start) as never)).toThrow();
  });

  const target = (part: object) => ({
    ...definition,
    policies: [{ ...policy, targets: [{ ...policy.targets[0], ...part }] }],
  });
  const on = "policies.0.targets.0";

  it.each<[string, object, readonly string[]]>([
    ["days", { within: "P1D" }, [`time.durationNominal ${on}.within`]],
    ["no business days", { within: { businessDays: 0 } }, [`sla.targetNotPositive ${on}.within.businessDays`]],
    ["no length", { within: "soon" }, [`time.durationInvalid ${on}.within`]],
    ["no calendar", { calendar: null }, [`input.type ${on}.calendar`]],
    ["half a calendar", { calendar: { field: "calendarId" } }, [`input.required ${on}.calendar.otherwise`]],
    ["both thresholds", { atRisk: { percent: 80, before: "PT1H" } }, [`input.variant ${on}.atRisk`]],
    ["a threshold that is none", { atRisk: { percent: "80" } }, [`input.type ${on}.atRisk.percent`]],
  ])("refuses a target with %s, as compileSla does", (_, part, expected) => {
    expect(faults(() => parseSlaDefinition(target(part)))).toEqual(expected);
    expect(() => compileSla(target(part) as never)).toThrow();
  });

  it("wants an id of every calendar, since targets name them by it", () => {
    expect(faults(() => parseSlaDefinition({ ...definition, calendars: [hours] }))).toEqual([
      "input.required calendars.0.id",
    ]);
  });

  it("shows what was received in the issue, not in the message, as it may be personal", () => {
    const ada = "ada@example.com";
    const calendars = [{ id: "berlin", timeZone: ada, weekly: {}, holidays: [{ date: ada, scope: ada }] }];
    const error = safeParseSlaDefinition({ ...definition, calendars, priorities: { ada } });
    const issues = error.ok ? [] : error.error.issues;
    expect(issues.map(({ received }) => received)).toEqual([`"${ada}"`, `"${ada}"`, `"${ada}"`, "object"]);
    expect(error.ok ? ada : error.error.message).not.toContain(ada);
  });

  it("passes on what the input itself throws as it is read", () => {
    const hostile = {
      get clocks(): never {
        throw new TypeError("no clocks today");
      },
    };
    expect(() => parseSlaDefinition(hostile)).toThrow(new TypeError("no clocks today"));
  });

  it("takes calendars made of others, as compileSla does", () => {
    const berlin = { timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } };
    const sun = { id: "sun", union: [berlin, { intersection: [{ ...berlin, id: "desk" }] }] };
    const byTheSun = { ...definition, calendars: [sun] };
    expect(parseSlaDefinition(byTheSun)).toEqual(byTheSun);
    expect(compileSla(byTheSun as never)).toBeDefined();
  });

  it.each<[string, object, readonly string[]]>([
    ["no parts", { union: [] }, ["input.type calendars.0.union"]],
    ["a part without hours", { union: [{ timeZone: "UTC" }] }, ["input.required calendars.0.union.0.weekly"]],
    ["a part of a part", { difference: [{ union: [7] }] }, ["input.type calendars.0.difference.0.union.0"]],
    ["two kinds", { union: [hours], weekly: {} }, ["input.unknownKey calendars.0.weekly"]],
    ["neither", {}, ["time.zoneUnknown calendars.0.timeZone", "input.required calendars.0.weekly"]],
  ])("refuses calendars made of others with %s, as compileSla does", (_, part, expected) => {
    const broken = { ...definition, calendars: [{ id: "sun", ...part }] };
    expect(faults(() => parseSlaDefinition(broken))).toEqual(expected);
    expect(() => compileSla(broken as never)).toThrow();
  });

  it("gives faults as a value where it is asked to", () => {
    expect(safeParseSlaDefinition(definition)).toMatchObject({ ok: true });
    expect(safeParseSlaDefinition({ clocks: [] })).toMatchObject({ ok: false, error: { code: "input.required" } });
  });
});
