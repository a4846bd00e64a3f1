import fc from "fast-check";
import {
  ddSketch,
  integerMoments,
  kaplanMeier,
  mergeMoments,
  momentsOf,
  type QuantileType,
  quantile,
  survivalHistogram,
} from "supportops/stats";
import { describe, expect, it } from "vitest";

const seeded = { seed: 20260101, numRuns: 300 };

interface Mergeable<State> {
  merge(state: State): void;
  toState(): State;
}

/** Folds states along a random tree: each pick joins a part with its right neighbour. */
function mergeByTree<State>(states: readonly State[], picks: readonly number[], start: () => Mergeable<State>): State {
  const parts = [...states];
  for (let step = 0; parts.length > 1; step += 1) {
    const at = (picks[step % picks.length] ?? 0) % (parts.length - 1);
    const joined = start();
    // The right one first: a merge may not depend on sides either.
    joined.merge(parts[at + 1]!);
    joined.merge(parts[at]!);
    parts.splice(at, 2, joined.toState());
  }
  return parts[0] ?? start().toState();
}

const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
const duration = fc.oneof(
  fc.nat({ max: 100 }),
  fc.nat({ max: 1e9 }),
  fc.double({ min: 1e-12, max: 1e12, noNaN: true }),
);
const anyNumber = fc.oneof(duration, fc.integer(), fc.double({ min: -1e12, max: 1e12, noNaN: true }));

describe("mergeable states", () => {
  it("of integerMoments are identical for every split, order and merge tree", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.maxSafeInteger())), picks, (parts, tree) => {
        const whole = integerMoments();
        for (const value of parts.flat()) whole.add(value);
        const states = parts.map((part) => {
          const moments = integerMoments();
          for (const value of part) moments.add(value);
          return moments.toState();
        });
        const merged = mergeByTree(states, tree, integerMoments);
        expect(JSON.stringify(merged)).toBe(JSON.stringify(whole.toState()));
        expect(integerMoments(merged).result()).toEqual(whole.result());
      }),
      seeded,
    );
  });

  it("of ddSketch are identical for every split, order and merge tree", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyNumber)), picks, (parts, tree) => {
        const whole = ddSketch();
        for (const value of parts.flat().reverse()) whole.add(value);
        const states = parts.map((part) => {
          const sketch = ddSketch();
          for (const value of part) sketch.add(value);
          return sketch.toState();
        });
        expect(JSON.stringify(mergeByTree(states, tree, ddSketch))).toBe(JSON.stringify(whole.toState()));
      }),
      seeded,
    );
  });

  it("of survivalHistogram are identical for every split, order and merge tree, also in buckets", () => {
    const row = fc.record({ time: duration, event: fc.boolean(), late: fc.double({ min: 0, max: 0.99, noNaN: true }) });
    const accuracy = fc.constantFrom(null, 0.01, 0.2);
    fc.assert(
      fc.property(fc.array(fc.array(row)), picks, accuracy, (parts, tree, relativeAccuracy) => {
        const start = () => survivalHistogram({ relativeAccuracy });
        const stateOf = (rows: readonly { time: number; event: boolean; late: number }[]) => {
          const histogram = start();
          for (const { time, event, late } of rows) {
            if (event) histogram.addEvent(time, time * late);
            else histogram.addCensored(time, time * late);
          }
          return histogram.toState();
        };
        const whole = stateOf(parts.flat().reverse());
        expect(JSON.stringify(mergeByTree(parts.map(stateOf), tree, start))).toBe(JSON.stringify(whole));
      }),
      seeded,
    );
  });

  it("of moments agree with the moments of everything, up to rounding", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }))), (parts) => {
        const merged = mergeMoments(parts.map(momentsOf));
        const whole = momentsOf(parts.flat());
        expect([merged.n, merged.min, merged.max]).toEqual([whole.n, whole.min, whole.max]);
        expect(merged.mean ?? 0).toBeCloseTo(whole.mean ?? 0, 6);
        expect((merged.standardDeviation ?? 0) / 1e6).toBeCloseTo((whole.standardDeviation ?? 0) / 1e6, 8);
      }),
      seeded,
    );
  });
});

describe("the error of a ddSketch", () => {
  const types = fc.constantFrom<QuantileType>(1, 2, 3, 4, 5, 6, 7, 8, 9);
  const accuracies = fc.constantFrom(0.001, 0.01, 0.05, 0.5);
  const probability = fc.double({ min: 0, max: 1, noNaN: true });

  it("is at most its accuracy for values of one sign, for every quantile, before and after merges", () => {
    const positive = fc.oneof(duration, fc.double({ min: 1e-30, max: 1e30, noNaN: true }));
    const parts = fc.array(fc.array(positive), { minLength: 1 });
    fc.assert(
      fc.property(
        parts,
        picks,
        accuracies,
        types,
        probability,
        fc.boolean(),
        (values, tree, relativeAccuracy, type, p, flip) => {
          const signed = values.map((part) => part.map((value) => (flip ? -value : value)));
          const states = signed.map((part) => {
            const sketch = ddSketch({ relativeAccuracy });
            for (const value of part) sketch.add(value);
            return sketch.toState();
          });
          const merged = mergeByTree(states, tree, () => ddSketch({ relativeAccuracy }));
          const exact = quantile(signed.flat(), p, { type });
          const estimate = ddSketch({ relativeAccuracy }, merged).quantile(p, { type });
          if (exact === null) expect(estimate).toBeNull();
          else
            expect(Math.abs((estimate ?? Number.NaN) - exact)).toBeLessThanOrEqual(relativeAccuracy * Math.abs(exact));
        },
      ),
      { ...seeded, numRuns: 500 },
    );
  });

  it("is at most its accuracy for order statistics of any sign", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1 }), probability, (values, p) => {
        const sketch = ddSketch();
        for (const value of values) sketch.add(value);
        const exact = quantile(values, p, { type: 1 }) ?? 0;
        const error = Math.abs((sketch.quantile(p, { type: 1 }) ?? Number.NaN) - exact);
        expect(error).toBeLessThanOrEqual(0.01 * Math.abs(exact));
      }),
      { ...seeded, numRuns: 500 },
    );
  });

  it("never lets a higher quantile fall below a lower one", () => {
    fc.assert(
      fc.property(fc.array(anyNumber, { minLength: 1 }), probability, probability, (values, p, q) => {
        const sketch = ddSketch();
        for (const value of values) sketch.add(value);
        const low = sketch.quantile(Math.min(p, q)) ?? Number.NaN;
        expect(sketch.quantile(Math.max(p, q)) ?? Number.NaN).toBeGreaterThanOrEqual(low - 1e-12 * Math.abs(low));
      }),
      seeded,
    );
  });
});

describe("the buckets of a survivalHistogram", () => {
  it("keep every duration within the accuracy, and their number", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(duration, fc.boolean()), { minLength: 1 }), (rows) => {
        const exact = kaplanMeier({ times: rows.map(([time]) => time), events: rows.map(([, event]) => event) });
        const histogram = survivalHistogram({ relativeAccuracy: 0.01 });
        for (const [time, event] of rows) {
          if (event) histogram.addEvent(time);
          else histogram.addCensored(time);
        }
        const bucketed = histogram.curve();
        expect(bucketed.n).toBe(exact.n);
        for (const time of exact.times) {
          const nearest = Math.min(...bucketed.times.map((bucket) => Math.abs(bucket - time)));
          expect(nearest).toBeLessThanOrEqual(0.01 * time);
        }
      }),
      seeded,
    );
  });
});
