import {
  ces,
  type CesOptions,
  csat,
  csatMean,
  dsat,
  internalQuality,
  type Kpi,
  nps,
  rightFirstTime,
  surveyResponseRate,
} from "supportops/kpi";
import type { SurveyResponse } from "supportops/survey";
import { ticket } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { answer, nineAt, review } from "./records.js";
import { reportOf, rowOf } from "./report-of.js";

const dayMs = 86_400_000;
const asOf = Date.UTC(2026, 3, 1);
const fiveStars = [1, 5] as const;
const rating = (score: number | null) => ({
  kind: "survey" as const,
  type: "csat" as const,
  state: score === null ? ("offered" as const) : ("received" as const),
  score,
  scale: fiveStars,
});
const ratings = (...scores: number[]): SurveyResponse[] =>
  scores.map((score, index) => answer("csat", score, { id: `r${index}`, scale: fiveStars }));

describe("satisfaction of the ratings 1, 2, 3, 4, 5, 5, 4, 4 in each of its forms", () => {
  const given = ratings(1, 2, 3, 4, 5, 5, 4, 4);
  it.each<{ kpi: Kpi; value: number; id: string; why: string }>([
    { kpi: csat({ scale: fiveStars, satisfiedFrom: 4 }), value: 5 / 8, id: "csat:1-5:4", why: "top-2: five of eight" },
    { kpi: csat({ scale: fiveStars, satisfiedFrom: 5 }), value: 2 / 8, id: "csat:1-5:5", why: "5 alone: two of eight" },
    {
      kpi: dsat({ scale: fiveStars, dissatisfiedTo: 2 }),
      value: 2 / 8,
      id: "dsat:1-5:2",
      why: "not 1 - CSAT: 3 is neither",
    },
    { kpi: csatMean({ scale: fiveStars }), value: 28 / 8, id: "csatMean:1-5", why: "the sum is 28" },
  ])("$id: $why", ({ kpi, value, id }) => {
    expect(rowOf(kpi, given)).toMatchObject({ kpi: id, value, n: 8, reason: null, excluded: {} });
  });

  it("good and bad are a scale of two", () => {
    const good = [1, 1, 1, 0].map((score, index) => answer("csat", score, { id: `g${index}`, scale: [0, 1] }));
    expect(rowOf(csat({ scale: [0, 1], satisfiedFrom: 1 }), good).value).toBe(0.75);
  });

  it("has the limits mean ± 1.96 s / √n on the scale, and none for one rating", () => {
    // 2 and 4: mean 3, s = √2, √n = √2, so ± 1.959964.
    const { interval } = rowOf(csatMean({ scale: fiveStars }), ratings(2, 4));
    expect(interval?.low).toBeCloseTo(3 - 1.959964, 6);
    expect(interval?.high).toBeCloseTo(3 + 1.959964, 6);
    expect(rowOf(csatMean({ scale: fiveStars }), ratings(5)).interval).toEqual({ low: null, high: null, level: 0.95 });
    expect(rowOf(csatMean({ scale: fiveStars }), ratings(1, 5)).interval).toMatchObject({ low: 1, high: 5 });
    expect(rowOf(csatMean({ scale: fiveStars }), [])).toMatchObject({ value: null, reason: "noData", interval: null });
  });
});

