/**
 * Figures of support operations with their evidence, in mergeable reports.
 *
 * @module
 */
export { backlog } from "./backlog.js";
export type { CountState } from "./count-accumulator.js";
export { type CsatOptions, csat } from "./csat.js";
export type { DurationState } from "./duration-accumulator.js";
export type { ExclusionCounts } from "./exclusions.js";
export { firstReplyTime } from "./first-reply-time.js";
export type {
  DurationObservation,
  Kpi,
  KpiAccumulator,
  KpiContext,
  KpiHours,
  KpiInterval,
  KpiInput,
  KpiResult,
  KpiUnit,
} from "./kpi.js";
export type { Period, PeriodDefinition, PeriodUnit } from "./period.js";
export { createReport } from "./report.js";
export type {
  GroupValues,
  Report,
  ReportCell,
  ReportContext,
  ReportDefinition,
  ReportRow,
  ReportState,
  ReportSummary,
} from "./report-definition.js";
export { firstResolutionTime, fullResolutionTime, requesterWaitTime } from "./resolution-time.js";
export type { ShareObservation, ShareState } from "./share-accumulator.js";
export { type SlaAttainmentOptions, slaAttainment } from "./sla-attainment.js";
export type { TicketFacts } from "./ticket-facts.js";
export { type TicketShareOptions, ticketShare } from "./ticket-share.js";
export { type DurationKpiOptions, timeOnClock } from "./time-on-clock.js";
export { ticketsCreated } from "./tickets-created.js";
export { ticketsReopened } from "./tickets-reopened.js";
export { ticketsSolved } from "./tickets-solved.js";
