import fc from "fast-check";
import { compileCalendar } from "supportops/calendar";
import { canonicalJson } from "supportops/json";
import {
  backlog,
  breachRate,
  createReport,
  type Kpi,
  netFlow,
  type Report,
  slaAttainment,
  ticketsCreated,
  ticketsReopened,
  ticketsSolved,
} from "supportops/kpi";
import { zendeskClocks } from "supportops/presets/zendesk";
import { compileSla } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { arbitraryTicket } from "../support/arbitrary-ticket.js";
import { everyKpiSample } from "../support/every-kpi.js";

const seeded = { seed: 20260401, numRuns: 25 };
const dayMs = 86_400_000;

const office = { id: "office", timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } } as const;
const calendar = compileCalendar(office);
const sla = compileSla({
  calendars: [office],
  clocks: zendeskClocks,
  policies: [
    {
      id: "all",
      match: { not: { field: "priority", is: "low" } },
      targets: [
        { clock: "firstReply", within: "PT4H", calendar: "office" },
        { clock: "totalResolution", within: "PT48H", calendar: "24x7" },
      ],
    },
  ],
});

const kpis: readonly Kpi[] = everyKpiSample;

// The zone's clocks change on 29 March; tickets are created from 2 March to 1 April.
const period = { every: "week", from: "2026-03-04", to: "2026-04-10" } as const;
const instants = fc.nat({ max: 45 }).map((days) => Date.UTC(2026, 2, 2) + days * dayMs);
const ticket = arbitraryTicket();
const tickets = fc.array(ticket, { maxLength: 6 });

function reportOf(of: readonly Kpi[], asOf: number, added: readonly Ticket[] = []): Report {
  const context = { asOf, timeZone: "Europe/Berlin", sla, calendar };
  const report = createReport({ kpis: of, by: ["groupId"], period, population: { not: { tag: "test" } }, context });
  for (const one of added) report.add(one);
  return report;
}

function merged(of: readonly Kpi[], asOf: number, ...parts: readonly Report[]): Report {
  const report = reportOf(of, asOf);
  for (const part of parts) report.merge(JSON.parse(JSON.stringify(part)));
  return report;
}

const textOf = (report: Report): string => canonicalJson(report.toJSON());

describe.each(kpis.map((kpi) => ({ id: kpi.id, kpi })))("the state of $id", ({ kpi }) => {
  it("obeys identity, commutativity and associativity, and is that of the whole however it was split", () => {
    fc.assert(
      fc.property(tickets, tickets, tickets, instants, (a, b, c, asOf) => {
        const [partA, partB, partC] = [a, b, c].map((part) => reportOf([kpi], asOf, part)) as [Report, Report, Report];
        const whole = reportOf([kpi], asOf, [...a, ...b, ...c]);
        const merge = (...parts: readonly Report[]): Report => merged([kpi], asOf, ...parts);
        expect(textOf(merge(partA))).toBe(textOf(partA));
        expect(textOf(merge(reportOf([kpi], asOf), partA))).toBe(textOf(partA));
        expect(textOf(merge(partA, reportOf([kpi], asOf)))).toBe(textOf(partA));
        const both = merge(partA, partB);
        expect(textOf(merge(partB, partA))).toBe(textOf(both));
        expect(textOf(merge(both, partC))).toBe(textOf(merge(partA, merge(partB, partC))));
        const turned = merge(partC, partA, partB);
        expect(textOf(turned)).toBe(textOf(whole));
        expect(turned.rows()).toEqual(whole.rows());
        expect(merge(partA, partB, partC).summary()).toEqual(whole.summary());
      }),
      seeded,
    );
  });

  it("can be gone on from exactly, and does not depend on the order of tickets; equal content is equal text", () => {
    fc.assert(
      fc.property(tickets, tickets, instants, (before, after, asOf) => {
        const resumed = merged([kpi], asOf, reportOf([kpi], asOf, before));
        for (const one of after) resumed.add(one);
        const whole = reportOf([kpi], asOf, [...after, ...before].reverse());
        expect(JSON.stringify(resumed)).toBe(JSON.stringify(whole));
        // What goes out through JSON is already canonical but for the order of keys.
        expect(textOf(resumed)).toBe(canonicalJson(JSON.parse(JSON.stringify(whole))));
      }),
      seeded,
    );
  });

  it("uses no event later than asOf: the past looks the same when it is replayed", () => {
    fc.assert(
      fc.property(fc.array(ticket, { minLength: 10, maxLength: 25 }), instants, (logs, asOf) => {
        const asSeenThen = logs.map((log) => ({ ...log, events: log.events.filter(({ at }) => at <= asOf) }));
        expect(textOf(reportOf([kpi], asOf, logs))).toBe(textOf(reportOf([kpi], asOf, asSeenThen)));
      }),
      seeded,
    );
  });
});

