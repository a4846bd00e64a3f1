import fc from "fast-check";
import {
  giniCoefficient,
  herfindahlIndex,
  kaplanMeier,
  mixRateDecomposition,
  type QuantileType,
  quantile,
  quantiles,
  restrictedMean,
  survivalAt,
  survivalHistogram,
  survivalQuantile,
  wilsonInterval,
} from "supportops/stats";
import { describe, expect, it } from "vitest";

const seeded = { seed: 20260102, numRuns: 300 };
const number = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
const sample = fc.array(number, { minLength: 1, maxLength: 60 });
const probability = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.1, 0.5, 0.9, 1));
const type = fc.constantFrom<QuantileType>(1, 2, 3, 4, 5, 6, 7, 8, 9);
const proportion = fc
  .tuple(fc.integer({ min: 1, max: 1e9 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([n, share]) => ({ successes: Math.round(n * share), n }));

function shuffled<Value>(values: readonly Value[], seed: number): readonly Value[] {
  return values
    .map((value, index) => ({ value, key: (index * 7919 + seed * 104_729) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

describe("quantile", () => {
  it("lies between the extremes, rises with p and does not depend on order", () => {
    fc.assert(
      fc.property(sample, probability, probability, type, fc.nat(), (values, p, q, kind, seed) => {
        const low = quantile(values, Math.min(p, q), { type: kind }) ?? Number.NaN;
        const high = quantile(values, Math.max(p, q), { type: kind }) ?? Number.NaN;
        expect(low).toBeGreaterThanOrEqual(Math.min(...values));
        expect(high).toBeLessThanOrEqual(Math.max(...values));
        expect(high - low).toBeGreaterThanOrEqual(-1e-9 * Math.max(1, Math.abs(low)));
        expect(quantile(shuffled(values, seed), p, { type: kind })).toBe(quantile(values, p, { type: kind }));
      }),
      seeded,
    );
  });

  it("scales and shifts with the data", () => {
    fc.assert(
      fc.property(sample, probability, type, (values, p, kind) => {
        const moved = values.map((value) => 2 * value + 1);
        const expected = 2 * (quantile(values, p, { type: kind }) ?? 0) + 1;
        expect(quantile(moved, p, { type: kind }) ?? 0).toBeCloseTo(expected, 5);
      }),
      seeded,
    );
  });

  it("is the same by selection as by sorting", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), probability, type, (values, p, kind) => {
        expect(quantiles(values, [p], { type: kind })).toEqual([quantile(values, p, { type: kind })]);
      }),
      { ...seeded, numRuns: 2000 },
    );
  });
});

describe("wilsonInterval", () => {
  it("contains the share, stays inside 0 to 1, mirrors with the failures and widens with the level", () => {
    fc.assert(
      fc.property(proportion, ({ successes, n }) => {
        const interval = wilsonInterval({ successes, n });
        const mirrored = wilsonInterval({ successes: n - successes, n });
        const wider = wilsonInterval({ successes, n }, { level: 0.99 });
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.low).toBeLessThanOrEqual(interval.value ?? -1);
        expect(interval.high).toBeGreaterThanOrEqual(interval.value ?? 2);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(mirrored.low).toBeCloseTo(1 - (interval.high ?? 0), 14);
        expect(wider.low).toBeLessThanOrEqual(interval.low ?? -1);
        expect(wider.high).toBeGreaterThanOrEqual(interval.high ?? 2);
      }),
      seeded,
    );
  });
});

describe("kaplanMeier", () => {
  const durations = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });
  const observations = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean(), fc.double({ min: 0, max: 0.99, noNaN: true })), {
      minLength: 1,
      maxLength: 60,
    })
    .map((rows) => ({
      times: rows.map(([time]) => time),
      events: rows.map(([, event]) => event),
      entries: rows.map(([time, , late]) => Math.floor(time * late)),
    }));

  it("without censoring equals the empirical distribution, its median and its mean", () => {
    fc.assert(
      fc.property(durations, (times) => {
        const curve = kaplanMeier({ times, events: times.map(() => 1) });
        for (const time of times) {
          const longer = times.filter((other) => other > time).length / times.length;
          expect(survivalAt(curve, time)).toBeCloseTo(longer, 12);
        }
        expect(survivalQuantile(curve, 0.5).value).toBe(quantile(times, 0.5, { type: 2 }));
        const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
        expect(restrictedMean(curve, { until: 31 }).value).toBeCloseTo(mean, 10);
      }),
      seeded,
    );
  });

  it("falls from 1, stays inside its limits and those inside 0 to 1", () => {
    fc.assert(
      fc.property(observations, fc.constantFrom("logLog", "log", "plain"), (rows, limits) => {
        const curve = kaplanMeier(rows, { limits });
        let previous = 1;
        curve.survival.forEach((survival, row) => {
          expect(survival).toBeLessThanOrEqual(previous);
          previous = survival;
          const low = curve.low[row] ?? 0;
          const high = curve.high[row] ?? 1;
          expect(low).toBeLessThanOrEqual(survival + 1e-12);
          expect(high).toBeGreaterThanOrEqual(survival - 1e-12);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
        });
        expect(curve.events.reduce((sum, count) => sum + count, 0)).toBe(rows.events.filter(Boolean).length);
      }),
      seeded,
    );
  });

  it("does not depend on the order of rows and equals the histogram form", () => {
    fc.assert(
      fc.property(observations, fc.nat(), (rows, seed) => {
        const curve = kaplanMeier(rows);
        const order = shuffled(
          rows.times.map((_, index) => index),
          seed,
        );
        const pick = <Value>(column: readonly Value[]) => order.map((index) => column[index]!);
        expect(
          kaplanMeier({ times: pick(rows.times), events: pick(rows.events), entries: pick(rows.entries) }),
        ).toEqual(curve);
        const histogram = survivalHistogram();
        for (const index of order) {
          if (rows.events[index]) histogram.addEvent(rows.times[index]!, rows.entries[index]);
          else histogram.addCensored(rows.times[index]!, rows.entries[index]);
        }
        expect(histogram.curve()).toEqual(curve);
      }),
      seeded,
    );
  });

  it("scales with the durations", () => {
    fc.assert(
      fc.property(observations, (rows) => {
        const doubled = {
          ...rows,
          times: rows.times.map((time) => 2 * time),
          entries: rows.entries.map((entry) => 2 * entry),
        };
        const { times, ...rest } = kaplanMeier(rows);
        expect(kaplanMeier(doubled)).toEqual({ ...rest, times: times.map((time) => 2 * time) });
      }),
      seeded,
    );
  });
});

