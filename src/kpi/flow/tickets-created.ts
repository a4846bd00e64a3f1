import type { CountState } from "../accumulators/count-accumulator.js";
import { countKpi } from "../count-kpi.js";
import type { Kpi, KpiInput } from "../kpi.js";

/**
 * How many tickets were created, in the period of their creation.
 *
 * - Population: tickets created.
 * - Formula: number of tickets.
 * - Elsewhere: Zendesk "Tickets created"; Intercom "New conversations".
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [ticketsCreated()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").build());
 * report.rows()[0]?.value; // => 1
 * ```
 */
export function ticketsCreated(): Kpi<KpiInput, CountState> {
  return countKpi("ticketsCreated", ({ ticket }) => [{ at: ticket.createdAt }]);
}
