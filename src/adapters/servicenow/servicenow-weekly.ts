import type { TimeRange, Weekday, WeeklyHours } from "../../calendar/calendar-definition.js";
import { formatWallTime } from "../../time/wall-time.js";
import { dayMinutes, type ScheduleSpan, weekdays } from "./servicenow-spans.js";

const weekMinutes = 7 * dayMinutes;

/** Minutes of a week from Monday 00:00, half-open. */
type Minutes = readonly [from: number, to: number];

/** The minutes of a week that a span covers, cut where the week ends. */
function minutesOf(span: ScheduleSpan): readonly Minutes[] {
  return span.weekdays.flatMap((day): readonly Minutes[] => {
    const from = day * dayMinutes + span.from;
    const to = Math.min(day * dayMinutes + span.to, from + weekMinutes);
    const first: Minutes = [Math.min(from, weekMinutes), Math.min(to, weekMinutes)];
    const second: Minutes = [Math.max(from, weekMinutes) - weekMinutes, Math.max(to, weekMinutes) - weekMinutes];
    return [first, second].filter(([start, end]) => start < end);
  });
}

/** Brings minutes into order and unites those that overlap or touch. */
function unite(minutes: readonly Minutes[]): readonly Minutes[] {
  const united: Minutes[] = [];
  for (const [from, to] of [...minutes].sort((a, b) => a[0] - b[0])) {
    const last = united.at(-1);
    if (last === undefined || from > last[1]) united.push([from, to]);
    else united[united.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return united;
}

/** What is left of minutes without others. */
function without(minutes: readonly Minutes[], closed: readonly Minutes[]): readonly Minutes[] {
  return closed.reduce<readonly Minutes[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]): readonly Minutes[] => {
        const before: Minutes = [start, Math.min(end, from)];
        const after: Minutes = [Math.max(start, to), end];
        return [before, after].filter((part) => part[0] < part[1]);
      }),
    minutes,
  );
}

const timeText = (minute: number): string => formatWallTime(minute * 60_000);

/** The hours of each weekday that spans which come again every week open, less those that they close. */
export function weeklyHours(spans: readonly ScheduleSpan[]): WeeklyHours {
  const opened = unite(spans.filter(({ excludes }) => !excludes).flatMap(minutesOf));
  const closed = spans.filter(({ excludes }) => excludes).flatMap(minutesOf);
  const open = without(opened, closed);
  const weekly: { [Day in Weekday]?: readonly TimeRange[] } = {};
  weekdays.forEach((day, index) => {
    const midnight = index * dayMinutes;
    const ranges = open
      .map(([from, to]): Minutes => [Math.max(from - midnight, 0), Math.min(to - midnight, dayMinutes)])
      .filter(([from, to]) => from < to)
      .map(([from, to]): TimeRange => [timeText(from), timeText(to)]);
    if (ranges.length > 0) weekly[day] = ranges;
  });
  return weekly;
}