describe("mixRateDecomposition", () => {
  const side = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), proportion);

  it("adds up to the change, and turns its sign when the sides are exchanged", () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const there = mixRateDecomposition(before, after);
        const back = mixRateDecomposition(after, before);
        expect((there.mixEffect ?? 0) + (there.rateEffect ?? 0)).toBeCloseTo(there.change ?? 0, 12);
        expect(back.mixEffect ?? 0).toBeCloseTo(-(there.mixEffect ?? 0), 12);
        expect(back.rateEffect ?? 0).toBeCloseTo(-(there.rateEffect ?? 0), 12);
        expect(back.simpsonReversal).toBe(there.simpsonReversal);
      }),
      seeded,
    );
  });
});

describe("the measures of inequality", () => {
  const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

  it("stay inside their range, and do not depend on order or unit", () => {
    fc.assert(
      fc.property(amounts, fc.nat(), (values, seed) => {
        fc.pre(values.some((value) => value > 1e-100));
        const gini = giniCoefficient(values) ?? Number.NaN;
        const herfindahl = herfindahlIndex(values) ?? Number.NaN;
        expect(gini).toBeGreaterThanOrEqual(0);
        expect(gini).toBeLessThan(1);
        expect(herfindahl).toBeGreaterThanOrEqual(1 / values.length - 1e-12);
        expect(herfindahl).toBeLessThanOrEqual(1 + 1e-12);
        const rescaled = shuffled(values, seed).map((value) => value * 8);
        expect(giniCoefficient(rescaled) ?? 0).toBeCloseTo(gini, 10);
        expect(herfindahlIndex(rescaled) ?? 0).toBeCloseTo(herfindahl, 10);
      }),
      seeded,
    );
  });
});
