import type { DurationState } from "./duration-accumulator.js";
import type { DurationObservation, Kpi } from "./kpi.js";
import { firstResolutionClock, fullResolutionClock, requesterWaitClock } from "./standard-clocks.js";
import { type DurationKpiOptions, timeOnClock } from "./time-on-clock.js";

/**
 * How long it takes from creation to the first solve, in milliseconds, whatever happens afterwards.
 *
 * @param options - Which time counts, and in which period.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [firstResolutionTime()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "solved")
 *   .status("2026-03-27T11:00:00Z", "open")
 *   .status("2026-03-27T12:00:00Z", "solved");
 * report.add(printer.build());
 * report.rows()[0]?.value; // => 3_600_000
 * ```
 */
export function firstResolutionTime(options: DurationKpiOptions = {}): Kpi<DurationObservation, DurationState> {
  return timeOnClock({ ...firstResolutionClock, id: "firstResolutionTime" }, options);
}

/**
 * How long it takes from creation to the last solve, in milliseconds. A reopened ticket is running again, and the time
 * it was solved in between counts: figures of closed periods change when one of their tickets is reopened.
 *
 * @param options - Which time counts, and in which period.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [fullResolutionTime()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "solved")
 *   .status("2026-03-27T11:00:00Z", "open")
 *   .status("2026-03-27T12:00:00Z", "solved");
 * report.add(printer.build());
 * report.rows()[0]?.value; // => 14_400_000
 * ```
 */
export function fullResolutionTime(options: DurationKpiOptions = {}): Kpi<DurationObservation, DurationState> {
  return timeOnClock({ ...fullResolutionClock, id: "fullResolutionTime" }, options);
}

/**
 * How long requesters wait in all, in milliseconds: the time a ticket is neither pending nor solved.
 *
 * @param options - Which time counts, and in which period.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [requesterWaitTime()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "solved")
 *   .status("2026-03-27T11:00:00Z", "open")
 *   .status("2026-03-27T12:00:00Z", "solved");
 * report.add(printer.build());
 * report.rows()[0]?.value; // => 7_200_000
 * ```
 */
export function requesterWaitTime(options: DurationKpiOptions = {}): Kpi<DurationObservation, DurationState> {
  return timeOnClock({ ...requesterWaitClock, id: "requesterWaitTime" }, options);
}
