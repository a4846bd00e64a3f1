import {
  conditionalSurvival,
  kaplanMeier,
  restrictedMean,
  type SurvivalHistogramState,
  survivalAt,
  survivalHistogram,
  survivalQuantile,
} from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

// Two solved after 5 and 8 hours, two open at 6 and 10: 3/4, then 3/4 of 1/2.
const four = { times: [5, 6, 8, 10], events: [1, 0, 1, 0] };
const none = kaplanMeier({ times: [], events: [] });

describe("kaplanMeier", () => {
  it("counts an open ticket as at risk up to its age, then leaves it out", () => {
    expect(kaplanMeier(four)).toMatchObject({
      n: 4,
      times: [5, 6, 8, 10],
      atRisk: [4, 3, 2, 1],
      events: [1, 0, 1, 0],
      censored: [0, 1, 0, 1],
      survival: [0.75, 0.75, 0.375, 0.375],
      reason: null,
    });
  });

  it("takes rows in any order, flags as truth values and columns as typed arrays", () => {
    const shuffled = { times: Float64Array.from([10, 8, 5, 6]), events: [false, true, true, false] };
    expect(kaplanMeier(shuffled)).toEqual(kaplanMeier(four));
  });

  it("lets events precede censorings at the same duration", () => {
    expect(kaplanMeier({ times: [5, 5], events: [0, 1] })).toMatchObject({ atRisk: [2], survival: [0.5] });
  });

  it("has Greenwood's error: S √ Σ d / (n (n - d))", () => {
    const { standardError } = kaplanMeier(four);
    expect(standardError[0]).toBeCloseTo(0.75 * Math.sqrt(1 / (4 * 3)), 14);
    expect(standardError[3]).toBeCloseTo(0.375 * Math.sqrt(1 / (4 * 3) + 1 / (2 * 1)), 14);
  });

  it("has no error and no limits where nothing survives, and no log(-log) limits where nothing died", () => {
    const curve = kaplanMeier({ times: [1, 2], events: [0, 1] });
    expect(curve).toMatchObject({ survival: [1, 0], standardError: [0, null], low: [null, null], high: [null, null] });
    const plain = kaplanMeier({ times: [1, 2], events: [0, 1] }, { limits: "plain" });
    expect(plain).toMatchObject({ low: [1, null], high: [1, null] });
    const log = kaplanMeier({ times: [1, 2], events: [0, 1] }, { limits: "log" });
    expect(log).toMatchObject({ low: [1, null], high: [1, null] });
  });

  it("lets late entries into the risk set after their entry only", () => {
    // By hand: at 2 the rows 1 and 2 are at risk (row 3 enters at 2), at 4 the rows 2 and 3.
    const curve = kaplanMeier({ times: [2, 4, 5], events: [1, 1, 0], entries: [0, 1, 2] });
    expect(curve).toMatchObject({ n: 3, times: [2, 4, 5], atRisk: [2, 2, 1], survival: [0.5, 0.25, 0.25] });
  });

  it("counts an instant reply as at risk at 0", () => {
    expect(kaplanMeier({ times: [0, 3], events: [1, 1] })).toMatchObject({ times: [0, 3], survival: [0.5, 0] });
  });

  it("is empty, with a reason, without observations", () => {
    expect(none).toMatchObject({ n: 0, times: [], survival: [], level: 0.95, reason: "noData" });
  });

  it("takes nine observations of ten censored to the end", () => {
    const curve = kaplanMeier({ times: new Float64Array(10).fill(7), events: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0] });
    expect(curve).toMatchObject({ times: [7], survival: [0.9] });
  });

  it.each([
    { input: { times: [1, 2], events: [1] }, codes: ["events: stats.lengthMismatch"] },
    { input: { times: [1], events: [1], entries: [] }, codes: ["entries: stats.lengthMismatch"] },
    {
      input: { times: [-1, Number.NaN], events: [1, 1] },
      codes: ["times[0]: stats.sampleInvalid", "times[1]: stats.sampleInvalid"],
    },
    { input: { times: [1], events: [2] }, codes: ["events[0]: stats.sampleInvalid"] },
    { input: { times: [1], events: [1], entries: [1] }, codes: ["entries[0]: stats.sampleInvalid"] },
    { input: { times: [1], events: [1], entries: [-1] }, codes: ["entries[0]: stats.sampleInvalid"] },
  ])("refuses with $codes", ({ input, codes }) => {
    expect(codesOf(() => kaplanMeier(input))).toEqual(codes);
  });

  it("refuses a level outside 0 to 1", () => {
    expect(codesOf(() => kaplanMeier(four, { level: 95 }))).toEqual(["level: stats.probabilityInvalid"]);
    expect(codesOf(() => survivalHistogram().curve({ level: 95 }))).toEqual(["level: stats.probabilityInvalid"]);
  });
});

