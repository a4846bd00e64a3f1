import type { OperatingCost } from "supportops/contact";
import {
  attainmentCredit,
  costPer,
  type CostPerOptions,
  type CreditTier,
  csat,
  serviceCredit,
  throughput,
  workloadBalance,
} from "supportops/kpi";
import { ticket } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { answer, answeredAfter, call, nineAt, part, shift } from "./records.js";
import { hourMs, reportOf, rowOf } from "./report-of.js";

const solvedBy = (assigneeId: string | null, id: string): Ticket =>
  ticket(id, nineAt, { initial: { assigneeId } })
    .status(nineAt + 1, "solved")
    .build();

describe("throughput", () => {
  it("is solves per paid hour: 6 in 8 hours", () => {
    const solves = Array.from({ length: 6 }, (_, index) => solvedBy("kim", String(index)));
    const row = rowOf(throughput({ fewestPeople: 2 }), [...solves, shift("kim", 5), shift("lee", 3)]);
    expect(row).toMatchObject({
      kpi: "throughput:paid",
      unit: "perHour",
      value: 0.75,
      numerator: 6,
      denominator: 8 * hourMs,
      n: 2,
    });
    // R: poisson.test(6, 8)$conf.int
    expect(row.interval?.low).toBeCloseTo(0.275236, 5);
    expect(row.interval?.high).toBeCloseTo(1.632436, 5);
  });

  it("counts paid time, or logged-in time", () => {
    const time = [shift("kim", 2, { paid: false }), shift("kim", 3, { state: "loggedOut" })];
    expect(rowOf(throughput({ fewestPeople: 1 }), time).denominator).toBe(3 * hourMs);
    expect(rowOf(throughput({ fewestPeople: 1, hours: "loggedIn" }), time).denominator).toBe(2 * hourMs);
  });

  it("is nothing without hours, and withheld for few people", () => {
    expect(rowOf(throughput(), [solvedBy("kim", "1")])).toMatchObject({ value: null, reason: "noData" });
    expect(rowOf(throughput(), [shift("kim", 3)])).toMatchObject({ value: null, reason: "tooFewPeople" });
    expect(issuesOf(() => throughput({ hours: "worked" as "paid" }))).toMatchObject([{ code: "input.variant" }]);
  });
});

describe("workloadBalance", () => {
  // 1, 2, 3, 4 and 5 solves: the example of test/vectors/kpi/explain.json.
  const solves = ["a", "b", "c", "d", "e"].flatMap((agent, index) =>
    Array.from({ length: index + 1 }, (_, number) => solvedBy(agent, `${agent}${number}`)),
  );

  it("is the Gini coefficient of solves by assignee, with the other measures beside it", () => {
    const row = rowOf(workloadBalance(), solves);
    expect(row).toMatchObject({ kpi: "workloadBalance:solves:gini", n: 5, reliable: true });
    expect(row.value).toBeCloseTo(4 / 15, 12);
    expect(row.figures["hhi"]).toBeCloseTo(0.24444444444444446, 12);
    expect(row.figures["cv"]).toBeCloseTo(0.5270462766947299, 12);
    expect(row.figures["maxToMedian"]).toBe(5 / 3);
    expect(rowOf(workloadBalance({ measure: "hhi" }), solves).value).toBe(row.figures["hhi"]);
    expect(JSON.stringify(row)).not.toContain('"a"');
  });

  it("counts who was on shift and did nothing, and nobody who was logged out", () => {
    const idle = [...solves, shift("f", 1), shift("g", 1, { state: "loggedOut" })];
    const row = rowOf(workloadBalance(), idle);
    expect(row.n).toBe(6);
    expect(row.value).toBeCloseTo((2 * (1 * 2 + 2 * 3 + 3 * 4 + 4 * 5 + 5 * 6)) / (6 * 15) - 7 / 6, 12);
  });

  it("weighs by handle time", () => {
    const calls = ["a", "b"].map((agent, index) => call({ legs: [part(100 * (index + 1), 0, 0, agent)] }));
    const row = rowOf(workloadBalance({ work: "handleTime", fewestPeople: 2 }), calls);
    // Shares of 1/3 and 2/3.
    expect(row.figures["hhi"]).toBeCloseTo(5 / 9, 12);
    const { excluded } = rowOf(workloadBalance({ work: "handleTime" }), [
      call({ legs: [{ ...part(1, 1, 1), endedAt: null }] }),
      call({ legs: [part(1, 1, 1, null)] }),
      call({ legs: [part(-3, 1, 1)] }),
    ]);
    expect(excluded).toEqual({ invalidDuration: 1, running: 1, unassigned: 1 });
  });

  it("is withheld for few people, and nothing without work", () => {
    const few = rowOf(workloadBalance(), solves.slice(0, 3));
    expect(few).toMatchObject({ value: null, reason: "tooFewPeople", n: 2, figures: { gini: null, people: 2 } });
    expect(rowOf(workloadBalance(), [solvedBy(null, "1")])).toMatchObject({
      reason: "noData",
      excluded: { unassigned: 1 },
    });
    const idle = ["a", "b", "c", "d", "e"].map((agent) => shift(agent, 1));
    expect(rowOf(workloadBalance(), idle)).toMatchObject({ value: null, reason: "noData", n: 5 });
  });

  it("has no ratio to a median of none", () => {
    const mostly = [...solves.slice(0, 1), ...["b", "c", "d", "e"].map((agent) => shift(agent, 1))];
    expect(rowOf(workloadBalance(), mostly).figures["maxToMedian"]).toBeNull();
  });

  it("refuses other options and damaged states", () => {
    expect(issuesOf(() => workloadBalance({ work: "calls" as "solves", measure: "theil" as "cv" }))).toHaveLength(2);
    const start = (state: unknown) => () => workloadBalance().start({ asOf: nineAt, period: null }, state as never);
    expect(issuesOf(start({ work: { kim: -1 }, excluded: {} }))).toMatchObject([{ code: "kpi.stateInvalid" }]);
    expect(issuesOf(start("kim"))).toMatchObject([{ code: "kpi.stateInvalid", path: [] }]);
  });
});

