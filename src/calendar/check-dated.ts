import { checkFields } from "../errors/check-fields.js";
import { checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import type { Check, Issues } from "../errors/issues.js";
import { checkCivilDate } from "../time/civil-date.js";
import { checkRanges } from "./check-ranges.js";
import type { Override } from "./schedule.js";

/**
 * A check of an object whose keys are dates, by a check of its values; gives them in order. Reports `time.dateInvalid`
 * and `input.type`.
 */
export function datedBy<Value>(check: Check<Value>): Check<ReadonlyMap<number, Value>> {
  return (value, path, issues) => {
    const dated = new Map<number, Value>();
    for (const [date, entry] of Object.entries(checkRecord(value, path, issues) ?? {})) {
      const day = checkCivilDate(date, [...path, date], issues);
      const checked = check(entry, [...path, date], issues);
      if (day !== undefined && checked !== undefined) dated.set(day, checked);
    }
    return new Map([...dated].sort(([a], [b]) => a - b));
  };
}

/** Reads other hours of a date: ranges that replace its hours, or an object that adds some. */
export function checkOverride(value: unknown, path: IssuePath, issues: Issues): Override | undefined {
  const replaces = Array.isArray(value);
  const shifts = replaces
    ? checkRanges(value, path, issues)
    : checkFields(value, path, issues, { add: checkRanges })?.add;
  return shifts && { replaces, shifts };
}
