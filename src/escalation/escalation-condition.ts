import type {
  ClockPhase,
  FieldAtLeastCondition,
  FieldAtMostCondition,
  FieldIsCondition,
  TagCondition,
} from "../condition/condition.js";

/**
 * What must hold of a ticket for something to be told: a condition on its state as everywhere, and beside what clocks do
 * also how they stand to their promises.
 */
export type EscalationCondition<ClockId extends string = string> =
  | AllEscalationConditions<ClockId>
  | AnyEscalationCondition<ClockId>
  | NotEscalationCondition<ClockId>
  | ClockStandingCondition<ClockId>
  | FieldIsCondition
  | FieldAtLeastCondition
  | FieldAtMostCondition
  | TagCondition;

/** True if all parts are; true without parts. */
export interface AllEscalationConditions<ClockId extends string = string> {
  /** The parts. */
  readonly all: readonly EscalationCondition<ClockId>[];
}

/** True if one part is; false without parts. */
export interface AnyEscalationCondition<ClockId extends string = string> {
  /** The parts. */
  readonly any: readonly EscalationCondition<ClockId>[];
}

/** True if the part is not. */
export interface NotEscalationCondition<ClockId extends string = string> {
  /** The part. */
  readonly not: EscalationCondition<ClockId>;
}

/** How the latest cycle of a clock stands. */
export type ClockStanding = ClockPhase | "breached" | "atRisk" | "acknowledged";

/**
 * True if the latest cycle of a clock, in the first slot that promises something on it, stands so: what it does; whether
 * its promise is broken, also when it was kept late; whether it is open and at risk; whether someone has acknowledged it
 * since it started or was reopened.
 */
export interface ClockStandingCondition<ClockId extends string = string> {
  /** The clock. */
  readonly clock: ClockId;
  /** How it stands. */
  readonly state: ClockStanding;
}
