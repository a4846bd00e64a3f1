import { agentTimeShare, type PeopleOptions } from "./agent-time.js";
import type { Kpi } from "../kpi.js";
import type { LedgerObservation, LedgerState } from "../accumulators/ledger-accumulator.js";

/**
 * Shrinkage of a team: the share of paid time, 0 to 1, in which people were not there for contacts (neither handling nor
 * ready); `numerator` and `denominator` are milliseconds. Heads to schedule are heads needed / (1 - shrinkage), see
 * {@link shrinkageOf}. Intervals are cut at the ends of periods and at `asOf`. No figure is given for fewer than five
 * people.
 *
 * - Population: paid agent intervals.
 * - Formula: time `notReady` or `loggedOut` / time paid.
 * - Elsewhere: –
 *
 * @param options - For how many people figures are given.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a number of people that is not whole or below 1.
 * @example
 * ```ts
 * shrinkage().id; // => "shrinkage"
 * ```
 */
export function shrinkage(options: PeopleOptions = {}): Kpi<LedgerObservation, LedgerState> {
  return agentTimeShare("shrinkage", options, ({ state, paid }) => ({
    counts: state === "notReady" || state === "loggedOut",
    among: paid,
  }));
}
