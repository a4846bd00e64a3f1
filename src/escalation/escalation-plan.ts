import type { Json } from "../json/canonical-json.js";
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import type { LapseReason } from "./telling.js";

/** One telling of a step, or of a level of a ladder, in one cycle of a ticket. */
export interface PlannedStep {
  /** Names the ticket, clock, cycle and step; the same however often and whenever the host asks. */
  readonly id: string;
  /** The ticket's id. */
  readonly ticketId: string;
  /** The clock's id. */
  readonly clock: string;
  /** Which cycle of the clock, from 1. */
  readonly cycle: number;
  /** The step's or ladder's id. */
  readonly step: string;
  /** The ladder's level, or `null` for a step. */
  readonly level: string | null;
  /** Whether the level calls for more skill or for more authority; `null` for a step. */
  readonly kind: "functional" | "hierarchical" | null;
  /** Which time the step is told, or of a ladder the round, from 1. */
  readonly round: number;
  /** When it is or was due; `null` while that cannot be said, as when the clock is paused. */
  readonly at: EpochMs | null;
  /** Whom to tell, or `null`; of an on-call schedule who is on call then, or now for what is due. */
  readonly audience: string | null;
  /** What the definition wants back, or `null`. */
  readonly payload: Json;
}

/** A step to be told now. */
export interface DueStep extends PlannedStep {
  /** When it became due. */
  readonly at: EpochMs;
  /** How much later than that the host asked; 0 if it asked in time. */
  readonly lateMs: DurationMs;
}

/** A step that will not be told. */
export interface LapsedStep extends PlannedStep {
  /** When it was due, or, where it never was, when it became clear that it would not be. */
  readonly at: EpochMs;
  /** Why, as a stable word. */
  readonly reason: LapseReason;
}

/** What to tell now, what no longer, what later, and when to ask again. */
export interface EscalationPlan {
  /** Became due and was not handled yet, earliest first. */
  readonly due: readonly DueStep[];
  /** Will not be told, and was not handled yet, earliest first. */
  readonly lapsed: readonly LapsedStep[];
  /** Still to come if nothing happens, earliest first, those whose instant cannot be said last; of a repeated step the next time. */
  readonly planned: readonly PlannedStep[];
  /** Was handled, but by the log as it is now it is still to come; with `told` also what was told and never became due. */
  readonly retracted: readonly PlannedStep[];
  /** When the next planned step becomes due, or `null`. Ask again then, and whenever something happens to the ticket. */
  readonly nextWakeAt: EpochMs | null;
}
