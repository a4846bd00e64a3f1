import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { fullResolutionClock, jiraResolutionClock } from "./standard-clocks.js";
import { meanReading, standardDuration, type VendorDurationOptions, zendeskReading } from "./vendor-duration.js";

/**
 * How long it takes from creation to the last solve, in milliseconds. A reopened ticket is running again, and the time
 * it was solved in between counts: figures of closed periods change when one of their tickets is reopened.
 *
 * By the definition `jiraServiceManagement` a reopening begins a new cycle of its own, and the figure is the mean of
 * completed cycles.
 *
 * - Population: tickets; open and reopened ones count as open so far.
 * - Formula: last solve less creation.
 * - Elsewhere: Zendesk "Full resolution time"; Intercom `time_to_last_close`; dbt_zendesk `final_resolution`; Jira "Time to
 *   resolution".
 *
 * @param options - Which time counts, in which period, and by whose definition.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @see Zendesk help, "About native Support time duration metrics". Atlassian support, "How teams see SLAs".
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
export function fullResolutionTime(
  options: VendorDurationOptions<"zendesk" | "jiraServiceManagement"> = {},
): Kpi<DurationObservation, DurationState> {
  return standardDuration("fullResolutionTime", { clock: fullResolutionClock, vendors }, options);
}

const vendors = {
  zendesk: { clock: fullResolutionClock, reading: zendeskReading },
  jiraServiceManagement: { clock: jiraResolutionClock, reading: meanReading },
} as const;
