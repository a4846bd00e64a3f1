import { addIssue, type Issues } from "../errors/issues.js";
import { checkWord } from "../errors/check-shape.js";
import { type CivilDate, checkCivilDate, civilDateOf, isoWeekdayOf, dayMs } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import { instantAtWallClock } from "../time/instant-at-wall-clock.js";

/** How long a period is. Weeks begin on Monday, as in ISO 8601. */
export type PeriodUnit = "day" | "week" | "month" | "quarter" | "year";

/** The periods a report is parted into, by dates of its time zone. */
export interface PeriodDefinition {
  /** Length of each. */
  readonly every: PeriodUnit;
  /** First date; the first period begins on it, even inside a week, month or quarter. */
  readonly from: CivilDate;
  /** The date at whose start the last period ends. */
  readonly to: CivilDate;
}

/** A half-open stretch of time that a figure is for. */
export interface Period {
  /** Its first date in the report's zone. */
  readonly date: CivilDate;
  /** First instant: the start of that date, which is not midnight where clocks skip that. */
  readonly from: EpochMs;
  /** End, itself outside. A day on which clocks change has 23 or 25 hours. */
  readonly to: EpochMs;
}

/** More periods than these are a mistake. */
const mostPeriods = 10_000;

/** A span of dates that can be parted into periods. */
export interface PeriodPlan {
  readonly every: PeriodUnit;
  /** Whole days from 1970-01-01 to its first date. */
  readonly first: number;
  /** Whole days to the date at whose start it ends. */
  readonly end: number;
}

/** Reads how periods are to be made; reports `time.dateInvalid`, `time.outOfRange`, `input.*` or `kpi.periodInvalid`. */
export function checkPeriods(definition: PeriodDefinition, issues: Issues): PeriodPlan | undefined {
  const every = checkWord(definition.every, ["day", "week", "month", "quarter", "year"], ["period", "every"], issues);
  const first = checkCivilDate(definition.from, ["period", "from"], issues);
  const end = checkCivilDate(definition.to, ["period", "to"], issues);
  if (first !== undefined && end !== undefined && (first >= end || end - first > mostPeriods * daysOf(every))) {
    addIssue(issues, "kpi.periodInvalid", ["period"], {
      message: "The periods have no length or are too many.",
      received: definition.to,
    });
  }
  return every && { every, first: first as number, end: end as number };
}

/** Parts a span of dates into periods. */
export function periodsOf({ every, first, end }: PeriodPlan, timeZone: string): readonly Period[] {
  const starts: number[] = [];
  for (let day = first; day < end; day = startOfNext(day, every)) starts.push(day);
  const startAt = (epochDay: number): EpochMs => instantAtWallClock(civilDateOf(epochDay), "00:00", timeZone);
  return starts.map((day, index) => ({
    date: civilDateOf(day),
    from: startAt(day),
    to: startAt(starts[index + 1] ?? end),
  }));
}

function daysOf(every: PeriodUnit | undefined): number {
  return every === undefined ? 1 : { day: 1, week: 7, month: 28, quarter: 90, year: 365 }[every];
}

function startOfNext(epochDay: number, every: PeriodUnit): number {
  if (every === "day") return epochDay + 1;
  if (every === "week") return epochDay + 8 - isoWeekdayOf(epochDay);
  const date = new Date(epochDay * dayMs);
  const months = { month: 1, quarter: 3, year: 12 }[every];
  const month = date.getUTCMonth();
  return Date.UTC(date.getUTCFullYear(), month - (month % months) + months, 1) / dayMs;
}
