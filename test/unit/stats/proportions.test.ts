import {
  agrestiCoullInterval,
  clopperPearsonInterval,
  finitePopulationMargin,
  funnelLimits,
  type IntervalEstimate,
  jeffreysInterval,
  type LevelOptions,
  newcombeInterval,
  npsInterval,
  type Proportion,
  poissonRateInterval,
  poissonRateRatio,
  quantileInterval,
  quantileIntervalRanks,
  sampleSizeForDifference,
  sampleSizeForMargin,
  shrinkProportion,
  twoProportionTest,
  wilsonContinuityInterval,
} from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

const none = { value: null, low: null, high: null, level: 0.95, reason: "noData" };

describe.each<{ name: string; interval: (proportion: Proportion, options?: LevelOptions) => IntervalEstimate }>([
  { name: "wilsonContinuityInterval", interval: wilsonContinuityInterval },
  { name: "clopperPearsonInterval", interval: clopperPearsonInterval },
  { name: "agrestiCoullInterval", interval: agrestiCoullInterval },
  { name: "jeffreysInterval", interval: jeffreysInterval },
])("$name", ({ interval }) => {
  it("has no value without observations", () => {
    expect(interval({ successes: 0, n: 0 })).toEqual(none);
  });

  it("contains the share at both ends, with a width, up to a billion", () => {
    for (const n of [1, 2, 20, 1e9]) {
      const nothing = interval({ successes: 0, n });
      const everything = interval({ successes: n, n });
      expect([nothing.value, nothing.low, everything.value, everything.high]).toEqual([0, 0, 1, 1]);
      expect(nothing.high).toBeGreaterThan(0);
      expect(everything.low).toBeLessThan(1);
    }
  });

  it("refuses impossible counts and levels", () => {
    expect(codesOf(() => interval({ successes: 3, n: 2 }, { level: 1 }))).toEqual([
      "proportion.successes: stats.countInvalid",
      "level: stats.probabilityInvalid",
    ]);
  });
});

describe("clopperPearsonInterval", () => {
  it("is the rule of three at 0 of n: 1 - 0.025^(1/n)", () => {
    const { high } = clopperPearsonInterval({ successes: 0, n: 1_000_000_000 });
    expect((high ?? 0) / -Math.expm1(Math.log(0.025) / 1e9)).toBeCloseTo(1, 6);
  });
});

describe("jeffreysInterval", () => {
  it("leaves the posterior quantile at the ends if asked to", () => {
    // SciPy: scipy.stats.beta(0.5, 10.5).ppf([0.025, 0.975]).
    const { low, high } = jeffreysInterval({ successes: 0, n: 10 }, { ends: "posterior" });
    expect(low).toBeCloseTo(4.789043e-5, 10);
    expect(high).toBeCloseTo(0.21719626750921, 10);
    expect(jeffreysInterval({ successes: 10, n: 10 }, { ends: "posterior" }).high).toBeLessThan(1);
  });
});

describe("newcombeInterval", () => {
  it("never leaves -1 to 1", () => {
    expect(newcombeInterval({ successes: 10, n: 10 }, { successes: 0, n: 20 })).toMatchObject({ value: 1, high: 1 });
    expect(newcombeInterval({ successes: 0, n: 20 }, { successes: 10, n: 10 })).toMatchObject({ value: -1, low: -1 });
  });

  it("has no value when a side is empty", () => {
    expect(newcombeInterval({ successes: 0, n: 0 }, { successes: 1, n: 2 })).toEqual(none);
    expect(newcombeInterval({ successes: 1, n: 2 }, { successes: 0, n: 0 })).toEqual(none);
  });

  it("refuses faults on both sides at once", () => {
    expect(codesOf(() => newcombeInterval({ successes: 2, n: 1 }, { successes: -1, n: 1 }, { level: 0 }))).toEqual([
      "a.successes: stats.countInvalid",
      "b.successes: stats.countInvalid",
      "level: stats.probabilityInvalid",
    ]);
  });
});

describe("twoProportionTest", () => {
  it.each([
    { a: { successes: 0, n: 0 }, b: { successes: 1, n: 2 }, difference: null, reason: "noData" },
    { a: { successes: 1, n: 2 }, b: { successes: 0, n: 0 }, difference: null, reason: "noData" },
    { a: { successes: 0, n: 5 }, b: { successes: 0, n: 7 }, difference: 0, reason: "noVariation" },
    { a: { successes: 5, n: 5 }, b: { successes: 7, n: 7 }, difference: 0, reason: "noVariation" },
  ])("says $reason instead of a p-value", ({ a, b, difference, reason }) => {
    expect(twoProportionTest(a, b)).toEqual({ difference, chiSquare: null, pValue: null, reason });
  });

  it("refuses impossible counts", () => {
    expect(codesOf(() => twoProportionTest({ successes: 2, n: 1 }, { successes: 0, n: 1 }))).toEqual([
      "a.successes: stats.countInvalid",
    ]);
  });
});