describe("costPer", () => {
  const cost = (amountMinor: number, more: Partial<OperatingCost> = {}): OperatingCost => ({
    kind: "operatingCost",
    at: nineAt,
    groupId: null,
    amountMinor,
    currency: "EUR",
    ...more,
  });
  const reopened = ticket("2", nineAt)
    .status(nineAt + 1, "solved")
    .status(nineAt + 2, "open")
    .build();
  const inputs = [
    cost(90_000),
    cost(30_000),
    solvedBy("kim", "1"),
    reopened,
    answeredAfter(5),
    answeredAfter(6),
    answeredAfter(7),
    call(),
  ];

  it.each<{ per: CostPerOptions["per"]; denominator: number; why: string }>([
    { per: "contact", denominator: 3, why: "three of four contacts were answered" },
    { per: "ticket", denominator: 2, why: "two tickets were created" },
    { per: "resolution", denominator: 1, why: "one stayed solved" },
  ])("$per: $why", ({ per, denominator }) => {
    const row = rowOf(costPer({ per, currency: "EUR" }), inputs);
    expect(row).toMatchObject({
      unit: "minorUnits",
      numerator: 120_000,
      denominator,
      value: 120_000 / denominator,
      n: denominator,
    });
    expect(row.interval).toBeNull();
  });

  it("leaves out other currencies and amounts that are none, and costs that come later", () => {
    const given = [cost(1, { currency: "USD" }), cost(-1), cost(0.5), cost(7, { at: nineAt + 2 * hourMs })];
    const row = rowOf(costPer({ per: "ticket", currency: "EUR" }), given, { context: { asOf: nineAt + hourMs } });
    expect(row).toMatchObject({ value: null, numerator: 0, excluded: { invalidAmount: 2, otherCurrency: 1 } });
  });

  it("refuses what is no unit or currency", () => {
    expect(issuesOf(() => costPer({ per: "day" as "ticket", currency: "" }))).toHaveLength(2);
  });
});

describe("contract credits", () => {
  const tiers: readonly CreditTier[] = [
    { below: 0.9, credit: 0.1 },
    { below: 0.95, credit: 0.05 },
  ];
  it.each([
    { attainment: 1, credit: 0, why: "above all tiers" },
    { attainment: 0.95, credit: 0, why: "at a tier is not below it" },
    { attainment: 0.9499, credit: 0.05, why: "below the first tier" },
    { attainment: 0.9, credit: 0.05, why: "at the second tier" },
    { attainment: 0, credit: 0.1, why: "below all tiers" },
  ])("$attainment gives back $credit: $why", ({ attainment, credit }) => {
    expect(serviceCredit(attainment, tiers)).toBe(credit);
  });

  it.each([
    {
      tiers: [
        { below: 0.9, credit: 0.1 },
        { below: 0.9, credit: 0.2 },
      ],
      why: "one attainment twice",
    },
    {
      tiers: [
        { below: 0.9, credit: 0.1 },
        { below: 0.8, credit: 0.05 },
      ],
      why: "less credit for less attainment",
    },
    { tiers: [{ below: 1.1, credit: 0.1 }], why: "no share" },
    { tiers: [{ below: 0.9, credit: Number.NaN }], why: "no number" },
  ])("tiers that contradict themselves are refused: $why", ({ tiers: wrong }) => {
    expect(issuesOf(() => serviceCredit(0.5, wrong))).toMatchObject([{ code: "kpi.optionInvalid", path: ["tiers"] }]);
  });

  it("an attainment that is no share is refused", () => {
    expect(issuesOf(() => serviceCredit(Number.NaN, tiers))).toMatchObject([{ path: ["attainment"] }]);
  });

  it("follow any share as a KPI, with limits that change places", () => {
    const of = csat({ scale: [0, 1], satisfiedFrom: 1 });
    const credit = attainmentCredit({ of, tiers });
    const given = Array.from({ length: 20 }, (_, index) => answer("csat", index < 18 ? 1 : 0, { id: String(index) }));
    const row = rowOf(credit, given);
    // 18 of 20 is 0.9, within (0.70, 0.97) by Wilson.
    expect(row).toMatchObject({ kpi: "credit:csat:0-1:1", unit: "ratio", value: 0.05, numerator: 18, denominator: 20 });
    expect(row.figures).toEqual({ attainment: 0.9 });
    expect(row.interval).toEqual({ low: 0, high: 0.1, level: 0.95 });
    expect(rowOf(credit, [])).toMatchObject({ value: null, reason: "noData", interval: null });
    const open: typeof of = {
      ...of,
      start: (context, from) => {
        const inner = of.start(context, from);
        return { ...inner, result: () => ({ ...inner.result(), interval: { low: null, high: 0.97, level: 0.95 } }) };
      },
    };
    expect(rowOf(attainmentCredit({ of: open, tiers }), given).interval).toEqual({ low: 0, high: null, level: 0.95 });
    const twice = reportOf([credit], given);
    twice.merge(JSON.parse(JSON.stringify(reportOf([credit], given))));
    expect(twice.rows()[0]).toMatchObject({ value: 0.05, numerator: 36, denominator: 40 });
    expect(issuesOf(() => attainmentCredit({ of, tiers: [{ below: 2, credit: 0 }] }))).toHaveLength(1);
  });
});
