import { dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import { stretchesOf, type Zone } from "../time/zone.js";

/**
 * The instant from which on a zone's wall clock shows a date or a later one. For a date that a zone skipped it is the
 * start of the next; a clock that was set back over midnight may have shown the date for a moment before.
 *
 * @param epochDay - The date, as whole days since 1970-01-01.
 * @param zone - Whose clock; a date outside of what is known of it starts at the nearer end.
 */
export function startOfDate(epochDay: number, zone: Zone): EpochMs {
  const wallMs = epochDay * dayMs;
  // No zone is a whole day from UTC.
  const stretches = stretchesOf(zone, Math.max(zone.from, wallMs - dayMs), Math.min(zone.to, wallMs + dayMs));
  const last = stretches.filter((stretch) => stretch.from + stretch.offsetMs < wallMs).at(-1);
  if (last !== undefined) return Math.min(last.to, wallMs - last.offsetMs);
  return wallMs - dayMs < zone.to ? zone.from : zone.to;
}
