import {
  cusumChart,
  ewmaChart,
  laneyPChart,
  type NelsonRule,
  nelsonRules,
  pChart,
  uChart,
  xmrChart,
} from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

describe("xmrChart", () => {
  it("has no limits below two values, and says why", () => {
    const limits = { meanMovingRange: null, sigma: null, upper: null, lower: null, movingRangeUpper: null };
    expect(xmrChart([])).toEqual({ centre: null, ...limits, movingRanges: [], beyondLimits: [], reason: "noData" });
    expect(xmrChart([7])).toEqual({ centre: 7, ...limits, movingRanges: [], beyondLimits: [], reason: "tooFew" });
  });

  it("judges later points by a frozen baseline", () => {
    // By hand: baseline 10, 12, 10, 12: centre 11, mean range 2, limits 11 ± 6 / 1.128 = 5.68 to 16.32.
    const chart = xmrChart([10, 12, 10, 12, 17, 5], { baseline: { from: 0, to: 4 } });
    expect(chart).toMatchObject({
      centre: 11,
      meanMovingRange: 2,
      beyondLimits: [4, 5],
      movingRanges: [2, 2, 2, 5, 12],
    });
    expect(chart.upper).toBeCloseTo(11 + 6 / 1.128, 12);
  });

  it("finds nothing in equal values", () => {
    expect(xmrChart([0.1, 0.1, 0.1])).toMatchObject({ sigma: 0, upper: 0.1, lower: 0.1, beyondLimits: [] });
  });

  it.each([
    { from: 0, to: 0 },
    { from: -1, to: 1 },
    { from: 0, to: 4 },
    { from: 0.5, to: 2 },
    { from: 0, to: Number.NaN },
  ])("refuses the baseline $from to $to of three points", (baseline) => {
    expect(codesOf(() => xmrChart([1, 2, 3], { baseline }))).toEqual(["baseline: stats.parameterInvalid"]);
  });
});

describe("the charts of shares and rates", () => {
  it("leave out points that rest on nothing", () => {
    const weeks = [
      { successes: 5, n: 10 },
      { successes: 0, n: 0 },
      { successes: 6, n: 10 },
    ];
    expect(pChart(weeks)).toMatchObject({ centre: 0.55, points: [0.5, null, 0.6], beyondLimits: [] });
    expect(pChart(weeks).upper[1]).toBeNull();
    expect(laneyPChart(weeks).lower[1]).toBeNull();
    const days = [
      { count: 4, exposure: 2 },
      { count: 0, exposure: 0 },
    ];
    expect(uChart(days)).toMatchObject({ centre: 2, points: [2, null] });
  });

  it("have no centre when the baseline holds nothing", () => {
    const nothing = { centre: null, points: [null], upper: [null], lower: [null], beyondLimits: [], reason: "noData" };
    expect(pChart([{ successes: 0, n: 0 }])).toEqual(nothing);
    expect(laneyPChart([{ successes: 0, n: 0 }])).toEqual({ ...nothing, sigmaZ: null });
    expect(uChart([{ count: 0, exposure: 0 }])).toEqual(nothing);
    expect(pChart([])).toMatchObject({ centre: null, points: [], reason: "noData" });
  });

  it("collapse on the centre where everything agrees", () => {
    const perfect = [
      { successes: 9, n: 9 },
      { successes: 4, n: 4 },
    ];
    expect(laneyPChart(perfect)).toMatchObject({ centre: 1, sigmaZ: null, upper: [1, 1], lower: [1, 1] });
    expect(uChart([{ count: 0, exposure: 3 }])).toMatchObject({ centre: 0, upper: [0], lower: [0], beyondLimits: [] });
  });

  it("need two points to know how much they vary", () => {
    expect(laneyPChart([{ successes: 1, n: 2 }])).toMatchObject({ centre: 0.5, sigmaZ: null, upper: [null] });
  });

  it("judge later points by a frozen baseline", () => {
    const weeks = [90, 91, 89, 70].map((successes) => ({ successes, n: 100 }));
    expect(pChart(weeks, { baseline: { from: 0, to: 3 } })).toMatchObject({ centre: 0.9, beyondLimits: [3] });
    const days = [9, 9, 30].map((count) => ({ count, exposure: 1 }));
    expect(uChart(days, { baseline: { from: 0, to: 2 } })).toMatchObject({ centre: 9, beyondLimits: [2] });
    const laney = laneyPChart(weeks, { baseline: { from: 0, to: 3 } });
    // By hand: z of 0.90, 0.91, 0.89 with error 0.03 are 0, 1/3, -1/3; mean step (1/3 + 2/3) / 2.
    expect(laney.sigmaZ).toBeCloseTo(0.5 / 1.128, 12);
  });

  it("refuse impossible counts", () => {
    expect(codesOf(() => pChart([{ successes: 2, n: 1 }]))).toEqual(["proportions[0].successes: stats.countInvalid"]);
    expect(codesOf(() => uChart([{ count: -1, exposure: 1 }]))).toEqual(["rates[0].count: stats.countInvalid"]);
  });
});

