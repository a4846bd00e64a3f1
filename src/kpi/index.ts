/**
 * Figures of support operations with their evidence, in mergeable reports.
 *
 * @module
 */

export { type AbandonmentOptions, abandonment } from "./abandonment.js";
export type { PeopleOptions } from "./agent-time.js";
export {
  type OccupancyTimes,
  occupancyOf,
  type ShrinkageFigures,
  type ShrinkageTimes,
  shrinkageOf,
  type UtilisationTimes,
  utilisationOf,
} from "./agent-time-shares.js";
export { agentWaitTime } from "./agent-wait-time.js";
export { agentWorkTime } from "./agent-work-time.js";
export type { AmountObservation, AmountRow, AmountState } from "./amount-accumulator.js";
export { type ArrivalRateOptions, arrivalRate } from "./arrival-rate.js";
export { type ArticleLinkRateOptions, articleLinkRate } from "./article-link-rate.js";
export { articleReuse } from "./article-reuse.js";
export { type AttainmentCreditOptions, attainmentCredit } from "./attainment-credit.js";
export { type Attainment, attainmentOf } from "./attainment-of.js";
export { type AverageHandleTimeOptions, averageHandleTime } from "./average-handle-time.js";
export { averageSpeedOfAnswer } from "./average-speed-of-answer.js";
export { backlog } from "./backlog.js";
export { type BacklogAgeObservation, type BacklogAgeOptions, backlogAge } from "./backlog-age.js";
export type { BalanceMeasure, BalanceState, WorkObservation } from "./balance-accumulator.js";
export { botDeflection } from "./bot-deflection.js";
export { type BreachRateOptions, breachRate } from "./breach-rate.js";
export { type CesOptions, ces } from "./ces.js";
export { type ContactRateOptions, contactRate } from "./contact-rate.js";
export { contactWaitTime } from "./contact-wait-time.js";
export { type CostPerOptions, costPer } from "./cost-per.js";
export type { CountState } from "./count-accumulator.js";
export { countKpi } from "./count-kpi.js";
export { type CsatOptions, csat } from "./csat.js";
export { type CsatMeanOptions, csatMean } from "./csat-mean.js";
export type { BacklogLoadObservation, BacklogLoadState } from "./backlog-load-accumulator.js";
export { type DaysOfBacklogOptions, daysOfBacklog } from "./days-of-backlog.js";
export { type DeflectionEstimate, deflectionEstimate, type HelpCentreSessions } from "./deflection-estimate.js";
export { type DsatOptions, dsat } from "./dsat.js";
export type { DurationColumn, KpiColumns, RowCells } from "./kpi-columns.js";
export type { DurationState } from "./duration-state.js";
export { type EscalationRateOptions, escalationRate } from "./escalation-rate.js";
export type { ExclusionCounts } from "./exclusions.js";
export { firstAssignmentTime } from "./first-assignment-time.js";
export { type FirstContactResolutionOptions, firstContactResolution } from "./first-contact-resolution.js";
export { firstReplyTime } from "./first-reply-time.js";
export { firstResolutionTime } from "./first-resolution-time.js";
export type { FlowObservation, FlowState } from "./flow-accumulator.js";
export { fullResolutionTime } from "./full-resolution-time.js";
export { type GoodBadCounts, type GoodBadFigures, goodBadFigures } from "./good-bad-figures.js";
export { internalQuality } from "./internal-quality.js";
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
export type { LedgerObservation, LedgerState } from "./ledger-accumulator.js";
export type { LookAheadOptions } from "./look-ahead.js";
export type { MeanObservation, MeanState } from "./mean-accumulator.js";
export type { MinimumSample } from "./minimum-sample.js";
export type { MixObservation, MixState } from "./mix-accumulator.js";
export { netFlow } from "./net-flow.js";
export { nextReplyTime } from "./next-reply-time.js";
export { noTouchRate } from "./no-touch-rate.js";
export { nps } from "./nps.js";
export { isNpsRating, type NpsGroup, npsGroupOf, npsGroups } from "./nps-groups.js";
export { occupancy } from "./occupancy.js";
export { onHoldTime } from "./on-hold-time.js";
export { type OneTouchOptions, oneTouchRate } from "./one-touch-rate.js";
export { measuredDurations, type MeasuredKpiOptions, measuredShare } from "./measured.js";
export type { GroupColumn, ReportColumns } from "./report-columns.js";
export { sketched } from "./sketched.js";
export type { SketchedDurationState } from "./sketched-duration-state.js";
export type { Period, PeriodDefinition, PeriodUnit, WeekStart } from "./period.js";
export { pingPongRate } from "./ping-pong-rate.js";
export type { AttainmentDenominator, PromiseOutcome } from "./promise-outcome.js";
export type { DayRow, RateState } from "./rate-accumulator.js";
export { type RatingFigures, ratingFigures } from "./rating-figures.js";
export { type RatioParts, ratioOf } from "./ratio-of.js";
export { type ReopenRateOptions, reopenRate } from "./reopen-rate.js";
export { repliesPerResolution } from "./replies-per-resolution.js";
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
export { requesterWaitTime } from "./requester-wait-time.js";
export { internalQualityScore, reviewScore } from "./review-score.js";
export { type SelfServiceUse, selfServiceScore } from "./self-service-score.js";
export { type CreditTier, serviceCredit } from "./service-credit.js";
export { type ServiceLevelOptions, serviceLevel } from "./service-level.js";
export {
  type ServiceLevelCounts,
  type ServiceLevelForm,
  type ServiceLevelVariants,
  serviceLevelVariants,
} from "./service-level-variants.js";
export type { ShareObservation, ShareState } from "./share-accumulator.js";
export { shrinkage } from "./shrinkage.js";
export { type SlaAttainmentOptions, slaAttainment } from "./sla-attainment.js";
export { slaOverrun } from "./sla-overrun.js";
export { type StaleTicketsOptions, staleTickets } from "./stale-tickets.js";
export { type SupportRecord, stateOfRecord } from "./support-record.js";
export type { RatingScale, SurveyKpiOptions } from "./survey-answers.js";
export { surveyResponseRate } from "./survey-response-rate.js";
export type { TallyObservation, TallyState } from "./tally-accumulator.js";
export { type ThroughputOptions, throughput } from "./throughput.js";
export type { TicketFacts } from "./ticket-facts.js";
export type { PromiseUnit } from "./ticket-promises.js";
export { type TicketMixOptions, ticketMix } from "./ticket-mix.js";
export { type TicketShareOptions, ticketShare } from "./ticket-share.js";
export { ticketsClosed } from "./tickets-closed.js";
export { ticketsCreated } from "./tickets-created.js";
export { ticketsReopened } from "./tickets-reopened.js";
export { type TicketsSolvedOptions, ticketsSolved } from "./tickets-solved.js";
export { type TimeInAssigneeOptions, timeInAssignee } from "./time-in-assignee.js";
export { type TimeInGroupOptions, timeInGroup } from "./time-in-group.js";
export { type TimeInStatusOptions, timeInStatus } from "./time-in-status.js";
export type { TimeInValueOptions } from "./time-in-value.js";
export { type ClockKpiOptions, type DurationKpiOptions, timeOnClock } from "./time-on-clock.js";
export { touchesPerResolution } from "./touches-per-resolution.js";
export { type TouchTimeOptions, touchTime } from "./touch-time.js";
export { transferRate } from "./transfer-rate.js";
export { transfersPerTicket } from "./transfers-per-ticket.js";
export { unionOfIntervals, type WorkInterval } from "./union-of-intervals.js";
export { type UtilisationOptions, utilisation } from "./utilisation.js";
export type { VendorDurationOptions } from "./vendor-duration.js";
export { verificationOverdue } from "./verification-overdue.js";
export { type WorkloadBalanceOptions, workloadBalance } from "./workload-balance.js";
