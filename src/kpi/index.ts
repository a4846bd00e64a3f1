/**
 * Figures of support operations with their evidence, in mergeable reports.
 *
 * Begin with {@link createReport} and KPIs such as {@link firstReplyTime} or {@link slaAttainment}. Functions named by a
 * figure make a KPI; {@link countKpi}, {@link timeOnClock} and {@link ticketShare} make one of your own.
 *
 * @module
 */

export { type AbandonmentOptions, abandonment } from "./contact-centre/abandonment.js";
export type { PeopleOptions } from "./contact-centre/agent-time.js";
export {
  type OccupancyTimes,
  occupancyOf,
  type ShrinkageFigures,
  type ShrinkageTimes,
  shrinkageOf,
  type UtilisationTimes,
  utilisationOf,
} from "./contact-centre/agent-time-shares.js";
export {
  type AdherenceTimes,
  adherenceOf,
  type ConformanceTimes,
  conformanceOf,
} from "./contact-centre/schedule-shares.js";
export { agentChurn, type StaffTurnover } from "./people/agent-churn.js";
export { agentWaitTime } from "./speed/agent-wait-time.js";
export { agentWorkTime } from "./speed/agent-work-time.js";
export type { AmountObservation, AmountRow, AmountState } from "./accumulators/amount-accumulator.js";
export { type ArrivalRateOptions, arrivalRate } from "./flow/arrival-rate.js";
export { type ArticleLinkRateOptions, articleLinkRate } from "./knowledge/article-link-rate.js";
export { articleReuse } from "./knowledge/article-reuse.js";
export { type AttainmentCreditOptions, attainmentCredit } from "./promise/attainment-credit.js";
export { type Attainment, attainmentOf } from "./promise/attainment-of.js";
export { type AverageHandleTimeOptions, averageHandleTime } from "./contact-centre/average-handle-time.js";
export { averageSpeedOfAnswer } from "./contact-centre/average-speed-of-answer.js";
export { backlog } from "./flow/backlog.js";
export { type BacklogAgeObservation, type BacklogAgeOptions, backlogAge } from "./flow/backlog-age.js";
export type { BalanceMeasure, BalanceState, WorkObservation } from "./accumulators/balance-accumulator.js";
export { botDeflection } from "./flow/bot-deflection.js";
export { type BreachRateOptions, breachRate } from "./promise/breach-rate.js";
export { type CesOptions, ces } from "./voice/ces.js";
export { type ContactRateOptions, contactRate } from "./flow/contact-rate.js";
export { contactHandleTime } from "./contact-centre/contact-handle-time.js";
export { contactWaitTime } from "./contact-centre/contact-wait-time.js";
export { type CostPerOptions, costPer } from "./people/cost-per.js";
export type { CountState } from "./accumulators/count-accumulator.js";
export { countKpi } from "./count-kpi.js";
export { type CsatOptions, csat } from "./voice/csat.js";
export { type CsatMeanOptions, csatMean } from "./voice/csat-mean.js";
export type { BacklogLoadObservation, BacklogLoadState } from "./accumulators/backlog-load-accumulator.js";
export { type DaysOfBacklogOptions, daysOfBacklog } from "./flow/days-of-backlog.js";
export { type DeflectionEstimate, deflectionEstimate, type HelpCentreSessions } from "./flow/deflection-estimate.js";
export { type DsatOptions, dsat } from "./voice/dsat.js";
export type { DurationColumn, KpiColumns, RowCells } from "./columns/kpi-columns.js";
export type { DurationState } from "./accumulators/duration-state.js";
export { type EscalationRateOptions, escalationRate } from "./flow/escalation-rate.js";
export type { ExclusionCounts } from "./exclusions.js";
export { firstAssignmentTime } from "./speed/first-assignment-time.js";
export { type FirstContactResolutionOptions, firstContactResolution } from "./flow/first-contact-resolution.js";
export { firstReplyTime } from "./speed/first-reply-time.js";
export { firstResolutionTime } from "./speed/first-resolution-time.js";
export type { FlowObservation, FlowState } from "./accumulators/flow-accumulator.js";
export { fullResolutionTime } from "./speed/full-resolution-time.js";
export { type GoodBadCounts, type GoodBadFigures, goodBadFigures } from "./voice/good-bad-figures.js";
export { internalQuality } from "./voice/internal-quality.js";
export type {
  ColumnIntake,
  ColumnTaker,
  DurationObservation,
  Kpi,
  KpiAccumulator,
  KpiContext,
  KpiHours,
  KpiInput,
  KpiInterval,
  KpiResult,
  KpiSpan,
  KpiUnit,
  PromiseFilter,
} from "./kpi.js";
export type { LedgerObservation, LedgerState } from "./accumulators/ledger-accumulator.js";
export type { LookAheadOptions } from "./flow/look-ahead.js";
export type { MeanObservation, MeanState } from "./accumulators/mean-accumulator.js";
export type { MinimumSample } from "./minimum-sample.js";
export type { MixObservation, MixState } from "./accumulators/mix-accumulator.js";
export { netFlow } from "./flow/net-flow.js";
export { nextReplyTime } from "./speed/next-reply-time.js";
export { noTouchRate } from "./flow/no-touch-rate.js";
export { nps } from "./voice/nps.js";
export { isNpsRating, type NpsGroup, npsGroupOf, npsGroups } from "./voice/nps-groups.js";
export { occupancy } from "./contact-centre/occupancy.js";
export { onHoldTime } from "./speed/on-hold-time.js";
export { type OneTouchOptions, oneTouchRate } from "./flow/one-touch-rate.js";
export { measuredDurations, type MeasuredKpiOptions, measuredShare } from "./columns/measured.js";
export type { GroupColumn, ReportColumns } from "./columns/report-columns.js";
export { sketched } from "./accumulators/sketched.js";
export type { SketchedDurationState } from "./accumulators/sketched-duration-state.js";
export type { Period, PeriodDefinition, PeriodUnit, WeekStart } from "./period.js";
export { pingPongRate } from "./flow/ping-pong-rate.js";
export type { AttainmentDenominator, PromiseOutcome } from "./promise/promise-outcome.js";
export type { DayRow, RateState } from "./accumulators/rate-accumulator.js";
export { type RatingFigures, ratingFigures } from "./voice/rating-figures.js";
export { type RatioParts, ratioOf } from "./contact-centre/ratio-of.js";
export { type ReopenRateOptions, reopenRate } from "./flow/reopen-rate.js";
export { repliesPerResolution } from "./flow/replies-per-resolution.js";
export { rightFirstTime } from "./voice/right-first-time.js";
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
export { requesterWaitTime } from "./speed/requester-wait-time.js";
export { internalQualityScore, reviewScore } from "./voice/review-score.js";
export { type SelfServiceUse, selfServiceScore } from "./flow/self-service-score.js";
export { type CreditTier, serviceCredit } from "./promise/service-credit.js";
export { type ServiceLevelOptions, serviceLevel } from "./contact-centre/service-level.js";
export {
  type ServiceLevelCounts,
  type ServiceLevelForm,
  type ServiceLevelVariants,
  serviceLevelVariants,
} from "./contact-centre/service-level-variants.js";
export type { ShareObservation, ShareState } from "./accumulators/share-accumulator.js";
export { shrinkage } from "./contact-centre/shrinkage.js";
export { type SlaAttainmentOptions, slaAttainment } from "./promise/sla-attainment.js";
export { slaOverrun } from "./promise/sla-overrun.js";
export { solvedPerCreated } from "./flow/solved-per-created.js";
export { solvedWithin } from "./flow/solved-within.js";
export { type StaleTicketsOptions, staleTickets } from "./flow/stale-tickets.js";
export { type SupportRecord, stateOfRecord } from "./support-record.js";
export type { RatingScale, SurveyKpiOptions } from "./voice/survey-answers.js";
export { type SurveyResponseRateOptions, surveyResponseRate } from "./voice/survey-response-rate.js";
export type { TallyObservation, TallyState } from "./accumulators/tally-accumulator.js";
export { type ThroughputOptions, throughput } from "./people/throughput.js";
export type { TicketFacts } from "./ticket-facts.js";
export type { PromiseUnit } from "./promise/ticket-promises.js";
export { type TicketMixOptions, ticketMix } from "./flow/ticket-mix.js";
export { type TicketShareOptions, ticketShare } from "./flow/ticket-share.js";
export { ticketsClosed } from "./flow/tickets-closed.js";
export { ticketsCreated } from "./flow/tickets-created.js";
export { ticketsReopened } from "./flow/tickets-reopened.js";
export { type TicketsSolvedOptions, ticketsSolved } from "./flow/tickets-solved.js";
export { type TimeBetweenTicketsOptions, timeBetweenTickets } from "./flow/time-between-tickets.js";
export { type TimeInAssigneeOptions, timeInAssignee } from "./speed/time-in-assignee.js";
export { type TimeInGroupOptions, timeInGroup } from "./speed/time-in-group.js";
export { type TimeInStatusOptions, timeInStatus } from "./speed/time-in-status.js";
export type { TimeInValueOptions } from "./speed/time-in-value.js";
export { type ClockKpiOptions, type DurationKpiOptions, timeOnClock } from "./speed/time-on-clock.js";
export { touchesPerResolution } from "./flow/touches-per-resolution.js";
export { type TouchTimeOptions, touchTime } from "./speed/touch-time.js";
export { transferRate } from "./flow/transfer-rate.js";
export { transfersPerTicket } from "./flow/transfers-per-ticket.js";
export { unionOfIntervals, type WorkInterval } from "./speed/union-of-intervals.js";
export { type UtilisationOptions, utilisation } from "./contact-centre/utilisation.js";
export type { VendorDurationOptions } from "./speed/vendor-duration.js";
export { verificationOverdue } from "./knowledge/verification-overdue.js";
export { type WorkloadBalanceOptions, workloadBalance } from "./people/workload-balance.js";
