import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { onHoldClock } from "./standard-clocks.js";
import { standardDuration, type VendorDurationOptions, zendeskReading } from "./vendor-duration.js";

/**
 * How long tickets wait for a third party in all, in milliseconds: the time they are on hold, up to the last solve.
 *
 * - Population: tickets, those without such time with 0; unsolved ones count as having it so far.
 * - Formula: time in hold.
 * - Elsewhere: Zendesk "On-hold time"; dbt_zendesk `on_hold`.
 *
 * @param options - Which time counts, in which period, and by whose definition.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @see Zendesk help, "About native Support time duration metrics".
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [onHoldTime()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .status("2026-03-27T09:00:00Z", "pending")
 *   .status("2026-03-27T11:00:00Z", "hold")
 *   .status("2026-03-27T12:00:00Z", "open")
 *   .status("2026-03-27T12:30:00Z", "solved");
 * report.add(printer.build());
 * report.rows()[0]?.value; // => 3_600_000
 * ```
 */
export function onHoldTime(options: VendorDurationOptions<"zendesk"> = {}): Kpi<DurationObservation, DurationState> {
  return standardDuration("onHoldTime", { clock: onHoldClock, vendors }, options);
}

const vendors = {
  zendesk: { clock: onHoldClock, reading: zendeskReading },
} as const;
