import fc from "fast-check";
import { compileCalendar } from "supportops/calendar";
import type { Issue } from "supportops/errors";
import { zendeskClocks } from "supportops/presets/zendesk";
import { parseCalendarDefinition, parseSlaDefinition, parseTicket } from "supportops/schema";
import { compileSla } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { zendeskTicket } from "supportops/adapters/zendesk";
import { sampleAccount, samplePayload } from "../unit/adapters/zendesk/sample.js";
import { expectSame, issuesOrNone, mutated } from "./faulty-definitions.js";
import { placesOf, withPlace } from "./json-places.js";
import { everyPolicyPart } from "../support/every-policy-part.js";

const seed = 20260327;

// How the parts of a definition fit together is said by compileX alone, which knows the zone, the clocks and the
// calendars; a schema looks at one part at a time.
const ofWhole =
  /^(sla\.|clock\.|recurrence\.|calendar\.(recurrenceMissing|versionTwice)|condition\.(clock|priority|notC))/;

// `recurrence` is what a rule needs; without one, compileCalendar says so and checks the rest.
const calendar = {
  schemaVersion: 1,
  id: "berlin",
  timeZone: "Europe/Berlin",
  weekly: {
    "mon-thu": [["09:00", "17:00"]],
    fri: [
      ["22:00", "06:00"],
      ["12:00", "13:30"],
    ],
  },
  holidays: [
    "2026-01-01",
    { date: "2026-05-01", name: "Labour Day", scope: "shift", observed: "nextWeekday" },
    { from: "2026-12-24", to: "2026-12-26", scope: "date" },
  ],
  overrides: { "2026-12-31": [["09:00", "12:00"]], "2026-11-28": { add: [["10:00", "14:00"]] } },
  breaks: { "2026-06-15": [["12:00", "13:00"]] },
  versions: [
    { from: "2026-07-01", weekly: {} },
    { from: "2026-08-01T00:00:00Z", holidays: [] },
  ],
};

const sla = {
  calendars: [calendar],
  priorities: ["low", "normal", "high"],
  clocks: zendeskClocks,
  policies: everyPolicyPart,
};

/** Values that stand in definitions, so that one put in another's place is often nearly right. */
const plausible = fc.oneof(
  fc.constantFrom<unknown>(
    "high",
    "berlin",
    "2026-02-29",
    "09:00",
    "24:00",
    "PT1H",
    "P1D",
    "24x7",
    "always",
    "",
    null,
    0,
    1,
    -1,
    true,
  ),
  fc.constantFrom<unknown>(
    {},
    [],
    { tag: "vip" },
    { event: "created" },
    { not: {} },
    ["09:00", "17:00"],
    [["09:00", "17:00"]],
    { hours: 1 },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

describe("schema and compile accept and refuse the same", () => {
  it("the valid definitions pass both", () => {
    expect(issuesOrNone(() => parseCalendarDefinition(calendar))).toEqual([]);
    expect(issuesOrNone(() => compileCalendar(calendar as never))).toEqual([]);
    expect(issuesOrNone(() => parseSlaDefinition(sla))).toEqual([]);
    expect(issuesOrNone(() => compileSla(sla as never))).toEqual([]);
  });

  it("calendar definitions with one or two faults", () => {
    fc.assert(
      fc.property(mutated(calendar, plausible), (definition) => {
        const parsed = issuesOrNone(() => parseCalendarDefinition(definition));
        expectSame(
          parsed,
          issuesOrNone(() => compileCalendar(definition as never)),
          ofWhole,
        );
      }),
      { seed, numRuns: 400 },
    );
  });

  it("SLA definitions with one or two faults", () => {
    fc.assert(
      fc.property(mutated(sla, plausible), (definition) => {
        const parsed = issuesOrNone(() => parseSlaDefinition(definition));
        expectSame(
          parsed,
          issuesOrNone(() => compileSla(definition as never)),
          ofWhole,
        );
      }),
      { seed, numRuns: 400 },
    );
  });
});

describe("parseTicket", () => {
  const { value } = zendeskTicket(samplePayload(11102), sampleAccount());

  it("gives back what it was given, or names the place that was changed", () => {
    const cases = fc.tuple(fc.constantFrom(...placesOf(value)), fc.option(plausible, { nil: undefined }));
    fc.assert(
      fc.property(cases, ([place, replacement]) => {
        const changed = withPlace(value, place, replacement);
        const issues = issuesOrNone(() => parseTicket(changed));
        if (issues.length === 0) expect(parseTicket(changed)).toEqual(changed);
        for (const { code } of issues) expect(code).toMatch(/^(input|time|ticket)\./);
        const isNear = (path: Issue["path"]): boolean => path[0] === place[0];
        expect(issues.every(({ path }) => isNear(path) || place[0] === "createdAt")).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});
