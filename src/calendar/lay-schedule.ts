import { dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import { stretchesOf, type Zone } from "../time/zone.js";
import { holidaysByDay } from "./holiday-closures.js";
import type { Schedule } from "./schedule.js";
import { appendSpans } from "./spans.kernel.js";
import { openOnWall, wallLayers } from "./wall-layers.js";

/**
 * Lays a schedule over a zone's clock: an instant is open if the wall clock shows an open time at it. Where clocks are
 * set forward the skipped wall time has no instants, where they are set back the repeated one has them twice.
 *
 * @param open - Spans that lie before; the open instants of [from, to) are appended.
 * @param schedule - The hours.
 * @param zone - Whose wall clock decides.
 * @param from - First instant.
 * @param to - End, itself outside.
 */
export function laySchedule(open: number[], schedule: Schedule, zone: Zone, from: EpochMs, to: EpochMs): void {
  // No zone is a whole day from UTC, and a shift reaches one day on.
  const firstDay = Math.floor(from / dayMs) - 2;
  const lastDay = Math.floor(to / dayMs) + 1;
  const holidays = holidaysByDay(schedule.holidays, firstDay, lastDay + 1);
  const wall = openOnWall(wallLayers({ schedule, holidays }, firstDay, lastDay));
  let next = 0;
  for (const stretch of stretchesOf(zone, from, to)) {
    // A clock that is set back shows again what it has shown, but never by two days.
    while ((wall[next + 1] as number) <= stretch.from + stretch.offsetMs - 2 * dayMs) next += 2;
    appendSpans(open, wall, -stretch.offsetMs, stretch.from, stretch.to, next);
  }
}