describe("an answer that does not count is tallied by its reason", () => {
  const top2 = csat({ scale: fiveStars, satisfiedFrom: 4 });
  it.each<{ given: SurveyResponse; excluded: object; kpi?: Kpi; why: string }>([
    { given: answer("csat", 6), excluded: { outsideScale: 1 }, why: "a rating above the scale" },
    { given: answer("csat", 0), excluded: { outsideScale: 1 }, why: "a rating below the scale" },
    { given: answer("csat", Number.NaN), excluded: { outsideScale: 1 }, why: "NaN" },
    { given: answer("csat", 5, { scale: [1, 7] }), excluded: { otherScale: 1 }, why: "another scale" },
    { given: answer("csat", 5, { complete: false }), excluded: { incomplete: 1 }, why: "a form that was not finished" },
    { given: answer("csat", null), excluded: { notAnswered: 1 }, why: "no score" },
    {
      given: answer("csat", null, { receivedAt: null, offeredAt: nineAt }),
      excluded: { notAnswered: 1 },
      why: "an offer",
    },
    {
      given: answer("csat", 5, { ticketId: null }),
      excluded: { noTicket: 1 },
      kpi: csat({ scale: fiveStars, satisfiedFrom: 4, among: "linked" }),
      why: "no ticket, where one is asked for",
    },
    { given: answer("nps", 9.5), excluded: { outsideScale: 1 }, kpi: nps(), why: "a fraction, for NPS" },
    {
      given: answer("nps", 5, { scale: [1, 10] }),
      excluded: { otherScale: 1 },
      kpi: nps(),
      why: "a scale from 1, for NPS",
    },
    {
      given: answer("csat", 8),
      excluded: { outsideScale: 1 },
      kpi: csatMean({ scale: fiveStars }),
      why: "outside, for a mean",
    },
  ])("$why", ({ given, excluded, kpi = top2 }) => {
    expect(rowOf(kpi, [given])).toMatchObject({ value: null, n: 0, excluded });
  });

  it("answers without a ticket count by default, unfinished ones where they are asked for", () => {
    expect(rowOf(top2, [answer("csat", 5, { ticketId: null })]).value).toBe(1);
    const all = csat({ scale: fiveStars, satisfiedFrom: 4, unfinished: "include" });
    expect(rowOf(all, [answer("csat", 5, { complete: false })]).value).toBe(1);
    expect(all.id).toBe("csat:1-5:4:unfinished");
  });

  it("an answer after the report is none yet", () => {
    const late = answer("csat", 5, { offeredAt: nineAt, receivedAt: nineAt + 1000 });
    const seen = (asOf: number) => rowOf(top2, [late], { context: { asOf } });
    expect(seen(nineAt + 1000)).toMatchObject({ value: 1, n: 1 });
    expect(seen(nineAt)).toMatchObject({ n: 0, excluded: { notAnswered: 1 } });
    expect(seen(nineAt - 1)).toMatchObject({ n: 0, excluded: {} });
  });
});

describe("answers in a ticket's log", () => {
  const rated = ticket("1", nineAt)
    .event(nineAt + 1, rating(2))
    .event(nineAt + 2, rating(5))
    .build();

  it("count once, the latest one, unless every one is asked for", () => {
    expect(rowOf(csat({ scale: fiveStars, satisfiedFrom: 4 }), [rated])).toMatchObject({ value: 1, n: 1 });
    const every = csat({ scale: fiveStars, satisfiedFrom: 4, answers: "every" });
    expect(rowOf(every, [rated])).toMatchObject({ kpi: "csat:1-5:4:everyAnswer", value: 0.5, n: 2 });
  });
});

describe("an offer without an answer", () => {
  const offers: readonly [string, Ticket | SurveyResponse][] = [
    [
      "a ticket's",
      ticket("1", asOf - dayMs)
        .event(asOf - dayMs, rating(null))
        .build(),
    ],
    ["a response's", answer("csat", null, { offeredAt: asOf - dayMs, receivedAt: null })],
  ];
  it.each(offers)("%s may still get one until the window has passed", (_, offer) => {
    const excludedAfter = (withinDays: number | null) => {
      const kpi = csat({ scale: fiveStars, satisfiedFrom: 4, withinDays });
      const { excluded, immature } = rowOf(kpi, [offer], { context: { asOf } });
      return [kpi.id, excluded, immature];
    };
    expect(excludedAfter(2)).toEqual(["csat:1-5:4:2d", { immature: 1 }, 1]);
    expect(excludedAfter(1)).toEqual(["csat:1-5:4:1d", { notAnswered: 1 }, 0]);
    expect(excludedAfter(null)).toEqual(["csat:1-5:4", { notAnswered: 1 }, 0]);
  });
});

describe("nps", () => {
  it("is promoters less detractors in percent: 3 of 8 less 4 of 8", () => {
    const given = [6, 9, 6, 9, 10, 1, 2, 8].map((score, index) => answer("nps", score, { id: `r${index}` }));
    const row = rowOf(nps(), given);
    expect(row).toMatchObject({ kpi: "nps", unit: "points", value: -12.5, n: 8, reliable: false });
    expect(row.figures).toEqual({ promoters: 3, passives: 1, detractors: 4 });
    expect(row.interval?.level).toBe(0.95);
    expect(rowOf(nps({ among: "linked" }), given).kpi).toBe("nps:linked");
  });

  it("is nothing without answers", () => {
    expect(rowOf(nps(), [])).toMatchObject({ value: null, reason: "noData", interval: null });
  });
});

