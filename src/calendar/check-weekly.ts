import { checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import { dayMs } from "../time/civil-date.js";
import type { Weekday } from "./calendar-definition.js";
import { checkRanges } from "./check-ranges.js";
import type { Shifts } from "./schedule.js";

const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The weekdays a key names, 0 for Monday, or none if it is no such key; `fri-mon` runs over the end of the week. */
function weekdaysOf(key: string): readonly number[] {
  const [first = "", last = first, ...rest] = key.split("-");
  const from = weekdays.indexOf(first as Weekday);
  const to = weekdays.indexOf(last as Weekday);
  if (from < 0 || to < 0 || rest.length > 0) return [];
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);
}

/**
 * Reads the ordinary week; reports `calendar.weekdayUnknown`, `calendar.weekdayTwice` and what {@link checkRanges} does.
 *
 * @returns Shifts by weekday, Monday first, or undefined where it is no week at all.
 */
export function checkWeekly(value: unknown, path: IssuePath, issues: Issues): readonly Shifts[] | undefined {
  if (value === "always") return weekdays.map(() => [0, dayMs]);
  const record = checkRecord(value, path, issues, undefined, 'hours by weekday, or "always"');
  if (record === undefined) return undefined;
  const weekly: (Shifts | undefined)[] = [];
  for (const [key, ranges] of Object.entries(record)) {
    if (ranges === undefined) continue;
    const days = weekdaysOf(key);
    const shifts = checkRanges(ranges, [...path, key], issues) ?? [];
    if (days.length === 0) {
      refuse(key, [...path, key], issues, "calendar.weekdayUnknown", "a weekday such as mon, or mon-fri");
    }
    for (const day of days) {
      if (weekly[day] !== undefined) {
        refuse(weekdays[day], [...path, key], issues, "calendar.weekdayTwice", "each weekday once");
      }
      weekly[day] = shifts;
    }
  }
  return weekdays.map((_, day) => weekly[day] ?? []);
}
