import type { Condition } from "../condition/condition.js";
import type { Json } from "../json/canonical-json.js";
import type { DurationInput } from "../time/instant-input.js";

/** When a step is due. */
export type StepTimer = PercentTimer | OffsetTimer;

/**
 * When a share of the clock's target is used up. Below 100 it is a reminder: one that is over already when the clock
 * attaches, is reopened or has its target tightened is not told.
 */
export interface PercentTimer {
  /** More than 0; 100 is the due instant. */
  readonly percent: number;
}

/** Some time before or after another instant of the cycle; before the due instant it is a reminder, as below 100 percent. */
export interface OffsetTimer {
  /** The cycle's start, its due instant, or the breach of its promise. */
  readonly base: "start" | "due" | "breach";
  /** How long after; 0 if neither is given. */
  readonly after?: DurationInput;
  /** How long before; only before `due`. */
  readonly before?: DurationInput;
  /** Whether the offset counts in wall time (the default) or in open time of the target's calendar. */
  readonly hours?: "wall" | "business";
}

/** One thing to be told to someone, once for each cycle of a clock that gets that far. */
export interface EscalationStep<ClockId extends string = string> {
  /** Unique among the steps; part of the ids that the host keeps. */
  readonly id: string;
  /** The clock it watches. */
  readonly clock: ClockId;
  /** The slot, where several promise something on the clock; the first one by default. */
  readonly slot?: string;
  /** When it is due. Where nothing is promised to a ticket on the clock, nothing is due. */
  readonly timer: StepTimer;
  /** What must hold of the ticket when it is due; it may not refer to clocks. */
  readonly when?: Condition;
  /**
   * What to do where that is outside the hours of the target: tell `now` (the default), at the `nextOpening`, or `skip`
   * it, even a breach. A target used up exactly at closing time is due outside them.
   */
  readonly outsideHours?: "now" | "nextOpening" | "skip";
  /**
   * What to do if the step no longer makes sense when the host asks, or when the hours begin that it waits for, because
   * the clock has ended or the condition no longer holds: `lapse` (the default) or `fire`. A step at the breach itself,
   * with no offset, always fires.
   */
  readonly whenMissed?: "lapse" | "fire";
  /** Whom to tell, in the host's terms. */
  readonly audience?: string;
  /** Anything the host wants back with the step. */
  readonly payload?: Json;
}

/** Everything that is to be told, as plain JSON. */
export interface EscalationDefinition<ClockId extends string = string> {
  /** Version of this format. */
  readonly schemaVersion?: 1;
  /** Name of the definition. */
  readonly id?: string;
  /** The steps, in the order in which steps due at one instant are told. */
  readonly steps: readonly EscalationStep<ClockId>[];
}
