import type { CountState } from "./count-accumulator.js";
import { countKpi } from "./count-kpi.js";
import type { Kpi, KpiInput } from "./kpi.js";

/**
 * How many tickets were created, in the period of their creation.
 *
 * @example
 * ```ts
 * ticketsCreated().id; // => "ticketsCreated"
 * ```
 */
export function ticketsCreated(): Kpi<KpiInput, CountState> {
  return countKpi("ticketsCreated", ({ ticket }) => [{ at: ticket.createdAt }]);
}
