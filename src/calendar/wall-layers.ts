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

/** Lays what starts on each day that has an entry on one axis; entries are in order. */
function layDated<Entry>(entries: ReadonlyMap<number, Entry>, shiftsOf: (entry: Entry) => Shifts): Spans {
  const laid: number[] = [];
  for (const [day, entry] of entries) appendSpans(laid, shiftsOf(entry), day * dayMs);
  return laid;
}

/**
 * Takes a schedule apart into layers.
 *
 * @param firstDay - The first day whose shifts of the ordinary week are laid.
 * @param lastDay - The last one; its shifts may run on after it.
 */
export function wallLayers({ schedule, holidays }: DatedSchedule, firstDay: number, lastDay: number): WallLayers {
  const { weekly, overrides, breaks } = schedule;
  const cancelled = new Set<number>();
  const closed = new Set<number>();
  for (const [day, { replaces }] of overrides) if (replaces) cancelled.add(day);
  for (const [day, kept] of holidays) for (const { scope } of kept) (scope === "date" ? closed : cancelled).add(day);
  const shifts: number[] = [];
  for (let day = firstDay; day <= lastDay; day++) {
    if (cancelled.has(day)) continue;
    // A shift that starts on a closed date still runs into the next one: the holiday closes its own date only.
    const midnight = (day + 1) * dayMs;
    const from = closed.has(day) ? midnight : -Infinity;
    const to = closed.has(day + 1) ? midnight : Infinity;
    appendSpans(shifts, weekly[weekdayOf(day)] as Shifts, day * dayMs, from, to);
  }
  return {
    weekly: shifts,
    overrides: layDated(overrides, (override) => override.shifts),
    breaks: layDated(breaks, (ranges) => ranges),
  };
}

/** The open part: what the week or an override opens and no break closes. */
export function openOnWall({ weekly, overrides, breaks }: WallLayers): Spans {
  return subtractSpans(uniteSpans(weekly, overrides), breaks);
}
