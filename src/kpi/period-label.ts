import { civilDateOf, dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import { wallClockAt } from "../time/wall-clock.js";
import type { PeriodPlan } from "./period.js";

/** Names the whole period that begins on a day. */
export function periodLabel(epochDay: number, { every, weekStart, yearStart }: PeriodPlan): string {
  const date = civilDateOf(epochDay);
  if (every === "day" || every === "hour") return date;
  if (every === "week") return weekStart === 1 ? isoWeekLabel(epochDay) : `week of ${date}`;
  if (every === "month") return date.slice(0, 7);
  const month = new Date(epochDay * dayMs).getUTCMonth();
  const firstYear = Number(date.slice(0, 4)) - (month < yearStart ? 1 : 0);
  const year = yearStart === 0 ? String(firstYear) : `FY${String(firstYear)}/${String(firstYear + 1).slice(2)}`;
  return every === "year" ? year : `${year}-Q${String(((month - yearStart + 12) % 12) / 3 + 1)}`;
}

/** Names an hour by the wall clock at its start; the offset tells apart the two that one name would be given to. */
export function hourLabel(at: EpochMs, timeZone: string): string {
  const { date, time, offsetMs } = wallClockAt(at, timeZone);
  const minutes = Math.abs(offsetMs) / 60_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const clock = time.endsWith(":00") ? time.slice(0, 2) : time;
  return `${date}T${clock}${offsetMs < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The ISO 8601 week of a Monday; it belongs to the year of its Thursday. */
function isoWeekLabel(monday: number): string {
  const thursday = monday + 3;
  const year = new Date(thursday * dayMs).getUTCFullYear();
  const week = Math.floor((thursday - Date.UTC(year, 0, 1) / dayMs) / 7) + 1;
  return `${String(year)}-W${String(week).padStart(2, "0")}`;
}
