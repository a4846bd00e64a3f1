/**
 * What figures mean: why one changed, whether it is moving, whether a goal is within reach, and whether the figures
 * themselves are being bent. Built on reports and statistics; each answer has its interval, or says why there is none.
 *
 * @module
 */
export { anomaliesIn, type AnomaliesOptions, type Anomalies, type Anomaly } from "./anomalies-in.js";
export {
  compareDefinitions,
  type DefinitionComparison,
  type DefinitionComparisonOptions,
  type ComparedDefinitions,
  type DifferingTicket,
  type IdentifiedInput,
} from "./compare-definitions.js";
export { edgeHeaping, type EdgeHeaping, type EdgeHeapingOptions } from "./edge-heaping.js";
export { explainChange, type ChangeExplanation, type SegmentContribution } from "./explain-change.js";
export {
  forecastVolume,
  type ForecastVolumeOptions,
  type VolumeBacktest,
  type VolumeForecast,
} from "./forecast-volume.js";
export {
  type GoalForecast,
  goalStatus,
  type GoalOptions,
  type GoalReach,
  type GoalStatus,
  type NaturalLimits,
} from "./goal-status.js";
export { mergeSpikes, type MergeSpikes, type MergeSpikesOptions } from "./merge-spikes.js";
export { proportionsBy } from "./proportions-by.js";
export { type RankedGroup, rankGroups, type RankGroupsOptions } from "./rank-groups.js";
export { ratingSelection, type RatingSelection } from "./rating-selection.js";
export {
  type LateTicket,
  type RestatedRow,
  restateKpi,
  type Restatement,
  type RestateOptions,
} from "./restate-kpi.js";
export { solveReopenChurn, type SolveReopenChurn, type SolveReopenChurnOptions } from "./solve-reopen-churn.js";
export { statusParking, type StatusParking, type StatusParkingOptions } from "./status-parking.js";
export { trendOf, type Trend, type TrendDirection } from "./trend-of.js";
