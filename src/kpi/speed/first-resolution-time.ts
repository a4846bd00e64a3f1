import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { firstResolutionClock } from "./standard-clocks.js";
import { standardDuration, type VendorDurationOptions, zendeskReading } from "./vendor-duration.js";

/**
 * How long it takes from creation to the first solve, in milliseconds, whatever happens afterwards. A ticket closed
 * without a solve is solved by that.
 *
 * - Population: tickets; unsolved ones count as open so far.
 * - Formula: first solve less creation.
 * - Elsewhere: Zendesk "First resolution time"; Intercom `time_to_first_close`; dbt_zendesk `first_resolution`;
 *   "MTTR" where R is resolve, a mean: `completedMean`.
 *
 * @param options - Which time counts, in which period, and by whose definition.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @see Zendesk help, "About native Support time duration metrics".
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
export function firstResolutionTime(
  options: VendorDurationOptions<"zendesk"> = {},
): Kpi<DurationObservation, DurationState> {
  return standardDuration("firstResolutionTime", { clock: firstResolutionClock, vendors }, options);
}

const vendors = {
  zendesk: { clock: firstResolutionClock, reading: zendeskReading },
} as const;
