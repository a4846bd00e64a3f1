import { checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import type { Check, Issues } from "../errors/issues.js";
import { checkCivilDate } from "../time/civil-date.js";
import { checkRanges } from "./check-ranges.js";
import type { Override, Shifts } from "./schedule.js";

/** Reads an object whose keys are dates, by a check for its values. */
function checkDated<Value>(
  value: unknown,
  check: Check<Value>,
  path: IssuePath,
  issues: Issues,
): ReadonlyMap<number, Value> {
  const dated = new Map<number, Value>();
  if (value === undefined) return dated;
  for (const [date, entry] of Object.entries(checkRecord(value, path, issues) ?? {})) {
    const day = checkCivilDate(date, [...path, date], issues);
    const checked = check(entry, [...path, date], issues);
    if (day !== undefined && checked !== undefined) dated.set(day, checked);
  }
  return dated;
}

function checkOverride(value: unknown, path: IssuePath, issues: Issues): Override | undefined {
  const replaces = Array.isArray(value);
  const added = replaces ? undefined : checkRecord(value, path, issues, ["add"]);
  if (!replaces && added === undefined) return undefined;
  const shifts =
    added === undefined ? checkRanges(value, path, issues) : checkRanges(added["add"], [...path, "add"], issues);
  return shifts === undefined ? undefined : { replaces, shifts };
}

/** Reads other hours by date; an absent value is none. Reports `time.dateInvalid`, `input.*` and range faults. */
export function checkOverrides(value: unknown, path: IssuePath, issues: Issues): ReadonlyMap<number, Override> {
  return checkDated(value, checkOverride, path, issues);
}

/** Reads breaks by date; an absent value is none. Reports `time.dateInvalid`, `input.*` and range faults. */
export function checkBreaks(value: unknown, path: IssuePath, issues: Issues): ReadonlyMap<number, Shifts> {
  return checkDated(value, checkRanges, path, issues);
}
