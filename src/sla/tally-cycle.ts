import { instantAfterOpenMs, openMsBetween } from "../calendar/open-time.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { PriorBreach } from "./clock-cycle.js";
import type { CutCycle, Stretch } from "./cut-cycle.js";
import type { Terms } from "./terms.js";

/** A stretch with what had been counted when it began, and where it led. */
export interface TalliedStretch extends Stretch {
  /** Time counted before it, in the target's hours. */
  readonly elapsedMs: DurationMs;
  /** How much of it lies in the target's hours, or its length without a target; counted unless it is paused. */
  readonly businessMs: DurationMs;
  /** When the target is used up if the stretch goes on; `null` if it does not count towards one, or never gets there. */
  readonly dueAt: EpochMs | null;
  /** The breach that stood at its end, or `null`. */
  readonly breachedAt: EpochMs | null;
}

/** What a cycle counted. */
export interface CycleTally {
  readonly stretches: readonly TalliedStretch[];
  readonly elapsedMs: DurationMs;
  readonly elapsedWallMs: DurationMs;
  /** The breach of the target in force at the end, or `null`. */
  readonly breachedAt: EpochMs | null;
  readonly priorBreaches: readonly PriorBreach[];
}

/** Counts a cycle stretch by stretch, and finds where its target was used up while the clock was running. */
export function tallyCycle({ stretches, endedAt }: CutCycle): CycleTally {
  const tallied: TalliedStretch[] = [];
  const priorBreaches: PriorBreach[] = [];
  let elapsedMs = 0;
  let elapsedWallMs = 0;
  let breach: PriorBreach | null = null;
  stretches.forEach((stretch, place) => {
    const { from, to, terms, phase, armed } = stretch;
    let dueAt: EpochMs | null = null;
    if (terms !== null && armed) {
      const { targetMs, policyId } = terms.target;
      if (breach !== null && elapsedMs < targetMs) {
        priorBreaches.push(breach);
        breach = null;
      }
      if (phase.state === "active") dueAt = instantUsing(terms, targetMs, from, elapsedMs);
      // Whatever ends a stretch at its due instant comes before the breach; at `asOf` nothing does.
      const reachesEnd = endedAt === null && place === stretches.length - 1;
      if (breach === null && dueAt !== null && (dueAt < to || (reachesEnd && dueAt === to)))
        breach = { breachedAt: dueAt, policyId };
    }
    const businessMs = terms === null ? to - from : openMsBetween(terms.calendar, from, to);
    // A literal with every key: spreading the stretch takes ten times as long.
    const breachedAt = breach?.breachedAt ?? null;
    tallied.push({ from, to, phase, terms, armed, elapsedMs, businessMs, dueAt, breachedAt });
    if (phase.state === "paused") return;
    elapsedMs += businessMs;
    elapsedWallMs += to - from;
  });
  return {
    stretches: tallied,
    elapsedMs,
    elapsedWallMs,
    breachedAt: tallied.at(-1)?.breachedAt ?? null,
    priorBreaches,
  };
}

/** When a clock that runs from an instant on has used up an amount of its terms' hours; at once if it already has. */
export function instantUsing(
  { calendar }: Terms,
  amountMs: DurationMs,
  from: EpochMs,
  elapsedMs: DurationMs,
): EpochMs | null {
  return instantAfterOpenMs(calendar, from, Math.max(0, amountMs - elapsedMs), "earliest");
}
