import { generalizedEsd, modifiedZScores, tukeyFences } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

describe("modifiedZScores", () => {
  it("has no scores when more than half agree, and none without values", () => {
    expect(modifiedZScores([5, 5, 5, 90])).toEqual({
      median: 5,
      medianAbsoluteDeviation: 0,
      scores: [null, null, null, null],
      outliers: [],
      reason: "noVariation",
    });
    expect(modifiedZScores([])).toEqual({
      median: null,
      medianAbsoluteDeviation: null,
      scores: [],
      outliers: [],
      reason: "noData",
    });
  });

  it("marks scores strictly beyond the threshold", () => {
    // By hand: median 3, deviation 1; 7 scores 0.6745 * 4 = 2.698.
    expect(modifiedZScores([1, 2, 3, 4, 7], { threshold: 2.698 }).outliers).toEqual([]);
    expect(modifiedZScores([1, 2, 3, 4, 7], { threshold: 2.6 }).outliers).toEqual([4]);
  });

  it("refuses values and thresholds out of range", () => {
    expect(codesOf(() => modifiedZScores([Number.NaN], { threshold: 0 }))).toEqual([
      "sample[0]: stats.sampleInvalid",
      "threshold: stats.parameterInvalid",
    ]);
  });
});

describe("tukeyFences", () => {
  it("has no fences without values", () => {
    const none = { lowerQuartile: null, upperQuartile: null, low: null, high: null, outliers: [], reason: "noData" };
    expect(tukeyFences([])).toEqual(none);
  });

  it("moves its fences with k", () => {
    expect(tukeyFences([1, 2, 3, 4, 5, 100], { k: 100 }).outliers).toEqual([]);
    expect(tukeyFences([-90, 2, 3, 4, 5, 6]).outliers).toEqual([0]);
  });

  it("refuses a k that is not above 0", () => {
    expect(codesOf(() => tukeyFences([], { k: 0 }))).toEqual(["k: stats.parameterInvalid"]);
  });
});

describe("generalizedEsd", () => {
  // Rosner (1983), as printed in NIST/SEMATECH 1.3.5.17.3.
  const rosner = [
    -0.25, 0.68, 0.94, 1.15, 1.2, 1.26, 1.26, 1.34, 1.38, 1.43, 1.49, 1.49, 1.55, 1.56, 1.58, 1.65, 1.69, 1.7, 1.76,
    1.77, 1.81, 1.91, 1.94, 1.96, 1.99, 2.06, 2.09, 2.1, 2.14, 2.15, 2.23, 2.24, 2.26, 2.35, 2.37, 2.4, 2.47, 2.54,
    2.62, 2.64, 2.9, 2.92, 2.92, 2.93, 3.21, 3.26, 3.3, 3.59, 3.68, 4.3, 4.64, 5.34, 5.42, 6.01,
  ];

  it("finds Rosner's three outliers, which hide each other: the first two steps are not significant", () => {
    const { outliers, steps } = generalizedEsd(rosner, { maxOutliers: 10 });
    expect(outliers).toEqual([51, 52, 53]);
    expect(steps.slice(0, 4).map(({ statistic }) => statistic.toFixed(3))).toEqual([
      "3.119",
      "2.943",
      "3.179",
      "2.810",
    ]);
    expect(steps.slice(0, 4).map(({ critical }) => critical.toFixed(3))).toEqual(["3.159", "3.151", "3.144", "3.136"]);
  });

  it("stops when the values left agree, and tests no more than n - 2", () => {
    expect(generalizedEsd([1, 1, 1, 1, 9], { maxOutliers: 3 }).steps).toHaveLength(1);
    expect(generalizedEsd([1, 2, 4], { maxOutliers: 9 }).steps).toHaveLength(1);
  });

  it.each([
    { sample: [], reason: "noData" },
    { sample: [1, 2], reason: "tooFew" },
    { sample: [3, 3, 3], reason: "noVariation" },
  ])("tests nothing: $reason", ({ sample, reason }) => {
    expect(generalizedEsd(sample, { maxOutliers: 1 })).toEqual({ outliers: [], steps: [], reason });
  });

  it("refuses settings out of range", () => {
    expect(codesOf(() => generalizedEsd([Infinity], { maxOutliers: 0, alpha: 1 }))).toEqual([
      "sample[0]: stats.sampleInvalid",
      "maxOutliers: stats.countInvalid",
      "alpha: stats.probabilityInvalid",
    ]);
  });
});
