import { explainStale } from "./explain-stale.js";
import type { Sla } from "./sla.js";
import type { SlaStamp } from "./stamp-sla.js";

/**
 * Tells whether figures stored with a stamp may no longer be right: the SLA was edited, or the runtime's zone data
 * changed inside the stamp's span. {@link explainStale} says which of them.
 *
 * @param stored - From `stampSla`, as it was stored.
 * @param sla - The SLA as it is now.
 * @throws A {@link SupportOpsError} as {@link explainStale} does.
 * @example
 * ```ts
 * const monday = (opens: "08:00" | "09:00") => compileSla({ calendars: [{ id: "office", timeZone: "Europe/Berlin", weekly: { mon: [[opens, "17:00"]] } }], clocks: [], policies: [] });
 * const stored = stampSla(monday("09:00"), { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" });
 * isStale(stored, monday("09:00")); // => false
 * isStale(stored, monday("08:00")); // => true
 * ```
 */
export function isStale(stored: SlaStamp, sla: Sla): boolean {
  return explainStale(stored, sla).reasons.length > 0;
}
