import { changePoints, mannKendallTest, theilSenSlope } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

describe("mannKendallTest", () => {
  it.each([
    { values: [], why: "nothing" },
    { values: [3], why: "one value" },
  ])("has no figures for $why", ({ values }) => {
    expect(mannKendallTest(values)).toEqual({
      s: null,
      variance: null,
      z: null,
      pValue: null,
      tau: null,
      reason: "tooFew",
    });
  });

  it("sees nothing in two values, by the continuity correction", () => {
    // By hand: S = 1, variance 2 * 1 * 9 / 18, z = (1 - 1) / 1.
    expect(mannKendallTest([1, 2])).toEqual({ s: 1, variance: 1, z: 0, pValue: 1, tau: 1, reason: null });
  });

  it("says that tau is missing because nothing varies", () => {
    expect(mannKendallTest([3, 3, 3])).toEqual({
      s: 0,
      variance: 0,
      z: 0,
      pValue: 1,
      tau: null,
      reason: "noVariation",
    });
  });

  it("refuses what is no number", () => {
    expect(codesOf(() => mannKendallTest([1, Number.NaN]))).toEqual(["values[1]: stats.sampleInvalid"]);
  });
});

describe("theilSenSlope", () => {
  it("is not moved by a single outlier", () => {
    expect(theilSenSlope([1, 2, 3, 400, 5, 6, 7]).value).toBe(1);
  });

  it("has the limits of SciPy, whose ranks round to even", () => {
    // SciPy 1.17: theilslopes([3, 1, 4, 1, 5, 9, 2, 6], alpha=0.8, method="separate").
    const { value, low, high, intercept } = theilSenSlope([3, 1, 4, 1, 5, 9, 2, 6], { level: 0.8 });
    expect(value).toBeCloseTo(0.4642857142857143, 12);
    expect(low).toBeCloseTo(0, 12);
    expect(high).toBeCloseTo(1.25, 12);
    expect(intercept).toBeCloseTo(1.875, 12);
  });

  it("has no slope below two values", () => {
    const none = { value: null, low: null, high: null, intercept: null, level: 0.95, reason: "tooFew" };
    expect(theilSenSlope([])).toEqual(none);
    expect(theilSenSlope([1])).toEqual(none);
  });

  it("refuses values and levels out of range", () => {
    expect(codesOf(() => theilSenSlope([Infinity], { level: 2 }))).toEqual([
      "values[0]: stats.sampleInvalid",
      "level: stats.probabilityInvalid",
    ]);
  });
});

describe("changePoints", () => {
  const steps = [1, 1, 1, 5, 5, 5, 5, 9, 9, 9];

  it("finds every step of a perfect staircase and stops there", () => {
    expect(changePoints(steps, { minSegment: 2 })).toEqual({
      positions: [3, 7],
      segments: [
        { from: 0, to: 3, mean: 1 },
        { from: 3, to: 7, mean: 5 },
        { from: 7, to: 10, mean: 9 },
      ],
      residualSumOfSquares: 0,
      bic: null,
      reason: null,
    });
  });

  it("finds no change in equal values and in one value", () => {
    expect(changePoints([4, 4, 4, 4, 4, 4])).toMatchObject({ positions: [], residualSumOfSquares: 0 });
    expect(changePoints([4])).toMatchObject({ positions: [], segments: [{ from: 0, to: 1, mean: 4 }] });
  });

  it("places exactly as many changes as asked for, however poor", () => {
    // By hand: the best single cut is after the first three; 5, 5, 5, 5, 9, 9, 9 have the mean 47 / 7.
    const one = changePoints(steps, { minSegment: 2, changes: 1 });
    expect(one.positions).toEqual([3]);
    expect(one.residualSumOfSquares).toBeCloseTo(4 * (5 - 47 / 7) ** 2 + 3 * (9 - 47 / 7) ** 2, 10);
    expect(one.bic).not.toBeNull();
  });

  it("respects the shortest segment and the most changes", () => {
    expect(changePoints(steps, { minSegment: 4 }).positions).toEqual([4]);
    expect(changePoints(steps, { minSegment: 2, maxChanges: 1 }).positions).toEqual([3]);
    expect(changePoints(steps, { minSegment: 2, maxChanges: 0 }).positions).toEqual([]);
  });

  it("has no partition for too few values, and says why", () => {
    const none = { positions: null, segments: [], residualSumOfSquares: null, bic: null };
    expect(changePoints([])).toEqual({ ...none, reason: "noData" });
    expect(changePoints([1, 2, 3], { minSegment: 2, changes: 1 })).toEqual({ ...none, reason: "tooFew" });
  });

  it("refuses options that are no counts", () => {
    expect(codesOf(() => changePoints([Number.NaN], { minSegment: 0, maxChanges: -1, changes: 0.5 }))).toEqual([
      "values[0]: stats.sampleInvalid",
      "minSegment: stats.countInvalid",
      "maxChanges: stats.countInvalid",
      "changes: stats.countInvalid",
    ]);
  });
});
