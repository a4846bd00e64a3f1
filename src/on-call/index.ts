/**
 * On-call: who answers when, by rotations in layers, with hand-overs by a zone's wall clock.
 *
 * Begin with {@link compileOnCall} and {@link onCallAt}.
 *
 * @module
 */
export { type CompileOnCallOptions, compileOnCall } from "./compile-on-call.js";
export { type LintOnCallOptions, lintOnCall, type OnCallFinding } from "./lint-on-call.js";
export type { OnCall } from "./on-call.js";
export { type LayerStanding, onCallAt, type OnCallStanding } from "./on-call-at.js";
export { type LayerRoster, onCallBetween, type OnCallRoster } from "./on-call-between.js";
export type {
  DayPeriod,
  OnCallDefinition,
  OnCallLayer,
  OnCallOverride,
  OnCallSwap,
  RotationPeriod,
  RulePeriod,
  WeekPeriod,
} from "./on-call-definition.js";
export {
  type OnCallFairness,
  type OnCallFairnessOptions,
  type OnCallLoad,
  onCallFairness,
} from "./on-call-fairness.js";
export type { OnCallShift, Span } from "./shift.js";