describe("a report of every KPI", () => {
  const numbersIn = (value: unknown): number[] => {
    if (typeof value === "number") return [value];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
  };

  it("has finite figures only, and says why where it has none", () => {
    fc.assert(
      fc.property(tickets, instants, (logs, asOf) => {
        for (const row of reportOf(kpis, asOf, logs).rows()) {
          expect(numbersIn(row).every(Number.isFinite)).toBe(true);
          expect(row.value === null).toBe(row.reason !== null);
          const { completed, running } = row.figures;
          if (row.denominator !== null && row.unit === "ratio") expect(row.n).toBe(row.denominator);
          if (completed !== undefined) expect(row.n).toBe((completed ?? 0) + (running ?? 0));
        }
      }),
      seeded,
    );
  });

  it("has a backlog that changes by created + reopened - solved, from period to period and up to asOf", () => {
    const flow = [ticketsCreated(), ticketsReopened(), ticketsSolved(), backlog(), netFlow()];
    const days = { every: "day", from: "2026-03-01", to: "2026-04-20" } as const;
    fc.assert(
      fc.property(fc.array(ticket, { maxLength: 10 }), instants, fc.nat({ max: dayMs }), (logs, day, time) => {
        const context = { asOf: day + time, timeZone: "Europe/Berlin" };
        const report = createReport({ kpis: flow, period: days, context });
        for (const log of logs) report.add(log);
        const values = report.rows().map(({ value }) => value);
        let before = 0;
        for (let row = 0; row < values.length && values[row] !== null; row += flow.length) {
          const [created = 0, reopened = 0, solved = 0, open = 0, net = 0] = values.slice(row) as number[];
          expect(open - before).toBe(created + reopened - solved);
          expect(net).toBe(open - before);
          before = open;
        }
        const whole = createReport({ kpis: flow, context });
        for (const log of logs) whole.add(log);
        const [created, reopened, solved, open] = whole.rows().map(({ value }) => value ?? Number.NaN);
        expect(open).toBe((created ?? 0) + (reopened ?? 0) - (solved ?? 0));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  it("has a breach rate that is what attainment lacks to 1, whatever a promise is", () => {
    const shares = (["target", "policy", "ticket"] as const).flatMap((per) => [
      slaAttainment({ per }),
      breachRate({ per }),
    ]);
    fc.assert(
      fc.property(tickets, instants, (logs, asOf) => {
        const report = createReport({ kpis: shares, context: { asOf, timeZone: "Europe/Berlin", sla } });
        for (const log of logs) report.add(log);
        const rows = report.rows();
        for (let place = 0; place < rows.length; place += 2) {
          const [kept, broken] = rows.slice(place, place + 2);
          expect(kept?.denominator).toBe(broken?.denominator);
          expect((kept?.numerator ?? 0) + (broken?.numerator ?? 0)).toBe(kept?.denominator);
        }
      }),
      seeded,
    );
  });
});
