import { checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
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
  if (value === undefined) {
    const message = "Missing the ordinary week; an empty one is {}.";
    addIssue(issues, "input.required", path, { message, expected: 'hours by weekday, or "always"' });
    return undefined;
  }
  const record = checkRecord(value, path, issues);
  if (record === undefined) return undefined;
  const weekly: (Shifts | undefined)[] = [];
  for (const [key, ranges] of Object.entries(record)) {
    if (ranges === undefined) continue;
    const days = weekdaysOf(key);
    const shifts = checkRanges(ranges, [...path, key], issues) ?? [];
    if (days.length === 0) {
      const message = "The key names no weekday.";
      addIssue(issues, "calendar.weekdayUnknown", [...path, key], { message, expected: "mon to sun, or mon-fri" });
    }
    for (const day of days) {
      if (weekly[day] !== undefined) {
        const message = `The hours of ${String(weekdays[day])} are given by two keys.`;
        addIssue(issues, "calendar.weekdayTwice", [...path, key], { message });
      }
      weekly[day] = shifts;
    }
  }
  return weekdays.map((_, day) => weekly[day] ?? []);
}
