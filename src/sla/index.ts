/**
 * Promises on clocks: policies, targets, due instants and the queue.
 *
 * @module
 */
export type { ClockCycle, CycleOutcome, CycleState, PriorBreach } from "./clock-cycle.js";
export { compileSla } from "./compile-sla.js";
export { type EvaluateSlaOptions, evaluateSla, evaluateSlaMany, type SlaEvaluation } from "./evaluate-sla.js";
export { type QueueRow, rankQueue } from "./rank-queue.js";
export type { Sla } from "./sla.js";
export type {
  AtRiskDefinition,
  PolicyDefinition,
  SlaDefinition,
  TargetDefinition,
  TicketCalendar,
} from "./sla-definition.js";
