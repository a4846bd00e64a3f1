import type { TicketEvent } from "../ticket/ticket-event.js";
import type { EpochMs } from "../time/instant-input.js";

/**
 * What a cycle is doing from an instant on. `continued` is time that counts although the clock was not at work: after a
 * stop, if it was reopened with `continueWall`; before its start, if it counts from an earlier instant.
 */
export type PhaseState = "active" | "paused" | "stopped" | "cancelled" | "continued";

/** Why a phase began, as a stable word. */
export type PhaseReason =
  | "anchored"
  | "started"
  | "startedByReset"
  | "recurred"
  | "reopened"
  | "restored"
  | "restarted"
  | "paused"
  | "resumed"
  | "excluded"
  | "suspended"
  | "stopped"
  | "reset"
  | "solved"
  | "cancelled"
  | "targetChanged"
  | "merged"
  | "deleted"
  | "markedSpam";

/** A stretch of a cycle in which it does one thing; it lasts until the next phase begins. */
export interface Phase {
  /** When it began. */
  readonly at: EpochMs;
  /** What the cycle does. */
  readonly state: PhaseState;
  /** Why it began. */
  readonly reason: PhaseReason;
  /** The event that caused it, or `null` for the ticket's creation and for what no event caused. */
  readonly event: TicketEvent | null;
  /** The id of the suspension that stops the clock, or `null`. */
  readonly suspension: string | null;
}

/** One cycle of a clock, as its phases; it knows no calendar and no target. */
export interface ClockCycleLog {
  /** The clock's id. */
  readonly clock: string;
  /** Which cycle of the clock it is, from 1. */
  readonly cycle: number;
  /** The instant it counts from. */
  readonly startedAt: EpochMs;
  /** The instant at which it was opened; later than `startedAt` where it counts from an earlier one. */
  readonly openedAt: EpochMs;
  /** What it did, in order; never empty. */
  readonly phases: readonly [Phase, ...Phase[]];
}

/** The phase a cycle came to last: what it does since. */
export function lastPhase({ phases }: ClockCycleLog): Phase {
  return phases[phases.length - 1] as Phase;
}

/** Tells whether a cycle is open in a phase: at work or paused. */
export function isOpenPhase({ state }: Phase): boolean {
  return state === "active" || state === "paused";
}
