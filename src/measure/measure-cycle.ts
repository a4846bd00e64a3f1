import type { Calendar } from "../calendar/calendar.js";
import { businessTimeBetween } from "../calendar/business-time-between.js";
import { type ClockCycleLog, isOpenPhase, type Phase } from "../clock/clock-cycle-log.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";

/** The calendar that measures a cycle from an instant on. */
export interface CalendarInForce {
  /** When it comes into force. */
  readonly from: EpochMs;
  /** The calendar. */
  readonly calendar: Calendar;
}

/** A stretch of a cycle that does one thing under one calendar. */
export interface MeasuredInterval {
  /** First instant. */
  readonly from: EpochMs;
  /** End, itself outside. */
  readonly to: EpochMs;
  /** What the cycle did, and why it began to. */
  readonly phase: Phase;
  /** Id of the calendar in force. */
  readonly calendarId: string | null;
  /** Business time in it. */
  readonly businessMs: DurationMs;
  /** Wall time in it. */
  readonly wallMs: DurationMs;
}

/** How long a cycle took, in business and wall time side by side. */
export interface CycleMeasure {
  /** Business time that counts: while active, or `continued`. */
  readonly elapsedMs: DurationMs;
  /** Wall time that counts. */
  readonly elapsedWallMs: DurationMs;
  /** Business time spent paused. */
  readonly pausedMs: DurationMs;
  /** Wall time spent paused. */
  readonly pausedWallMs: DurationMs;
  /** The stretches that add up to these figures, in order; stretches after a stop have neither. */
  readonly intervals: readonly MeasuredInterval[];
}

/**
 * Measures a cycle up to an instant, each stretch with the calendar in force in it.
 *
 * @param calendars - In order of `from`; the first also measures what lies before it.
 * @param asOf - Where a cycle that is still open is cut; later phases must not be in the log.
 */
export function measureCycle(
  cycle: ClockCycleLog,
  calendars: readonly [CalendarInForce, ...CalendarInForce[]],
  asOf: EpochMs,
): CycleMeasure {
  const intervals = cycle.phases.flatMap((phase, index) => {
    const end = cycle.phases[index + 1]?.at ?? (isOpenPhase(phase) ? asOf : phase.at);
    return cutByCalendar(phase, end, calendars);
  });
  const sum = (key: "businessMs" | "wallMs", ...states: readonly string[]): DurationMs =>
    intervals.reduce((total, interval) => (states.includes(interval.phase.state) ? total + interval[key] : total), 0);
  return {
    elapsedMs: sum("businessMs", "active", "continued"),
    elapsedWallMs: sum("wallMs", "active", "continued"),
    pausedMs: sum("businessMs", "paused"),
    pausedWallMs: sum("wallMs", "paused"),
    intervals,
  };
}

function cutByCalendar(phase: Phase, end: EpochMs, calendars: readonly CalendarInForce[]): MeasuredInterval[] {
  return calendars.flatMap(({ calendar, from }, index) => {
    const start = index === 0 ? phase.at : Math.max(phase.at, from);
    const to = Math.min(end, calendars[index + 1]?.from ?? end);
    if (start >= to) return [];
    const businessMs = businessTimeBetween(calendar, start, to);
    return [{ from: start, to, phase, calendarId: calendar.id, businessMs, wallMs: to - start }];
  });
}
