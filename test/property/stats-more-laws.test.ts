import fc from "fast-check";
import {
  aalenJohansen,
  agrestiCoullInterval,
  clopperPearsonInterval,
  cohenKappa,
  exponentialSmoothingForecast,
  holtWintersForecast,
  jeffreysInterval,
  kaplanMeier,
  krippendorffAlpha,
  logRankTest,
  mannKendallTest,
  modifiedZScores,
  newcombeInterval,
  npsInterval,
  poissonRateInterval,
  poissonRateRatio,
  quantileIntervalRanks,
  seasonalNaiveForecast,
  shrinkProportion,
  stlDecomposition,
  theilSenSlope,
  tukeyFences,
  wilsonContinuityInterval,
  xmrChart,
} from "supportops/stats";
import { describe, expect, it } from "vitest";

const seeded = { seed: 20260103, numRuns: 150 };
const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99, 0.999);
const proportion = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 1e9 })),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([n, share]) => ({ successes: Math.round(n * share), n }));
const count = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 1e6 }));
const value = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
const series = fc.array(value, { minLength: 2, maxLength: 40 });

describe("the intervals of a share", () => {
  it.each([
    { name: "Wilson with continuity", interval: wilsonContinuityInterval },
    { name: "Clopper-Pearson", interval: clopperPearsonInterval },
    { name: "Agresti-Coull", interval: agrestiCoullInterval },
    { name: "Jeffreys", interval: jeffreysInterval },
  ])("$name contain the share and mirror with the failures", ({ interval }) => {
    fc.assert(
      fc.property(proportion, level, ({ successes, n }, chosen) => {
        const { value: share, low, high } = interval({ successes, n }, { level: chosen });
        const mirrored = interval({ successes: n - successes, n }, { level: chosen });
        expect(low ?? 2).toBeLessThanOrEqual((share ?? -1) + 1e-15);
        expect(high ?? -1).toBeGreaterThanOrEqual((share ?? 2) - 1e-15);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - (high ?? 0), 12);
      }),
      seeded,
    );
  });

  it("of a difference contains it and turns its sign when the groups are exchanged", () => {
    fc.assert(
      fc.property(proportion, proportion, level, (a, b, chosen) => {
        const there = newcombeInterval(a, b, { level: chosen });
        const back = newcombeInterval(b, a, { level: chosen });
        expect(there.low ?? 2).toBeLessThanOrEqual(there.value ?? -2);
        expect(there.high ?? -2).toBeGreaterThanOrEqual(there.value ?? 2);
        expect(back.low).toBeCloseTo(-(there.high ?? 0), 14);
      }),
      seeded,
    );
  });

  it("shrinks towards the prior, never beyond it", () => {
    const weight = fc.double({ min: 0.1, max: 1000, noNaN: true });
    fc.assert(
      fc.property(proportion, weight, weight, (observed, alpha, beta) => {
        const { value: shrunk, low, high } = shrinkProportion(observed, { prior: { alpha, beta } });
        const ends = [observed.successes / observed.n, alpha / (alpha + beta)];
        expect(shrunk).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12);
        expect(shrunk).toBeLessThanOrEqual(Math.max(...ends) + 1e-12);
        expect(low ?? 2).toBeLessThan(high ?? -1);
      }),
      seeded,
    );
  });
});

