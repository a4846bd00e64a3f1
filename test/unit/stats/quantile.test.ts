import { type QuantileType, quantile, quantiles } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

const tenth = [10, 1, 9, 2, 8, 3, 7, 4, 6, 5];

describe("quantile", () => {
  // Hyndman and Fan (1996), table 1, by hand for 1..10 and p = 0.33: n p = 3.3.
  it.each<{ type: QuantileType; expected: number; why: string }>([
    { type: 1, expected: 4, why: "the next value as soon as n p passes 3" },
    { type: 2, expected: 4, why: "no average between jumps" },
    { type: 3, expected: 3, why: "3.3 rounds to 3" },
    { type: 4, expected: 3.3, why: "n p" },
    { type: 5, expected: 3.8, why: "n p + 1/2" },
    { type: 6, expected: 3.63, why: "(n + 1) p" },
    { type: 7, expected: 3.97, why: "1 + (n - 1) p" },
    { type: 8, expected: 1 / 3 + 0.33 * (31 / 3), why: "(n + 1/3) p + 1/3" },
    { type: 9, expected: 0.375 + 0.33 * 10.25, why: "(n + 1/4) p + 3/8" },
  ])("of type $type takes position $expected of the sorted values: $why", ({ type, expected }) => {
    expect(quantile(tenth, 0.33, { type })).toBeCloseTo(expected, 12);
  });

  it.each<{ n: number; p: number; type: QuantileType; expected: number; why: string }>([
    { n: 100, p: 0.07, type: 1, expected: 7, why: "0.07 * 100 is 7.000000000000001 in doubles" },
    { n: 100, p: 0.07, type: 2, expected: 7.5, why: "an exact hit averages with the next" },
    { n: 1000, p: 0.009, type: 1, expected: 9, why: "0.009 * 1000 is below 9 in doubles" },
    { n: 1_000_000, p: 0.07, type: 1, expected: 70_000, why: "the error grows with n, and so does the allowance" },
    { n: 5, p: 0.5, type: 3, expected: 2, why: "2.5 lies halfway: the even rank" },
    { n: 7, p: 0.5, type: 3, expected: 4, why: "3.5 lies halfway: the even rank" },
  ])("of type $type at p $p of 1..$n is $expected: $why", ({ n, p, type, expected }) => {
    const values = Float64Array.from({ length: n }, (_, index) => n - index);
    expect(quantile(values, p, { type })).toBe(expected);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9] as const)("of type %i is the only value, and the extremes at 0 and 1", (type) => {
    expect([0, 0.5, 1].map((p) => quantile([42], p, { type }))).toEqual([42, 42, 42]);
    expect([quantile(tenth, 0, { type }), quantile(tenth, 1, { type })]).toEqual([1, 10]);
  });

  it("is null without values", () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(quantiles(new Float64Array(0), [0, 1])).toEqual([null, null]);
  });

  it("does not overflow between the largest numbers", () => {
    expect(quantile([-Number.MAX_VALUE, Number.MAX_VALUE], 0.5)).toBe(0);
  });

  it("leaves the sample as it was", () => {
    const sample = [3, 1, 2];
    quantile(sample, 0.5);
    quantiles(sample, [0.5]);
    expect(sample).toEqual([3, 1, 2]);
  });

  it("refuses values and probabilities that are no numbers, all at once", () => {
    expect(codesOf(() => quantile([1, Number.NaN, Infinity], 1.5))).toEqual([
      "sample[1]: stats.sampleInvalid",
      "sample[2]: stats.sampleInvalid",
      "p: stats.probabilityInvalid",
    ]);
    expect(codesOf(() => quantiles([1], [0.5, Number.NaN]))).toEqual(["probabilities[1]: stats.probabilityInvalid"]);
  });

  it("names at most ten bad values", () => {
    expect(codesOf(() => quantile(new Float64Array(100).fill(Number.NaN), 0.5))).toHaveLength(10);
  });
});

describe("quantiles", () => {
  it("answers in the order asked", () => {
    expect(quantiles(tenth, [0.9, 0.5, 0], { type: 1 })).toEqual([9, 5, 1]);
  });
});
