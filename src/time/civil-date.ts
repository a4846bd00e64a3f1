import type { IssuePath } from "../errors/issue.js";
import { type Issues, throwIssue, validOrThrow } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import type { DurationMs } from "./instant-input.js";
import { checkSupported } from "./supported-range.js";

/** A date on the wall calendar, `YYYY-MM-DD`, in the proleptic Gregorian calendar. */
export type CivilDate = string;

/** Milliseconds of 24 hours: the length of a date on the wall clock, whatever the zone does on it. */
export const dayMs: DurationMs = 86_400_000;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whole days between 1970-01-01 and a `YYYY-MM-DD`, or undefined for a text of another form or no existing date. */
export function parseCivilDate(text: string): number | undefined {
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / dayMs : undefined;
}

/**
 * Reads a `YYYY-MM-DD` as whole days since 1970-01-01; reports `time.dateInvalid` or `time.outOfRange`.
 *
 * @returns The day number, or undefined where an issue was added.
 */
export function checkCivilDate(value: unknown, path: IssuePath, issues: Issues): number | undefined {
  const epochDay = typeof value === "string" ? parseCivilDate(value) : undefined;
  if (epochDay === undefined) return refuse(value, path, issues, "time.dateInvalid", "an existing date YYYY-MM-DD");
  return checkSupported(value, path, issues, epochDay * dayMs) === undefined ? undefined : epochDay;
}

/**
 * Whole days from 1970-01-01 to a date, negative before it.
 *
 * @throws A {@link SupportOpsError} with code `time.dateInvalid` or `time.outOfRange`.
 * @example
 * ```ts
 * epochDayOf("1970-01-02"); // => 1
 * epochDayOf("2026-02-29"); // throws time.dateInvalid
 * ```
 */
export function epochDayOf(date: CivilDate): number {
  return validOrThrow(checkCivilDate, date);
}

// 0001-01-01 and 9999-12-31: the dates of the form YYYY-MM-DD.
const lastEpochDay = 2_932_896;
const firstEpochDay = -719_162;

function checkEpochDay(epochDay: number): void {
  if (Number.isInteger(epochDay) && epochDay >= firstEpochDay && epochDay <= lastEpochDay) return;
  const message = "A day number is an integer of the years 1 to 9999.";
  throwIssue("time.dateInvalid", [], { message, expected: "integer", received: epochDay });
}

/**
 * The date that lies a number of whole days after 1970-01-01.
 *
 * @param epochDay - An integer, negative before 1970.
 * @throws A {@link SupportOpsError} with code `time.dateInvalid` for NaN, fractions and years beyond 1 to 9999.
 * @example
 * ```ts
 * civilDateOf(20_454); // => "2026-01-01"
 * ```
 */
export function civilDateOf(epochDay: number): CivilDate {
  checkEpochDay(epochDay);
  return new Date(epochDay * dayMs).toISOString().slice(0, 10);
}

/** Day of the week of a whole number of days since 1970-01-01: 0 for Monday to 6 for Sunday; not checked. */
export function weekdayOf(epochDay: number): number {
  // 1970-01-01 was a Thursday. A million weeks more: no date lies so far back, and one remainder is enough.
  return (epochDay + 7_000_003) % 7;
}

/**
 * Day of the week of a date: 1 for Monday to 7 for Sunday, as in ISO 8601.
 *
 * @param epochDay - Whole days since 1970-01-01.
 * @throws A {@link SupportOpsError} with code `time.dateInvalid` for NaN, fractions and years beyond 1 to 9999.
 * @example
 * ```ts
 * isoWeekdayOf(epochDayOf("2026-03-29")); // => 7
 * ```
 */
export function isoWeekdayOf(epochDay: number): number {
  checkEpochDay(epochDay);
  return weekdayOf(epochDay) + 1;
}
