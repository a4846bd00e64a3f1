import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Kpi, KpiHours, KpiInput } from "../kpi.js";
import { type RateState, rateAccumulator } from "../accumulators/rate-accumulator.js";

/** Over which time arrivals are counted. */
export interface ArrivalRateOptions {
  /** `calendar` (the default): per 24 hours that passed. `business`: per open hour of the report's calendar. */
  readonly hours?: KpiHours;
}

/**
 * How many tickets are created per day, or per open hour, in the period of their creation. The divisor is the time that
 * has really passed: a day on which clocks change has 23 or 25 hours, a running period counts up to `asOf`. Figure
 * `dispersion` tells whether arrivals come singly (about 1) or in bursts. Without periods there is no rate: `noPeriod`.
 *
 * - Population: tickets created, at whatever hour.
 * - Formula: created / time passed of the period.
 * - Elsewhere: "ticket volume", "inflow", the arrival rate of queueing theory.
 *
 * @param options - Over which time; business is part of the id.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const period = { every: "week", from: "2026-03-02", to: "2026-03-09" } as const;
 * const report = createReport({ kpis: [arrivalRate()], period, context: { asOf: "2026-03-06T00:00:00Z", timeZone: "UTC" } });
 * for (const day of ["02", "02", "03", "05", "05", "05"]) report.add(ticket(day, `2026-03-${day}T08:00:00Z`).build());
 * report.rows()[0]?.value; // => 1.5
 * ```
 */
export function arrivalRate({ hours = "calendar" }: ArrivalRateOptions = {}): Kpi<KpiInput, RateState> {
  const issues: Issues = [];
  checkWord(hours, ["hours"], issues, ["calendar", "business"]);
  throwIssues(issues);
  const id = hours === "calendar" ? "arrivalRate" : "arrivalRate:business";
  return {
    id,
    unit: hours === "calendar" ? "perDay" : "perHour",
    needs: hours === "business" ? ["calendar"] : [],
    observe: ({ ticket }) => [{ at: ticket.createdAt }],
    start: (context, from) => rateAccumulator(id, context, hours, from),
  };
}
