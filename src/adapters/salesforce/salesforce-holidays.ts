import type { HolidayDefinition, TimeRange } from "../../calendar/calendar-definition.js";
import { checkCivilDate } from "../../time/civil-date.js";
import { formatWallTime } from "../../time/wall-time.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { compareText } from "../payload/instant-text.js";
import { orderHolidays } from "../payload/order-holidays.js";
import { type PayloadRow, showWord, textOf } from "../payload/payload-values.js";

/** What holidays close: whole dates, and times of dates. */
export interface ClosedTimes {
  readonly holidays: readonly HolidayDefinition[];
  readonly breaks: Readonly<Record<string, readonly TimeRange[]>>;
}

const masks: readonly (readonly [mask: number, day: string])[] = [
  [1, "SU"],
  [2, "MO"],
  [4, "TU"],
  [8, "WE"],
  [16, "TH"],
  [32, "FR"],
  [64, "SA"],
];

const months: readonly string[] = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];

const positions: Readonly<Record<string, number>> = { First: 1, Second: 2, Third: 3, Fourth: 4, Last: -1 };

const wholeDay = 24 * 60;

const isCount = (value: unknown, most: number): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;

const dateOf = (value: unknown): string | null =>
  typeof value === "string" && checkCivilDate(value, [], []) !== undefined ? value : null;

/** The part of a rule that names the weekdays of a mask, or nothing without any. */
function daysPart(row: PayloadRow): string | null {
  const mask = row["RecurrenceDayOfWeekMask"];
  if (!isCount(mask, 127)) return null;
  return `BYDAY=${masks.flatMap(([bit, day]) => (Math.floor(mask / bit) % 2 === 1 ? [day] : [])).join(",")}`;
}

function intervalPart(row: PayloadRow): string {
  const interval = row["RecurrenceInterval"];
  return isCount(interval, 999) && interval > 1 ? `;INTERVAL=${interval}` : "";
}

function monthPart(row: PayloadRow): string | null {
  const month = months.indexOf(textOf(row["RecurrenceMonthOfYear"]) ?? "") + 1;
  return month === 0 ? null : `BYMONTH=${month}`;
}

function dayOfMonthPart(row: PayloadRow): string | null {
  const day = row["RecurrenceDayOfMonth"];
  return isCount(day, 31) ? `BYMONTHDAY=${day}` : null;
}

function positionPart(row: PayloadRow): string | null {
  const position = positions[textOf(row["RecurrenceInstance"]) ?? ""];
  return position === undefined ? null : `BYSETPOS=${position}`;
}

/** Parts of a rule joined, or `null` where one of them cannot be read. */
const join = (...parts: readonly (string | null)[]): string | null => (parts.includes(null) ? null : parts.join(";"));

/** The recurrence rule that a holiday's fields say, or `null` where they say none. */
function ruleOf(row: PayloadRow): string | null {
  switch (row["RecurrenceType"]) {
    case "RecursDaily":
      return `FREQ=DAILY${intervalPart(row)}`;
    case "RecursEveryWeekday":
      return "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
    case "RecursWeekly":
      return join(`FREQ=WEEKLY${intervalPart(row)}`, daysPart(row));
    case "RecursMonthly":
      return join(`FREQ=MONTHLY${intervalPart(row)}`, dayOfMonthPart(row));
    case "RecursMonthlyNth":
      return join(`FREQ=MONTHLY${intervalPart(row)}`, daysPart(row), positionPart(row));
    case "RecursYearly":
      return join("FREQ=YEARLY", monthPart(row), dayOfMonthPart(row));
    case "RecursYearlyNth":
      return join("FREQ=YEARLY", monthPart(row), daysPart(row), positionPart(row));
    default:
      return null;
  }
}

function mapRecurring(row: PayloadRow, start: string, details: { readonly name?: string }, notes: NoteCollector) {
  const rule = ruleOf(row);
  // The last day of a short month, which no year has.
  const isImpossible = /BYMONTH=2;BYMONTHDAY=3[01]|BYMONTH=(?:4|6|9|11);BYMONTHDAY=31/.test(rule ?? "");
  if (rule === null || isImpossible) {
    const type = showWord(row["RecurrenceType"]);
    notes.add("unknown", "holidays[].RecurrenceType", `A holiday recurs in a way ${type} that cannot be read.`);
    return [];
  }
  const last = dateOf(row["RecurrenceEndDateOnly"]);
  const until = last === null ? "" : `;UNTIL=${last.replaceAll("-", "")}`;
  return [{ rule: `${rule}${until}`, start, ...details }];
}

/** The times of a date that a holiday of some hours closes, or `null` where they cannot be read. */
function hoursOf({ StartTimeInMinutes: start, EndTimeInMinutes: end }: PayloadRow): TimeRange | null {
  const isMinute = (value: unknown): value is number => isCount(value, wholeDay) || value === 0;
  if (!isMinute(start) || !isMinute(end) || start >= end) return null;
  return [formatWallTime(start * 60_000), formatWallTime(end * 60_000)];
}

/** Maps records of Holiday; what a calendar cannot say is noted and left out. */
export function mapHolidays(rows: readonly PayloadRow[], notes: NoteCollector): ClosedTimes {
  const holidays: HolidayDefinition[] = [];
  const breaks: Record<string, TimeRange[]> = {};
  for (const row of rows) {
    const date = dateOf(row["RecurrenceStartDate"]) ?? dateOf(row["ActivityDate"]);
    const name = textOf(row["Name"]);
    const details = name === null ? {} : { name };
    const isRecurring = row["IsRecurrence"] === true;
    const range = hoursOf(row);
    if (date === null) {
      notes.add("incomplete", "holidays[].ActivityDate", "A holiday has no readable date and was left out.");
    } else if (row["IsAllDay"] !== false) {
      holidays.push(...(isRecurring ? mapRecurring(row, date, details, notes) : [{ date, ...details }]));
    } else if (isRecurring || range === null) {
      notes.add(
        "incomplete",
        "holidays[].IsAllDay",
        "A holiday of some hours recurs or has no hours; it was left out.",
      );
    } else
      breaks[date] = [...(breaks[date] ?? []), range].sort(
        (a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]),
      );
  }
  return { holidays: orderHolidays(holidays), breaks };
}
