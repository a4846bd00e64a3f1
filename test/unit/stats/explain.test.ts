import { coefficientOfVariation, giniCoefficient, herfindahlIndex, mixRateDecomposition } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

describe("mixRateDecomposition", () => {
  it("calls it mix when only the shares change, and lists what it used", () => {
    const result = mixRateDecomposition(
      { email: { successes: 50, n: 100 }, chat: { successes: 90, n: 100 } },
      { email: { successes: 25, n: 50 }, chat: { successes: 135, n: 150 } },
    );
    // By hand: email 0.5 of 0.50, chat 0.5 of 0.90; then shares 0.25 and 0.75.
    expect(result).toMatchObject({ rateBefore: 0.7, rateAfter: 0.8, rateEffect: 0, simpsonReversal: false });
    expect(result.mixEffect).toBeCloseTo(0.1, 14);
    expect(result.segments[0]).toEqual({
      segment: "email",
      rateBefore: 0.5,
      rateAfter: 0.5,
      shareBefore: 0.5,
      shareAfter: 0.25,
      mixEffect: -0.125,
      rateEffect: 0,
    });
  });

  it("gives a segment absent on one side the rate of the other: all its effect is mix", () => {
    const { segments } = mixRateDecomposition(
      { email: { successes: 5, n: 10 }, fax: { successes: 1, n: 10 }, sms: { successes: 0, n: 0 } },
      { email: { successes: 5, n: 10 }, chat: { successes: 9, n: 10 }, fax: { successes: 0, n: 0 } },
    );
    expect(segments.map(({ segment }) => segment)).toEqual(["email", "fax", "sms", "chat"]);
    expect(segments[1]).toMatchObject({ rateBefore: 0.1, rateAfter: null, mixEffect: -0.05, rateEffect: 0 });
    expect(segments[2]).toMatchObject({ rateBefore: null, rateAfter: null, mixEffect: 0, rateEffect: 0 });
    expect(segments[3]).toMatchObject({ rateBefore: null, rateAfter: 0.9, mixEffect: 0.45, rateEffect: 0 });
  });

  it("flags Simpson's paradox: every common segment falls and the whole rises", () => {
    const before = { easy: { successes: 9, n: 10 }, hard: { successes: 30, n: 100 } };
    const after = { easy: { successes: 80, n: 100 }, hard: { successes: 2, n: 10 } };
    expect(mixRateDecomposition(before, after).simpsonReversal).toBe(true);
    expect(mixRateDecomposition(before, { ...after, hard: { successes: 3, n: 10 } }).simpsonReversal).toBe(false);
  });

  it("flags nothing when no segment is common", () => {
    const result = mixRateDecomposition({ a: { successes: 1, n: 2 } }, { b: { successes: 1, n: 1 } });
    expect(result).toMatchObject({ change: 0.5, simpsonReversal: false });
  });

  it.each([
    { before: {}, after: { a: { successes: 1, n: 2 } } },
    { before: { a: { successes: 1, n: 2 } }, after: { a: { successes: 0, n: 0 } } },
  ])("has no figures when a side is empty", ({ before, after }) => {
    expect(mixRateDecomposition(before, after)).toMatchObject({
      change: null,
      mixEffect: null,
      rateEffect: null,
      segments: [],
      simpsonReversal: false,
      reason: "noData",
    });
  });

  it("takes any text as a segment", () => {
    const side = JSON.parse('{ "__proto__": { "successes": 1, "n": 2 } }') as Record<
      string,
      { successes: number; n: number }
    >;
    expect(mixRateDecomposition(side, { constructor: { successes: 1, n: 2 } }).segments).toHaveLength(2);
  });

  it("refuses impossible counts on both sides at once", () => {
    expect(codesOf(() => mixRateDecomposition({ a: { successes: 2, n: 1 } }, { b: { successes: 0, n: -1 } }))).toEqual([
      "before.a.successes: stats.countInvalid",
      "after.b.n: stats.countInvalid",
    ]);
  });
});

describe("the measures of inequality", () => {
  it.each([
    { amounts: [7, 7, 7, 7], gini: 0, herfindahl: 0.25, variation: 0, why: "all equal" },
    { amounts: [0, 0, 0, 12], gini: 0.75, herfindahl: 1, variation: 2, why: "one holds everything" },
    { amounts: [5], gini: 0, herfindahl: 1, variation: null, why: "alone" },
    { amounts: [], gini: null, herfindahl: null, variation: null, why: "nobody" },
    { amounts: [0, 0], gini: null, herfindahl: null, variation: null, why: "nothing to share" },
  ])("of $amounts: $why", ({ amounts, gini, herfindahl, variation }) => {
    expect(giniCoefficient(amounts)).toBe(gini);
    expect(herfindahlIndex(amounts)).toBe(herfindahl);
    expect(coefficientOfVariation(amounts)).toBe(variation);
  });

  it("reach 1 for one who holds everything once corrected for a small sample", () => {
    expect(giniCoefficient([0, 12], { correction: "smallSample" })).toBe(1);
    expect(giniCoefficient([12], { correction: "smallSample" })).toBeNull();
  });

  it("measure spread against the size of a negative mean", () => {
    expect(coefficientOfVariation([-1, -3])).toBeCloseTo(Math.SQRT2 / 2, 14);
  });

  it("refuse negative amounts", () => {
    expect(codesOf(() => giniCoefficient([1, -1]))).toEqual(["sample[1]: stats.sampleInvalid"]);
    expect(codesOf(() => herfindahlIndex([-1]))).toEqual(["sample[0]: stats.sampleInvalid"]);
  });
});
