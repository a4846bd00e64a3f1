import type { Issues } from "../errors/issues.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import type { CalendarEvent, EventReading, EventStart } from "./calendar-event.js";
import { type EventTime, instantOf, isReadableDay } from "./event-time.js";

/** Dates as whole days since 1970-01-01. */
export interface DayWindow {
  /** First day. */
  readonly fromDay: number;
  /** End, itself outside. */
  readonly toDay: number;
}

/** A day for the zone, one for an event that ends at midnight, one to be sure. */
const marginDays = 3;

function isSameStart(start: EventTime, other: EventTime): boolean {
  if (start.timeMs === null || other.timeMs === null) return start.day === other.day;
  return instantOf(start) === instantOf(other);
}

function daysOfRule(
  rule: string,
  event: CalendarEvent,
  recurrence: Recurrence,
  { fromDay, toDay }: DayWindow,
  note: EventReading["note"],
): readonly number[] {
  const issues: Issues = [];
  const dates = recurrence.checkRule(rule, event.at.day, [], issues);
  if (dates === undefined || issues.length > 0) {
    note("ruleUnsupported", rule);
    return [];
  }
  const longestDays = event.length.days + Math.ceil(event.length.ms / 86_400_000);
  return dates.daysBetween(fromDay - longestDays - marginDays, toDay + marginDays).filter(isReadableDay);
}

/**
 * The starts of an event whose occurrences may touch the window: its own, those of its rules and its dates, without the
 * ones left out.
 */
export function eventOccurrences(
  event: CalendarEvent,
  recurrence: Recurrence | undefined,
  window: DayWindow,
  replaced: readonly EventTime[],
  note: EventReading["note"],
): readonly EventStart[] {
  const { at, length, rules, dates } = event;
  const byRule =
    recurrence === undefined ? [] : rules.flatMap((rule) => daysOfRule(rule, event, recurrence, window, note));
  const days = [...new Set([at.day, ...byRule])];
  const leftOut = [...event.exceptions, ...replaced];
  return [...days.map((day) => ({ at: { ...at, day }, length })), ...dates].filter(
    (start) => !leftOut.some((exception) => isSameStart(start.at, exception)),
  );
}