describe("survivalAt", () => {
  it.each([
    { time: 0, expected: 1, why: "before the first event" },
    { time: 4.999, expected: 1, why: "before the first event" },
    { time: 5, expected: 0.75, why: "the event has happened at its own duration" },
    { time: 7, expected: 0.75, why: "level between events" },
    { time: 8, expected: 0.375, why: "after the second event" },
    { time: 1e9, expected: 0.375, why: "level after the last observation" },
  ])("at $time is $expected: $why", ({ time, expected }) => {
    expect(survivalAt(kaplanMeier(four), time)).toBe(expected);
  });

  it("is null without observations", () => {
    expect(survivalAt(none, 1)).toBeNull();
  });
});

describe("survivalQuantile", () => {
  it.each([
    { p: 0.25, rule: "midpoint", expected: 6.5, why: "level at 0.75 from 5 to 8" },
    { p: 0.25, rule: "firstTime", expected: 5, why: "gets to 0.75 at 5" },
    { p: 0.3, rule: "midpoint", expected: 8, why: "passes 0.7 at 8" },
    { p: 0.625, rule: "midpoint", expected: 9, why: "level at 0.375 from 8 to the last observation at 10" },
    { p: 0, rule: "midpoint", expected: 5, why: "the shortest duration that ended" },
    { p: 0.7, rule: "midpoint", expected: null, why: "never below 0.375" },
  ] as const)("at $p by $rule is $expected: $why", ({ p, rule, expected }) => {
    expect(survivalQuantile(kaplanMeier(four), p, { rule }).value).toBe(expected);
  });

  it("says why it has no value", () => {
    expect(survivalQuantile(kaplanMeier(four), 0.9).reason).toBe("notReached");
    expect(survivalQuantile(none, 0.5)).toEqual({ value: null, low: null, high: null, level: 0.95, reason: "noData" });
  });

  it("is the usual median when nothing is censored", () => {
    const curve = kaplanMeier({ times: [4, 1, 3, 2], events: [1, 1, 1, 1] });
    expect(survivalQuantile(curve, 0.5).value).toBe(2.5);
  });

  it("refuses a probability outside 0 to 1", () => {
    expect(codesOf(() => survivalQuantile(none, 2))).toEqual(["p: stats.probabilityInvalid"]);
  });
});

describe("restrictedMean", () => {
  it("is the area under the curve up to the cut", () => {
    const curve = kaplanMeier(four);
    expect(restrictedMean(curve, { until: 10 }).value).toBe(8);
    expect(restrictedMean(curve, { until: 4 })).toMatchObject({ value: 4, standardError: 0, low: 4, high: 4 });
    expect(restrictedMean(curve, { until: 7 }).value).toBe(5 + 2 * 0.75);
  });

  it("is the mean when nothing is censored and the cut lies behind the last", () => {
    const curve = kaplanMeier({ times: [1, 2, 6], events: [1, 1, 1] });
    const { value, standardError } = restrictedMean(curve, { until: 100 });
    expect(value).toBeCloseTo(3, 12);
    // Then the error is that of a mean: √(((1 - 3)² + (2 - 3)² + (6 - 3)²) / 3 / 3).
    expect(standardError).toBeCloseTo(Math.sqrt(14 / 9), 12);
  });

  it("says when it extrapolates: someone was open at the last observation and the cut lies beyond", () => {
    const curve = kaplanMeier(four);
    expect(restrictedMean(curve, { until: 11 })).toMatchObject({ value: 8 + 0.375, beyondFollowUp: true });
    expect(restrictedMean(curve, { until: 10 }).beyondFollowUp).toBe(false);
    const finished = kaplanMeier({ times: [1, 2], events: [1, 1] });
    expect(restrictedMean(finished, { until: 11 }).beyondFollowUp).toBe(false);
  });

  it("has no value without observations", () => {
    expect(restrictedMean(none, { until: 5 })).toEqual({
      value: null,
      standardError: null,
      low: null,
      high: null,
      level: 0.95,
      reason: "noData",
      beyondFollowUp: false,
    });
  });

  it.each([0, -1, Number.NaN, Infinity])("refuses to cut at %d", (until) => {
    expect(codesOf(() => restrictedMean(none, { until }))).toEqual(["until: stats.parameterInvalid"]);
  });
});

describe("conditionalSurvival", () => {
  it.each([
    { age: 0, due: 8, expected: 0.375, why: "nothing known yet" },
    { age: 5, due: 8, expected: 0.5, why: "half of those older than 5" },
    { age: 8, due: 8, expected: 1, why: "already there" },
    { age: 9, due: 5, expected: 1, why: "the due duration has passed" },
  ])("of age $age at $due is $expected: $why", ({ age, due, expected }) => {
    expect(conditionalSurvival(kaplanMeier(four), { age, due })).toBe(expected);
  });

  it("is null where nothing got that old", () => {
    const finished = kaplanMeier({ times: [1, 2], events: [1, 1] });
    expect(conditionalSurvival(finished, { age: 3, due: 4 })).toBeNull();
    expect(conditionalSurvival(none, { age: 0, due: 1 })).toBeNull();
  });

  it("refuses negative durations", () => {
    expect(codesOf(() => conditionalSurvival(none, { age: -1, due: Number.NaN }))).toEqual([
      "options[0]: stats.sampleInvalid",
      "options[1]: stats.sampleInvalid",
    ]);
  });
});

