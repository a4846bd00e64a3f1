import { civilDateOf, dayMs, isoWeekdayOf } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import { instantAtWallClock } from "../time/instant-at-wall-clock.js";
import type { Period, PeriodPlan } from "./period.js";
import { hourLabel, periodLabel } from "./period-label.js";

const hourMs = 3_600_000;

/** Parts a span of dates into periods of a zone. */
export function periodsOf(plan: PeriodPlan, timeZone: string): readonly Period[] {
  const startAt = (epochDay: number): EpochMs => instantAtWallClock(civilDateOf(epochDay), "00:00", timeZone);
  const { first, end } = plan;
  if (plan.every === "hour") {
    const days = Array.from({ length: end - first }, (_, index) => first + index);
    return days.flatMap((day) => hoursOf(civilDateOf(day), startAt(day), startAt(day + 1), timeZone));
  }
  const starts: number[] = [];
  for (let day = first; day < end; day = startOfNext(startOfPeriod(day, plan), plan)) starts.push(day);
  return starts.map((day, index) => {
    const next = starts[index + 1] ?? end;
    const start = startOfPeriod(day, plan);
    return {
      date: civilDateOf(day),
      label: periodLabel(start, plan),
      from: startAt(day),
      to: startAt(next),
      whole: start === day && startOfNext(start, plan) === next,
    };
  });
}

/** The hours that pass on a date; the last is shorter where clocks change by less than an hour. */
function hoursOf(date: string, from: EpochMs, to: EpochMs, timeZone: string): Period[] {
  const hours = Array.from({ length: Math.ceil((to - from) / hourMs) }, (_, index) => from + index * hourMs);
  return hours.map((start) => {
    const end = Math.min(start + hourMs, to);
    return { date, label: hourLabel(start, timeZone), from: start, to: end, whole: end - start === hourMs };
  });
}

/** The day on which the whole period begins that a day lies in. */
function startOfPeriod(epochDay: number, { every, weekStart, yearStart }: PeriodPlan): number {
  if (every === "day") return epochDay;
  if (every === "week") return epochDay - ((isoWeekdayOf(epochDay) - weekStart + 7) % 7);
  const date = new Date(epochDay * dayMs);
  const month = date.getUTCMonth();
  const since = (month - yearStart + 12) % monthsOf(every);
  return Date.UTC(date.getUTCFullYear(), month - since, 1) / dayMs;
}

function startOfNext(start: number, { every }: PeriodPlan): number {
  if (every === "day") return start + 1;
  if (every === "week") return start + 7;
  const date = new Date(start * dayMs);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsOf(every), 1) / dayMs;
}

function monthsOf(every: PeriodPlan["every"]): number {
  return every === "month" ? 1 : every === "quarter" ? 3 : 12;
}
