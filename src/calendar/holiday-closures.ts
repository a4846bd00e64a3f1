import { isoWeekdayOf } from "../time/civil-date.js";
import type { Observed } from "./calendar-definition.js";
import type { Holiday } from "./schedule.js";

/** Days from Saturday and from Sunday to the day on which the holiday is kept. */
const moves: Readonly<Record<Observed, readonly [saturday: number, sunday: number]>> = {
  sameDay: [0, 0],
  nextWeekday: [2, 1],
  nearestWeekday: [-1, 1],
};

/** The furthest that `observed` moves a holiday, in days. */
export const furthestMove = 2;

/** The day on which a holiday is kept that falls on `day`. */
export function keptOn(day: number, observed: Observed): number {
  const weekday = isoWeekdayOf(day);
  return weekday < 6 ? day : day + (moves[observed][weekday - 6] as number);
}

/** The days in [fromDay, toDay) on which a holiday is kept, ascending; two that are moved to one day may repeat it. */
export function keptDays(holiday: Holiday, fromDay: number, toDay: number): readonly number[] {
  const { dates, observed } = holiday;
  return dates
    .daysBetween(fromDay - furthestMove, toDay + furthestMove)
    .map((day) => keptOn(day, observed))
    .filter((day) => day >= fromDay && day < toDay);
}

/** The holidays of each day in [fromDay, toDay) that has any, in the order of the definition. */
export function holidaysByDay(
  holidays: readonly Holiday[],
  fromDay: number,
  toDay: number,
): ReadonlyMap<number, readonly Holiday[]> {
  const byDay = new Map<number, Holiday[]>();
  for (const holiday of holidays) {
    for (const day of keptDays(holiday, fromDay, toDay)) {
      const sameDay = byDay.get(day);
      if (sameDay === undefined) byDay.set(day, [holiday]);
      else sameDay.push(holiday);
    }
  }
  return byDay;
}
