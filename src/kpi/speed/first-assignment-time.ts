import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { firstAssignmentClock } from "./standard-clocks.js";
import { type DurationKpiOptions, timeOnClock } from "./time-on-clock.js";

/**
 * How long it takes until a ticket has an assignee for the first time, in milliseconds. Assigned as it was created, also by
 * a rule, is 0; solved without ever being assigned is left out as `solved`.
 *
 * - Population: tickets; unassigned ones count as unassigned so far.
 * - Formula: first assignee less creation.
 * - Elsewhere: Zendesk "First assignment time"; Intercom `time_to_assignment`; "MTTA" where to
 *   acknowledge is to take it, a mean: `completedMean`.
 *
 * @param options - Which time counts, and in which period.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [firstAssignmentTime()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").attribute("2026-03-27T09:00:00Z", "assignee", "kim").build());
 * report.rows()[0]?.value; // => 3_600_000
 * ```
 */
export function firstAssignmentTime(options: DurationKpiOptions = {}): Kpi<DurationObservation, DurationState> {
  return timeOnClock({ ...firstAssignmentClock, id: "firstAssignmentTime" }, options);
}
