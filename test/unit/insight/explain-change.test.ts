import { explainChange, proportionsBy } from "supportops/insight";
import { createReport, measuredDurations, measuredShare } from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("explainChange", () => {
  // By hand: before 880 / 1000, after 832 / 1000. Shares of email .5 to .8, rates .8 and .96 unchanged: all is mix.
  const before = { email: { successes: 400, n: 500 }, chat: { successes: 480, n: 500 } };
  const after = { email: { successes: 640, n: 800 }, chat: { successes: 192, n: 200 } };

  it("parts a change into mix and rate, which add up to it", () => {
    const change = explainChange(before, after);
    expect(change.change).toBeCloseTo(-0.048, 12);
    expect(change.mixEffect).toBeCloseTo(-0.048, 12);
    expect(change.rateEffect).toBe(0);
  });

  it("names the largest contributor first", () => {
    // Email: 0.3 x 0.8 = 0.24; chat: -0.3 x 0.96 = -0.288.
    const { segments } = explainChange(before, after);
    expect(segments.map(({ segment, contribution }) => [segment, contribution.toFixed(3)])).toEqual([
      ["chat", "-0.288"],
      ["email", "0.240"],
    ]);
  });

  it("has Newcombe's interval for the change of one segment, and the same for its rate effect", () => {
    // Newcombe 1998, table II, first row: 56/70 - 48/80 = 0.2, limits 0.0524 and 0.3339.
    const change = explainChange({ all: { successes: 48, n: 80 } }, { all: { successes: 56, n: 70 } });
    expect([change.changeInterval.low?.toFixed(4), change.changeInterval.high?.toFixed(4)]).toEqual([
      "0.0524",
      "0.3339",
    ]);
    expect([change.rateInterval.low?.toFixed(4), change.rateInterval.high?.toFixed(4)]).toEqual(["0.0524", "0.3339"]);
    expect(change.isReal).toBe(true);
  });

  it("does not call real what the limits do not bear out", () => {
    expect(explainChange({ a: { successes: 5, n: 10 } }, { a: { successes: 6, n: 10 } }).isReal).toBe(false);
  });

  it("leaves a segment without a counterpart out of the rate effect", () => {
    const { rateEffect, rateInterval } = explainChange({ a: { successes: 5, n: 10 } }, { b: { successes: 9, n: 10 } });
    expect(rateEffect).toBe(0);
    expect(rateInterval).toMatchObject({ value: 0, low: 0, high: 0 });
  });

  it("says that there are no data instead of a number", () => {
    expect(explainChange({}, after)).toMatchObject({ change: null, isReal: null, reason: "noData", segments: [] });
    expect(explainChange({}, after).rateInterval).toEqual({
      value: null,
      low: null,
      high: null,
      level: 0.95,
      reason: "noData",
    });
  });
});

describe("proportionsBy", () => {
  const context = { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" };
  const period = { every: "day", from: "2026-03-01", to: "2026-03-03" } as const;

  it("adds up numerators and denominators of several periods", () => {
    const report = createReport({ kpis: [measuredShare({ id: "kept" })], by: ["channel"], period, context });
    report.addColumns({
      kpis: { kept: { counts: new Uint8Array([1, 0, 1]) } },
      group: { codes: new Uint8Array([0, 0, 1]), values: [["chat"], [null]] },
      at: Float64Array.of(Date.UTC(2026, 2, 1), Date.UTC(2026, 2, 2), Date.UTC(2026, 2, 2)),
    });
    expect(proportionsBy(report.rows(), "channel")).toEqual({
      chat: { successes: 1, n: 2 },
      "(none)": { successes: 1, n: 1 },
    });
  });

  it("refuses a row that is no share", () => {
    const report = createReport({ kpis: [measuredDurations({ id: "d" })], context });
    expect(issuesOf(() => proportionsBy(report.rows(), "channel")).map(({ code, path }) => [code, path])).toEqual([
      ["insight.shareExpected", ["rows", 0]],
    ]);
  });
});
