import { weekdayOf } from "../time/civil-date.js";
import type { Observed } from "./calendar-definition.js";
import type { Holiday } from "./schedule.js";

/** Days from Saturday (5) and from Sunday (6) to the day on which the holiday is kept. */
const moves: Readonly<Record<Observed, Readonly<Record<number, number>>>> = {
  sameDay: {},
  nextWeekday: { 5: 2, 6: 1 },
  nearestWeekday: { 5: -1, 6: 1 },
};

/** The furthest that `observed` moves a holiday, in days. */
export const furthestMove = 2;

/** The day on which a holiday is kept that falls on `day`. */
export function keptOn(day: number, observed: Observed): number {
  return day + (moves[observed][weekdayOf(day)] ?? 0);
}

/**
 * The holidays of each day that has any, in the order of the definition.
 *
 * @param fromDay - First day; a few days before may be there, too.
 * @param toDay - End, itself outside; a few days after may be there, too.
 */
export function holidaysByDay(
  holidays: readonly Holiday[],
  fromDay: number,
  toDay: number,
): ReadonlyMap<number, readonly Holiday[]> {
  const byDay = new Map<number, Holiday[]>();
  for (const holiday of holidays) {
    for (const date of holiday.dates.daysBetween(fromDay - furthestMove, toDay + furthestMove)) {
      const day = keptOn(date, holiday.observed);
      const sameDay = byDay.get(day) ?? [];
      sameDay.push(holiday);
      byDay.set(day, sameDay);
    }
  }
  return byDay;
}
