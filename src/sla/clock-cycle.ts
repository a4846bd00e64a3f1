import type { PhaseReason } from "../clock/clock-cycle-log.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";

/**
 * What a cycle is doing. Outside business hours a clock is running, not paused. `unresolved` is one of which it cannot be
 * said what is promised, because the ticket names a calendar or a due instant that does not exist; the evaluation's
 * `issues` say why, and figures are those up to then.
 */
export type CycleState = "running" | "paused" | "stopped" | "cancelled" | "unresolved";

/**
 * How a cycle stands to its promise: nothing decided yet, kept, broken, left out of rates because someone waived it
 * (`breachedAt` still tells whether it was broken), or nothing promised. A cycle that was cancelled before it broke its
 * promise stays undecided.
 */
export type CycleOutcome = "undecided" | "met" | "breached" | "excluded" | "untargeted";

/** One cycle of one clock of a ticket, measured against its target as of an instant. */
export interface ClockCycle<ClockId extends string = string> {
  /** The clock's id. */
  readonly clock: ClockId;
  /** The slot whose policy promised the target. */
  readonly slot: string;
  /** Which cycle of the clock it is, from 1. */
  readonly cycle: number;
  /** What it is doing. */
  readonly state: CycleState;
  /** How it stands to its promise; `breached` and `stopped` together mean answered late. */
  readonly outcome: CycleOutcome;
  /** Whether the calendar in force is open at `asOf`; `null` without a target, and for a cycle that has ended. */
  readonly insideHours: boolean | null;
  /** Whether it is still open and its threshold of risk is used up, but not yet its target. */
  readonly atRisk: boolean;
  /** The instant it counts from. */
  readonly startedAt: EpochMs;
  /** When it was stopped, or `null`. */
  readonly stoppedAt: EpochMs | null;
  /**
   * When its target is used up if it keeps running; `null` while paused, when cancelled, and where that never happens.
   * After a breach the instant of the breach; after a fulfilment in time the due instant as it stood.
   */
  readonly dueAt: EpochMs | null;
  /** While paused before a breach: when it would be due if it ran again from `asOf` on; otherwise `null`. */
  readonly dueIfResumedNow: EpochMs | null;
  /** When it broke its promise under the target in force, or `null`. */
  readonly breachedAt: EpochMs | null;
  /**
   * The next instant after `asOf` at which an open cycle's outcome, risk or hours change if nothing happens, or at which
   * time off or another edition begins or ends; or `null`.
   */
  readonly nextChangeAt: EpochMs | null;
  /** Running time so far in the target's hours, or in wall time without a target; goes on counting after a breach. */
  readonly elapsedMs: DurationMs;
  /** Running time so far in wall time. */
  readonly elapsedWallMs: DurationMs;
  /**
   * What is left of the target, negative when it is overrun; where business days, a field or an override say when it is
   * due, the open time until then. `null` without a target.
   */
  readonly remainingMs: DurationMs | null;
  /** The length of the target in force; `null` without one, and for business days and due instants in fields. */
  readonly targetMs: DurationMs | null;
  /** Share of the target used up, in percent, not rounded and not capped; `null` where something else says when it is due. */
  readonly percent: number | null;
  /** The policy in force, or `null`. */
  readonly policyId: string | null;
  /** The edition of the policy, or `null` for a policy without editions. */
  readonly edition: string | null;
  /** The calendar in force, or `null`. */
  readonly calendarId: string | null;
  /** Why it was cancelled, or `null`. */
  readonly cancelReason: PhaseReason | "targetLost" | null;
  /** Breaches under targets that were in force earlier in the cycle and left more time afterwards. */
  readonly priorBreaches: readonly PriorBreach[];
}

/** A breach of a target that was later replaced by a longer one. */
export interface PriorBreach {
  /** When the promise was broken. */
  readonly breachedAt: EpochMs;
  /** The policy whose target it was. */
  readonly policyId: string;
}
