/**
 * Escalations: what is to be told to whom and when, planned rather than fired.
 *
 * Begin with {@link compileEscalations} and {@link planEscalations}; {@link createWakeQueue} keeps the next wake-up over
 * all tickets.
 *
 * @module
 */
export { type CompileEscalationsOptions, compileEscalations } from "./compile-escalations.js";
export type {
  AllEscalationConditions,
  AnyEscalationCondition,
  ClockStanding,
  ClockStandingCondition,
  EscalationCondition,
  NotEscalationCondition,
} from "./escalation-condition.js";
export type {
  BusinessDaysOffset,
  EscalationDefinition,
  EscalationLadder,
  EscalationRules,
  EscalationStep,
  LadderAcknowledgement,
  LadderLevel,
  LadderRepeat,
  OffsetHours,
  OffsetTimer,
  OnCallAudience,
  PercentOffset,
  PercentTimer,
  StepOffset,
  StepRepeat,
  StepTimer,
} from "./escalation-definition.js";
export type { Escalations } from "./escalations.js";
export type { DueStep, EscalationPlan, LapsedStep, PlannedStep } from "./escalation-plan.js";
export { type PlanEscalationsOptions, planEscalations } from "./plan-escalations.js";
export type { LapseReason } from "./telling.js";
export { createWakeQueue, type WakeQueue, type WakeQueueState } from "./wake-queue.js";
