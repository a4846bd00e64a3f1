import { checkNumber, checkWord } from "../errors/check-shape.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { type CivilDate, checkCivilDate } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";

const periodUnits: readonly PeriodUnit[] = ["hour", "day", "week", "month", "quarter", "year"];

/** How long a period is. */
export type PeriodUnit = "hour" | "day" | "week" | "month" | "quarter" | "year";

/** Days of the week, Monday first. */
const weekStarts: readonly WeekStart[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The day a week begins on. */
export type WeekStart = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** The periods a report is parted into, by dates of its time zone. */
export interface PeriodDefinition {
  /** Length of each. Hours are those that pass, so that a day on which clocks change has 23 or 25. */
  readonly every: PeriodUnit;
  /** First date; the first period begins on it, even inside a week, month, quarter or year, and is then not whole. */
  readonly from: CivilDate;
  /** The date at whose start the last period ends; a period that it cuts short is not whole. */
  readonly to: CivilDate;
  /** The day weeks begin on; `mon` by default, as in ISO 8601. */
  readonly weekStart?: WeekStart;
  /** The month, 1 to 12, in which years begin, and with them quarters: a fiscal year. 1 by default. */
  readonly yearStartMonth?: number;
}

/** A half-open stretch of time that a figure is for. */
export interface Period {
  /** Its first date in the report's zone. */
  readonly date: CivilDate;
  /**
   * Its name: `2026-03-27T15+01:00` for an hour, `2026-03-27` for a day, `2026-W13` for a week from Monday and
   * `week of 2026-03-29` for another, `2026-03`, `2026-Q1`, `2026`; of a year that begins in another month than
   * January `FY2025/26` and `FY2025/26-Q1`. One that is cut short has the name of the whole.
   */
  readonly label: string;
  /** First instant: the start of that date, which is not midnight where clocks skip that. */
  readonly from: EpochMs;
  /** End, itself outside. A day on which clocks change has 23 or 25 hours. */
  readonly to: EpochMs;
  /** Whether it is a whole hour, day, week, month, quarter or year, and not cut short by the report's dates. */
  readonly whole: boolean;
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
  /** ISO number of the day weeks begin on, 1 for Monday. */
  readonly weekStart: number;
  /** From 0 for January. */
  readonly yearStart: number;
}

/** Reads how periods are to be made; reports `time.dateInvalid`, `time.outOfRange`, `input.*` or `kpi.periodInvalid`. */
export function checkPeriods(definition: PeriodDefinition, issues: Issues): PeriodPlan | undefined {
  const { weekStart = "mon", yearStartMonth = 1 } = definition;
  const every = checkWord(definition.every, ["period", "every"], issues, periodUnits);
  const first = checkCivilDate(definition.from, ["period", "from"], issues);
  const end = checkCivilDate(definition.to, ["period", "to"], issues);
  const startDay = checkWord(weekStart, ["period", "weekStart"], issues, weekStarts);
  const month = checkNumber(yearStartMonth, ["period", "yearStartMonth"], issues);
  if (month !== undefined && !(Number.isInteger(month) && month >= 1 && month <= 12)) {
    const message = "A year begins in a month from 1 to 12.";
    addIssue(issues, "kpi.periodInvalid", ["period", "yearStartMonth"], { message, received: month });
  }
  if (first !== undefined && end !== undefined && (first >= end || end - first > mostPeriods * daysOf(every))) {
    addIssue(issues, "kpi.periodInvalid", ["period"], {
      message: "The periods have no length or are too many.",
      received: definition.to,
    });
  }
  if (every === undefined || first === undefined || end === undefined || month === undefined) return undefined;
  return { every, first, end, weekStart: weekStarts.indexOf(startDay ?? "mon") + 1, yearStart: month - 1 };
}

function daysOf(every: PeriodUnit | undefined): number {
  return every === undefined ? 1 : { hour: 1 / 25, day: 1, week: 7, month: 28, quarter: 90, year: 365 }[every];
}
