import type { Issues } from "../errors/issues.js";
import { checkCivilDate, civilDateOf, dayMs } from "../time/civil-date.js";
import { instantAtWallClock } from "../time/instant-at-wall-clock.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { checkWallTime, formatWallTime } from "../time/wall-time.js";
import { earliestSupportedAt, supportedEndAt } from "../time/supported-range.js";
import { checkZone, zoneOf } from "../time/check-zone.js";
import { offsetIn } from "../time/zone.js";

/** A date, or a time on a date in a zone. */
export interface EventTime {
  /** The date as whole days since 1970-01-01. */
  readonly day: number;
  /** Wall-clock milliseconds since 00:00 of the date, or `null` for the whole date. */
  readonly timeMs: DurationMs | null;
  /** IANA name of the zone whose clock is meant; the calendar's own for whole dates and for times without a zone. */
  readonly timeZone: string;
}

/** How long an event is: first so many dates, then so much time. */
export interface EventLength {
  /** Whole dates. */
  readonly days: number;
  /** Elapsed time. */
  readonly ms: DurationMs;
}

// A day from the ends of the supported years, so that every zone's clock can be read.
const firstDay = earliestSupportedAt / dayMs + 1;
const lastDay = supportedEndAt / dayMs - 2;

/** Whether an event may start on a day: not on the very first or last of the years 1900 to 2200. */
export function isReadableDay(day: number): boolean {
  return day >= firstDay && day <= lastDay;
}

const written = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})Z?)?$/;

/** Reads a date or a date-time as the parser writes it; undefined for one that does not exist. */
export function readEventTime(text: string, timeZone: string): EventTime | undefined {
  const issues: Issues = [];
  const [, date, time] = written.exec(text) ?? [];
  const day = checkCivilDate(date, [], issues);
  const timeMs = time === undefined ? null : checkWallTime(time, [], issues);
  if (day === undefined || timeMs === undefined || !isReadableDay(day)) return undefined;
  return { day, timeMs, timeZone };
}

const duration = /^([+-]?)P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;

/** Reads a duration such as `P1DT12H`; undefined for another text. */
export function readEventLength(text: string): EventLength | undefined {
  const match = duration.exec(text);
  if (match === null) return undefined;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part?: string) => Number(part ?? 0));
  const sign = match[1] === "-" ? -1 : 1;
  return { days: sign * (weeks * 7 + days), ms: sign * ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/** Whether a zone of this name is known. */
export function isKnownZone(timeZone: string): boolean {
  return checkZone(timeZone, [], []) !== undefined;
}

/** The instant of a time; for a whole date that at which it starts. */
export function instantOf({ day, timeMs, timeZone }: EventTime): EpochMs {
  return instantAtWallClock(civilDateOf(day), formatWallTime(timeMs ?? 0), timeZone);
}

/** What a zone's wall clock shows at an instant, in milliseconds since 1970-01-01T00:00. */
function wallMsAt(at: EpochMs, timeZone: string): number {
  return at + offsetIn(zoneOf(timeZone), at);
}

/** How much later one time is than another of the same event. */
export function lengthBetween(from: EventTime, to: EventTime): EventLength {
  if (from.timeMs === null || to.timeMs === null) return { days: to.day - from.day, ms: 0 };
  return { days: 0, ms: instantOf(to) - instantOf(from) };
}

/**
 * Wall-clock milliseconds at which an event of a length begins and ends in a zone. One that goes on for centuries ends
 * with the supported years.
 */
export function wallSpanOf(
  start: EventTime,
  { days, ms }: EventLength,
  timeZone: string,
): { readonly fromMs: number; readonly toMs: number } {
  if (start.timeMs === null) return { fromMs: start.day * dayMs, toMs: (start.day + days) * dayMs };
  const end = instantOf({ ...start, day: Math.min(start.day + days, lastDay) }) + ms;
  return { fromMs: wallMsAt(instantOf(start), timeZone), toMs: wallMsAt(Math.min(end, supportedEndAt - 1), timeZone) };
}
