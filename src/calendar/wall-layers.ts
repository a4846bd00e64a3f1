import { dayMs, weekdayOf } from "../time/civil-date.js";
import type { Holiday, Schedule, Shifts } from "./schedule.js";
import { appendSpans, type Spans, subtractSpans, uniteSpans } from "./spans.kernel.js";

/** A schedule with its holidays by day. */
export interface DatedSchedule {
  /** The hours. */
  readonly schedule: Schedule;
  /** The holidays of each day on which there are any. */
  readonly holidays: ReadonlyMap<number, readonly Holiday[]>;
}

/** What each part of a schedule says, as milliseconds since 1970-01-01T00:00 on the wall clock. */
export interface WallLayers {
  /** Hours of the ordinary week that no holiday and no override takes away. */
  readonly weekly: Spans;
  /** Hours that overrides open. */
  readonly overrides: Spans;
  /** Time that breaks close. */
  readonly breaks: Spans;
}

/** Lays what starts on each day from `firstDay` to `lastDay` on one axis. */
function layDays(firstDay: number, lastDay: number, shiftsOf: (day: number) => Shifts | undefined): Spans {
  // Shifts reach into the next day, so that those of every other day never meet.
  const even: number[] = [];
  const odd: number[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    const shifts = shiftsOf(day);
    if (shifts !== undefined) appendSpans(day & 1 ? odd : even, shifts, day * dayMs);
  }
  return uniteSpans(even, odd);
}

const wholeDate: Shifts = [0, dayMs];

/** Takes the days from `firstDay` to `lastDay` apart into layers; shifts that start on the last run on after it. */
export function wallLayers({ schedule, holidays }: DatedSchedule, firstDay: number, lastDay: number): WallLayers {
  const { weekly, overrides, breaks } = schedule;
  const scopesOn = (day: number, scope: Holiday["scope"]): boolean | undefined =>
    holidays.get(day)?.some((holiday) => holiday.scope === scope);
  const shifts = layDays(firstDay, lastDay, (day) =>
    overrides.get(day)?.replaces || scopesOn(day, "shift") ? undefined : weekly[weekdayOf(day)],
  );
  // A shift that starts on a holiday with scope "date" still runs into the next date: the holiday closes its own only.
  const closed = layDays(firstDay, lastDay, (day) => (scopesOn(day, "date") ? wholeDate : undefined));
  return {
    weekly: subtractSpans(shifts, closed),
    overrides: layDays(firstDay, lastDay, (day) => overrides.get(day)?.shifts),
    breaks: layDays(firstDay, lastDay, (day) => breaks.get(day)),
  };
}

/** The open part: what the week or an override opens and no break closes. */
export function openOnWall({ weekly, overrides, breaks }: WallLayers): Spans {
  return subtractSpans(uniteSpans(weekly, overrides), breaks);
}
