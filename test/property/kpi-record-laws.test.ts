import fc from "fast-check";
import { canonicalJson } from "supportops/json";
import {
  averageHandleTime,
  ces,
  costPer,
  createReport,
  csat,
  type Kpi,
  nps,
  occupancy,
  type Report,
  serviceLevel,
  type SupportRecord,
  surveyResponseRate,
  throughput,
  utilisation,
  workloadBalance,
} from "supportops/kpi";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { arbitraryRecord, recordAsSeenAt } from "../support/arbitrary-record.js";
import { arbitraryTicket } from "../support/arbitrary-ticket.js";
import { everyKpiSample } from "../support/every-kpi.js";

const seeded = { seed: 20260402, numRuns: 40 };
const dayMs = 86_400_000;

/** KPIs of records, and options that lead elsewhere in them. */
const variants: readonly Kpi[] = [
  averageHandleTime({ per: "leg" }),
  ces({ higherIsEasier: false, among: "linked" }),
  costPer({ per: "contact", currency: "EUR" }),
  costPer({ per: "resolution", currency: "EUR" }),
  csat({ scale: [1, 5], satisfiedFrom: 5, answers: "every", unfinished: "include" }),
  nps({ unfinished: "include" }),
  occupancy({ fewestPeople: 1 }),
  serviceLevel({ within: "PT10S", shortAbandonBelow: "PT5S", form: "withFlowOuts" }),
  surveyResponseRate({ type: "nps" }),
  throughput({ hours: "loggedIn", fewestPeople: 2 }),
  utilisation({ productive: ["Back office"], fewestPeople: 2 }),
  workloadBalance({ work: "handleTime", fewestPeople: 2 }),
];
const ofRecords = everyKpiSample.filter((kpi) => "observeRecord" in kpi);
const kpis = [...new Map([...ofRecords, ...variants].map((kpi) => [kpi.id, kpi])).values()];

type Input = Ticket | SupportRecord;

const period = { every: "week", from: "2026-03-04", to: "2026-04-10" } as const;
const instants = fc.nat({ max: 45 }).map((days) => Date.UTC(2026, 2, 2) + days * dayMs);
const inputs: fc.Arbitrary<Input[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: arbitraryRecord }, { weight: 1, arbitrary: arbitraryTicket() }),
  { maxLength: 25 },
);

function reportOf(asOf: number, added: readonly Input[] = [], of: readonly Kpi[] = kpis): Report {
  const context = { asOf, timeZone: "Europe/Berlin" };
  const report = createReport({ kpis: of, by: ["groupId"], period, context });
  for (const one of added) report.add(one);
  return report;
}

function merged(asOf: number, ...parts: readonly Report[]): Report {
  const report = reportOf(asOf);
  for (const part of parts) report.merge(JSON.parse(JSON.stringify(part)));
  return report;
}

const textOf = (report: Report): string => canonicalJson(report.toJSON());
const cellsOf = (report: Report): string => canonicalJson(report.toJSON().cells);

describe("a report of tickets and records", () => {
  it("is the same however its inputs were split, ordered and merged", () => {
    fc.assert(
      fc.property(inputs, inputs, inputs, instants, (a, b, c, asOf) => {
        const [partA, partB, partC] = [a, b, c].map((part) => reportOf(asOf, part)) as [Report, Report, Report];
        const whole = reportOf(asOf, [...a, ...b, ...c].reverse());
        expect(textOf(merged(asOf, partA))).toBe(textOf(partA));
        expect(textOf(merged(asOf, reportOf(asOf), partA))).toBe(textOf(partA));
        expect(textOf(merged(asOf, partC, partA, partB))).toBe(textOf(whole));
        const tree = merged(asOf, partB, merged(asOf, partC, partA));
        expect(textOf(tree)).toBe(textOf(whole));
        expect(tree.rows()).toEqual(whole.rows());
        expect(tree.summary()).toEqual(whole.summary());
      }),
      seeded,
    );
  });

  it("can be gone on from exactly", () => {
    fc.assert(
      fc.property(inputs, inputs, instants, (before, after, asOf) => {
        const resumed = merged(asOf, reportOf(asOf, before));
        for (const one of after) resumed.add(one);
        expect(textOf(resumed)).toBe(textOf(reportOf(asOf, [...before, ...after])));
      }),
      seeded,
    );
  });

  it("uses nothing of a record that came later than asOf", () => {
    fc.assert(
      fc.property(fc.array(arbitraryRecord, { maxLength: 25 }), instants, (records, asOf) => {
        const asSeenThen = records.flatMap((record) => recordAsSeenAt(record, asOf));
        expect(cellsOf(reportOf(asOf, records))).toBe(cellsOf(reportOf(asOf, asSeenThen)));
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  it("has finite figures only, says why where it has none, and its limits contain the figure", () => {
    const numbersIn = (value: unknown): number[] => {
      if (typeof value === "number") return [value];
      return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
    };
    fc.assert(
      fc.property(inputs, instants, (added, asOf) => {
        for (const row of reportOf(asOf, added).rows()) {
          expect(numbersIn(row).every(Number.isFinite)).toBe(true);
          expect(row.value === null).toBe(row.reason !== null);
          const { value, interval } = row;
          if (value === null) continue;
          expect(interval?.low ?? value).toBeLessThanOrEqual(value + 1e-9);
          expect(interval?.high ?? value).toBeGreaterThanOrEqual(value - 1e-9);
        }
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  it("gives no figure of people's work for fewer people than agreed, nor the sums behind it", () => {
    fc.assert(
      fc.property(inputs, instants, (added, asOf) => {
        const people = [occupancy(), throughput(), workloadBalance({ work: "handleTime" })];
        for (const row of reportOf(asOf, added, people).rows()) {
          if ((row.figures["people"] ?? 0) >= 5 || row.reason === "noData") continue;
          expect(row).toMatchObject({ value: null, reason: "tooFewPeople", numerator: null, denominator: null });
        }
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  it("parts the time of agents among periods without losing or doubling any", () => {
    fc.assert(
      fc.property(inputs, instants, (added, asOf) => {
        const kpi = occupancy({ fewestPeople: 1 });
        const context = { asOf, timeZone: "Europe/Berlin" };
        const days = { every: "day", from: "2026-03-01", to: "2026-04-30" } as const;
        const total = (definition: object): number => {
          const report = createReport({ kpis: [kpi], context, ...definition });
          for (const one of added) report.add(one);
          return report.rows().reduce((sum, { denominator }) => sum + (denominator ?? 0), 0);
        };
        expect(total({ period: days })).toBe(total({}));
      }),
      seeded,
    );
  });
});
