import type { DurationState } from "./duration-accumulator.js";
import type { DurationObservation, Kpi } from "./kpi.js";
import { firstReplyClock } from "./standard-clocks.js";
import { type DurationKpiOptions, timeOnClock } from "./time-on-clock.js";

/**
 * How long requesters wait for the first public reply by a human, in milliseconds. The opening message, internal notes,
 * bots and auto-replies are no replies; a ticket solved without one is left out as `solved`.
 *
 * @param options - Which time counts, and in which period.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [firstReplyTime()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").message("2026-03-27T08:30:00Z", "agent").build());
 * report.rows()[0]?.value; // => 1_800_000
 * ```
 */
export function firstReplyTime(options: DurationKpiOptions = {}): Kpi<DurationObservation, DurationState> {
  return timeOnClock({ ...firstReplyClock, id: "firstReplyTime" }, options);
}
