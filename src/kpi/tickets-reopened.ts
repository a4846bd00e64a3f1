import type { CountState } from "./count-accumulator.js";
import { countKpi } from "./count-kpi.js";
import type { Kpi, KpiInput } from "./kpi.js";
import { openSpells } from "./open-spells.js";

/**
 * How many times a solved ticket was reopened, in the period of the reopening.
 *
 * @example
 * ```ts
 * ticketsReopened().id; // => "ticketsReopened"
 * ```
 */
export function ticketsReopened(): Kpi<KpiInput, CountState> {
  return countKpi("ticketsReopened", (facts) =>
    openSpells(facts)
      .slice(1)
      .map(({ at }) => ({ at })),
  );
}