describe("the sample sizes", () => {
  it("ask for one answer at least", () => {
    expect(sampleSizeForMargin(0.1, { expected: 0 })).toBe(1);
  });

  it("grow with the level and the power", () => {
    expect(sampleSizeForMargin(0.05, { level: 0.99 })).toBe(664);
    expect(Math.ceil(sampleSizeForDifference(0.5, 0.6, { power: 0.9 }) ?? 0)).toBe(519);
  });

  it("have no answer for equal shares", () => {
    expect(sampleSizeForDifference(0.3, 0.3)).toBeNull();
  });

  it.each([
    { run: () => sampleSizeForMargin(0), codes: ["margin: stats.probabilityInvalid"] },
    { run: () => sampleSizeForMargin(0.1, { expected: 2 }), codes: ["expected: stats.probabilityInvalid"] },
    {
      run: () => sampleSizeForDifference(-1, 2),
      codes: ["p1: stats.probabilityInvalid", "p2: stats.probabilityInvalid"],
    },
    {
      run: () => sampleSizeForDifference(0.1, 0.2, { alpha: 0, power: 1 }),
      codes: ["alpha: stats.probabilityInvalid", "power: stats.probabilityInvalid"],
    },
  ])("refuse with $codes", ({ run, codes }) => {
    expect(codesOf(run)).toEqual(codes);
  });
});

describe("finitePopulationMargin", () => {
  it.each([
    { n: 0, population: 10, expected: null, why: "nobody answered" },
    { n: 10, population: 10, expected: 0, why: "everybody answered" },
    { n: 1, population: 1, expected: 0, why: "one of one" },
  ])("of $n in $population is $expected: $why", ({ n, population, expected }) => {
    expect(finitePopulationMargin(0.8, { n, population })).toBe(expected);
  });

  it("refuses more answers than people", () => {
    expect(codesOf(() => finitePopulationMargin(0.5, { n: 3, population: 2 }))).toEqual(["n: stats.countInvalid"]);
  });
});

describe("shrinkProportion", () => {
  it("is the prior without observations", () => {
    expect(shrinkProportion({ successes: 0, n: 0 }, { prior: { alpha: 3, beta: 1 } }).value).toBe(0.75);
  });

  it("refuses a prior that weighs nothing", () => {
    expect(codesOf(() => shrinkProportion({ successes: 1, n: 2 }, { prior: { alpha: 0, beta: Number.NaN } }))).toEqual([
      "prior.alpha: stats.parameterInvalid",
      "prior.beta: stats.parameterInvalid",
    ]);
  });
});

describe("funnelLimits", () => {
  it.each([
    { n: 0, target: 0.9, low: null, high: null, reason: "noData" },
    { n: 50, target: 0, low: 0, high: 0, reason: null },
    { n: 50, target: 1, low: 1, high: 1, reason: null },
  ])("of $n around $target are $low and $high", ({ n, target, low, high, reason }) => {
    expect(funnelLimits(n, { target })).toEqual({ value: target, low, high, level: 0.95, reason });
  });

  it("refuses a target that is no share", () => {
    expect(codesOf(() => funnelLimits(-1, { target: 90, level: 1 }))).toEqual([
      "n: stats.countInvalid",
      "target: stats.probabilityInvalid",
      "level: stats.probabilityInvalid",
    ]);
  });
});

describe("poissonRateInterval", () => {
  it("starts at 0 for no count, and ends at -ln(0.025) / exposure", () => {
    const { value, low, high } = poissonRateInterval({ count: 0, exposure: 2 });
    expect([value, low]).toEqual([0, 0]);
    expect(high).toBeCloseTo(-Math.log(0.025) / 2, 12);
  });

  it("approaches the normal interval for a billion", () => {
    const { low, high } = poissonRateInterval({ count: 1e9, exposure: 1 });
    expect(((high ?? 0) - (low ?? 0)) / 2 / Math.sqrt(1e9)).toBeCloseTo(1.95996, 4);
  });

  it("has no rate over no exposure", () => {
    expect(poissonRateInterval({ count: 0, exposure: 0 })).toEqual(none);
  });

  it("refuses impossible counts and exposures", () => {
    expect(codesOf(() => poissonRateInterval({ count: 0.5, exposure: -1 }))).toEqual([
      "rate.count: stats.countInvalid",
      "rate.exposure[0]: stats.sampleInvalid",
    ]);
  });
});

