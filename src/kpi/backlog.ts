import type { CountState } from "./count-accumulator.js";
import { countKpi } from "./count-kpi.js";
import type { Kpi, KpiInput } from "./kpi.js";
import { openSpells } from "./open-spells.js";

/**
 * How many tickets are open at the end of the period, that is just before its end; in one that has not ended, as of
 * the report. Counted from the log, not from today's status: created + reopened - solved is exactly its change.
 *
 * @example
 * ```ts
 * backlog().id; // => "backlog"
 * ```
 */
export function backlog(): Kpi<KpiInput, CountState> {
  return countKpi("backlog", openSpells);
}