describe("the intervals of counts and scores", () => {
  it("contain the rate and scale with the exposure", () => {
    fc.assert(
      fc.property(count, level, (events, chosen) => {
        const { value: rate, low, high } = poissonRateInterval({ count: events, exposure: 1 }, { level: chosen });
        const perHalf = poissonRateInterval({ count: events, exposure: 2 }, { level: chosen });
        expect(low).toBeLessThanOrEqual(rate ?? -1);
        expect(high).toBeGreaterThan(rate ?? Infinity);
        expect(2 * (perHalf.high ?? 0)).toBeCloseTo(high ?? 0, 6);
      }),
      seeded,
    );
  });

  it("contain the ratio, whose inverse has the inverse limits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), level, (x, y, chosen) => {
        const [a, b] = [
          { count: x, exposure: 3 },
          { count: y, exposure: 7 },
        ];
        const there = poissonRateRatio(a, b, { level: chosen });
        const back = poissonRateRatio(b, a, { level: chosen });
        expect(there.low).toBeLessThanOrEqual((there.value ?? -1) * (1 + 1e-12));
        expect(there.high).toBeGreaterThanOrEqual((there.value ?? Infinity) * (1 - 1e-12));
        expect((back.low ?? 0) * (there.high ?? 0)).toBeCloseTo(1, 9);
        expect(back.pValue).toBeCloseTo(there.pValue ?? 2, 9);
      }),
      seeded,
    );
  });

  it("contain the score, inside -100 to 100, and mirror when promoters and detractors are exchanged", () => {
    fc.assert(
      fc.property(count, count, count, level, (promoters, passives, detractors, chosen) => {
        fc.pre(promoters + passives + detractors > 0);
        const { value: score, low, high } = npsInterval({ promoters, passives, detractors }, { level: chosen });
        const mirrored = npsInterval({ promoters: detractors, passives, detractors: promoters }, { level: chosen });
        expect(low).toBeLessThanOrEqual(score ?? -101);
        expect(high).toBeGreaterThanOrEqual(score ?? 101);
        expect(Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0))).toBeLessThanOrEqual(100);
        expect(mirrored.low).toBeCloseTo(-(high ?? 0), 8);
      }),
      seeded,
    );
  });

  it("of ranks cover at least the level", () => {
    fc.assert(
      fc.property(fc.nat({ max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true }), level, (n, p, chosen) => {
        expect(quantileIntervalRanks(n, p, { level: chosen }).coverage).toBeGreaterThanOrEqual(chosen - 1e-9);
      }),
      seeded,
    );
  });
});

describe("survival with causes and groups", () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3 })), { minLength: 1 });

  it("splits all that has ended between the causes", () => {
    fc.assert(
      fc.property(rows, (observed) => {
        const times = observed.map(([time]) => time);
        const { eventFree, causes } = aalenJohansen({ times, causes: observed.map(([, cause]) => cause) });
        eventFree.forEach((open, row) => {
          const ended = causes.reduce((sum, { incidence }) => sum + (incidence[row] ?? Number.NaN), 0);
          expect(open + ended).toBeCloseTo(1, 12);
        });
      }),
      seeded,
    );
  });

  it("expects as many events as were seen, and does not depend on the order of groups", () => {
    fc.assert(
      fc.property(rows, rows, rows, (a, b, c) => {
        const groupOf = (observed: readonly (readonly [number, number])[]) => ({
          times: observed.map(([time]) => time),
          events: observed.map(([, cause]) => (cause > 1 ? 1 : 0)),
        });
        const there = logRankTest({ a: groupOf(a), b: groupOf(b), c: groupOf(c) });
        const back = logRankTest({ c: groupOf(c), b: groupOf(b), a: groupOf(a) });
        const excess = there.groups.reduce((sum, { observed, expected }) => sum + observed - expected, 0);
        expect(excess).toBeCloseTo(0, 9);
        expect(back.chiSquare ?? -1).toBeCloseTo(there.chiSquare ?? -1, 6);
      }),
      seeded,
    );
  });

  it("falls to the same curve when nobody is lost and everybody has one cause", () => {
    fc.assert(
      fc.property(rows, (observed) => {
        const times = observed.map(([time]) => time);
        const all = times.map(() => 1);
        const { eventFree } = aalenJohansen({ times, causes: all });
        expect(eventFree).toEqual(kaplanMeier({ times, events: all }).survival);
      }),
      seeded,
    );
  });
});

describe("forecasts of a constant series are constant", () => {
  const constant = fc.tuple(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.integer({ min: 8, max: 30 }));

  it.each([
    {
      name: "seasonal naive",
      run: (data: number[]) => seasonalNaiveForecast(data, { period: 4, horizon: 6 }).forecast,
    },
    {
      name: "exponential smoothing",
      run: (data: number[]) => exponentialSmoothingForecast(data, { horizon: 6 }).forecast,
    },
    { name: "Holt", run: (data: number[]) => holtWintersForecast(data, { seasonal: "none", horizon: 6 }).forecast },
    { name: "Holt-Winters", run: (data: number[]) => holtWintersForecast(data, { period: 4, horizon: 6 }).forecast },
    {
      name: "multiplicative Holt-Winters",
      run: (data: number[]) =>
        holtWintersForecast(data, { period: 4, seasonal: "multiplicative", horizon: 6 }).forecast,
    },
  ])("$name", ({ run }) => {
    fc.assert(
      fc.property(constant, ([height, length]) => {
        const forecast = run(new Array<number>(length).fill(height));
        expect(forecast).toHaveLength(6);
        for (const step of forecast) expect(step / height).toBeCloseTo(1, 9);
      }),
      { ...seeded, numRuns: 40 },
    );
  });
});

