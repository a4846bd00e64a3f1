/**
 * Promises on clocks: policies, targets, due instants and the queue.
 *
 * @module
 */
export type { ClockCycle, CycleOutcome, CycleState, PriorBreach } from "./clock-cycle.js";
export { compileSla } from "./compile-sla.js";
export { type EvaluateSlaOptions, evaluateSla, evaluateSlaMany, type SlaEvaluation } from "./evaluate-sla.js";
export { type ExplainSlaOptions, explainSla } from "./explain-sla.js";
export { type QueueRow, rankQueue } from "./rank-queue.js";
export type { Sla } from "./sla.js";
export type {
  CycleExplanation,
  EventReference,
  ExplainedFact,
  ExplainedInterval,
  FactCode,
  IntervalCode,
  IntervalState,
  SlaExplanation,
} from "./sla-explanation.js";
export type {
  AtRiskDefinition,
  AtRiskShare,
  AtRiskTime,
  PolicyDefinition,
  SlaDefinition,
  TargetDefinition,
  TicketCalendar,
} from "./sla-definition.js";
