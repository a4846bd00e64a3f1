/**
 * What can be asked of a ticket: whether something holds, and whether something happens.
 *
 * @module
 */
export type {
  AllCondition,
  AnyCondition,
  ClockCondition,
  ClockPhase,
  Condition,
  FieldAtLeastCondition,
  FieldAtMostCondition,
  FieldIsCondition,
  FieldPath,
  NotCondition,
  Scalar,
  TagCondition,
} from "./condition.js";
export { clockPhases } from "./condition.js";
export type {
  AnyOfCondition,
  BecomesCondition,
  CeasesCondition,
  EventCondition,
  EventQualifiers,
  KindCondition,
  MessageCondition,
} from "./event-condition.js";
