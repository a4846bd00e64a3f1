/**
 * Escalations: what is to be told to whom and when, planned rather than fired.
 *
 * @module
 */
export { compileEscalations } from "./compile-escalations.js";
export type {
  EscalationDefinition,
  EscalationStep,
  OffsetTimer,
  PercentTimer,
  StepTimer,
} from "./escalation-definition.js";
export type { Escalations } from "./escalations.js";
export type { DueStep, EscalationPlan, LapsedStep, PlannedStep } from "./escalation-plan.js";
export { type PlanEscalationsOptions, planEscalations } from "./plan-escalations.js";
export type { LapseReason } from "./plan-step.js";
