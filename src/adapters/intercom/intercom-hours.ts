import type { CalendarDefinition, HolidayDefinition, TimeRange, Weekday } from "../../calendar/calendar-definition.js";
import { checkCivilDate } from "../../time/civil-date.js";
import { checkZone } from "../../time/check-zone.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { orderHolidays } from "../payload/order-holidays.js";
import { listOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import { rangesOfDate, weeklyHoursOf } from "../payload/weekly-spans.js";

/** Intercom's week begins on Monday. */
const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const keys = ["start_minute", "end_minute"] as const;

/** What exceptions change: closed dates, and dates with other hours. */
interface MappedExceptions {
  readonly holidays: readonly HolidayDefinition[];
  readonly overrides: Readonly<Record<string, readonly TimeRange[]>>;
}

function mapExceptions(rows: readonly PayloadRow[], notes: NoteCollector): MappedExceptions {
  const holidays: HolidayDefinition[] = [];
  const overrides: Record<string, readonly TimeRange[]> = {};
  for (const row of rows) {
    const date = textOf(row["exception_date"]) ?? "";
    const isYearly = row["recurring_annually"] === true;
    const name = textOf(row["name"]);
    const details = name === null ? {} : { name };
    if (checkCivilDate(date, [], []) === undefined) {
      notes.add("incomplete", "exceptions[].exception_date", "An exception has no readable date and was left out.");
    } else if (row["exception_type"] === "custom_hours") {
      if (isYearly) {
        notes.add("incomplete", "exceptions[].recurring_annually", "Other hours come back yearly; they are kept once.");
      }
      overrides[date] = rangesOfDate(listOf(row["time_intervals"]), keys, "exceptions[].time_intervals[]", notes);
    } else if (row["exception_type"] !== "closed") {
      const type = showWord(row["exception_type"]);
      notes.add("unknown", "exceptions[].exception_type", `An exception ${type} is not known and was left out.`);
    } else holidays.push(isYearly ? { ...yearly(date), ...details } : { date, ...details });
  }
  return { holidays: orderHolidays(holidays), overrides };
}

/** The rule of a date that comes back every year. */
function yearly(date: string): { readonly rule: string; readonly start: string } {
  const [, month, day] = date.split("-").map(Number);
  return { rule: `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`, start: date };
}

/**
 * Maps an office hours schedule to a calendar.
 *
 * @returns `null` where the zone is not known or there are no hours; that is noted.
 */
export function mapHours(
  row: PayloadRow,
  id: string,
  exceptions: readonly PayloadRow[],
  notes: NoteCollector,
): CalendarDefinition | null {
  const timeZone = textOf(row["time_zone_name"]) ?? "";
  if (checkZone(timeZone, [], []) === undefined) {
    notes.add("unknown", "schedules[].time_zone_name", `Schedule ${id} has a zone that is not known.`);
    return null;
  }
  const intervals = listOf(row["time_intervals"]);
  const isAlways = row["twenty_four_seven"] === true;
  const weekly = weeklyHoursOf(isAlways ? [] : intervals, weekdays, keys, "schedules[].time_intervals[]", notes);
  if (!isAlways && Object.keys(weekly).length === 0) {
    notes.add("incomplete", "schedules[].time_intervals", `Schedule ${id} has no hours and was left out.`);
    return null;
  }
  const { holidays, overrides } = mapExceptions(exceptions, notes);
  return {
    id,
    timeZone,
    weekly: isAlways ? "always" : weekly,
    ...(holidays.length === 0 ? {} : { holidays }),
    ...(Object.keys(overrides).length === 0 ? {} : { overrides }),
  };
}
