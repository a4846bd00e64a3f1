import type { Json } from "../json/canonical-json.js";
import type { DurationInput } from "../time/instant-input.js";
import type { EscalationCondition } from "./escalation-condition.js";

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
export interface OffsetTimer extends OffsetHours {
  /**
   * The cycle's start, its due instant, the breach of its promise, the start of a pause (each pause anew, until it ends),
   * or the instant at which the step listed just before was told or lapsed; that step watches the same clock.
   */
  readonly base: "start" | "due" | "breach" | "pause" | "previous";
  /** How long after; 0 if neither is given. */
  readonly after?: StepOffset;
  /** How long before; only before `due`. */
  readonly before?: StepOffset;
}

/** A span of time, days with open time, or a share of the target's length in the target's hours. */
export type StepOffset = DurationInput | BusinessDaysOffset | PercentOffset;

/** A number of business days: the same wall time on a later or earlier date with open time, as `addBusinessDays` has it. */
export interface BusinessDaysOffset {
  /** A whole number from 1. */
  readonly businessDays: number;
}

/** A share of the target's length. */
export interface PercentOffset {
  /** More than 0. */
  readonly percent: number;
}

/** In which hours an offset counts. */
export interface OffsetHours {
  /** Whether a span of time counts in wall time (the default) or in open time. */
  readonly hours?: "wall" | "business";
  /** The calendar of open time and business days, by its id in the SLA definition; the target's own by default. */
  readonly calendar?: string;
}

/** Whoever is on call when the step is told. */
export interface OnCallAudience {
  /** Id of the on-call schedule, one of those handed to `compileEscalations`. */
  readonly onCall: string;
  /** The layer asked; the first one that has someone by default. */
  readonly layer?: string;
  /** Whom to tell where nobody is on call. */
  readonly otherwise?: string;
}

/** What steps and ladders have in common. */
export interface EscalationRules<ClockId extends string = string> {
  /** Unique among steps and ladders; part of the ids that the host keeps. */
  readonly id: string;
  /** The clock it watches. */
  readonly clock: ClockId;
  /** The slot, where several promise something on the clock; the first one by default. */
  readonly slot?: string;
  /** When it is due, of a ladder its first level. Where nothing is promised to a ticket on the clock, nothing is due. */
  readonly timer: StepTimer;
  /** What must hold when it is due, and still when the host asks. */
  readonly when?: EscalationCondition<ClockId>;
  /**
   * What to do where that is outside the hours of the target: tell `now` (the default), at the `nextOpening`, or `skip`
   * it, even a breach. A target used up exactly at closing time is due outside them.
   */
  readonly outsideHours?: "now" | "nextOpening" | "skip";
  /**
   * What to do if it no longer makes sense when the host asks, or when the hours begin that it waits for, because the
   * clock has ended or the condition no longer holds: `lapse` (the default) or `fire`. What is due at the breach itself,
   * with no offset, always fires.
   */
  readonly whenMissed?: "lapse" | "fire";
}

/** One thing to be told to someone, once for each cycle of a clock that gets that far. */
export interface EscalationStep<ClockId extends string = string> extends EscalationRules<ClockId> {
  /** Telling it again. */
  readonly repeat?: StepRepeat<ClockId>;
  /** Whom to tell, in the host's terms, or who is on call. */
  readonly audience?: string | OnCallAudience;
  /** Anything the host wants back with the step. */
  readonly payload?: Json;
}

/**
 * Telling a step again. Where several repetitions are overdue when the host asks, the earlier ones lapse as
 * `superseded`, unless `whenMissed` says `fire`.
 */
export interface StepRepeat<ClockId extends string = string> extends OffsetHours {
  /** How long after the telling before. */
  readonly every: StepOffset;
  /** How often at most it is told again, from 1 to 999. */
  readonly count: number;
  /** Ends the repetition once it holds as one falls due. */
  readonly until?: EscalationCondition<ClockId>;
}

/** Levels told one after another until the clock ends or someone takes over. */
export interface EscalationLadder<ClockId extends string = string> extends EscalationRules<ClockId> {
  /** At least one, in order. */
  readonly levels: readonly LadderLevel[];
  /** What an acknowledgement of the clock does to the levels still to come; without it they lapse. */
  readonly acknowledgement?: LadderAcknowledgement;
  /** Going through all levels again after the last one. */
  readonly repeat?: LadderRepeat;
}

/** One level of a ladder. */
export interface LadderLevel extends OffsetHours {
  /** Unique in its ladder. */
  readonly id: string;
  /** `functional` calls for more skill, `hierarchical` for more authority, as ITIL has it. */
  readonly kind: "functional" | "hierarchical";
  /** How long after the level before; the first level stands without it. */
  readonly after?: StepOffset;
  /** Whom to tell, in the host's terms, or who is on call. */
  readonly audience?: string | OnCallAudience;
  /** Anything the host wants back with the level. */
  readonly payload?: Json;
}

/**
 * How long an acknowledgement holds a ladder: levels that would be told meanwhile are told when the time is over, and the
 * levels after them follow from there.
 */
export interface LadderAcknowledgement extends OffsetHours {
  /** How long after the acknowledgement. */
  readonly timeout: StepOffset;
}

/** Going through a ladder again. */
export interface LadderRepeat extends OffsetHours {
  /** How long after the last level the first one is told again. */
  readonly after: StepOffset;
  /** How often, from 1 to 9. */
  readonly count: number;
}

/** Everything that is to be told, as plain JSON. */
export interface EscalationDefinition<ClockId extends string = string> {
  /** Version of this format. */
  readonly schemaVersion?: 1;
  /** Name of the definition. */
  readonly id?: string;
  /** Becomes part of every id, so that another edition tells again what an earlier one told; without it ids go on. */
  readonly edition?: string;
  /** The steps, in the order in which steps due at one instant are told. */
  readonly steps: readonly EscalationStep<ClockId>[];
  /** The ladders; at one instant they come after the steps. */
  readonly ladders?: readonly EscalationLadder<ClockId>[];
}