describe("series", () => {
  it("have the opposite trend when they are turned round, and the same when shifted", () => {
    fc.assert(
      fc.property(series, (values) => {
        const there = mannKendallTest(values);
        const back = mannKendallTest([...values].reverse());
        expect(back.s).toBeCloseTo(-(there.s ?? 0), 0);
        expect(back.pValue).toBe(there.pValue);
        const slope = theilSenSlope(values);
        const mirrored = theilSenSlope([...values].reverse());
        expect(mirrored.value ?? 0).toBeCloseTo(-(slope.value ?? 0), 6);
        expect(slope.low ?? 1).toBeLessThanOrEqual(slope.value ?? 0);
        expect(slope.high ?? -1).toBeGreaterThanOrEqual(slope.value ?? 0);
      }),
      seeded,
    );
  });

  it("are the sum of their parts", () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 15, maxLength: 40 }),
        fc.constantFrom("none", "robust"),
        (values, outliers) => {
          const { seasonal, trend, remainder } = stlDecomposition(values, { period: 7, outliers });
          values.forEach((seen, index) => {
            const sum = (seasonal[index] ?? 0) + (trend[index] ?? 0) + (remainder[index] ?? Number.NaN);
            expect(sum).toBeCloseTo(seen, 6);
          });
        },
      ),
      { ...seeded, numRuns: 50 },
    );
  });

  it("have the same outliers in another unit", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 40 }), (values) => {
        const rescaled = values.map((seen) => 4 * seen + 8);
        expect(modifiedZScores(rescaled).outliers).toEqual(modifiedZScores(values).outliers);
        expect(tukeyFences(rescaled).outliers).toEqual(tukeyFences(values).outliers);
        const chart = xmrChart(values);
        expect(chart.lower ?? 0).toBeLessThanOrEqual(chart.centre ?? -1000);
        expect(chart.upper ?? 0).toBeGreaterThanOrEqual(chart.centre ?? 1000);
      }),
      seeded,
    );
  });
});

describe("agreement", () => {
  it("of two raters does not depend on who comes first or in which order the items are", () => {
    const table = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 3, maxLength: 3 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(table, fc.constantFrom("none", "linear", "quadratic"), (counts, weights) => {
        const turned = [0, 1, 2].map((column) => counts.map((row) => row[column]!));
        const kappa = cohenKappa(counts, { weights });
        expect(cohenKappa(turned, { weights }).value ?? -9).toBeCloseTo(kappa.value ?? -9, 10);
        expect(kappa.value ?? 0).toBeLessThanOrEqual(1 + 1e-12);
        expect(kappa.value ?? 0).toBeGreaterThanOrEqual(-1 - 1e-12);
      }),
      seeded,
    );
  });

  it("of any raters does not depend on their order, is 1 for copies, and on an interval scale does not see the unit", () => {
    const ratings = fc.array(
      fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(null)), { minLength: 6, maxLength: 6 }),
      { minLength: 2, maxLength: 5 },
    );
    fc.assert(
      fc.property(ratings, fc.constantFrom("nominal", "ordinal", "interval", "ratio"), (rows, metric) => {
        const alpha = krippendorffAlpha(rows, { metric });
        expect(krippendorffAlpha([...rows].reverse(), { metric }) ?? 9).toBeCloseTo(alpha ?? 9, 10);
        const first = rows[0]!;
        const copies = krippendorffAlpha([first, first, first], { metric });
        expect(copies ?? 1).toBe(1);
        const rescaled = rows.map((row) => row.map((rating) => (rating === null ? null : 3 * rating + 7)));
        const interval = krippendorffAlpha(rows, { metric: "interval" });
        expect(krippendorffAlpha(rescaled, { metric: "interval" }) ?? 9).toBeCloseTo(interval ?? 9, 10);
      }),
      seeded,
    );
  });
});
