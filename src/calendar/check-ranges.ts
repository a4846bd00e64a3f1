import { checkArray } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import { dayMs } from "../time/civil-date.js";
import { checkWallTime } from "../time/wall-time.js";
import type { Shifts } from "./schedule.js";
import { type Spans, uniteSpans } from "./spans.kernel.js";

/** How many ranges one date may list: one for each half hour. It bounds the memory a calendar can take. */
const mostRanges = 48;

function checkRange(value: unknown, path: IssuePath, issues: Issues): Spans | undefined {
  if (!Array.isArray(value) || value.length !== 2) {
    return refuse(value, path, issues, "calendar.rangeInvalid", 'a range such as ["09:00", "17:00"]');
  }
  const [first, second] = value as unknown[];
  const start = checkWallTime(first, [...path, 0], issues);
  const end = checkWallTime(second, [...path, 1], issues);
  if (start === undefined || end === undefined) return undefined;
  if (start !== end && start < dayMs) return [start, end > start ? end : end + dayMs];
  return refuse(String(value), path, issues, "calendar.rangeEmpty", "a start before 24:00 and a different end");
}

/**
 * Reads the ranges of one date as one set: overlapping and touching ranges merge, in any order. Reports
 * `calendar.rangeInvalid`, `calendar.rangeEmpty`, `calendar.rangesTooMany`, `time.wallTimeInvalid`, `input.type`.
 *
 * @returns Milliseconds since the date's 00:00 on the wall clock, below 48 hours, or undefined where it is no array.
 */
export function checkRanges(value: unknown, path: IssuePath, issues: Issues): Shifts | undefined {
  const ranges = checkArray(value, path, issues, 'ranges such as [["09:00", "17:00"]]');
  if (ranges === undefined) return undefined;
  if (ranges.length > mostRanges) {
    return refuse(ranges.length, path, issues, "calendar.rangesTooMany", `at most ${mostRanges} ranges`);
  }
  return ranges.reduce<Shifts>((shifts, range, index) => {
    return uniteSpans(shifts, checkRange(range, [...path, index], issues) ?? []);
  }, []);
}
