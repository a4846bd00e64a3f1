import { toEpochMs } from "../time/instant.js";
import type { DurationMs, InstantInput } from "../time/instant-input.js";
import { type Calendar, stateOf } from "./calendar.js";
import { type OpenInterval, openForward } from "./iterate-open.js";
import { type Spans, subtractSpans } from "./spans.kernel.js";

/** Two calendars and the span over which to compare them. */
export interface DiffCalendarsOptions {
  /** The hours as they were. */
  readonly before: Calendar;
  /** The hours as they are to be. */
  readonly after: Calendar;
  /** First instant. */
  readonly from: InstantInput;
  /** End, itself outside. */
  readonly to: InstantInput;
}

/** The time that two calendars do not share. */
export interface CalendarDiff {
  /** What is open after and was not before, in order. */
  readonly opened: readonly OpenInterval[];
  /** What was open before and is not after, in order. */
  readonly closed: readonly OpenInterval[];
  /** Sum of `opened` in milliseconds. */
  readonly openedMs: DurationMs;
  /** Sum of `closed` in milliseconds. */
  readonly closedMs: DurationMs;
}

const intervalsOf = (spans: Spans): readonly OpenInterval[] =>
  spans.flatMap((from, index) => (index % 2 === 0 ? [{ from, to: spans[index + 1] as number }] : []));

const sumOf = (intervals: readonly OpenInterval[]): DurationMs =>
  intervals.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * Which time an edit of a calendar opens and which it closes: due dates that run through neither do not move.
 *
 * @param options - The two calendars, and instants of the years 1900 to 2200.
 * @returns Empty lists if the calendars agree, or if `to` is not after `from`.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const before = compileCalendar({ timeZone: "UTC", weekly: { mon: [["09:00", "17:00"]] } });
 * const after = compileCalendar({ timeZone: "UTC", weekly: { mon: [["10:00", "17:30"]] } });
 * const diff = diffCalendars({ before, after, from: "2026-03-30T00:00:00Z", to: "2026-04-06T00:00:00Z" });
 * [diff.openedMs, diff.closedMs]; // => [1_800_000, 3_600_000]
 * ```
 */
export function diffCalendars(options: DiffCalendarsOptions): CalendarDiff {
  const from = toEpochMs(options.from, ["from"]);
  const to = toEpochMs(options.to, ["to"]);
  const spansOf = (calendar: Calendar, key: string): Spans =>
    [...openForward(stateOf(calendar, [key]), from, to)].flatMap((open) => [open.from, open.to]);
  const before = spansOf(options.before, "before");
  const after = spansOf(options.after, "after");
  const opened = intervalsOf(subtractSpans(after, before));
  const closed = intervalsOf(subtractSpans(before, after));
  return { opened, closed, openedMs: sumOf(opened), closedMs: sumOf(closed) };
}
