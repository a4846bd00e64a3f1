import { dayMs, weekdayOf } from "../time/civil-date.js";
import type { Holiday, Schedule, Shifts } from "./schedule.js";
import { sliceSpans, type Spans, subtractSpans, uniteSpans } from "./spans.kernel.js";

/** A schedule with its holidays by day. */
export interface DatedSchedule {
  /** The hours. */
  readonly schedule: Schedule;
  /** The holidays of each day on which there are any. */
  readonly holidays: ReadonlyMap<number, readonly Holiday[]>;
}

/** What each part of a schedule says about one date, as wall-clock milliseconds since its 00:00. */
export interface DateLayers {
  /** Hours of the ordinary week that no holiday and no override takes away. */
  readonly weekly: Spans;
  /** Hours that overrides open. */
  readonly overrides: Spans;
  /** Time that breaks close. */
  readonly breaks: Spans;
}

/** What falls on a date of the shifts that start on it and of those that started the day before. */
function onDate(shiftsOf: (day: number) => Shifts, day: number): Spans {
  return uniteSpans(sliceSpans(shiftsOf(day), 0, dayMs), sliceSpans(shiftsOf(day - 1), dayMs, 2 * dayMs));
}

function weeklyShifts({ schedule, holidays }: DatedSchedule, day: number): Shifts {
  const cancelled =
    schedule.overrides.get(day)?.replaces === true ||
    holidays.get(day)?.some(({ scope }) => scope === "shift") === true;
  return cancelled ? [] : (schedule.weekly[weekdayOf(day)] as Shifts);
}

/** A holiday that closes the whole date, if there is one; not the kind that cancels shifts. */
export function dateHolidayOf(dated: DatedSchedule, day: number): Holiday | undefined {
  return dated.holidays.get(day)?.find(({ scope }) => scope === "date");
}

/** Takes a date apart into its layers. */
export function dateLayers(dated: DatedSchedule, day: number): DateLayers {
  const { overrides, breaks } = dated.schedule;
  // A shift that starts on a holiday with scope "date" still runs into the next date: the holiday closes its own date only.
  const weekly = dateHolidayOf(dated, day) === undefined ? onDate((start) => weeklyShifts(dated, start), day) : [];
  return {
    weekly,
    overrides: onDate((start) => overrides.get(start)?.shifts ?? [], day),
    breaks: onDate((start) => breaks.get(start) ?? [], day),
  };
}

/** The open part of a date: what the week or an override opens and no break closes. */
export function openOnDate({ weekly, overrides, breaks }: DateLayers): Spans {
  return subtractSpans(uniteSpans(weekly, overrides), breaks);
}
