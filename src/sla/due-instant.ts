import { instantAfterBusinessDays } from "../calendar/business-days.js";
import { instantAfterOpenMs } from "../calendar/open-time.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { roundDue } from "./round-due.js";
import type { Terms } from "./terms.js";

/** How far a cycle is at an instant. */
export interface CycleProgress {
  /** The instant the cycle counts from. */
  readonly startedAt: EpochMs;
  /** Time counted so far, in the target's hours. */
  readonly elapsedMs: DurationMs;
  /** Time in these hours spent paused so far. */
  readonly pausedMs: DurationMs;
}

/**
 * When a clock that runs from an instant on is due: at once where it already is.
 *
 * A duration is due once it has elapsed; a number of business days at the same wall time so many days after the start,
 * rounded, and after that as much open time later as was spent paused; a deadline when it says. None is due before the
 * instant from which on the clock runs.
 *
 * @returns Epoch milliseconds, or `null` where that never comes.
 */
export function dueFrom(terms: Terms, from: EpochMs, progress: CycleProgress): EpochMs | null {
  const { target, calendar } = terms;
  if (target.targetMs !== null && terms.deadlineAt === null) {
    const dueAt = instantUsing(terms, target.targetMs, from, progress.elapsedMs);
    return target.roundDueTo === null || dueAt === null ? dueAt : roundDue(dueAt, target, calendar);
  }
  const deadlineAt = terms.deadlineAt ?? businessDayDue(terms, progress);
  return deadlineAt === null ? null : Math.max(from, deadlineAt);
}

/** The instant by which an amount of the terms' hours is used up by a clock that runs on; at once if it already is. */
export function instantUsing(
  { calendar }: Terms,
  amountMs: DurationMs,
  from: EpochMs,
  elapsedMs: DurationMs,
): EpochMs | null {
  return instantAfterOpenMs(calendar, from, Math.max(0, amountMs - elapsedMs), "earliest");
}

/** Tells whether a target is used up at an instant, whether or not the clock runs then. */
export function isUsedUp(terms: Terms, at: EpochMs, progress: CycleProgress): boolean {
  const { targetMs } = terms.target;
  if (targetMs !== null && terms.deadlineAt === null) return progress.elapsedMs >= targetMs;
  const dueAt = dueFrom(terms, at, progress);
  return dueAt !== null && dueAt <= at;
}

function businessDayDue({ target, calendar }: Terms, { startedAt, pausedMs }: CycleProgress): EpochMs | null {
  const dayAt = instantAfterBusinessDays(calendar, startedAt, target.businessDays ?? 0, null);
  const dueAt = dayAt === null ? null : roundDue(dayAt, target, calendar);
  return dueAt === null ? null : instantAfterOpenMs(calendar, dueAt, pausedMs, "earliest");
}
