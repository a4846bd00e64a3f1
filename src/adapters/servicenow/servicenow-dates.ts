import type { CalendarParts, HolidayDefinition, TimeRange } from "../../calendar/calendar-definition.js";
import { civilDateOf } from "../../time/civil-date.js";
import { formatWallTime } from "../../time/wall-time.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { dayMinutes, type ScheduleSpan, weekdays } from "./servicenow-spans.js";

/** The parts of a calendar that hold on single dates. */
export type DatedParts = Required<Pick<CalendarParts, "holidays" | "overrides" | "breaks">>;

const dayCodes: readonly string[] = weekdays.map((day) => day.slice(0, 2).toUpperCase());

/** Wall time from minutes, where no more than a night lies between them. */
function rangeOf(from: number, to: number): TimeRange {
  const end = to > dayMinutes ? to - dayMinutes : to;
  return [formatWallTime(from * 60_000), formatWallTime(end * 60_000)];
}

/** How many dates a span covers as a whole, or `null` where it covers parts of dates. */
function wholeDates({ from, to }: ScheduleSpan): number | null {
  return from === 0 && to % dayMinutes === 0 ? to / dayMinutes : null;
}

function holidaysOf(span: ScheduleSpan, dates: number): readonly HolidayDefinition[] {
  const details = span.name === null ? {} : { name: span.name };
  const date = civilDateOf(span.firstDay);
  if (span.repeats === "never") {
    return dates === 1
      ? [{ date, ...details }]
      : [{ from: date, to: civilDateOf(span.firstDay + dates - 1), ...details }];
  }
  return Array.from({ length: dates }, (_, index) => {
    const start = civilDateOf(span.firstDay + index);
    const [, month, day] = start.split("-").map(Number);
    const { floating } = span;
    const when =
      floating === null
        ? `BYMONTHDAY=${String(day)}`
        : `BYDAY=${String(floating.week)}${String(dayCodes[floating.weekday])}`;
    return { rule: `FREQ=YEARLY;BYMONTH=${String(month)};${when}`, start, ...details };
  });
}

/** The single dates of a schedule: holidays, hours added to a date, and hours taken from one. */
export function datedParts(spans: readonly ScheduleSpan[], notes: NoteCollector): DatedParts {
  const holidays: HolidayDefinition[] = [];
  const added: Record<string, readonly TimeRange[]> = {};
  const breaks: Record<string, readonly TimeRange[]> = {};
  for (const span of spans.filter(({ repeats }) => repeats !== "weekly")) {
    const dates = wholeDates(span);
    const date = civilDateOf(span.firstDay);
    const isNight = span.to <= dayMinutes || span.to - span.from < dayMinutes;
    if (span.repeats === "yearly" && (span.lastDay !== null || (span.floating !== null && dates !== 1)))
      noteSpan(notes);
    else if (span.excludes && dates !== null && dates <= 366) holidays.push(...holidaysOf(span, dates));
    else if (span.repeats === "yearly" || !isNight) noteSpan(notes);
    else {
      const target = span.excludes ? breaks : added;
      target[date] = [...(target[date] ?? []), rangeOf(span.from, span.to)];
    }
  }
  const overrides = Object.fromEntries(Object.entries(added).map(([date, add]) => [date, { add }] as const));
  return { holidays, overrides, breaks };
}

function noteSpan(notes: NoteCollector): void {
  notes.add("unknown", "spans[]", "A span of several dates or years cannot be said in a calendar and was left out.");
}
