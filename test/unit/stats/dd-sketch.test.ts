import { type DdSketchState, ddSketch, type QuantileType, quantile } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

const empty: DdSketchState = { relativeAccuracy: 0.01, min: null, max: null, zeros: 0, positive: [], negative: [] };

function sketchOf(values: Iterable<number>, relativeAccuracy = 0.01) {
  const sketch = ddSketch({ relativeAccuracy });
  for (const value of values) sketch.add(value);
  return sketch;
}

describe("ddSketch", () => {
  it("is empty at first", () => {
    const sketch = ddSketch();
    expect(sketch.toState()).toEqual(empty);
    expect([sketch.count, sketch.relativeAccuracy, sketch.quantile(0.5)]).toEqual([0, 0.01, null]);
  });

  it("keeps the extremes and a single value exactly", () => {
    const sketch = sketchOf([3, 1234.5, 17]);
    expect([sketch.quantile(0), sketch.quantile(1), sketchOf([77]).quantile(0.3)]).toEqual([3, 1234.5, 77]);
  });

  it("orders negative values, zeros and positive values", () => {
    const sketch = sketchOf([100, 0, -100, 0, -1]);
    expect(sketch.count).toBe(5);
    expect([0, 0.5, 0.75, 1].map((p) => sketch.quantile(p))).toEqual([-100, 0, 0, 100]);
    const second = sketch.quantile(0.25) ?? 0;
    expect(Math.abs(second + 1)).toBeLessThanOrEqual(0.01);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9] as const)(
    "follows quantile type %i within its accuracy",
    (type: QuantileType) => {
      const values = Array.from({ length: 10 }, (_, index) => 1.7 ** index);
      const sketch = sketchOf(values, 0.001);
      for (const p of [0, 0.1, 0.33, 0.5, 0.9, 1]) {
        const exact = quantile(values, p, { type }) ?? 0;
        expect(Math.abs((sketch.quantile(p, { type }) ?? 0) - exact)).toBeLessThanOrEqual(0.001 * exact);
      }
    },
  );

  it("counts a value several times at once", () => {
    const sketch = ddSketch();
    sketch.add(5, 1e9);
    sketch.add(7);
    expect(sketch.count).toBe(1e9 + 1);
    expect(sketch.toState().positive.map(([, count]) => count)).toEqual([1e9, 1]);
  });

  it("grows in both directions, however far apart values are", () => {
    const values = [1, 1e-300, 1e300, 1e-5, 1e12, 1];
    const sketch = sketchOf(values);
    expect(sketch.toState().positive.map(([, count]) => count)).toEqual([1, 1, 2, 1, 1]);
    expect(Math.abs((sketch.quantile(0.2) ?? 0) / 1e-5 - 1)).toBeLessThanOrEqual(0.01);
  });

  it("stays finite and within the accuracy at the largest number", () => {
    const sketch = sketchOf([Number.MAX_VALUE, Number.MAX_VALUE, Number.MAX_VALUE]);
    expect(sketch.quantile(0.5)).toBe(Number.MAX_VALUE);
  });

  it("needs no more bins than the documentation states", () => {
    const sketch = ddSketch();
    for (let ms = 1; ms <= 3 * 365 * 86_400_000; ms *= 1.005) sketch.add(ms);
    expect(sketch.toState().positive.length).toBeLessThanOrEqual(1266);
  });

  it("continues from a state that went through JSON", () => {
    const sketch = sketchOf([-3, 0, 5, 8]);
    const copy = ddSketch({}, JSON.parse(JSON.stringify(sketch.toState())) as DdSketchState);
    copy.add(13);
    sketch.add(13);
    expect(copy.toState()).toEqual(sketch.toState());
  });

  it("writes minus zero as zero, which JSON could not tell apart", () => {
    expect(sketchOf([-0]).toState()).toEqual({ ...empty, min: 0, max: 0, zeros: 1 });
  });

  it.each([
    { run: () => ddSketch().add(Number.NaN), codes: ["value: stats.sampleInvalid"] },
    { run: () => ddSketch().add(Infinity), codes: ["value: stats.sampleInvalid"] },
    { run: () => ddSketch().add(1, 0), codes: ["count: stats.countInvalid"] },
    { run: () => ddSketch().add(1, 1.5), codes: ["count: stats.countInvalid"] },
    { run: () => ddSketch().quantile(-0.1), codes: ["p: stats.probabilityInvalid"] },
    { run: () => ddSketch({ relativeAccuracy: 0 }), codes: ["relativeAccuracy: stats.parameterInvalid"] },
    { run: () => ddSketch({ relativeAccuracy: 0.6 }), codes: ["relativeAccuracy: stats.parameterInvalid"] },
    { run: () => ddSketch({ relativeAccuracy: 0.02 }, empty), codes: ["state.relativeAccuracy: stats.stateMismatch"] },
  ])("refuses with $codes", ({ run, codes }) => {
    expect(codesOf(run)).toEqual(codes);
  });

  it.each<{ change: object; key: string; why: string }>([
    { change: { relativeAccuracy: 2 }, key: "relativeAccuracy", why: "no accuracy" },
    { change: { zeros: -1 }, key: "zeros", why: "no count" },
    {
      change: {
        positive: [
          [5, 1],
          [4, 1],
        ],
        min: 1,
        max: 1,
      },
      key: "positive",
      why: "not ascending",
    },
    { change: { positive: [[5, 0]], min: 1, max: 1 }, key: "positive", why: "an empty bin is left out" },
    { change: { positive: [[5]], min: 1, max: 1 }, key: "positive", why: "no pair" },
    { change: { positive: [5], min: 1, max: 1 }, key: "positive", why: "no pair" },
    { change: { positive: [[0.5, 1]], min: 1, max: 1 }, key: "positive", why: "no index" },
    { change: { negative: "x" }, key: "negative", why: "no list" },
    { change: { negative: [[1e9, 1]], min: 1, max: 1 }, key: "negative", why: "beyond every number: memory" },
    { change: { zeros: 1, max: 0 }, key: "min", why: "no smallest value" },
    { change: { min: 1 }, key: "min", why: "a smallest value of nothing" },
    { change: { max: 1 }, key: "max", why: "a largest value of nothing" },
  ])("refuses a state whose $key was damaged: $why", ({ change, key }) => {
    const codes = codesOf(() => ddSketch({}, { ...empty, ...change }));
    expect(codes).toContain(`state.${key}: stats.stateInvalid`);
  });
});
