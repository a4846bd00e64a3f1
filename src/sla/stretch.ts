import type { Phase } from "../clock/clock-cycle-log.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { Terms } from "./terms.js";

/** A stretch of a cycle in which it does one thing under the same terms, with what had been counted when it began. */
export interface TalliedStretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly phase: Phase;
  readonly terms: Terms | null;
  /** False where the terms only came into force later: such time is measured with them, but breaks no promise yet. */
  readonly armed: boolean;
  /** Time counted before it, in the target's hours. */
  readonly elapsedMs: DurationMs;
  /** Time spent paused before it, in the target's hours. */
  readonly pausedMs: DurationMs;
  /** How much of it lies in the target's hours, or its length without a target; counted unless it is paused. */
  readonly businessMs: DurationMs;
  /** When it is due if the stretch goes on; `null` if the clock does not run in it, nothing is promised, or it never is. */
  readonly dueAt: EpochMs | null;
  /** The breach that stood at its end, or `null`. */
  readonly breachedAt: EpochMs | null;
}

/** A stretch that is still to be counted. */
export type StretchDraft = { -readonly [Key in keyof TalliedStretch]: TalliedStretch[Key] };

/** A stretch of which only the time, the phase and the terms are known. */
export function draftStretch(from: EpochMs, to: EpochMs, phase: Phase, terms: Terms | null): StretchDraft {
  return {
    from,
    to,
    phase,
    terms,
    armed: terms !== null,
    elapsedMs: 0,
    pausedMs: 0,
    businessMs: 0,
    dueAt: null,
    breachedAt: null,
  };
}
