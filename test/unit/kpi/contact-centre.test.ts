import {
  abandonment,
  averageHandleTime,
  averageSpeedOfAnswer,
  contactHandleTime,
  contactWaitTime,
  type Kpi,
  occupancy,
  serviceLevel,
  type ServiceLevelForm,
  shrinkage,
  utilisation,
} from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { abandonedAfter, answeredAfter, call, flowedOutAfter, nineAt, part, secondMs, shift } from "./records.js";
import { hourMs, reportOf, rowOf } from "./report-of.js";

describe("serviceLevel in 20 seconds, abandons below 5 seconds short", () => {
  // Answered after 10, 20 and 30 s; given up after 3 and 40 s; flowed out once; one has waited for an hour.
  const day = [
    ...[10, 20, 30].map(answeredAfter),
    ...[3, 40].map(abandonedAfter),
    flowedOutAfter(60),
    call({ id: "waiting" }),
  ];
  const context = { asOf: nineAt + hourMs };
  it.each<{ form: ServiceLevelForm; numerator: number; denominator: number; why: string }>([
    {
      form: "withoutShortAbandons",
      numerator: 2,
      denominator: 5,
      why: "3 answered, 1 waiting too long, 1 long abandon",
    },
    { form: "withAbandons", numerator: 2, denominator: 6, why: "the short one too" },
    { form: "answeredOnly", numerator: 2, denominator: 3, why: "only answered" },
    { form: "withFlowOuts", numerator: 2, denominator: 6, why: "and the flow-out, without the short abandon" },
    { form: "shortAbandonsAsMet", numerator: 3, denominator: 6, why: "the short one counts as answered in time" },
  ])("$form: $why", ({ form, numerator, denominator }) => {
    const row = rowOf(serviceLevel({ within: "PT20S", shortAbandonBelow: "PT5S", form }), day, { context });
    expect(row).toMatchObject({ value: numerator / denominator, numerator, denominator, n: denominator });
    expect(row.kpi).toBe(`serviceLevel:20s:short5s:${form}`);
    // Each form is in the figures of every other one.
    expect(row.figures[form]).toBe(numerator / denominator);
    // Abandoned 2 of the 6 with an outcome; without the short one 1 of 5.
    expect(row.figures).toMatchObject({ abandonRate: 2 / 6, abandonRateWithoutShort: 1 / 5 });
  });

  it("counts an answer at the very target, and nobody who may still be answered in time", () => {
    const row = rowOf(serviceLevel({ within: 20_000 }), [answeredAfter(20), call()], {
      context: { asOf: nineAt + 20_000 },
    });
    expect(row).toMatchObject({
      kpi: "serviceLevel:20s:withoutShortAbandons",
      value: 1,
      n: 1,
      excluded: { undecided: 1 },
    });
    const late = rowOf(serviceLevel({ within: 20_000 }), [call()], { context: { asOf: nineAt + 20_001 } });
    expect(late).toMatchObject({ value: 0, n: 1, excluded: {} });
  });

  it("takes an abandon at the very limit for a real one", () => {
    const row = rowOf(serviceLevel({ within: "PT20S", shortAbandonBelow: "PT5S" }), [
      abandonedAfter(5),
      abandonedAfter(4),
    ]);
    expect(row).toMatchObject({ value: 0, n: 1 });
    expect(rowOf(abandonment({ shortAbandonBelow: "PT5S" }), [abandonedAfter(5), abandonedAfter(4)])).toMatchObject({
      n: 1,
    });
  });

  it("counts nobody who waits if only answered contacts stand below the line", () => {
    const row = rowOf(serviceLevel({ within: 20_000, form: "answeredOnly" }), [call()], {
      context: { asOf: nineAt + 60_000 },
    });
    expect(row).toMatchObject({ value: null, reason: "noData", interval: null });
  });

  it("refuses what is no target or no form", () => {
    expect(issuesOf(() => serviceLevel({ within: "P1D", form: "best" as ServiceLevelForm }))).toMatchObject([
      { code: "time.durationNominal", path: ["within"] },
      { code: "input.variant", path: ["form"] },
    ]);
  });
});

describe("contacts that count for no wait are tallied", () => {
  const kpis: Kpi[] = [serviceLevel({ within: "PT20S" }), averageSpeedOfAnswer(), abandonment(), contactWaitTime()];
  it.each(kpis.map((kpi) => ({ id: kpi.id, kpi })))("$id", ({ kpi }) => {
    const outbound = call({ direction: "outbound", answeredAt: nineAt + 1 });
    const reversed = call({ answeredAt: nineAt - 1 });
    const broken = call({ answeredAt: nineAt + 0.5 });
    expect(rowOf(kpi, [outbound, reversed, broken])).toMatchObject({
      n: 0,
      excluded: { notInbound: 1, invalidDuration: 2 },
    });
    expect(rowOf(kpi, [call()], { context: { asOf: nineAt - 1 } })).toMatchObject({ n: 0, excluded: {} });
    // A customer who is called back waits, whoever dials.
    expect(rowOf(kpi, [call({ direction: "outbound", callback: true, answeredAt: nineAt + 1 })]).n).toBe(1);
  });
});

