import { anomaliesIn, edgeHeaping, forecastVolume, goalStatus, mergeSpikes, trendOf } from "supportops/insight";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

describe("trendOf", () => {
  it.each([
    // All ten pairs rise: S = 10, variance 5 x 4 x 15 / 18 = 16.67, z = 9 / 4.08 = 2.20, p = 0.027.
    { values: [1, 2, 3, 4, 5], direction: "rising", slope: 1, why: "every step up" },
    { values: [5, 4, 3, 2, 1], direction: "falling", slope: -1, why: "every step down" },
    // S = 6, variance 8.67, z = 1.70, p = 0.09.
    { values: [1, 2, 3, 4], direction: "none", slope: 1, why: "four steps up may be chance" },
    { values: [7, 7, 7, 7, 7], direction: "none", slope: 0, why: "no step at all" },
    { values: [null, 1, 2, 3, 4, 5, null], direction: "rising", slope: 1, why: "ends without a figure are left out" },
  ])("is $direction: $why", ({ values, direction, slope }) => {
    expect(trendOf(values)).toMatchObject({ direction, slope, reason: null });
  });

  it.each([
    { values: [], reason: "tooFew", n: 0 },
    { values: [1, 2, 3], reason: "tooFew", n: 3 },
    { values: [1, null, 3, 4, 5, 6], reason: "gaps", n: 5 },
    { values: [null, null], reason: "tooFew", n: 0 },
  ])("cannot be told of $values", ({ values, reason, n }) => {
    expect(trendOf(values)).toMatchObject({
      direction: null,
      slope: null,
      low: null,
      high: null,
      pValue: null,
      reason,
      n,
    });
  });
});

describe("anomaliesIn", () => {
  const days = [120, 135, 128, 141, 119, 133, 150, 147, 129, 400, 20, 131, 127, 138, 125, 130, 136, 129, 133, 140];

  it("finds what lies off the median, and says by how much", () => {
    // Sorted, the tenth and eleventh of twenty are 131 and 133: the median is 132.
    expect(anomaliesIn(days).anomalies).toEqual([
      { position: 9, value: 400, expected: 132, deviation: 268 },
      { position: 10, value: 20, expected: 132, deviation: -112 },
    ]);
  });

  it("expects a quiet weekend where there is a season", () => {
    const week = [50, 50, 50, 50, 50, 10, 10];
    // A little noise, without which there would be no variation.
    const tickets = Array.from({ length: 42 }, (_, day) => (week[day % 7] ?? 0) + ((day * 5) % 3));
    tickets[19] = 60;
    expect(anomaliesIn(tickets, { period: 7 }).anomalies.map(({ position }) => position)).toEqual([19]);
  });

  it.each([
    { values: [], options: {}, reason: "noData" },
    { values: [1, 2], options: {}, reason: "tooFew" },
    { values: [1, 2, 3, 4], options: { period: 2 }, reason: "tooFew" },
    { values: [3, 3, 3, 3], options: {}, reason: "noVariation" },
  ])("finds nothing in $values: $reason", ({ values, options, reason }) => {
    expect(anomaliesIn(values, options)).toEqual({ anomalies: [], reason });
  });

  it.each([0, 0.6, Number.NaN])("refuses a share of %d", (mostShare) => {
    expect(issuesOf(() => anomaliesIn(days, { mostShare })).map(({ code, path }) => [code, path])).toEqual([
      ["insight.optionInvalid", ["mostShare"]],
    ]);
  });
});

describe("mergeSpikes", () => {
  it("names days with many merges, not those with few", () => {
    const merges = [20, 21, 19, 20, 22, 18, 20, 21, 19, 20, 60, 1, 20, 21, 19, 20, 22, 18, 20, 21];
    expect(mergeSpikes(merges).spikes.map(({ position }) => position)).toEqual([10]);
    expect(mergeSpikes([]).reason).toBe("noData");
  });
});

describe("goalStatus", () => {
  // Mean 10, moving ranges all 2: limits 10 -/+ 3 x 2 / 1.128 = 4.68 and 15.32.
  const process = [9, 11, 9, 11, 9, 11, 9, 11];

  it.each([
    { target: 4, better: "higher", reach: "always", status: "met" },
    { target: 10, better: "higher", reach: "sometimes", status: "met" },
    { target: 12, better: "higher", reach: "sometimes", status: "missed" },
    { target: 16, better: "higher", reach: "never", status: "missed" },
    { target: 16, better: "lower", reach: "always", status: "met" },
    { target: 11, better: "lower", reach: "sometimes", status: "met" },
    { target: 4, better: "lower", reach: "never", status: "missed" },
  ] as const)("a target of $target, $better is better: $reach, now $status", ({ target, better, reach, status }) => {
    const goal = goalStatus(process, { target, better });
    expect([goal.reach, goal.status]).toEqual([reach, status]);
    expect(goal.naturalLimits?.lower).toBeCloseTo(4.681, 3);
    expect(goal.naturalLimits?.upper).toBeCloseTo(15.319, 3);
  });

  it("turns the margin so that above 0 is good", () => {
    expect(goalStatus(process, { target: 12, better: "higher" }).margin).toBe(-1);
    expect(goalStatus(process, { target: 12, better: "lower" }).margin).toBe(1);
  });

  it.each([
    { low: 10, high: 13, status: "undecided" },
    { low: 9, high: 11.5, status: "missed" },
    { low: null, high: 13, status: "undecided" },
    { low: 10, high: null, status: "undecided" },
  ])("is $status against 12 with limits $low and $high", ({ low, high, status }) => {
    const interval = { low, high, level: 0.95 };
    expect(goalStatus(process, { target: 12, better: "higher", interval }).status).toBe(status);
  });

  it("forecasts the level with limits out of past errors", () => {
    // A constant process goes on as it is, and was never off.
    const { forecast } = goalStatus(Array<number>(10).fill(5), { target: 5, better: "higher", horizon: 2 });
    expect(forecast).toEqual({ value: 5, low: 5, high: 5 });
  });

  it("needs eight periods for limits and forecast, and one for anything", () => {
    expect(goalStatus(process.slice(1), { target: 12, better: "higher" })).toMatchObject({
      value: 11,
      reach: null,
      naturalLimits: null,
      forecast: null,
      reason: "tooFew",
    });
    expect(goalStatus([], { target: 12, better: "higher" })).toMatchObject({
      value: null,
      status: null,
      reason: "noData",
    });
  });

  it("refuses a target that is no number", () => {
    expect(
      issuesOf(() => goalStatus(process, { target: Number.NaN, better: "higher" })).map(({ code }) => code),
    ).toEqual(["insight.optionInvalid"]);
  });
});

