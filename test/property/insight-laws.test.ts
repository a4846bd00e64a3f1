import fc from "fast-check";
import {
  anomaliesIn,
  compareDefinitions,
  edgeHeaping,
  explainChange,
  forecastVolume,
  goalStatus,
  rankGroups,
  ratingSelection,
  restateKpi,
  solveReopenChurn,
  statusParking,
  trendOf,
} from "supportops/insight";
import {
  createReport,
  csat,
  firstReplyTime,
  firstResolutionTime,
  fullResolutionTime,
  type Kpi,
  oneTouchRate,
  reopenRate,
  type ReportRow,
  ticketsReopened,
  ticketsSolved,
} from "supportops/kpi";
import { describe, expect, it } from "vitest";
import { arbitraryTicket } from "../support/arbitrary-ticket.js";

const seeded = { seed: 20260403, numRuns: 200 };
const dayMs = 86_400_000;

const proportion = fc
  .tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }))
  .map(([successes, others]) => ({ successes, n: successes + others }));
const side = fc.dictionary(fc.constantFrom("email", "chat", "phone", "toString"), proportion);
const series = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 30 });
// Tickets of the generator are created from 2 March to 1 April 2026.
const instant = fc.nat({ max: 60 }).map((days) => Date.UTC(2026, 2, 2) + days * dayMs);
const tickets = fc.array(arbitraryTicket(), { maxLength: 8 });

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

const isFinite = (value: unknown): boolean => numbersIn(value).every(Number.isFinite);

describe("explainChange", () => {
  it("has parts that add up, whatever the sides are, and limits around them", () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const { change, mixEffect, rateEffect, rateInterval, segments, reason, ...rest } = explainChange(before, after);
        expect(isFinite({ change, mixEffect, rateEffect, rateInterval, segments, ...rest })).toBe(true);
        expect(change === null).toBe(reason !== null);
        if (change === null || mixEffect === null || rateEffect === null) return;
        expect(mixEffect + rateEffect).toBeCloseTo(change, 9);
        expect(segments.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(change, 9);
        expect((rateInterval.low ?? 1) <= rateEffect && rateEffect <= (rateInterval.high ?? -1)).toBe(true);
      }),
      seeded,
    );
  });

  it("is the opposite when the sides are exchanged", () => {
    fc.assert(
      fc.property(side, side, (before, after) => {
        const there = explainChange(before, after);
        const back = explainChange(after, before);
        expect(back.isReal).toBe(there.isReal);
        for (const key of ["change", "mixEffect", "rateEffect"] as const) {
          if (there[key] !== null) expect(back[key]).toBeCloseTo(-there[key], 9);
        }
      }),
      seeded,
    );
  });
});

describe("series", () => {
  it("give finite figures, or null with a reason", () => {
    fc.assert(
      fc.property(series, fc.integer({ min: -1000, max: 1000 }), (values, target) => {
        const trend = trendOf(values);
        expect(isFinite(trend)).toBe(true);
        expect(trend.direction === null).toBe(trend.reason !== null);
        expect(isFinite(anomaliesIn(values))).toBe(true);
        expect(isFinite(goalStatus(values, { target, better: "lower" }))).toBe(true);
        expect(isFinite(edgeHeaping(values.map(Math.abs)))).toBe(true);
      }),
      seeded,
    );
  });

  it("turn with their sign: a trend falls where it rose, and higher is better where lower was", () => {
    const opposite = { rising: "falling", falling: "rising", none: "none" } as const;
    fc.assert(
      fc.property(series, fc.integer({ min: -1000, max: 1000 }), (values, target) => {
        const turned = values.map((value) => 0 - value);
        const { direction } = trendOf(values);
        expect(trendOf(turned).direction).toBe(direction === null ? null : opposite[direction]);
        const goal = goalStatus(values, { target, better: "higher" });
        const mirror = goalStatus(turned, { target: 0 - target, better: "lower" });
        expect([mirror.status, mirror.reach, mirror.margin]).toEqual([goal.status, goal.reach, goal.margin]);
      }),
      seeded,
    );
  });

  it("are forecast only if the backtest speaks for it", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100 }), { maxLength: 16 }), (values) => {
        const { forecast, backtest, reason, ...rest } = forecastVolume(values, { period: 3, horizon: 2 });
        expect(isFinite({ forecast, backtest, ...rest })).toBe(true);
        expect(forecast === null).toBe(reason !== null);
        if (forecast !== null) expect(backtest?.error).toBeLessThan(backtest?.naiveError ?? 0);
      }),
      { ...seeded, numRuns: 30 },
    );
  });
});

/** Definitions that help desks give the same name. */
const definitions: readonly (readonly [Kpi, Kpi])[] = [
  [firstResolutionTime(), fullResolutionTime()],
  [firstReplyTime(), firstReplyTime({ definition: "zendesk" })],
  [oneTouchRate(), oneTouchRate({ definition: "zendeskUnderTwo" })],
  [reopenRate(), reopenRate({ of: "solves", withinDays: null })],
];

