import type { TimeRange, Weekday } from "../../calendar/calendar-definition.js";
import { formatWallTime } from "../../time/wall-time.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { type PayloadRow, rowOf } from "./payload-values.js";

const dayMinutes = 24 * 60;
const weekMinutes = 7 * dayMinutes;

const isMinute = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= weekMinutes;

/** Minutes from a start to an end, half-open. */
type Span = readonly [start: number, end: number];

/** Brings spans into order and unites those that overlap or touch. */
function uniteSpans(spans: readonly Span[]): readonly Span[] {
  const united: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last === undefined || start > last[1]) united.push([start, end]);
    else united[united.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return united;
}

function readSpans(
  intervals: readonly unknown[],
  [startKey, endKey]: readonly [string, string],
  path: string,
  notes: NoteCollector,
): readonly Span[] {
  const spans = intervals.flatMap((interval): readonly Span[] => {
    const row: PayloadRow = rowOf(interval);
    const start = row[startKey];
    const end = row[endKey];
    if (isMinute(start) && isMinute(end) && start < end) return [[start, end]];
    notes.add("unknown", path, "An interval is no span of minutes.");
    return [];
  });
  return uniteSpans(spans);
}

const rangeOf = ([start, end]: Span): TimeRange => [formatWallTime(start * 60_000), formatWallTime(end * 60_000)];

/**
 * The hours of each weekday, from intervals of minutes on the wall clock since the week's first midnight; what is no
 * such interval is noted.
 *
 * @param weekdays - The days of the vendor's week, in its order.
 * @param keys - Where an interval keeps its start and its end.
 * @param path - Where the intervals stand in the payload.
 */
export function weeklyHoursOf(
  intervals: readonly unknown[],
  weekdays: readonly Weekday[],
  keys: readonly [start: string, end: string],
  path: string,
  notes: NoteCollector,
): { readonly [Day in Weekday]?: readonly TimeRange[] } {
  const spans = readSpans(intervals, keys, path, notes);
  const weekly: { [Day in Weekday]?: readonly TimeRange[] } = {};
  weekdays.forEach((day, index) => {
    const midnight = index * dayMinutes;
    const ranges = spans
      .map(([start, end]): Span => [Math.max(start - midnight, 0), Math.min(end - midnight, dayMinutes)])
      .filter(([start, end]) => start < end)
      .map(rangeOf);
    if (ranges.length > 0) weekly[day] = ranges;
  });
  return weekly;
}

/** The hours of one date, from intervals of minutes since its midnight; what is no such interval is noted. */
export function rangesOfDate(
  intervals: readonly unknown[],
  keys: readonly [start: string, end: string],
  path: string,
  notes: NoteCollector,
): readonly TimeRange[] {
  return readSpans(intervals, keys, path, notes)
    .filter(([, end]) => end <= dayMinutes)
    .map(rangeOf);
}
