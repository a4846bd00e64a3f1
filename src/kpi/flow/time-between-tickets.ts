import type { Condition } from "../../condition/condition.js";
import { dayMs } from "../../time/civil-date.js";
import { type RateState, rateAccumulator } from "../accumulators/rate-accumulator.js";
import { compileTicketCondition } from "../compile-ticket-condition.js";
import type { Kpi, KpiInput, KpiInterval, KpiResult } from "../kpi.js";

/** Between which tickets. */
export interface TimeBetweenTicketsOptions {
  /** Names the KPI. */
  readonly id: string;
  /** The tickets that count, by their state as of the report, such as outages; others are left out. */
  readonly of: Condition;
}

/**
 * The mean time from one ticket of a kind to the next, in milliseconds of wall time, in the period of their creation:
 * mean time between failures where the tickets are those. Its limits are those of the Poisson rate turned round, open
 * above where the rate may be 0; `dispersion` is that of {@link arrivalRate}. Without periods there is no time: `noPeriod`.
 *
 * - Population: tickets created that meet `of`.
 * - Formula: time passed of the period / these.
 * - Elsewhere: "MTBF", mean time between failures or incidents.
 *
 * @param options - A name, and which tickets.
 * @throws A {@link SupportOpsError} with the codes `input.*` and `condition.*` for a condition that cannot be read.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const kpi = timeBetweenTickets({ id: "outages", of: { field: "type", is: "outage" } });
 * const period = { every: "week", from: "2026-03-02", to: "2026-03-09" } as const;
 * const report = createReport({ kpis: [kpi], period, context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const outage = { initial: { type: "outage" } };
 * for (const day of ["03", "07"]) report.add(ticket(day, `2026-03-${day}T08:00:00Z`, outage).build());
 * report.add(ticket("question", "2026-03-04T08:00:00Z").build());
 * report.rows()[0]?.value; // => 3.5 * 86_400_000
 * ```
 */
export function timeBetweenTickets({ id, of }: TimeBetweenTicketsOptions): Kpi<KpiInput, RateState> {
  const isCounted = compileTicketCondition(of, "of");
  return {
    id,
    unit: "ms",
    definition: { of },
    needs: [],
    observe: ({ ticket, state }) => (isCounted(state, []) ? [{ at: ticket.createdAt }] : []),
    start(context, from) {
      const counted = rateAccumulator(id, context, "calendar", from);
      return { ...counted, result: () => turnedRound(counted.result()) };
    },
  };
}

/** Milliseconds for one, of ones per day. */
function turnedRound(rate: KpiResult): KpiResult {
  const { value, interval, reason } = rate;
  const msEach = (perDay: number | null): number | null => (perDay === null || perDay === 0 ? null : dayMs / perDay);
  const between = msEach(value);
  const limits: KpiInterval | null = interval && {
    low: msEach(interval.high),
    high: msEach(interval.low),
    level: interval.level,
  };
  return {
    ...rate,
    unit: "ms",
    value: between,
    reason: between === null ? (reason ?? "noData") : null,
    interval: limits,
  };
}
