import { agentTimeShare, type PeopleOptions } from "./agent-time.js";
import type { Kpi } from "../kpi.js";
import type { LedgerObservation, LedgerState } from "../accumulators/ledger-accumulator.js";

/** What counts as productive besides contacts. */
export interface UtilisationOptions extends PeopleOptions {
  /** Activities of time not ready that count as productive, in the vendor's words, such as `Back office`. */
  readonly productive?: readonly string[];
}

/**
 * Utilisation of a team: productive time out of paid time, 0 to 1; `numerator` and `denominator` are milliseconds.
 * Handling contacts is productive, and so is what `productive` lists. Intervals are cut at the ends of periods and at
 * `asOf`. No figure is given for fewer than five people.
 *
 * - Population: paid agent intervals.
 * - Formula: time handling or in activities of `productive` / time paid.
 * - Elsewhere: Call Centre Helper and injixo "utilisation"; ICMI means other things by the word, and some call this
 *   "occupancy".
 *
 * @param options - What counts as productive, and for how many people figures are given.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a number of people that is not whole or below 1.
 * @example
 * ```ts
 * utilisation({ productive: ["Back office"] }).id; // => "utilisation:Back office"
 * ```
 * @see Call Centre Helper, "Occupancy vs utilisation".
 */
export function utilisation({
  productive = [],
  ...options
}: UtilisationOptions = {}): Kpi<LedgerObservation, LedgerState> {
  const id = ["utilisation", ...[...productive].sort()].join(":");
  return agentTimeShare(id, options, ({ state, activity, paid }) => ({
    counts: state === "handling" || (state === "notReady" && activity !== null && productive.includes(activity)),
    among: paid,
  }));
}