describe("groups", () => {
  const limits = fc.tuple(fc.integer({ max: 20 }), fc.nat({ max: 8 })).map(([low, width]) => [low, low + width]);
  const [template] = createReport({
    kpis: [csat({ scale: [1, 5], satisfiedFrom: 4 })],
    context: { asOf: 0, timeZone: "UTC" },
  }).rows();

  it("have ranges of places that hold every order their intervals allow, and the opposite ones where lower is better", () => {
    fc.assert(
      fc.property(fc.array(limits, { maxLength: 6 }), (all) => {
        const rows = all.map(([low = 0, high = 0], team) => {
          const interval = { low, high, level: 0.95 };
          return { ...(template as ReportRow), by: { groupId: String(team) }, value: low, reliable: true, interval };
        });
        const ranked = rankGroups(rows, { better: "higher" });
        // Any true values inside the limits, here the lower or the upper ones, put each group inside its range.
        for (const side of ["low", "high"] as const) {
          const valueOf = (row: ReportRow): number => row.interval?.[side] ?? 0;
          for (const { row, bestRank, worstRank } of ranked) {
            const ahead = rows.filter((other) => valueOf(other) > valueOf(row)).length;
            const behind = rows.filter((other) => valueOf(other) < valueOf(row)).length;
            expect(rows.length - behind).toBeGreaterThanOrEqual(bestRank ?? Infinity);
            expect(ahead + 1).toBeLessThanOrEqual(worstRank ?? -Infinity);
          }
        }
        const placesIn = (better: "higher" | "lower") =>
          new Map(
            rankGroups(rows, { better }).map(({ row, bestRank, worstRank }) => [
              row.by["groupId"],
              [bestRank, worstRank],
            ]),
          );
        const lower = placesIn("lower");
        for (const [team, [best, worst]] of placesIn("higher")) {
          const turned = [rows.length + 1 - (worst ?? 0), rows.length + 1 - (best ?? 0)];
          expect(lower.get(team)).toEqual(turned);
        }
      }),
      seeded,
    );
  });
});

describe("tickets", () => {
  const context = { timeZone: "Europe/Berlin" };

  it("are never named as late where nothing was late, and the same figure has no change", () => {
    fc.assert(
      fc.property(tickets, instant, (logs, at) => {
        const { rows, late } = restateKpi(logs, ticketsSolved(), { reportedAt: at, asOf: at, context });
        expect(late).toEqual([]);
        expect(rows.every(({ change }) => change === 0)).toBe(true);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("explain a restatement: without the late ones nothing changes but what was created since", () => {
    fc.assert(
      fc.property(tickets, instant, fc.nat({ max: 30 }), (logs, reportedAt, days) => {
        const asOf = reportedAt + days * dayMs;
        const { late } = restateKpi(logs, ticketsReopened(), { reportedAt, asOf, context });
        const ids = new Set(late.map(({ ticketId }) => ticketId));
        const others = logs.filter(({ id, createdAt }) => !ids.has(id) && createdAt <= reportedAt);
        const { rows } = restateKpi(others, ticketsReopened(), { reportedAt, asOf, context });
        expect(rows.every(({ change }) => change === 0)).toBe(true);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("explain the difference of two definitions: without those that differ there is none", () => {
    fc.assert(
      fc.property(tickets, instant, fc.constantFrom(...definitions), (logs, asOf, kpis) => {
        const options = { context: { ...context, asOf } };
        const differing = new Set(compareDefinitions(logs, kpis, options).tickets.map(({ ticketId }) => ticketId));
        const alike = logs.filter(({ id }) => !differing.has(id));
        for (const { first, second } of compareDefinitions(alike, kpis, options).rows) {
          expect([second.value, second.n]).toEqual([first.value, first.n]);
        }
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("give finite signs, and no sign uses a later event", () => {
    fc.assert(
      fc.property(tickets, instant, (logs, asOf) => {
        const seenThen = logs.map((log) => ({ ...log, events: log.events.filter(({ at }) => at <= asOf) }));
        const signsOf = (of: typeof logs) => [
          solveReopenChurn(of, { asOf, withinMs: dayMs }),
          statusParking(of, { asOf }),
          ratingSelection(of, { asOf }),
        ];
        expect(isFinite(signsOf(logs))).toBe(true);
        expect(signsOf(seenThen)).toEqual(signsOf(logs));
      }),
      seeded,
    );
  });

  it("are solved as often as the report of the same tickets counts", () => {
    fc.assert(
      fc.property(tickets, (logs) => {
        const asOf = Date.UTC(2027, 0, 1);
        // A report leaves merged and deleted tickets and spam out; a ticket created solved counts as solved there.
        const live = logs
          .filter(({ events }) => events.every(({ kind }) => !["merge", "deleted", "spam"].includes(kind)))
          .filter(({ initial }) => initial.status.category !== "solved" && initial.status.category !== "closed");
        const report = createReport({ kpis: [ticketsSolved()], context: { ...context, asOf } });
        for (const log of live) report.add(log);
        expect(solveReopenChurn(live, { asOf, withinMs: 0 }).solves).toBe(report.rows()[0]?.value);
      }),
      { ...seeded, numRuns: 60 },
    );
  });
});
