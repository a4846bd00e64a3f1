import { describe, expect, it } from "vitest";
import { compareFigures } from "../../../examples/demo/incidents/figure-agreement.js";

describe("compareFigures", () => {
  it.each([
    { why: "hours differ by rounding", actual: { a: 0.1 + 0.2 }, expected: { a: 0.3 }, differing: [] },
    { why: "counts may not differ at all", actual: { a: 7 }, expected: { a: 8 }, differing: ["a: 8, 7"] },
    {
      why: "hours differ by more than 1e-6",
      actual: { a: 1.5 },
      expected: { a: 1.500002 },
      differing: ["a: 1.500002, 1.5"],
    },
    { why: "no value is no zero", actual: { a: null }, expected: { a: 0 }, differing: ["a: 0, null"] },
    { why: "a place is named by its path", actual: { w: [1, 2] }, expected: { w: [1, 3] }, differing: ["w.1: 3, 2"] },
  ])("$why", ({ actual, expected, differing }) => {
    expect(compareFigures(actual, expected).differing).toEqual(differing);
  });

  it("counts what is missing on either side as differing", () => {
    expect(compareFigures({ a: 1, b: 2 }, { a: 1, c: 3 })).toEqual({
      compared: 3,
      differing: ["b: undefined, 2", "c: 3, undefined"],
    });
  });
});
