import { integerMoments, mergeMoments, momentsOf } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

const none = {
  n: 0,
  mean: null,
  squaredDeviations: 0,
  variance: null,
  standardDeviation: null,
  min: null,
  max: null,
  reason: "noData",
};

describe("momentsOf", () => {
  it("describes a sample", () => {
    // By hand: mean 5, squared deviations 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16.
    expect(momentsOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({
      n: 8,
      mean: 5,
      squaredDeviations: 32,
      variance: 32 / 7,
      standardDeviation: Math.sqrt(32 / 7),
      min: 2,
      max: 9,
      reason: null,
    });
  });

  it("has no spread below two values, and says why", () => {
    expect(momentsOf([])).toEqual(none);
    expect(momentsOf([7])).toMatchObject({ mean: 7, variance: null, standardDeviation: null, reason: "tooFew" });
  });

  it("keeps the variance of values far from 0", () => {
    // NIST StRD NumAcc4 in small: 1e9 plus 0.2, 0.1, 0.3 alternating; the variance of 1e9 + {1, 2, 3} is 1.
    expect(momentsOf([1e9 + 1, 1e9 + 2, 1e9 + 3]).variance).toBe(1);
  });

  it("finds no spread in equal values", () => {
    expect(momentsOf(new Float64Array(10).fill(0.1))).toMatchObject({ mean: 0.1, variance: 0 });
  });

  it("refuses what is no number", () => {
    expect(codesOf(() => momentsOf([1, Number.NaN]))).toEqual(["sample[1]: stats.sampleInvalid"]);
  });
});

describe("mergeMoments", () => {
  it("of nothing is the moments of nothing, and nothing changes the others", () => {
    expect(mergeMoments([])).toEqual(none);
    expect(mergeMoments([momentsOf([]), momentsOf([1, 2]), momentsOf([])])).toEqual(momentsOf([1, 2]));
  });
});

describe("integerMoments", () => {
  it("adds up what doubles cannot hold", () => {
    const moments = integerMoments();
    for (const value of [2 ** 53 - 1, 2 ** 53 - 1, 2]) moments.add(value);
    // 2 (2^53 - 1) + 2 = 2^54; 2 (2^53 - 1)² + 4 = 2^107 - 2^55 + 6.
    expect(moments.toState()).toEqual({
      n: 3,
      sum: String(2n ** 54n),
      sumOfSquares: String(2n ** 107n - 2n ** 55n + 6n),
      min: 2,
      max: 2 ** 53 - 1,
    });
  });

  it("settles its partial sums without losing a unit, over many batches", () => {
    const moments = integerMoments();
    const value = 123_456_789_012;
    for (let i = 0; i < 100_000; i += 1) moments.add(-value);
    expect(moments.toState().sum).toBe(String(-100_000n * BigInt(value)));
    expect(moments.toState().sumOfSquares).toBe(String(100_000n * BigInt(value) ** 2n));
    expect(moments.result()).toMatchObject({ mean: -value, variance: 0 });
  });

  it("finds the variance under a large common offset", () => {
    const moments = integerMoments();
    for (const value of [9e15 + 1, 9e15 + 2, 9e15 + 3]) moments.add(value);
    expect(moments.result()).toMatchObject({ n: 3, mean: 9e15 + 2, variance: 1, min: 9e15 + 1, max: 9e15 + 3 });
  });

  it("continues from a state, and empty ones change nothing", () => {
    const first = integerMoments();
    first.add(-5);
    const second = integerMoments(first.toState());
    second.merge(integerMoments().toState());
    second.add(8);
    expect(second.toState()).toEqual({ n: 2, sum: "3", sumOfSquares: "89", min: -5, max: 8 });
    expect(integerMoments().result()).toEqual(none);
  });

  it("writes minus zero as zero, which JSON could not tell apart", () => {
    const moments = integerMoments();
    moments.add(-0);
    expect(moments.toState()).toEqual({ n: 1, sum: "0", sumOfSquares: "0", min: 0, max: 0 });
  });

  it.each([0.5, Number.NaN, 2 ** 53, Infinity])("refuses %d", (value) => {
    expect(codesOf(() => integerMoments().add(value))).toEqual(["value: stats.sampleInvalid"]);
  });

  it.each([
    { n: 1, sum: "x", sumOfSquares: "1", min: 1, max: 1 },
    { n: 1, sum: "1", sumOfSquares: "1.5", min: 1, max: 1 },
    { n: -1, sum: "1", sumOfSquares: "1", min: 1, max: 1 },
    { n: 0, sum: "0", sumOfSquares: "0", min: 1, max: null },
    { n: 1, sum: "1", sumOfSquares: "1", min: null, max: 1 },
  ])("refuses the damaged state %o", (state) => {
    expect(codesOf(() => integerMoments(state))).toEqual(["state: stats.stateInvalid"]);
  });
});
