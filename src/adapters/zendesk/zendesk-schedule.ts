import type { CalendarDefinition, HolidayDefinition, TimeRange, Weekday } from "../../calendar/calendar-definition.js";
import { checkCivilDate } from "../../time/civil-date.js";
import { formatWallTime } from "../../time/wall-time.js";
import { checkZone } from "../../time/zone.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, instantOf, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { railsZones } from "./rails-zones.js";

/** Zendesk's week begins on Sunday. */
const weekdays: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const dayMinutes = 24 * 60;
const weekMinutes = 7 * dayMinutes;

/** Finds the IANA zone of a schedule's zone name. */
function zoneNamed(value: unknown, zones: ReadonlyMap<string, string>): string | null {
  const name = textOf(value) ?? "";
  const zone = zones.get(name) ?? railsZones.get(name) ?? name;
  return checkZone(zone, [], []) === undefined ? null : zone;
}

const isMinute = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= weekMinutes;

/** Minutes from a start to an end, half-open. */
type Span = readonly [start: number, end: number];

/** Brings spans into order and unites those that overlap or touch. */
function uniteSpans(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last === undefined || start > last[1]) united.push([start, end]);
    else united[united.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return united;
}

/** The hours of each weekday, from intervals of minutes since Sunday 00:00 on the wall clock. */
function weeklyHours(intervals: unknown, notes: NoteCollector): { readonly [Day in Weekday]?: readonly TimeRange[] } {
  const spans = listOf(intervals).flatMap((interval): readonly Span[] => {
    const { start_time: start, end_time: end } = rowOf(interval);
    if (isMinute(start) && isMinute(end) && start < end) return [[start, end]];
    notes.add("unknown", "schedules[].intervals[]", "An interval is no span of minutes within a week.");
    return [];
  });
  const weekly: { [Day in Weekday]?: readonly TimeRange[] } = {};
  weekdays.forEach((day, index) => {
    const midnight = index * dayMinutes;
    const ranges = uniteSpans(spans)
      .map(([start, end]): Span => [Math.max(start - midnight, 0), Math.min(end - midnight, dayMinutes)])
      .filter(([start, end]) => start < end)
      .map(([start, end]): TimeRange => [formatWallTime(start * 60_000), formatWallTime(end * 60_000)]);
    if (ranges.length > 0) weekly[day] = ranges;
  });
  return weekly;
}

/** A holiday of whole local dates, both ends included. */
function holidayOf(row: PayloadRow, notes: NoteCollector): readonly HolidayDefinition[] {
  const { start_date: from, end_date: to } = row;
  const first = checkCivilDate(from, [], []);
  const last = checkCivilDate(to, [], []);
  if (first === undefined || last === undefined || first > last) {
    notes.add("incomplete", "holidays[]", "A holiday has no readable dates and was left out.");
    return [];
  }
  const name = textOf(row["name"]);
  const details = name === null ? {} : { name };
  return first === last ? [{ date: String(from), ...details }] : [{ from: String(from), to: String(to), ...details }];
}

/**
 * Maps a schedule to a calendar.
 *
 * @returns The calendar, or `null` where the zone is not known or no hours can be read; that is noted.
 */
export function mapSchedule(
  row: PayloadRow,
  id: string,
  holidays: readonly PayloadRow[],
  zones: ReadonlyMap<string, string>,
  notes: NoteCollector,
): CalendarDefinition | null {
  const timeZone = zoneNamed(row["time_zone"], zones);
  if (timeZone === null) {
    notes.add("unknown", "schedules[].time_zone", `Schedule ${id} has a zone that is not known; name it in zones.`);
    return null;
  }
  const weekly = weeklyHours(row["intervals"], notes);
  if (Object.keys(weekly).length === 0) {
    notes.add("incomplete", "schedules[].intervals", `Schedule ${id} has no hours and was left out.`);
    return null;
  }
  const closed = holidays.flatMap((holiday) => holidayOf(holiday, notes));
  return { id, timeZone, weekly, ...(closed.length === 0 ? {} : { holidays: closed }) };
}

/** Orders schedules by age: the oldest is the account's default. */
export function compareSchedules(a: PayloadRow, b: PayloadRow): number {
  const oldest = (row: PayloadRow): number => instantOf(row["created_at"]) ?? Number.MAX_SAFE_INTEGER;
  return oldest(a) - oldest(b);
}

/** A schedule's id, which is the id of its calendar; `24x7` is taken by the built-in one. */
export function scheduleId(row: PayloadRow): string | null {
  const id = idOf(row["id"]);
  return id === "24x7" ? null : id;
}
