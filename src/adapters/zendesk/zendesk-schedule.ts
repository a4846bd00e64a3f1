import type { CalendarDefinition, HolidayDefinition, Weekday } from "../../calendar/calendar-definition.js";
import { checkCivilDate } from "../../time/civil-date.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { orderHolidays } from "../payload/order-holidays.js";
import { compareIds, idOf, instantOf, listOf, type PayloadRow, textOf } from "../payload/payload-values.js";
import { zoneNamed } from "../payload/zone-named.js";
import { weeklyHoursOf } from "../payload/weekly-spans.js";

/** Zendesk's week begins on Sunday. */
const weekdays: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

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
  const intervals = listOf(row["intervals"]);
  const weekly = weeklyHoursOf(intervals, weekdays, ["start_time", "end_time"], "schedules[].intervals[]", notes);
  if (Object.keys(weekly).length === 0) {
    notes.add("incomplete", "schedules[].intervals", `Schedule ${id} has no hours and was left out.`);
    return null;
  }
  const closed = orderHolidays(holidays.flatMap((holiday) => holidayOf(holiday, notes)));
  return { id, timeZone, weekly, ...(closed.length === 0 ? {} : { holidays: closed }) };
}

/** Orders schedules by age: the oldest is the account's default. */
export function compareSchedules(a: PayloadRow, b: PayloadRow): number {
  const oldest = (row: PayloadRow): number => instantOf(row["created_at"]) ?? Number.MAX_SAFE_INTEGER;
  return oldest(a) - oldest(b) || compareIds(idOf(a["id"]), idOf(b["id"]));
}

/** A schedule's id, which is the id of its calendar; `24x7` is taken by the built-in one. */
export function scheduleId(row: PayloadRow): string | null {
  const id = idOf(row["id"]);
  return id === "24x7" ? null : id;
}