describe("ces", () => {
  const given = [7, 5, 4, 1].map((score, index) => answer("ces", score, { id: `r${index}` }));
  it("is a mean, and the share of easy answers follows the direction of the question", () => {
    expect(rowOf(ces({ higherIsEasier: true }), given)).toMatchObject({
      kpi: "ces:1-7:higherIsEasier",
      unit: "rating",
      value: 17 / 4,
      figures: { easyShare: 0.5 },
    });
    // Easy are 1, 2 and 3 then.
    expect(rowOf(ces({ higherIsEasier: false }), given).figures).toEqual({ easyShare: 0.25 });
    expect(rowOf(ces({ higherIsEasier: false }), []).figures).toEqual({ easyShare: null });
  });

  it("never assumes the direction", () => {
    expect(issuesOf(() => ces({} as CesOptions))).toMatchObject([{ code: "input.required", path: ["higherIsEasier"] }]);
  });
});

describe("surveyResponseRate", () => {
  it("is answered among offered, in the period of the offer", () => {
    const offered = { offeredAt: nineAt, receivedAt: null };
    const given = [
      answer("csat", null, offered),
      answer("csat", 5),
      answer("nps", 5),
      answer("csat", 3, { offeredAt: nineAt - 1 }),
    ];
    expect(rowOf(surveyResponseRate({ type: "csat" }), given)).toMatchObject({
      value: 2 / 3,
      numerator: 2,
      denominator: 3,
    });
  });

  it("knows a ticket's offers", () => {
    const log = (id: string) => ticket(id, nineAt).event(nineAt + 1, rating(null));
    const given = [
      log("1").build(),
      log("2")
        .event(nineAt + 2, rating(4))
        .build(),
      ticket("3", nineAt).build(),
    ];
    expect(rowOf(surveyResponseRate({ type: "csat" }), given)).toMatchObject({ value: 0.5, denominator: 2 });
  });

  it("counts nothing that comes later", () => {
    const [row] = reportOf([surveyResponseRate({ type: "csat" })], [answer("csat", 5)], {
      context: { asOf: nineAt - 1 },
    }).rows();
    expect(row).toMatchObject({ value: null, n: 0 });
  });

  it.each<{ given: Ticket | SurveyResponse; parts: readonly number[]; immature: number; why: string }>([
    {
      given: answer("csat", 5, { offeredAt: asOf - 2 * dayMs, receivedAt: asOf - dayMs }),
      parts: [1, 1],
      immature: 0,
      why: "answered in time, and the window has just passed",
    },
    {
      given: answer("csat", 5, { offeredAt: asOf - 3 * dayMs, receivedAt: asOf - dayMs + 1 }),
      parts: [0, 1],
      immature: 0,
      why: "answered after two days and a millisecond",
    },
    {
      given: answer("csat", 5, { offeredAt: asOf - 2 * dayMs + 1, receivedAt: asOf - dayMs }),
      parts: [0, 0],
      immature: 1,
      why: "offered too recently, though answered",
    },
    {
      given: ticket("1", asOf - dayMs)
        .event(asOf - dayMs, rating(null))
        .build(),
      parts: [0, 0],
      immature: 1,
      why: "a ticket's offer of yesterday",
    },
  ])("waits two days for an answer: $why", ({ given, parts: [numerator, denominator], immature }) => {
    const kpi = surveyResponseRate({ type: "csat", withinDays: 2 });
    expect(kpi.id).toBe("surveyResponseRate:csat:2d");
    expect(rowOf(kpi, [given], { context: { asOf } })).toMatchObject({ numerator, denominator, immature });
  });

  it("refuses another survey", () => {
    expect(issuesOf(() => surveyResponseRate({ type: "smile" as "csat" }))).toMatchObject([{ code: "input.variant" }]);
  });
});