describe("waiting", () => {
  const given = [...[10, 30].map(answeredAfter), abandonedAfter(20), flowedOutAfter(5), call()];
  const context = { asOf: nineAt + 40 * secondMs };

  it("averageSpeedOfAnswer is the mean of answered contacts alone", () => {
    const row = rowOf(averageSpeedOfAnswer(), given, { context });
    expect(row).toMatchObject({ value: 20_000, n: 2, excluded: { abandoned: 1, flowedOut: 1, waiting: 1 } });
    // s = 10 √2, √n = √2: ± 1.959964 * 10 s.
    expect(row.interval?.low).toBeCloseTo(20_000 - 19_599.64, 1);
    expect(row.figures).toEqual({ completed: 2, running: 0, longest: 30_000 });
    expect(rowOf(averageSpeedOfAnswer(), [answeredAfter(10)]).interval).toEqual({ low: null, high: null, level: 0.95 });
    expect(rowOf(averageSpeedOfAnswer(), [])).toMatchObject({ value: null, reason: "noData", interval: null });
  });

  it("contactWaitTime lets whoever gave up count as waiting longer", () => {
    // At risk: 5 at 10 s, 3 at 20 s ... S(10) = 3/4 of the 4 who reach it, S(30) = 3/4 * 1/2 = 3/8.
    const row = rowOf(contactWaitTime(), given, { context });
    expect(row).toMatchObject({ value: 30_000, n: 5 });
    expect(row.figures).toMatchObject({ completed: 2, running: 3 });
  });

  it("abandonment is of all offered that have an outcome", () => {
    expect(rowOf(abandonment(), given, { context })).toMatchObject({ value: 1 / 4, excluded: { waiting: 1 } });
    const short = abandonment({ shortAbandonBelow: { seconds: 21 } });
    expect(rowOf(short, given, { context })).toMatchObject({
      kpi: "abandonment:short21s",
      value: 0,
      n: 3,
      excluded: { shortAbandon: 1, waiting: 1 },
    });
  });
});

describe("averageHandleTime", () => {
  const transferred = call({ answeredAt: nineAt, legs: [part(100, 20, 30), part(200, 0, 50, "lee")] });

  it("adds talk, hold and wrap of all agents of a contact, or takes each agent's part for itself", () => {
    expect(rowOf(averageHandleTime(), [transferred])).toMatchObject({ value: 400, n: 1 });
    expect(rowOf(averageHandleTime({ per: "leg" }), [transferred])).toMatchObject({
      kpi: "averageHandleTime:leg",
      value: 200,
      n: 2,
    });
  });

  it("counts in the period in which the work ended", () => {
    const overnight = call({ legs: [part(20 * hourMs, 0, 0)] });
    const period = { every: "day", from: "2026-03-27", to: "2026-03-29" } as const;
    const values = reportOf([averageHandleTime()], [overnight], { period })
      .rows()
      .map(({ n }) => n);
    expect(values).toEqual([0, 1]);
  });

  it.each([
    { given: call(), excluded: { notAnswered: 1 } },
    { given: call({ legs: [{ ...part(1, 1, 1), endedAt: null }] }), excluded: { running: 1 } },
    { given: call({ legs: [part(-5, 10, 0)] }), excluded: { invalidDuration: 1 } },
    {
      given: call({ legs: [part(Number.NaN, 10, 0)].map((leg) => ({ ...leg, endedAt: nineAt })) }),
      excluded: { invalidDuration: 1 },
    },
  ])("leaves out $excluded", ({ given, excluded }) => {
    expect(rowOf(averageHandleTime(), [given])).toMatchObject({ n: 0, excluded });
  });

  it("refuses another unit", () => {
    expect(issuesOf(() => averageHandleTime({ per: "day" as "leg" }))).toMatchObject([{ code: "input.variant" }]);
  });
});

describe("contactHandleTime", () => {
  const given = [
    call({ legs: [part(60_000, 0, 0), part(60_000, 0, 0)] }),
    call({ legs: [part(0, 60_000, 120_000)] }),
    call({ legs: [part(300_000, 60_000, 0)] }),
  ];

  it("is the median of contacts of 2, 3 and 6 minutes, with mean and 90th percentile", () => {
    // Type 7 of 2, 3, 6 at 0.9: 0.8 of the way from 3 to 6.
    expect(rowOf(contactHandleTime(), given)).toMatchObject({
      unit: "ms",
      value: 180_000,
      n: 3,
      figures: { completed: 3, running: 0, completedMean: 220_000, completedP90: 324_000, bias: 0 },
    });
  });

  it("is that of legs of 1, 1, 3 and 6 minutes where each agent's part counts for itself", () => {
    expect(rowOf(contactHandleTime({ per: "leg" }), given)).toMatchObject({ kpi: "contactHandleTime:leg", n: 4 });
  });

  it("leaves out what the mean leaves out", () => {
    const others = [call(), call({ legs: [{ ...part(1, 1, 1), endedAt: null }] }), call({ legs: [part(-5, 10, 0)] })];
    const { excluded } = rowOf(contactHandleTime(), others);
    expect(excluded).toEqual({ notAnswered: 1, running: 1, invalidDuration: 1 });
    expect(excluded).toEqual(rowOf(averageHandleTime(), others).excluded);
  });
});

