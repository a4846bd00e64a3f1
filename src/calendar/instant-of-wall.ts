import { dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import { stretchesOf, type Zone } from "../time/zone.js";

/**
 * The first instant at which a zone's wall clock shows a time; for a time that it skips, the instant as far after the
 * gap as the time lies inside it.
 *
 * @param wallMs - Milliseconds since 1970-01-01T00:00 on the wall clock.
 * @param zone - Whose clock.
 * @returns Epoch milliseconds, or `null` where that lies outside what is known.
 */
export function instantOfWall(wallMs: number, zone: Zone): EpochMs | null {
  // No zone is a whole day from UTC.
  const stretches = stretchesOf(zone, Math.max(zone.from, wallMs - dayMs), Math.min(zone.to, wallMs + dayMs));
  const started = stretches.filter((stretch) => stretch.from + stretch.offsetMs <= wallMs);
  const shows = started.find((stretch) => wallMs - stretch.offsetMs < stretch.to) ?? started.at(-1);
  if (shows === undefined) return null;
  const at = wallMs - shows.offsetMs;
  return at < zone.to ? at : null;
}
