import { type DurationInput, toDurationMs } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("toDurationMs", () => {
  it.each<{ input: DurationInput; durationMs: number; why: string }>([
    { input: 0, durationMs: 0, why: "no time at all" },
    { input: -250, durationMs: -250, why: "milliseconds may run backwards" },
    { input: "PT1H30M", durationMs: 5_400_000, why: "ISO 8601 hours and minutes" },
    { input: "PT90M", durationMs: 5_400_000, why: "minutes may exceed an hour" },
    { input: "PT36H", durationMs: 129_600_000, why: "hours may exceed a day" },
    { input: "PT1H0M5.25S", durationMs: 3_605_250, why: "a fraction of a second" },
    { input: "PT0,5H", durationMs: 1_800_000, why: "ISO 8601 takes the comma as decimal sign too" },
    { input: "PT0.001S", durationMs: 1, why: "the smallest duration" },
    { input: "-PT45M", durationMs: -2_700_000, why: "the sign stands before P" },
    { input: "+PT1S", durationMs: 1000, why: "a plus may be said" },
    { input: "PT0S", durationMs: 0, why: "zero has to name a unit" },
    { input: "-PT0S", durationMs: 0, why: "zero has no sign" },
    { input: { hours: 4 }, durationMs: 14_400_000, why: "one part is enough" },
    { input: { hours: 1, minutes: 30, seconds: 5, milliseconds: 7 }, durationMs: 5_405_007, why: "parts add up" },
    { input: { hours: 1, minutes: -30 }, durationMs: 1_800_000, why: "parts may have different signs" },
    { input: { hours: 1.1 }, durationMs: 3_960_000, why: "1.1 h are 3960000.0000000005 ms in floating point" },
    { input: { minutes: 0.1, seconds: 0.2 }, durationMs: 6200, why: "fractions whose sum is whole" },
    { input: Number.MAX_SAFE_INTEGER, durationMs: Number.MAX_SAFE_INTEGER, why: "the longest duration" },
  ])("$input is $durationMs ms: $why", ({ input, durationMs }) => {
    expect(toDurationMs(input)).toBe(durationMs);
  });

  it.each<{ input: unknown; received: string; why: string }>([
    { input: "P1D", received: '"P1D"', why: "a day has 23 to 25 hours" },
    { input: "P1W", received: '"P1W"', why: "a week is seven such days" },
    { input: "P1M", received: '"P1M"', why: "before T, M is a month" },
    { input: "P1Y", received: '"P1Y"', why: "a year has 365 or 366 days" },
    { input: "P1DT2H", received: '"P1DT2H"', why: "hours do not mend the day" },
    { input: "-P0.5D", received: '"-P0.5D"', why: "nor does a sign or a fraction" },
    { input: { days: 1 }, received: '"days"', why: "a day as a part" },
    { input: { hours: 2, weeks: 1 }, received: '"hours, weeks"', why: "a week beside hours" },
    { input: { months: 1 }, received: '"months"', why: "a month as a part" },
    { input: { years: 1 }, received: '"years"', why: "a year as a part" },
    { input: { businessDays: 2 }, received: '"businessDays"', why: "business days need a calendar" },
  ])("$received throws time.durationNominal: $why", ({ input, received }) => {
    expect(issuesOf(() => toDurationMs(input as DurationInput, ["within"]))).toMatchObject([
      { code: "time.durationNominal", path: ["within"], expected: "hours, minutes, seconds", received },
    ]);
  });

  it.each<{ input: unknown; why: string }>([
    { input: Number.NaN, why: "NaN is no length" },
    { input: Number.POSITIVE_INFINITY, why: "infinity is no length" },
    { input: 0.5, why: "half a millisecond is not measured" },
    { input: 2 ** 53, why: "beyond the safe integers neighbours look alike" },
    { input: "PT0.0001S", why: "a tenth of a millisecond is not measured" },
    { input: "", why: "empty text is no duration" },
    { input: "P", why: "no unit is named" },
    { input: "PT", why: "no unit is named" },
    { input: "1H", why: "P and T are missing" },
    { input: "PT1", why: "the unit is missing" },
    { input: "PT1M1H", why: "units stand in order" },
    { input: "PT1H1H", why: "a unit stands once" },
    { input: "PT-1H", why: "the sign stands before P" },
    { input: "pt1h", why: "ISO 8601 letters are capitals" },
    { input: "PT1H ", why: "spaces are no part of a duration" },
    { input: "01:30", why: "hours and minutes of a clock are a wall time" },
    { input: {}, why: "no part is named" },
    { input: { hour: 1 }, why: "the part is named hours" },
    { input: { hours: Number.NaN }, why: "NaN is no amount" },
    { input: { hours: 1, minutes: Infinity }, why: "infinity is no amount" },
    { input: { milliseconds: 0.5 }, why: "half a millisecond is not measured" },
    { input: { hours: "1" }, why: "text is no amount, though JavaScript would multiply it" },
    { input: { hours: null }, why: "null is no amount, though JavaScript would take it for 0" },
    { input: { hours: true }, why: "true is no amount, though JavaScript would take it for 1" },
    { input: { hours: [2] }, why: "a list is no amount, though JavaScript would take it for its text" },
    { input: [1], why: "a list is no duration" },
    { input: new Date(0), why: "a date is no duration" },
    { input: null, why: "null is no duration" },
    { input: undefined, why: "nothing is no duration" },
    { input: true, why: "true is no duration" },
    { input: 1n, why: "big integers are not taken" },
  ])("$input throws time.durationInvalid: $why", ({ input }) => {
    expect(issuesOf(() => toDurationMs(input as DurationInput, ["within"]))).toMatchObject([
      {
        code: "time.durationInvalid",
        path: ["within"],
        expected: 'milliseconds, "PT1H30M" or { hours: 1, minutes: 30 }',
      },
    ]);
  });

  it("takes the value itself for the input without a path", () => {
    expect(issuesOf(() => toDurationMs("P1D"))).toMatchObject([{ path: [] }]);
  });
});