describe("agents' time", () => {
  // Handling 3 h, ready 1 h, in meetings 2 h (one of them productive), absent but paid 2 h, logged out unpaid 1 h.
  const hours = [
    shift("kim", 3, { state: "handling" }),
    shift("kim", 1, { state: "ready" }),
    shift("kim", 1, { state: "notReady", activity: "Meeting" }),
    shift("kim", 1, { state: "notReady", activity: "Back office" }),
    shift("kim", 2, { state: "loggedOut" }),
    shift("kim", 1, { state: "loggedOut", paid: false }),
  ];
  it.each([
    { kpi: occupancy({ fewestPeople: 1 }), parts: [3, 4], why: "handling of handling and ready" },
    { kpi: utilisation({ fewestPeople: 1 }), parts: [3, 8], why: "handling of paid" },
    { kpi: utilisation({ fewestPeople: 1, productive: ["Back office"] }), parts: [4, 8], why: "and back office" },
    { kpi: shrinkage({ fewestPeople: 1 }), parts: [4, 8], why: "paid and not there for contacts" },
  ])("$kpi.id: $why", ({ kpi, parts: [above = 0, below = 1] }) => {
    expect(rowOf(kpi, hours)).toMatchObject({
      value: above / below,
      numerator: above * hourMs,
      denominator: below * hourMs,
      n: 1,
      figures: { people: 1 },
      reliable: true,
    });
  });

  it("is cut at the ends of periods and at asOf", () => {
    // Nine to midnight is 15 h of the first day, then 9 h of the second, of which 6 h have passed.
    const night = shift("kim", 24, { state: "handling" });
    const period = { every: "day", from: "2026-03-27", to: "2026-03-30" } as const;
    const context = { asOf: nineAt + 21 * hourMs };
    const rows = reportOf([occupancy({ fewestPeople: 1 })], [night], { period, context }).rows();
    expect(rows.map(({ denominator }) => denominator)).toEqual([15 * hourMs, 6 * hourMs, 0]);
    const open = { ...night, to: null };
    expect(rowOf(occupancy({ fewestPeople: 1 }), [open], { context }).denominator).toBe(21 * hourMs);
  });

  it("is withheld for fewer than five people", () => {
    const four = ["a", "b", "c", "d"].map((agent) => shift(agent, 1));
    const hidden = { value: null, reason: "tooFewPeople", numerator: null, denominator: null, n: 4, reliable: false };
    expect(rowOf(occupancy(), four)).toMatchObject(hidden);
    expect(rowOf(occupancy(), [...four, shift("e", 1)])).toMatchObject({ value: 0, n: 5 });
    expect(rowOf(occupancy(), [])).toMatchObject({ value: null, reason: "noData", n: 0 });
  });

  it("leaves out an interval that ends before it begins, and refuses a number of people that is none", () => {
    expect(rowOf(occupancy(), [shift("kim", -1)]).excluded).toEqual({ invalidDuration: 1 });
    expect(issuesOf(() => occupancy({ fewestPeople: 0 }))).toMatchObject([{ code: "stats.countInvalid" }]);
  });

  it.each([
    { state: { numerator: 1.5, denominator: 2, people: [], excluded: {} }, path: ["numerator"] },
    { state: { numerator: 1, denominator: 2, people: [7], excluded: {} }, path: ["people", 0] },
    { state: [], path: [] },
  ])("refuses a damaged state at $path", ({ state, path }) => {
    const [issue] = issuesOf(() => occupancy().start({ asOf: nineAt, period: null }, state as never));
    expect(issue).toMatchObject({ code: "kpi.stateInvalid", path });
  });

  it.each([
    { state: { moments: { n: 1, sum: "x", sumOfSquares: "1", min: 1, max: 1 }, excluded: {} }, path: ["moments"] },
    { state: { moments: 3, excluded: {} }, path: ["moments"] },
    { state: null, path: [] },
  ])("refuses a damaged mean at $path", ({ state, path }) => {
    const [issue] = issuesOf(() => averageSpeedOfAnswer().start({ asOf: nineAt, period: null }, state as never));
    expect(issue).toMatchObject({ code: "kpi.stateInvalid", path });
  });
});
