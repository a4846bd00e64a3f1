import { agentTimeShare, type PeopleOptions } from "./agent-time.js";
import type { Kpi } from "../kpi.js";
import type { LedgerObservation, LedgerState } from "../accumulators/ledger-accumulator.js";

/**
 * Occupancy of a team: handling time out of the time in which contacts could be offered (handling and ready), 0 to 1;
 * `numerator` and `denominator` are milliseconds. Intervals are cut at the ends of periods and at `asOf`. No figure is
 * given for fewer than five people.
 *
 * - Population: agent intervals `handling` and `ready`, paid or not.
 * - Formula: time handling / time handling and ready.
 * - Elsewhere: COPC "occupancy"; some call this "utilisation".
 *
 * @param options - For how many people figures are given.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a number of people that is not whole or below 1.
 * @example
 * ```ts
 * const report = createReport({ kpis: [occupancy({ fewestPeople: 1 })], context: { asOf: 1_000_000, timeZone: "UTC" } });
 * const interval = { kind: "agentInterval", agentId: "kim", groupId: "billing", activity: null, paid: true } as const;
 * report.add({ ...interval, state: "handling", from: 0, to: 340_000 });
 * report.add({ ...interval, state: "ready", from: 340_000, to: 400_000 });
 * report.add({ ...interval, state: "notReady", from: 400_000, to: null });
 * report.rows()[0]?.value; // => 0.85
 * ```
 * @see COPC, as quoted by Call Centre Helper, "Occupancy vs utilisation".
 */
export function occupancy(options: PeopleOptions = {}): Kpi<LedgerObservation, LedgerState> {
  return agentTimeShare("occupancy", options, ({ state }) => ({
    counts: state === "handling",
    among: state === "handling" || state === "ready",
  }));
}
