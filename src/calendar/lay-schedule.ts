import { dayMs, weekdayOf } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import type { Zone } from "../time/zone.js";
import { type DatedSchedule, dateLayers, openOnDate } from "./date-layers.js";
import { holidaysByDay } from "./holiday-closures.js";
import type { Schedule } from "./schedule.js";
import { appendSpans, type Spans } from "./spans.kernel.js";

/** Marks the days that differ from the ordinary week; an exception also reaches into the day after it. */
function markExceptions({ schedule, holidays }: DatedSchedule, firstDay: number, lastDay: number): Uint8Array {
  const marks = new Uint8Array(lastDay - firstDay + 1);
  for (const dated of [holidays, schedule.overrides, schedule.breaks]) {
    for (const day of dated.keys()) {
      // What lies outside the array is dropped.
      marks[day - firstDay] = 1;
      marks[day + 1 - firstDay] = 1;
    }
  }
  return marks;
}

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
  const stretches = zone.stretches(from, to);
  // No zone is a whole day from UTC, and a shift reaches one day on.
  const earliestDay = Math.floor(from / dayMs) - 2;
  const latestDay = Math.floor(to / dayMs) + 2;
  const dated: DatedSchedule = { schedule, holidays: holidaysByDay(schedule.holidays, earliestDay, latestDay) };
  const exceptions = markExceptions(dated, earliestDay, latestDay);
  // Days without exception are alike from week to week.
  const week: Spans[] = [];

  for (const stretch of stretches) {
    const firstDay = Math.floor((stretch.from + stretch.offsetMs) / dayMs);
    const lastDay = Math.floor((stretch.to - 1 + stretch.offsetMs) / dayMs);
    for (let day = firstDay; day <= lastDay; day++) {
      const weekday = weekdayOf(day);
      const isException = exceptions[day - earliestDay] === 1;
      const spans = (isException ? undefined : week[weekday]) ?? openOnDate(dateLayers(dated, day));
      if (!isException) week[weekday] = spans;
      appendSpans(open, spans, day * dayMs - stretch.offsetMs, stretch.from, stretch.to);
    }
  }
}
