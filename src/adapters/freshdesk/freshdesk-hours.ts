import type { CalendarDefinition, HolidayDefinition, TimeRange, Weekday } from "../../calendar/calendar-definition.js";
import { checkCivilDate } from "../../time/civil-date.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { orderHolidays } from "../payload/order-holidays.js";
import { type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { zoneNamed } from "../payload/zone-named.js";

const weekdays: readonly (readonly [name: string, day: Weekday])[] = [
  ["monday", "mon"],
  ["tuesday", "tue"],
  ["wednesday", "wed"],
  ["thursday", "thu"],
  ["friday", "fri"],
  ["saturday", "sat"],
  ["sunday", "sun"],
];

/** A time of day such as `8:00 am`; 12 am is midnight. */
function wallTimeOf(value: unknown): string | null {
  const [, hour, minute, half] = /^(\d{1,2}):([0-5]\d)\s*([ap]m)?$/i.exec(textOf(value) ?? "") ?? [];
  if (hour === undefined) return null;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
  const isHour = half === undefined ? hours <= 23 : Number(hour) >= 1 && Number(hour) <= 12;
  return isHour ? `${String(hours).padStart(2, "0")}:${minute}` : null;
}

/** The last minute of a day stands for its end. */
const endOf = (time: string): string => (time === "23:59" || time === "00:00" ? "24:00" : time);

/** The hours of each weekday: one range a day, none on days that are not named. */
function weeklyHours(value: unknown, notes: NoteCollector): { readonly [Day in Weekday]?: readonly TimeRange[] } {
  const hours = rowOf(value);
  const weekly: { [Day in Weekday]?: readonly TimeRange[] } = {};
  for (const [name, day] of weekdays) {
    if ((hours[name] ?? null) === null) continue;
    const { start_time, end_time } = rowOf(hours[name]);
    const [start, end] = [wallTimeOf(start_time), wallTimeOf(end_time)];
    if (start !== null && end !== null) weekly[day] = [[start, endOf(end)]];
    else notes.add("unknown", "businessHours[].working_hours", "The hours of a day cannot be read.");
  }
  return weekly;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The month and day of a holiday that comes back every year: `01-16` or `Jan 16`. */
function yearlyRule(text: string): string | null {
  const [, number, name, day] = /^(?:(\d{1,2})-|([A-Za-z]{3})[a-z]* )(\d{1,2})$/.exec(text) ?? [];
  const month = number === undefined ? months.indexOf(name?.toLowerCase() ?? "") + 1 : Number(number);
  // 2024 is a leap year: every day that some year has is a date of it.
  const date = `2024-${String(month).padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  return checkCivilDate(date, [], []) === undefined ? null : `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${Number(day)}`;
}

function holidayOf(row: PayloadRow, notes: NoteCollector): readonly HolidayDefinition[] {
  const date = textOf(row["date"]) ?? textOf(row["holiday_date"]) ?? "";
  const name = textOf(row["name"]);
  const details = name === null ? {} : { name };
  if (checkCivilDate(date, [], []) !== undefined) return [{ date, ...details }];
  const rule = yearlyRule(date);
  if (rule !== null) return [{ rule, ...details }];
  notes.add("incomplete", "holidays[].date", "A holiday has no readable date and was left out.");
  return [];
}

/**
 * Maps business hours to a calendar.
 *
 * @returns `null` where the zone is not known or the hours cannot be read; that is noted.
 */
export function mapHours(
  row: PayloadRow,
  id: string,
  holidays: readonly PayloadRow[],
  zones: ReadonlyMap<string, string>,
  notes: NoteCollector,
): CalendarDefinition | null {
  const timeZone = zoneNamed(row["time_zone"], zones);
  if (timeZone === null) {
    const message = `Business hours ${id} have a zone that is not known; name it in zones.`;
    notes.add("unknown", "businessHours[].time_zone", message);
    return null;
  }
  const closed = orderHolidays(holidays.flatMap((holiday) => holidayOf(holiday, notes)));
  const dates = closed.length === 0 ? {} : { holidays: closed };
  // Round-the-clock hours name no days.
  if ((row["working_hours"] ?? null) === null) return { id, timeZone, weekly: "always", ...dates };
  const weekly = weeklyHours(row["working_hours"], notes);
  if (Object.keys(weekly).length > 0) return { id, timeZone, weekly, ...dates };
  notes.add("incomplete", "businessHours[].working_hours", `Business hours ${id} are never open and were left out.`);
  return null;
}