describe("forecastVolume", () => {
  const week = [50, 45, 44, 42, 40, 10, 5];

  it("shows a forecast that beat the season before: growth by two a day", () => {
    const tickets = Array.from({ length: 42 }, (_, day) => (week[day % 7] ?? 0) + 2 * day);
    const { forecast, naive, backtest, reason } = forecastVolume(tickets, { period: 7, horizon: 2 });
    // Day 42 and 43: 50 + 84 and 45 + 86. A week ago it was 14 fewer, and so it always was.
    expect(forecast?.map(Math.round)).toEqual([134, 131]);
    expect(naive).toEqual([120, 117]);
    expect(backtest?.naiveError).toBe(14);
    expect(backtest?.origins).toBe(21);
    expect(reason).toBeNull();
  });

  it("hides one that did not: the same week again and again", () => {
    const tickets = Array.from({ length: 35 }, (_, day) => week[day % 7] ?? 0);
    const volume = forecastVolume(tickets, { period: 7, horizon: 3 });
    expect(volume).toMatchObject({ forecast: null, low: null, high: null, naive: [50, 45, 44] });
    expect(volume.reason).toBe("notBetterThanNaive");
  });

  it("needs four seasons", () => {
    expect(forecastVolume([1, 2, 3, 4, 5, 6, 7], { period: 2, horizon: 1 })).toMatchObject({
      reason: "tooFew",
      naive: [6],
      backtest: null,
    });
    expect(forecastVolume([1], { period: 2, horizon: 1 }).naive).toBeNull();
  });

  it("has no limits for a step that lies further ahead than the backtest reached", () => {
    const tickets = Array.from({ length: 28 }, (_, day) => (week[day % 7] ?? 0) + 2 * day);
    // Seven origins: the last of them was one step from the end.
    const { forecast, low, high } = forecastVolume(tickets, { period: 7, horizon: 8 });
    expect([forecast?.length, low?.at(-1), high?.at(-1)]).toEqual([8, null, null]);
  });

  it("never forecasts less than nothing", () => {
    const tickets = Array.from({ length: 28 }, (_, day) => Math.max(0, 56 - 2 * day + (day % 2)));
    const { forecast, low } = forecastVolume(tickets, { period: 2, horizon: 6 });
    expect(forecast?.every((value) => value >= 0) ?? false).toBe(true);
    expect(low?.every((value) => value !== null && value >= 0) ?? false).toBe(true);
  });
});

describe("edgeHeaping", () => {
  it.each([
    { percents: [96, 97, 98, 99, 100, 100, 96, 97, 98], just: [9, 0], isHeaped: true, why: "all just in time" },
    { percents: [96, 104, 97, 103, 98, 102], just: [3, 3], isHeaped: false, why: "as many after it" },
    { percents: [100, 100.1], just: [1, 1], isHeaped: false, why: "the due instant itself is in time" },
    { percents: [95, 105, 95.1], just: [1, 1], isHeaped: false, why: "5 % before is far, 5 % after is near" },
  ])("is $isHeaped: $why", ({ percents, just, isHeaped }) => {
    const heaping = edgeHeaping(percents);
    expect([[heaping.justBefore, heaping.justAfter], heaping.isHeaped]).toEqual([just, isHeaped]);
  });

  it("has the p-value of a fair coin", () => {
    // Nine of nine: 2 / 2^9.
    expect(edgeHeaping([96, 97, 98, 99, 100, 100, 96, 97, 98]).pValue).toBeCloseTo(2 / 512, 12);
  });

  it("says nothing where no cycle ended near the target", () => {
    expect(edgeHeaping([10, 300])).toMatchObject({
      share: null,
      low: null,
      high: null,
      pValue: null,
      isHeaped: null,
      reason: "noData",
    });
  });

  it.each([
    { percents: [1], within: 0, path: ["within"] },
    { percents: [1], within: 51, path: ["within"] },
    { percents: [1, -1], within: 5, path: [1] },
    { percents: [Number.NaN], within: 5, path: [0] },
  ])("refuses $percents within $within", ({ percents, within, path }) => {
    expect(issuesOf(() => edgeHeaping(percents, { within })).map((issue) => [issue.code, issue.path])).toEqual([
      ["insight.optionInvalid", path],
    ]);
  });
});
