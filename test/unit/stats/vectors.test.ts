import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agrees, runKpiCase, topics } from "../../vectors/kpi.js";

interface VectorCase {
  readonly id: string;
  readonly fn: string;
  readonly args: unknown;
  readonly expected: unknown;
  readonly tolerance: number;
  readonly reference: string;
}

function casesOf(topic: string): readonly VectorCase[] {
  const text = readFileSync(new URL(`../../vectors/kpi/${topic}.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { cases: readonly VectorCase[] }).cases;
}

describe.each(topics)("%s equals R, SciPy and published tables", (topic) => {
  it.each(casesOf(topic))("$id ($reference)", ({ fn, args, expected, tolerance }) => {
    const actual = runKpiCase(fn, args);
    if (!agrees(expected, actual, tolerance)) expect(actual).toMatchObject(expected as object);
  });
});

describe("the comparison rule of the vectors", () => {
  it.each([
    { expected: 100, actual: 100.9, tolerance: 0.01, agree: true, why: "relative above 1" },
    { expected: 100, actual: 101.1, tolerance: 0.01, agree: false, why: "relative above 1" },
    { expected: 0, actual: 0.009, tolerance: 0.01, agree: true, why: "absolute below 1" },
    { expected: 0, actual: Number.NaN, tolerance: 0.01, agree: false, why: "NaN never agrees" },
    { expected: null, actual: 0, tolerance: 1, agree: false, why: "null asks for null" },
    { expected: 0, actual: null, tolerance: 1, agree: false, why: "a number asks for a number" },
    { expected: { a: 1 }, actual: { a: 1, b: 2 }, tolerance: 0, agree: true, why: "further keys are allowed" },
    { expected: { a: 1 }, actual: { b: 1 }, tolerance: 0, agree: false, why: "expected keys are not optional" },
    { expected: [1], actual: [1, 2], tolerance: 0, agree: false, why: "arrays have one length" },
    { expected: true, actual: false, tolerance: 1, agree: false, why: "truth values have no tolerance" },
  ])("$expected and $actual: $why", ({ expected, actual, tolerance, agree }) => {
    expect(agrees(expected, actual, tolerance)).toBe(agree);
  });

  it("names a function without a binding", () => {
    expect(() => runKpiCase("toString", {})).toThrow("not yet: toString");
  });
});
