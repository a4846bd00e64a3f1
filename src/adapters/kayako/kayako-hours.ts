import type {
  CalendarDefinition,
  DateHoliday,
  OverrideDefinition,
  TimeRange,
  Weekday,
} from "../../calendar/calendar-definition.js";
import { checkCivilDate } from "../../time/civil-date.js";
import { checkZone } from "../../time/check-zone.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { rangesOfDate } from "../payload/weekly-spans.js";

const weekdays: Readonly<Record<string, Weekday>> = {
  monday: "mon",
  tuesday: "tue",
  wednesday: "wed",
  thursday: "thu",
  friday: "fri",
  saturday: "sat",
  sunday: "sun",
};

/** Hours that Kayako writes as pairs of minutes from midnight. */
function rangesOf(value: unknown, path: string, notes: NoteCollector): readonly TimeRange[] {
  const pairs = listOf(value).map((pair) => ({ from: listOf(pair)[0], to: listOf(pair)[1] }));
  return rangesOfDate(pairs, ["from", "to"], path, notes);
}

function weeklyHours(value: unknown, notes: NoteCollector): { readonly [Day in Weekday]?: readonly TimeRange[] } {
  const weekly: { [Day in Weekday]?: readonly TimeRange[] } = {};
  for (const [name, hours] of Object.entries(rowOf(value))) {
    const day = weekdays[name.toLowerCase()];
    const ranges = rangesOf(hours, "businessHours[].zones[]", notes);
    if (day === undefined) notes.add("unknown", "businessHours[].zones", "A day of the week is not known.");
    else if (ranges.length > 0) weekly[day] = ranges;
  }
  return weekly;
}

/** A date that Kayako writes with its day first, such as `20/01/2025`; `null` for anything else. */
function dateOf(value: unknown): string | null {
  const text = textOf(value)?.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1") ?? null;
  return checkCivilDate(text, [], []) === undefined ? null : text;
}

/** Closed dates, and dates with hours of their own. */
function datedParts(value: unknown, notes: NoteCollector) {
  const holidays: DateHoliday[] = [];
  const overrides: Record<string, OverrideDefinition> = {};
  for (const holiday of listOf(value).map(rowOf)) {
    const date = dateOf(holiday["date"]);
    const hours = rangesOf(holiday["open_hours"], "businessHours[].holidays[].open_hours[]", notes);
    const name = textOf(holiday["title"]);
    if (date === null) {
      notes.add("incomplete", "businessHours[].holidays[].date", "A holiday has no readable date and was left out.");
    } else if (hours.length > 0) overrides[date] = hours;
    else holidays.push({ date, ...(name === null ? {} : { name }) });
  }
  return { holidays, overrides };
}

/**
 * Maps business hours to a calendar.
 *
 * @param givenZone - The zone of the account, or `null`; a zone that the hours name themselves counts first.
 * @returns The calendar, or `null` where the zone is not known or no hours can be read; that is noted.
 */
export function mapHours(
  row: PayloadRow,
  id: string,
  givenZone: string | null,
  notes: NoteCollector,
): CalendarDefinition | null {
  const timeZone = textOf(row["time_zone"]) ?? textOf(row["timezone"]) ?? givenZone;
  if (timeZone === null || checkZone(timeZone, [], []) === undefined) {
    notes.add(
      "incomplete",
      "businessHours[]",
      "Business hours were left out: no zone is known for them; give timeZone.",
    );
    return null;
  }
  const weekly = weeklyHours(row["zones"], notes);
  const { holidays, overrides } = datedParts(row["holidays"], notes);
  if (Object.keys(weekly).length === 0) {
    notes.add("incomplete", "businessHours[].zones", "Business hours hold no hours and were left out.");
    return null;
  }
  return {
    id,
    timeZone,
    weekly,
    ...(holidays.length === 0 ? {} : { holidays }),
    ...(Object.keys(overrides).length === 0 ? {} : { overrides }),
  };
}
