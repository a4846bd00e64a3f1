import { wilsonInterval } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

describe("wilsonInterval", () => {
  // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I, method 3.
  it.each([
    { successes: 81, n: 263, low: 0.2553, high: 0.3662 },
    { successes: 15, n: 148, low: 0.0624, high: 0.1605 },
    { successes: 0, n: 20, low: 0, high: 0.1611 },
    { successes: 1, n: 29, low: 0.0061, high: 0.1718 },
  ])("gives Newcombe's published limits for $successes of $n", ({ successes, n, low, high }) => {
    const interval = wilsonInterval({ successes, n });
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("reaches 0 and 1 exactly at the ends, and never collapses to a point", () => {
    const none = wilsonInterval({ successes: 0, n: 1e9 });
    const all = wilsonInterval({ successes: 1e9, n: 1e9 });
    expect([none.low, all.high]).toEqual([0, 1]);
    // z² / (n + z²) with z = 1.959963984540054.
    expect(none.high).toBeCloseTo(3.84145880593732e-9, 16);
    expect(all.low).toBeLessThan(1);
  });

  it("has no value without observations", () => {
    expect(wilsonInterval({ successes: 0, n: 0 }, { level: 0.9 })).toEqual({
      value: null,
      low: null,
      high: null,
      level: 0.9,
      reason: "noData",
    });
  });

  it.each([
    {
      proportion: { successes: 3, n: 2 },
      codes: ["proportion.successes: stats.countInvalid"],
      why: "part above whole",
    },
    { proportion: { successes: -1, n: 2 }, codes: ["proportion.successes: stats.countInvalid"], why: "negative" },
    { proportion: { successes: 0.5, n: 2 }, codes: ["proportion.successes: stats.countInvalid"], why: "not whole" },
    {
      proportion: { successes: Number.NaN, n: Infinity },
      codes: ["proportion.successes: stats.countInvalid", "proportion.n: stats.countInvalid"],
      why: "no counts",
    },
  ])("refuses $proportion.successes of $proportion.n: $why", ({ proportion, codes }) => {
    expect(codesOf(() => wilsonInterval(proportion))).toEqual(codes);
  });

  it.each([0, 1, -0.5, Number.NaN])("refuses the level %d", (level) => {
    expect(codesOf(() => wilsonInterval({ successes: 1, n: 2 }, { level }))).toEqual([
      "level: stats.probabilityInvalid",
    ]);
  });
});
