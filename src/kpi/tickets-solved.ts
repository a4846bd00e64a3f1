import type { CountState } from "./count-accumulator.js";
import { countKpi } from "./count-kpi.js";
import type { Kpi, KpiInput } from "./kpi.js";
import { openSpells } from "./open-spells.js";

/**
 * How many times a ticket was solved, in the period of the solve; one that is reopened and solved again counts twice.
 *
 * @example
 * ```ts
 * ticketsSolved().id; // => "ticketsSolved"
 * ```
 */
export function ticketsSolved(): Kpi<KpiInput, CountState> {
  return countKpi("ticketsSolved", (facts) =>
    openSpells(facts).flatMap(({ until }) => (until === null ? [] : [{ at: until }])),
  );
}