describe("survivalHistogram", () => {
  function exampleHistogram() {
    const histogram = survivalHistogram();
    histogram.addEvent(5);
    histogram.addCensored(6);
    histogram.addEvent(8, 2);
    histogram.addCensored(10, 7);
    return histogram;
  }

  it("keeps one row for each duration, entries included", () => {
    expect(exampleHistogram().toState()).toEqual({
      relativeAccuracy: null,
      rows: [
        [2, 0, 0, 1],
        [5, 1, 0, 0],
        [6, 0, 1, 0],
        [7, 0, 0, 1],
        [8, 1, 0, 0],
        [10, 0, 1, 0],
      ],
    });
  });

  it("gives the curve of the columns", () => {
    expect(exampleHistogram().curve()).toEqual(kaplanMeier({ ...four, entries: [0, 0, 2, 7] }));
  });

  it("adds the rows of another state to its own", () => {
    const histogram = exampleHistogram();
    histogram.merge({
      relativeAccuracy: null,
      rows: [
        [0, 1, 0, 0],
        [7, 0, 0, 2],
        [8, 0, 2, 0],
      ],
    });
    expect(histogram.toState().rows.map((row) => row.join())).toEqual([
      "0,1,0,0",
      "2,0,0,1",
      "5,1,0,0",
      "6,0,1,0",
      "7,0,0,3",
      "8,1,2,0",
      "10,0,1,0",
    ]);
  });

  it("counts durations too small for any unit as 0", () => {
    const histogram = survivalHistogram({ relativeAccuracy: 0.01 });
    histogram.addEvent(1e-300, 5e-324);
    expect(histogram.toState().rows).toEqual([[0, 1, 0, 0]]);
  });

  it("buckets durations to the accuracy asked for, with exact arithmetic", () => {
    const histogram = survivalHistogram({ relativeAccuracy: 0.125 });
    // Four buckets between a power of two and the next: 8, 10, 12, 14; 16, 20.
    for (const time of [0, 8, 9.9, 10, 15.9, 16]) histogram.addEvent(time);
    histogram.addCensored(19.9, 19.5);
    expect(histogram.toState().rows).toEqual([
      [0, 1, 0, 0],
      [9, 2, 0, 0],
      [11, 1, 0, 0],
      [15, 1, 0, 0],
      [16, 0, 0, 1],
      [18, 1, 1, 0],
    ]);
  });

  it.each([
    { run: () => survivalHistogram({ relativeAccuracy: 2 }), codes: ["relativeAccuracy: stats.parameterInvalid"] },
    { run: () => survivalHistogram().addEvent(-1), codes: ["times[0]: stats.sampleInvalid"] },
    { run: () => survivalHistogram().addCensored(1, 1), codes: ["entries[0]: stats.sampleInvalid"] },
    {
      run: () => survivalHistogram({ relativeAccuracy: 0.1 }, { relativeAccuracy: null, rows: [] }),
      codes: ["state.relativeAccuracy: stats.stateMismatch"],
    },
  ])("refuses with $codes", ({ run, codes }) => {
    expect(codesOf(run)).toEqual(codes);
  });

  it.each<{ rows: unknown; path: string; why: string }>([
    {
      rows: [
        [5, 1, 0, 0],
        [5, 1, 0, 0],
      ],
      path: "state.rows[1]",
      why: "not ascending",
    },
    { rows: [[-1, 1, 0, 0]], path: "state.rows[0]", why: "a negative duration" },
    { rows: [[5, 1, 0]], path: "state.rows[0]", why: "a count is missing" },
    { rows: [[5, 1.5, 0, 0]], path: "state.rows[0]", why: "no count" },
    { rows: [[5, 0, 0, 1]], path: "state.rows", why: "entered but never ended" },
    {
      rows: [
        [5, 2, 0, 0],
        [6, 0, 0, 1],
      ],
      path: "state.rows",
      why: "ended before anybody was there",
    },
    {
      rows: [
        [0, 1, 0, 1],
        [5, 1, 0, 0],
      ],
      path: "state.rows",
      why: "at 0 nobody enters late",
    },
  ])("refuses a damaged state: $why", ({ rows, path }) => {
    const state = { relativeAccuracy: null, rows } as SurvivalHistogramState;
    expect(codesOf(() => survivalHistogram({}, state))).toEqual([`${path}: stats.stateInvalid`]);
  });
});
