import type { CalendarDefinition, HolidayDefinition, TimeRange, Weekday } from "../../calendar/calendar-definition.js";
import { checkZone } from "../../time/check-zone.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, textOf } from "../payload/payload-values.js";
import { mapHolidays } from "./salesforce-holidays.js";

const weekdays: readonly (readonly [name: string, day: Weekday])[] = [
  ["Monday", "mon"],
  ["Tuesday", "tue"],
  ["Wednesday", "wed"],
  ["Thursday", "thu"],
  ["Friday", "fri"],
  ["Saturday", "sat"],
  ["Sunday", "sun"],
];

/** A time of day such as `09:00:00.000Z`, whose Z is false: it is local time. */
function wallTimeOf(value: unknown): string | null {
  const [, time, seconds] = /^((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?Z?$/.exec(textOf(value) ?? "") ?? [];
  if (time === undefined) return null;
  return seconds === undefined || seconds === "00" ? time : `${time}:${seconds}`;
}

/** The hours of a day: one range, from midnight to midnight for the whole day, none where both ends are absent. */
function rangesOf(row: PayloadRow, name: string, notes: NoteCollector): readonly TimeRange[] {
  const [startValue, endValue] = [row[`${name}StartTime`], row[`${name}EndTime`]];
  const [start, end] = [wallTimeOf(startValue), wallTimeOf(endValue)];
  if (start !== null && end !== null) return [[start, end === "00:00" ? "24:00" : end]];
  const isClosed = (startValue ?? null) === null && (endValue ?? null) === null;
  if (!isClosed) notes.add("unknown", `businessHours[].${name}StartTime`, "The hours of a day cannot be read.");
  return [];
}

/**
 * Maps a record of BusinessHours to a calendar.
 *
 * @returns `null` where the zone is not known or no day has hours; that is noted.
 */
export function mapHours(
  row: PayloadRow,
  id: string,
  holidays: readonly PayloadRow[],
  notes: NoteCollector,
): CalendarDefinition | null {
  const timeZone = textOf(row["TimeZoneSidKey"]) ?? "";
  if (checkZone(timeZone, [], []) === undefined) {
    notes.add("unknown", "businessHours[].TimeZoneSidKey", `Business hours ${id} have a zone that is not known.`);
    return null;
  }
  const weekly: { [Day in Weekday]?: readonly TimeRange[] } = {};
  for (const [name, day] of weekdays) {
    const ranges = rangesOf(row, name, notes);
    if (ranges.length > 0) weekly[day] = ranges;
  }
  if (Object.keys(weekly).length === 0) {
    notes.add("incomplete", "businessHours[]", `Business hours ${id} are never open and were left out.`);
    return null;
  }
  const closed = mapHolidays(holidays, notes);
  const hasDates = closed.holidays.length > 0;
  const hasBreaks = Object.keys(closed.breaks).length > 0;
  const whole: readonly HolidayDefinition[] = closed.holidays;
  return {
    id,
    timeZone,
    weekly,
    ...(hasDates ? { holidays: whole } : {}),
    ...(hasBreaks ? { breaks: closed.breaks } : {}),
  };
}
