import { dayMs } from "../time/civil-date.js";
import { toEpochMs } from "../time/instant.js";
import type { DurationMs, InstantInput } from "../time/instant-input.js";
import { type Calendar, stateOf } from "./calendar.js";
import { businessTimeBetween } from "./business-time-between.js";
import { startOfDate } from "./start-of-date.js";
import { offsetIn } from "../time/zone.js";

/** Four weeks, so that holidays, and a day of the week with other hours, are outvoted. */
const sampledDates = 28;

/**
 * How long a business day of a calendar usually is: the open time that most of the next 28 dates with any have. Hand it
 * to `formatDuration` to write business time in business days.
 *
 * @param calendar - Made by `compileCalendar`; its `timeZone` decides what a date is.
 * @param at - An instant on the first date.
 * @returns Milliseconds, the longest where several lengths are equally usual; `null` if none of the dates has open time.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-thu": [["09:00", "17:00"]], fri: [["09:00", "14:00"]] } });
 * businessDayLength(office, "2026-03-27T12:00:00Z"); // => 28_800_000
 * ```
 */
export function businessDayLength(calendar: Calendar, at: InstantInput): DurationMs | null {
  const { zone } = stateOf(calendar);
  const instant = toEpochMs(at, ["at"]);
  const firstDay = Math.floor((instant + offsetIn(zone, instant)) / dayMs);
  const dates = new Map<DurationMs, number>();
  for (let day = firstDay; day < firstDay + sampledDates; day++) {
    const end = startOfDate(day + 1, zone);
    if (end >= zone.to) break;
    const openMs = businessTimeBetween(calendar, startOfDate(day, zone), end);
    if (openMs > 0) dates.set(openMs, (dates.get(openMs) ?? 0) + 1);
  }
  const [usual] = [...dates].sort(([lengthA, a], [lengthB, b]) => b - a || lengthB - lengthA);
  return usual?.[0] ?? null;
}
