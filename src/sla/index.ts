/**
 * Promises on clocks: policies, targets, due instants and the queue.
 *
 * Begin with {@link compileSla} and {@link evaluateSla}; {@link explainSla} says why, {@link rankQueue} what is next,
 * {@link lintSla} what a definition probably does not mean.
 *
 * @module
 */
export { type AffectedCycle, type AffectedTicket, affectedBy } from "./affected-by.js";
export { advanceCheckpoint, type CheckpointAdvance } from "./advance-checkpoint.js";
export type { ClockCycle, CycleOutcome, CycleState, PriorBreach } from "./clock-cycle.js";
export {
  type CompareSlaOptions,
  compareSla,
  type SlaChange,
  type SlaComparison,
  type SlaComparisonTotals,
  type SlaDifference,
} from "./compare-sla.js";
export { compileSla } from "./compile-sla.js";
export { evaluateCheckpoint } from "./evaluate-checkpoint.js";
export { type EvaluateSlaOptions, evaluateSla, evaluateSlaMany } from "./evaluate-sla.js";
export { type ExplainSlaOptions, explainSla } from "./explain-sla.js";
export { explainStale, type StaleExplanation, type StaleReason } from "./explain-stale.js";
export { type BreachForecast, type ForecastBreachesOptions, forecastBreaches } from "./forecast-breaches.js";
export { isStale } from "./is-stale.js";
export type { LintCode, LintFinding, LintSeverity } from "./lint/lint-finding.js";
export { lintSla } from "./lint/lint-sla.js";
export { type QueueRow, rankQueue } from "./rank-queue.js";
export type { DifferenceCause, FigureDifference } from "./reconcile-cause.js";
export {
  type ExplainedDifference,
  type ReconciledClock,
  type ReconcileSlaOptions,
  reconcileSla,
  type SlaReconciliation,
} from "./reconcile-sla.js";
export { type CauseTotal, type ReconciliationTotals, totalReconciliations } from "./reconcile-totals.js";
export { vendorClocksOf } from "./vendor-clocks-of.js";
export type {
  ClockRecord,
  CycleRecord,
  EventPlace,
  RunRecord,
  SlaCheckpoint,
  SpanRecord,
  TermsRecord,
  TermsReference,
  TrackRecord,
} from "./sla-checkpoint.js";
export type { Sla } from "./sla.js";
export { type CheckpointStart, startCheckpoint } from "./start-checkpoint.js";
export type { SlaEvaluation } from "./sla-evaluation.js";
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
  BusinessDays,
  EditionDefinition,
  PlainPolicy,
  PolicyBase,
  PolicyDefinition,
  PolicyInEditions,
  SlaDefinition,
  SlotDefinition,
  SuspensionDefinition,
  TargetBase,
  TargetDefinition,
  TargetDueField,
  TargetWithin,
  TicketCalendar,
} from "./sla-definition.js";
export { type CalendarStamp, type SlaStamp, stampSla } from "./stamp-sla.js";
export type { TermsProblem } from "./terms.js";
export type { VendorClock } from "./vendor-clock.js";
