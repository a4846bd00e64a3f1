import { dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import { type Calendar, stateOf } from "./calendar.js";
import { instantOfWall } from "./instant-of-wall.js";
import { offsetIn, type Zone } from "../time/zone.js";
import { instantBeforeOpenMs, isOpenAt, nextOpeningAt } from "./open-time.js";
import { startOfDate } from "./start-of-date.js";

/** Where a result outside hours moves: to the next opening or the previous closing. */
export type Roll = "next" | "previous";

const dayAt = (zone: Zone, at: EpochMs): number => Math.floor((at + offsetIn(zone, at)) / dayMs);

/** The first date after a day that has open time, as whole days since 1970-01-01, or `null`. */
function nextOpenDay(calendar: Calendar, zone: Zone, day: number): number | null {
  const start = startOfDate(day + 1, zone);
  const opening = start < zone.to ? nextOpeningAt(calendar, start) : null;
  return opening === null ? null : dayAt(zone, opening);
}

/** The last date before a day that has open time, or `null`. */
function previousOpenDay(calendar: Calendar, zone: Zone, day: number): number | null {
  const end = startOfDate(day, zone);
  const closing = end < zone.to ? instantBeforeOpenMs(calendar, end, 0, "earliest") : null;
  return closing === null ? null : dayAt(zone, closing - 1);
}

function roll(calendar: Calendar, at: EpochMs | null, direction: Roll | null): EpochMs | null {
  if (at === null || direction === null || isOpenAt(calendar, at)) return at;
  return direction === "next" ? nextOpeningAt(calendar, at) : instantBeforeOpenMs(calendar, at, 0, "earliest");
}

/**
 * The unchecked form of `addBusinessDays`.
 *
 * @param days - An integer.
 * @param direction - Where a result outside hours moves; `null` for nowhere.
 */
export function instantAfterBusinessDays(
  calendar: Calendar,
  at: EpochMs,
  days: number,
  direction: Roll | null,
): EpochMs | null {
  const { zone } = stateOf(calendar);
  if (days === 0) return roll(calendar, at, direction);
  const start = dayAt(zone, at);
  const step = days > 0 ? nextOpenDay : previousOpenDay;
  let day: number | null = start;
  for (let counted = Math.abs(days); counted > 0 && day !== null; counted--) day = step(calendar, zone, day);
  if (day === null) return null;
  return roll(calendar, instantOfWall(at + offsetIn(zone, at) + (day - start) * dayMs, zone), direction);
}
