import {
  adherenceOf,
  agentChurn,
  conformanceOf,
  goodBadFigures,
  internalQualityScore,
  npsGroups,
  occupancyOf,
  ratingFigures,
  ratioOf,
  reviewScore,
  serviceLevelVariants,
  shrinkageOf,
  utilisationOf,
} from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

// What these give for good input is in test/vectors/kpi/scores.json and workforce.json.
describe("formulas refuse what they have no answer to", () => {
  it.each([
    { run: () => ratioOf({ numerator: Number.NaN, denominator: Infinity }), codes: ["input.type", "input.type"] },
    { run: () => npsGroups([5, 10.5, -1, Number.NaN]), codes: Array(3).fill("survey.scoreOutsideScale") },
    { run: () => ratingFigures([3]), codes: ["survey.scaleInvalid"] },
    { run: () => ratingFigures([3, -1]), codes: ["stats.countInvalid"] },
    {
      run: () => goodBadFigures({ good: 1.5, bad: 0, unanswered: 0 }),
      codes: ["stats.countInvalid", "stats.countInvalid"],
    },
    { run: () => internalQualityScore([50, 101]), codes: ["survey.scoreOutsideScale"] },
    { run: () => internalQualityScore([Number.NaN]), codes: ["survey.scoreOutsideScale"] },
    { run: () => internalQualityScore([50, null as never]), codes: ["survey.scoreOutsideScale"] },
    { run: () => reviewScore([{ score: 6, min: 1, max: 5, weight: 1 }]), codes: ["survey.scoreOutsideScale"] },
    {
      run: () => reviewScore([{ score: 1, min: 5, max: 5, weight: -1 }]),
      codes: ["survey.scaleInvalid", "survey.scaleInvalid"],
    },
    { run: () => occupancyOf({ handle: -1, loggedIn: 1, aux: 2 }), codes: ["kpi.timeInvalid", "kpi.timeInvalid"] },
    { run: () => utilisationOf({ productive: Number.NaN, paid: 1 }), codes: ["kpi.timeInvalid"] },
    { run: () => shrinkageOf({ paid: 1, available: 2 }), codes: ["kpi.timeInvalid"] },
    { run: () => adherenceOf({ adherent: 2, scheduled: 1 }), codes: ["kpi.timeInvalid"] },
    { run: () => conformanceOf({ worked: -1, scheduled: Infinity }), codes: Array(2).fill("kpi.timeInvalid") },
    {
      run: () => agentChurn({ leavers: 0.5, meanHeadcount: -1, days: Number.NaN }),
      codes: ["stats.countInvalid", "kpi.optionInvalid", "input.type"],
    },
    {
      run: () =>
        serviceLevelVariants({ answered: 1, answeredWithin: 2, abandoned: 1, shortAbandoned: 2, flowedOut: 0.5 }),
      codes: Array(3).fill("stats.countInvalid"),
    },
  ])("$codes", ({ run, codes }) => {
    expect(
      issuesOf(run)
        .map(({ code }) => code)
        .slice(0, codes.length),
    ).toEqual(codes);
  });
});

describe("formulas have no value where there is nothing to divide by", () => {
  it.each([
    { value: ratioOf({ numerator: 10, denominator: 0 }) },
    { value: internalQualityScore([]) },
    { value: reviewScore([{ score: null, min: 1, max: 5, weight: 1 }]) },
    { value: reviewScore([{ score: 3, min: 1, max: 5, weight: 0 }]) },
    { value: ratingFigures([0, 0]).mean },
    { value: ratingFigures([0, 1]).standardDeviation },
    { value: occupancyOf({ handle: 0, loggedIn: 1, aux: 1 }) },
    { value: utilisationOf({ productive: 0, paid: 0 }) },
    { value: shrinkageOf({ paid: 8, available: 0 }).grossUp },
    {
      value: serviceLevelVariants({ answered: 0, answeredWithin: 0, abandoned: 2, shortAbandoned: 2, flowedOut: 0 })
        .withoutShortAbandons,
    },
  ])("case %#", ({ value }) => {
    expect(value).toBeNull();
  });
});

describe("reviewScore", () => {
  it("is 0 if a critical category gets less than half of what is possible, and exactly half is enough", () => {
    const kind = { score: 5, min: 1, max: 5, weight: 3 };
    expect(reviewScore([kind, { score: 2, min: 1, max: 5, weight: 1, critical: true }])).toBe(0);
    expect(reviewScore([kind, { score: 3, min: 1, max: 5, weight: 1, critical: true }])).toBe(87.5);
    expect(reviewScore([kind, { score: 2, min: 1, max: 5, weight: 1 }])).toBe(81.25);
  });
});

describe("people against their schedule", () => {
  it("adherence asks when they worked, conformance how long: eight hours of which three lay elsewhere", () => {
    expect(adherenceOf({ adherent: 5, scheduled: 8 })).toBe(0.625);
    expect(conformanceOf({ worked: 8, scheduled: 8 })).toBe(1);
    expect(conformanceOf({ worked: 10, scheduled: 8 })).toBe(1.25);
  });

  it("have no figure without a schedule", () => {
    expect([adherenceOf({ adherent: 0, scheduled: 0 }), conformanceOf({ worked: 3, scheduled: 0 })]).toEqual([
      null,
      null,
    ]);
  });
});

describe("agentChurn", () => {
  it("is annualised by people and days, with Garwood's limits: 2 leavers are 0.2422 to 7.2247", () => {
    // Ten people for half a year are five person-years.
    const { value, low, high } = agentChurn({ leavers: 2, meanHeadcount: 10, days: 182.5 });
    expect(value).toBe(0.4);
    expect(low).toBeCloseTo(0.2422 / 5, 4);
    expect(high).toBeCloseTo(7.2247 / 5, 4);
  });

  it.each([
    { meanHeadcount: 0, days: 365 },
    { meanHeadcount: 10, days: 0 },
  ])("has no rate without people or days: %o", (time) => {
    expect(agentChurn({ leavers: 0, ...time })).toMatchObject({ value: null, reason: "noData" });
  });
});
