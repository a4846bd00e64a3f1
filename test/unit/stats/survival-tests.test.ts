import { aalenJohansen, kaplanMeier, logRankTest } from "supportops/stats";
import { describe, expect, it } from "vitest";
import { codesOf } from "./codes-of.js";

describe("aalenJohansen", () => {
  it("splits the end between the causes; with what is left they add up to 1", () => {
    // By hand: at 1 a third ends by 2; at 2 one of two by 1: 2/3 of 1/2; the last is censored.
    expect(aalenJohansen({ times: [2, 1, 3], causes: [1, 2, 0] })).toEqual({
      times: [1, 2, 3],
      atRisk: [3, 2, 1],
      eventFree: [2 / 3, 1 / 3, 1 / 3],
      causes: [
        { cause: 1, incidence: [0, 1 / 3, 1 / 3] },
        { cause: 2, incidence: [1 / 3, 1 / 3, 1 / 3] },
      ],
      reason: null,
    });
  });

  it("with one cause is what Kaplan-Meier leaves, also with late entries", () => {
    const rows = { times: [2, 4, 5, 7], entries: [0, 1, 2, 3] };
    const { causes } = aalenJohansen({ ...rows, causes: [3, 3, 0, 3] });
    const { survival } = kaplanMeier({ ...rows, events: [1, 1, 0, 1] });
    survival.forEach((open, row) => expect(causes[0]?.incidence[row]).toBeCloseTo(1 - open, 14));
  });

  it("is empty, with a reason, without observations", () => {
    const empty = { times: [], atRisk: [], eventFree: [], causes: [], reason: "noData" };
    expect(aalenJohansen({ times: [], causes: [] })).toEqual(empty);
  });

  it("refuses causes that are no numbers of causes, and what kaplanMeier refuses", () => {
    expect(codesOf(() => aalenJohansen({ times: [1, 2, 3], causes: [-1, 0.5, 1] }))).toEqual([
      "causes[0]: stats.sampleInvalid",
      "causes[1]: stats.sampleInvalid",
    ]);
    expect(codesOf(() => aalenJohansen({ times: [1], causes: [1, 2] }))).toEqual(["events: stats.lengthMismatch"]);
  });
});

describe("logRankTest", () => {
  it("compares observed with expected events", () => {
    // SciPy 1.17: scipy.stats.logrank gives a statistic of 2.217567... whose square is 4.91760339511925.
    const test = logRankTest({
      before: { times: [5, 8, 9, 12], events: [1, 0, 1, 1] },
      after: { times: [2, 3, 4, 6], events: [1, 1, 1, 1] },
    });
    expect(test.chiSquare).toBeCloseTo(4.91760339511925, 10);
    expect(test.pValue).toBeCloseTo(0.026584370100500285, 10);
    expect(test).toMatchObject({ degreesOfFreedom: 1, reason: null });
    const sums = test.groups.map(({ observed, expected }) => observed - expected);
    expect((sums[0] ?? 0) + (sums[1] ?? 1)).toBeCloseTo(0, 12);
  });

  it("counts late entries from their entry on only", () => {
    // By hand: at 2 only a is at risk beside the first of b (2 of a, 1 of b): expected in b 1/3; at 4 one each: 1/2.
    const test = logRankTest({
      a: { times: [4, 6], events: [1, 0] },
      b: { times: [2, 6], events: [1, 0], entries: [0, 3] },
    });
    expect(test.groups.map(({ n }) => n)).toEqual([2, 2]);
    expect(test.groups[1]?.expected).toBeCloseTo(1 / 3 + 1 / 3, 12);
    expect(test.groups[0]?.expected).toBeCloseTo(2 / 3 + 2 / 3, 12);
  });

  it.each([
    { groups: {}, degrees: 0, reason: "tooFew" },
    { groups: { a: { times: [1], events: [1] } }, degrees: 0, reason: "tooFew" },
    { groups: { a: { times: [1], events: [0] }, b: { times: [1], events: [0] } }, degrees: 1, reason: "noVariation" },
    { groups: { a: { times: [1], events: [1] }, b: { times: [], events: [] } }, degrees: 1, reason: "noVariation" },
  ])("has no statistic: $reason", ({ groups, degrees, reason }) => {
    expect(logRankTest(groups)).toMatchObject({ chiSquare: null, pValue: null, degreesOfFreedom: degrees, reason });
  });

  it("refuses what kaplanMeier refuses", () => {
    expect(codesOf(() => logRankTest({ a: { times: [-1], events: [1] } }))).toEqual(["times[0]: stats.sampleInvalid"]);
  });
});
