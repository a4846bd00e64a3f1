import type { TicketState } from "../ticket/ticket-state.js";
import type { ClockPhase } from "./condition.js";

/** What each clock is doing, by its place in the declared order; `null` for a clock without a cycle. */
export type ClockPhases = readonly (ClockPhase | null)[];

/** A condition made ready to be asked many times. */
export type Predicate = (state: TicketState, clocks: ClockPhases) => boolean;

/** What a condition may refer to besides the ticket itself. */
export interface ConditionScope {
  /** Priorities, lowest first. */
  readonly priorities: readonly string[];
  /** Ids of the clocks declared earlier, in order. */
  readonly clockIds: readonly string[];
  /** Ids of the clock itself and of those declared later, which it cannot ask. */
  readonly laterClockIds?: readonly unknown[];
}
