import type { DurationState } from "./duration-accumulator.js";
import type { DurationObservation, Kpi } from "./kpi.js";
import { firstResolutionClock, fullResolutionClock, requesterWaitClock } from "./standard-clocks.js";
import { type DurationKpiOptions, timeOnClock } from "./time-on-clock.js";

/**
 * How long it takes from creation to the first solve, in milliseconds, whatever happens afterwards.
 *
 * @param options - Which time counts, and in which period.
 */
export function firstResolutionTime(options: DurationKpiOptions = {}): Kpi<DurationObservation, DurationState> {
  return timeOnClock({ ...firstResolutionClock, id: "firstResolutionTime" }, options);
}

/**
 * How long it takes from creation to the last solve, in milliseconds. A reopened ticket is running again, and the time
 * it was solved in between counts: figures of closed periods change when one of their tickets is reopened.
 *
 * @param options - Which time counts, and in which period.
 */
export function fullResolutionTime(options: DurationKpiOptions = {}): Kpi<DurationObservation, DurationState> {
  return timeOnClock({ ...fullResolutionClock, id: "fullResolutionTime" }, options);
}

/**
 * How long requesters wait in all, in milliseconds: the time a ticket is neither pending nor solved.
 *
 * @param options - Which time counts, and in which period.
 */
export function requesterWaitTime(options: DurationKpiOptions = {}): Kpi<DurationObservation, DurationState> {
  return timeOnClock({ ...requesterWaitClock, id: "requesterWaitTime" }, options);
}