describe("internalQuality", () => {
  const stars = (score: number | null) => [{ score, min: 1, max: 5, weight: 1 }];

  it("is the mean of review scores: 100 and 75", () => {
    const row = rowOf(internalQuality(), [review(stars(5)), review(stars(4))]);
    expect(row).toMatchObject({ unit: "points", value: 87.5, n: 2, excluded: {} });
  });

  it.each([
    { given: review(stars(5), { purpose: "calibration" }), excluded: { calibration: 1 } },
    { given: review(stars(5), { purpose: "self" }), excluded: { self: 1 } },
    { given: review(stars(null)), excluded: { notRated: 1 } },
    { given: review(stars(6)), excluded: { invalid: 1 } },
  ])("leaves out $excluded", ({ given, excluded }) => {
    expect(rowOf(internalQuality(), [given])).toMatchObject({ value: null, excluded });
  });

  it("knows no review that comes later", () => {
    expect(rowOf(internalQuality(), [review(stars(5))], { context: { asOf: nineAt - 1 } })).toMatchObject({
      n: 0,
      excluded: {},
    });
  });
});

describe("rightFirstTime", () => {
  const category = (score: number | null, critical?: boolean) => ({
    score,
    min: 1,
    max: 5,
    weight: 1,
    ...(critical === undefined ? {} : { critical }),
  });

  it("is the share of reviews without a critical rating below half: of 5, 3 and 2 in five points two", () => {
    const given = [5, 3, 2].map((score) => review([category(score, true), category(1)]));
    expect(rowOf(rightFirstTime(), given)).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3, excluded: {} });
  });

  it.each([
    { given: review([category(5, true)], { purpose: "calibration" }), excluded: { calibration: 1 } },
    { given: review([category(6, true)]), excluded: { invalid: 1 } },
    { given: review([category(5), category(null, true)]), excluded: { noCritical: 1 } },
    { given: review([category(5, false)]), excluded: { noCritical: 1 } },
  ])("leaves out $excluded", ({ given, excluded }) => {
    expect(rowOf(rightFirstTime(), [given])).toMatchObject({ value: null, excluded });
  });

  it("knows no review that comes later, and nothing else", () => {
    const asOf = nineAt - 1;
    const given = [review([category(5, true)]), answer("csat", 5)];
    expect(rowOf(rightFirstTime(), given, { context: { asOf } })).toMatchObject({ n: 0, excluded: {} });
  });
});

describe("options that contradict themselves are refused", () => {
  it.each([
    { make: () => csat({ scale: [5, 1], satisfiedFrom: 4 }), code: "kpi.optionInvalid", path: ["scale"] },
    { make: () => csat({ scale: [1, Number.NaN], satisfiedFrom: 4 }), code: "kpi.optionInvalid", path: ["scale"] },
    { make: () => dsat({ scale: [1, 5], dissatisfiedTo: 5 }), code: "kpi.optionInvalid", path: ["dissatisfiedTo"] },
    { make: () => dsat({ scale: [1, 5], dissatisfiedTo: 0 }), code: "kpi.optionInvalid", path: ["dissatisfiedTo"] },
    { make: () => nps({ answers: "first" as "latest" }), code: "input.variant", path: ["answers"] },
    { make: () => nps({ withinDays: 0 }), code: "kpi.optionInvalid", path: ["withinDays"] },
    { make: () => nps({ among: "some" as "all" }), code: "input.variant", path: ["among"] },
    { make: () => nps({ unfinished: "maybe" as "include" }), code: "input.variant", path: ["unfinished"] },
  ])("$path", ({ make, code, path }) => {
    expect(issuesOf(make)).toContainEqual(expect.objectContaining({ code, path }));
  });
});

describe("a state that was damaged is refused", () => {
  it.each([
    { kpi: nps(), state: { counts: { fans: 1 }, excluded: {} }, why: "a group that does not exist" },
    { kpi: csatMean({ scale: [1, 5] }), state: { counts: { 6: 1 }, excluded: {} }, why: "a rating outside the scale" },
    {
      kpi: csatMean({ scale: [1, 5] }),
      state: { counts: { "05": 1 }, excluded: {} },
      why: "a rating written otherwise",
    },
    { kpi: nps(), state: { counts: { promoters: -1 }, excluded: {} }, why: "a count below zero" },
    { kpi: nps(), state: { counts: null, excluded: {} }, why: "no counts" },
    { kpi: nps(), state: 7, why: "no object" },
  ])("$why", ({ kpi, state }) => {
    const [issue] = issuesOf(() => kpi.start({ asOf: nineAt, period: null }, state as never));
    expect(issue?.code).toBe("kpi.stateInvalid");
  });
});
