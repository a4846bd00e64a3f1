import { checkWord } from "../errors/check-shape.js";
import { throwIssue, validOrThrow } from "../errors/issues.js";
import { toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import type { Calendar } from "./calendar.js";
import { type Roll, instantAfterBusinessDays } from "./business-days.js";

/** What to do with a result that lies outside hours. */
export interface BusinessDaysOptions {
  /** Move on to the `next` opening or back to the `previous` closing; without it the wall time stays as it is. */
  readonly roll?: Roll;
}

/**
 * The same wall time a number of business days later. A business day is a local date on which the calendar is open at
 * any time; the date of `at` is not counted. A wall time that the clock skips on that date is read as after the gap,
 * one that it repeats is the first.
 *
 * @param calendar - Made by `compileCalendar`; its `timeZone` decides what a date is.
 * @param at - Any instant of the years 1900 to 2200.
 * @param days - A whole number; a negative one counts back, 0 is `at` itself.
 * @param options - What to do with a result outside hours.
 * @returns Epoch milliseconds, or `null` if there are not so many business days in the years 1900 to 2200.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected`, `calendar.daysInvalid` or those of
 * {@link toEpochMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * toIso(addBusinessDays(office, "2026-03-27T18:00:00Z", 1)!); // => "2026-03-30T17:00:00.000Z"
 * toIso(addBusinessDays(office, "2026-03-27T18:00:00Z", 1, { roll: "next" })!); // => "2026-03-31T07:00:00.000Z"
 * ```
 */
export function addBusinessDays(
  calendar: Calendar,
  at: InstantInput,
  days: number,
  options: BusinessDaysOptions = {},
): EpochMs | null {
  if (!Number.isInteger(days)) {
    const message = "Business days are counted in whole numbers.";
    throwIssue("calendar.daysInvalid", ["days"], { message, expected: "integer", received: days });
  }
  const { roll } = options;
  if (roll !== undefined) {
    validOrThrow((value, path, issues) => checkWord(value, path, issues, ["next", "previous"]), roll, ["roll"]);
  }
  return instantAfterBusinessDays(calendar, toEpochMs(at, ["at"]), days, roll ?? null);
}
