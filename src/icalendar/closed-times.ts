import type { HolidayDefinition, TimeRange } from "../calendar/calendar-definition.js";
import { type Spans, uniteSpans } from "../calendar/spans.kernel.js";
import { type CivilDate, civilDateOf, dayMs } from "../time/civil-date.js";
import { formatWallTime } from "../time/wall-time.js";
import type { DayWindow } from "./event-occurrences.js";

/** Closed time as parts of a calendar definition. */
export interface ClosedTimes {
  /** Whole dates, in order; one entry for each row of dates of an event. */
  readonly holidays: readonly HolidayDefinition[];
  /** Closed time on part of a date. */
  readonly breaks: Readonly<Record<CivilDate, readonly TimeRange[]>>;
}

/** Closed wall-clock time with the name of its event. */
export interface ClosedSpan {
  /** Milliseconds since 1970-01-01T00:00 on the calendar's wall clock. */
  readonly fromMs: number;
  /** End, itself outside. */
  readonly toMs: number;
  /** The event's name, or `null`. */
  readonly name: string | null;
}

function holidayOf(firstDay: number, endDay: number, name: string | null): HolidayDefinition {
  const date = civilDateOf(firstDay);
  const named = name === null ? {} : { name };
  return endDay - firstDay === 1 ? { date, ...named } : { from: date, to: civilDateOf(endDay - 1), ...named };
}

function rangesOf(spans: Spans): readonly TimeRange[] {
  const times = spans.map((edge) => formatWallTime(edge));
  return times.flatMap((time, index) => (index % 2 === 0 ? [[time, times[index + 1] as string] as const] : []));
}

/** Parts spans, each of which lies at least partly inside the window, into whole dates and the rest, cut to the window. */
export function closedTimes(closed: readonly ClosedSpan[], { fromDay, toDay }: DayWindow): ClosedTimes {
  const holidays: HolidayDefinition[] = [];
  const partly = new Map<number, Spans>();
  const closePart = (fromMs: number, toMs: number): void => {
    const day = Math.floor(fromMs / dayMs);
    const span = [fromMs - day * dayMs, toMs - day * dayMs];
    if (fromMs < toMs) partly.set(day, uniteSpans(partly.get(day) ?? [], span));
  };
  const inOrder = [...closed].sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
  for (const span of inOrder) {
    const fromMs = Math.max(span.fromMs, fromDay * dayMs);
    const toMs = Math.min(span.toMs, toDay * dayMs);
    const firstWhole = Math.ceil(fromMs / dayMs);
    const endWhole = Math.floor(toMs / dayMs);
    if (firstWhole > endWhole) {
      closePart(fromMs, toMs);
      continue;
    }
    closePart(fromMs, firstWhole * dayMs);
    if (firstWhole < endWhole) holidays.push(holidayOf(firstWhole, endWhole, span.name));
    closePart(endWhole * dayMs, toMs);
  }
  const days = [...partly].sort(([a], [b]) => a - b);
  return { holidays, breaks: Object.fromEntries(days.map(([day, spans]) => [civilDateOf(day), rangesOf(spans)])) };
}
