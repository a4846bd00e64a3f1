import type { FieldPath } from "../ticket/field-path.js";

export type { FieldPath } from "../ticket/field-path.js";

/** A value a condition compares with; `null` stands for a field that is not set. */
export type Scalar = string | number | boolean | null;

/** Everything a clock can be doing, as conditions see it. */
export const clockPhases = ["active", "paused", "stopped", "cancelled"] as const;

/** What a clock can be doing, as conditions see it; a clock that has no cycle yet is in none of these. */
export type ClockPhase = (typeof clockPhases)[number];

/** Something that is true or false of a ticket at an instant. Each variant is named by its own key. */
export type Condition =
  | AllCondition
  | AnyCondition
  | NotCondition
  | FieldIsCondition
  | FieldAtLeastCondition
  | FieldAtMostCondition
  | TagCondition
  | ClockCondition;

/** True if all parts are; true without parts. */
export interface AllCondition {
  /** The parts. */
  readonly all: readonly Condition[];
}

/** True if one part is; false without parts. */
export interface AnyCondition {
  /** The parts. */
  readonly any: readonly Condition[];
}

/** True if the part is not. */
export interface NotCondition {
  /** The part. */
  readonly not: Condition;
}

/** True if a field has a value, or one of several. A field with several values needs one of them. */
export interface FieldIsCondition {
  /** The attribute read. */
  readonly field: FieldPath;
  /** The value, or the values any of which will do; `null` for not set. */
  readonly is: Scalar | readonly Scalar[];
}

/** True if a field is at least a number, or a priority at least as high as another; false if it is not set. */
export interface FieldAtLeastCondition {
  /** The attribute read. */
  readonly field: FieldPath;
  /** The number or priority, itself included. */
  readonly atLeast: number | string;
}

/** True if a field is at most a number, or a priority at most as high as another; false if it is not set. */
export interface FieldAtMostCondition {
  /** The attribute read. */
  readonly field: FieldPath;
  /** The number or priority, itself included. */
  readonly atMost: number | string;
}

/** True if the ticket has a tag. */
export interface TagCondition {
  /** The tag. */
  readonly tag: string;
}

/** True if the latest cycle of a clock declared earlier is in a phase. */
export interface ClockCondition {
  /** The clock's id. */
  readonly clock: string;
  /** The phase. */
  readonly state: ClockPhase;
}