describe("poissonRateRatio", () => {
  it("has no ratio and no upper limit when the second rate is 0", () => {
    const ratio = poissonRateRatio({ count: 5, exposure: 10 }, { count: 0, exposure: 10 });
    // R: poisson.test(c(5, 0), c(10, 10)): lower limit 0.025^(1/5) / (1 - 0.025^(1/5)), p 2 / 2^5.
    expect(ratio).toMatchObject({ value: null, high: null, reason: "tooFew" });
    expect(ratio.low).toBeCloseTo(0.025 ** 0.2 / (1 - 0.025 ** 0.2), 12);
    expect(ratio.pValue).toBeCloseTo(2 / 32, 12);
  });

  it("starts at 0 when the first rate is 0", () => {
    expect(poissonRateRatio({ count: 0, exposure: 10 }, { count: 5, exposure: 10 })).toMatchObject({
      value: 0,
      low: 0,
    });
  });

  it.each([
    { a: { count: 0, exposure: 1 }, b: { count: 0, exposure: 1 }, why: "nothing counted" },
    { a: { count: 1, exposure: 0 }, b: { count: 1, exposure: 1 }, why: "no exposure" },
    { a: { count: 1, exposure: 1 }, b: { count: 1, exposure: 0 }, why: "no exposure" },
  ])("has no value: $why", ({ a, b }) => {
    expect(poissonRateRatio(a, b)).toEqual({ ...none, pValue: null });
  });
});

describe("npsInterval", () => {
  it("gives the textbook interval for many answers, cut at 100", () => {
    // By hand: mean 0.97, variance 0.97 - 0.9409 = 0.0291, error √(0.0291 / 100) = 0.017059.
    const { value, low, high, method } = npsInterval({ promoters: 97, passives: 3, detractors: 0 });
    expect([value, method, high]).toEqual([97, "wald", 100]);
    expect(low).toBeCloseTo(97 - 1.959964 * 1.7058722, 5);
  });

  it("leaves the textbook interval beyond 100 if it was asked for by name", () => {
    expect(npsInterval({ promoters: 97, passives: 3, detractors: 0 }, { method: "wald" }).high).toBeGreaterThan(100);
  });

  it("adds 3/4, 3/2 and 3/4 answers below thirty and when all agree", () => {
    // By hand, 10 promoters: (10.75 - 0.75) / 13, variance 11.5 / 13 - (10 / 13)².
    const mean = 10 / 13;
    const reach = 1.959963984540054 * Math.sqrt((11.5 / 13 - mean ** 2) / 13);
    expect(npsInterval({ promoters: 10, passives: 0, detractors: 0 }).low).toBeCloseTo(100 * (mean - reach), 10);
    expect(npsInterval({ promoters: 500, passives: 0, detractors: 0 })).toMatchObject({
      method: "adjusted",
      high: 100,
    });
    expect(npsInterval({ promoters: 10, passives: 15, detractors: 10 }).method).toBe("wald");
  });

  it("contains the score at any level", () => {
    expect(npsInterval({ promoters: 0, passives: 0, detractors: 900 }, { level: 0.1 })).toMatchObject({
      value: -100,
      low: -100,
    });
  });

  it("has no second error below two answers and no value without any", () => {
    expect(npsInterval({ promoters: 1, passives: 0, detractors: 0 }).sampleStandardError).toBeNull();
    expect(npsInterval({ promoters: 0, passives: 0, detractors: 0 })).toEqual({
      ...none,
      n: 0,
      variance: null,
      standardError: null,
      sampleStandardError: null,
      method: "adjusted",
    });
  });

  it("refuses counts that are none", () => {
    expect(codesOf(() => npsInterval({ promoters: -1, passives: 0.5, detractors: Number.NaN }))).toEqual([
      "counts.promoters: stats.countInvalid",
      "counts.passives: stats.countInvalid",
      "counts.detractors: stats.countInvalid",
    ]);
  });
});

describe("quantileInterval", () => {
  it("takes its limits from the sorted values", () => {
    expect(quantileInterval([6, 5, 4, 3, 2, 1], 0.5)).toEqual({
      value: 3.5,
      low: 1,
      high: 6,
      level: 0.95,
      reason: null,
    });
  });

  it("has no limits where too few values bound it", () => {
    expect(quantileInterval([1, 2, 3, 4, 5], 0.5)).toMatchObject({ value: 3, low: null, high: null, reason: "tooFew" });
    expect(
      quantileInterval(
        Array.from({ length: 20 }, (_, index) => index),
        0.9,
      ),
    ).toMatchObject({
      low: 14,
      high: null,
      reason: "tooFew",
    });
  });

  it("has no value without values", () => {
    expect(quantileInterval([], 0.5)).toEqual(none);
  });

  it("refuses what is no probability", () => {
    expect(codesOf(() => quantileIntervalRanks(-1, 2, { level: 2 }))).toEqual([
      "n: stats.countInvalid",
      "p: stats.probabilityInvalid",
      "level: stats.probabilityInvalid",
    ]);
  });
});