describe("cusumChart and ewmaChart", () => {
  it("answer nothing to no values", () => {
    expect(cusumChart([], { target: 0, allowance: 0, decisionInterval: 1 })).toEqual({
      upper: [],
      lower: [],
      alarms: [],
    });
    expect(ewmaChart([], { target: 0, sigma: 1 })).toEqual({ averages: [], upper: [], lower: [], alarms: [] });
  });

  it("raise no alarm on the limit itself", () => {
    expect(cusumChart([5], { target: 0, allowance: 0, decisionInterval: 5 }).alarms).toEqual([]);
    // lambda 1 and L 3: the limit of the first average is 3 sigma.
    expect(ewmaChart([3, -3.1], { target: 0, sigma: 1, lambda: 1 }).alarms).toEqual([1]);
  });

  it("see a fall as they see a rise", () => {
    const falling = cusumChart([0, -3, -3], { target: 0, allowance: 1, decisionInterval: 3 });
    expect(falling).toEqual({ upper: [0, 0, 0], lower: [0, 2, 4], alarms: [2] });
  });

  it("refuse settings out of range, all at once", () => {
    expect(codesOf(() => cusumChart([1], { target: Number.NaN, allowance: -1, decisionInterval: 0 }))).toEqual([
      "target[0]: stats.sampleInvalid",
      "allowance[0]: stats.sampleInvalid",
      "decisionInterval: stats.parameterInvalid",
    ]);
    expect(codesOf(() => ewmaChart([1], { target: 0, sigma: -1, lambda: 1.5, width: 0 }))).toEqual([
      "sigma[0]: stats.sampleInvalid",
      "width: stats.parameterInvalid",
      "lambda: stats.parameterInvalid",
    ]);
  });
});

describe("nelsonRules", () => {
  const rising = Array.from({ length: 8 }, (_, index) => 0.1 + index / 100);
  it.each<{ rule: NelsonRule; values: readonly number[]; positions: readonly number[]; why: string }>([
    { rule: 1, values: [3, 3.01, -3.01], positions: [1, 2], why: "strictly beyond three sigma" },
    { rule: 2, values: [...rising, 0.5], positions: [8], why: "the ninth above the centre" },
    { rule: 2, values: [...rising, 0], positions: [], why: "the centre line is on neither side" },
    { rule: 3, values: [1, 2, 3, 4, 5, 6, 6], positions: [5], why: "a step of 0 does not rise" },
    { rule: 3, values: [6, 5, 4, 3, 2, 1], positions: [5], why: "falling counts as rising does" },
    { rule: 4, values: [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1], positions: [], why: "the last step is 0" },
    { rule: 4, values: [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2], positions: [13], why: "fourteen in a row" },
    { rule: 5, values: [2.1, -2.1, 2.1], positions: [2], why: "two of three on one side" },
    { rule: 5, values: [2.1, -2.1, 0], positions: [], why: "one on each side" },
    { rule: 6, values: [1.1, 1.1, 1.1, -1.1, 1.1], positions: [4], why: "four of five on one side" },
    { rule: 7, values: new Array<number>(15).fill(0.5), positions: [14], why: "fifteen near the centre" },
    { rule: 7, values: [...new Array<number>(14).fill(0.5), 1], positions: [], why: "one sigma is not within" },
    { rule: 8, values: [1.1, -1.1, 1.1, -1.1, 1.1, -1.1, 1.1, -1.1], positions: [7], why: "eight off the centre" },
  ])("rule $rule finds $positions: $why", ({ rule, values, positions }) => {
    expect(nelsonRules(values, { centre: 0, sigma: 1, rules: [rule] })).toEqual([{ rule, positions }]);
  });

  it("runs the first four by default", () => {
    expect(nelsonRules([], { centre: 0, sigma: 1 }).map(({ rule }) => rule)).toEqual([1, 2, 3, 4]);
  });

  it("works without spread", () => {
    expect(nelsonRules([5, 5, 6], { centre: 5, sigma: 0, rules: [1, 7] })).toEqual([
      { rule: 1, positions: [2] },
      { rule: 7, positions: [] },
    ]);
  });

  it("refuses unknown rules and settings", () => {
    const options = { centre: Infinity, sigma: -1, rules: [9 as NelsonRule] };
    expect(codesOf(() => nelsonRules([1], options))).toEqual([
      "centre[0]: stats.sampleInvalid",
      "sigma[0]: stats.sampleInvalid",
      "rules[0]: stats.parameterInvalid",
    ]);
  });
});
