/**
 * The statistics that make a support figure trustworthy: pure numbers in and out, no time and no tickets.
 *
 * A method with one figure returns `number | null`. A method with several returns an object with every key present,
 * null where there is no figure, and a `reason`. NaN and Infinity are never returned; as input they are refused.
 *
 * @module
 */
export {
  aalenJohansen,
  type CauseIncidence,
  type CompetingObservations,
  type CumulativeIncidence,
} from "./aalen-johansen.js";
export { agrestiCoullInterval } from "./agresti-coull-interval.js";
export { type BrierScore, brierScore } from "./brier-score.js";
export { type ChangePointOptions, type ChangePoints, changePoints, type Segment } from "./change-points.js";
export type { BaselineOptions } from "./chart-baseline.js";
export {
  type ClassicalDecomposition,
  classicalDecomposition,
  type ClassicalDecompositionOptions,
  type SeasonalModel,
} from "./classical-decomposition.js";
export { clopperPearsonInterval } from "./clopper-pearson-interval.js";
export { coefficientOfVariation } from "./coefficient-of-variation.js";
export { type CohenKappa, cohenKappa, type CohenKappaOptions } from "./cohen-kappa.js";
export { conditionalSurvival, type ConditionalSurvivalOptions } from "./conditional-survival.js";
export type { CountRate } from "./count-rate.js";
export { type CusumChart, cusumChart, type CusumOptions } from "./cusum-chart.js";
export type { DdSketchState } from "./dd-sketch-state.js";
export { type DdSketch, ddSketch, type DdSketchOptions } from "./dd-sketch.js";
export { type EwmaChart, ewmaChart, type EwmaOptions } from "./ewma-chart.js";
export {
  type ExponentialSmoothingForecast,
  exponentialSmoothingForecast,
  type ExponentialSmoothingOptions,
} from "./exponential-smoothing-forecast.js";
export { finitePopulationMargin, type FinitePopulationOptions } from "./finite-population-margin.js";
export { fleissKappa } from "./fleiss-kappa.js";
export { type ForecastAccuracy, forecastAccuracy, type ForecastAccuracyOptions } from "./forecast-accuracy.js";
export { type ForecastBand, forecastLimitsFromErrors } from "./forecast-limits-from-errors.js";
export { funnelLimits, type FunnelOptions } from "./funnel-limits.js";
export { type EsdStep, type GeneralizedEsd, generalizedEsd, type GeneralizedEsdOptions } from "./generalized-esd.js";
export { giniCoefficient, type GiniOptions } from "./gini-coefficient.js";
export { herfindahlIndex } from "./herfindahl-index.js";
export { type HoltWintersForecast, holtWintersForecast, type HoltWintersOptions } from "./holt-winters-forecast.js";
export { type IntegerMoments, integerMoments, type IntegerMomentsState } from "./integer-moments.js";
export { type ForecastLimits, intervalCoverage } from "./interval-coverage.js";
export type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
export { jeffreysInterval, type JeffreysOptions } from "./jeffreys-interval.js";
export { kaplanMeier } from "./kaplan-meier.js";
export { krippendorffAlpha, type KrippendorffOptions, type RatingMetric } from "./krippendorff-alpha.js";
export { type LaneyPChart, laneyPChart } from "./laney-p-chart.js";
export type { LogRankGroup } from "./log-rank.kernel.js";
export { type LogRankTest, logRankTest } from "./log-rank-test.js";
export { type MannKendallTest, mannKendallTest } from "./mann-kendall-test.js";
export { mergeMoments } from "./merge-moments.js";
export {
  type MixRateDecomposition,
  mixRateDecomposition,
  type SegmentedProportion,
  type SegmentEffect,
} from "./mix-rate-decomposition.js";
export { type ModifiedZOptions, type ModifiedZScores, modifiedZScores } from "./modified-z-scores.js";
export { type Moments, momentsOf } from "./moments.js";
export { type NelsonOptions, type NelsonRule, nelsonRules, type NelsonSignal } from "./nelson-rules.js";
export { newcombeInterval } from "./newcombe-interval.js";
export type { NoValueReason } from "./no-value-reason.js";
export { type NpsCounts, type NpsInterval, npsInterval, type NpsOptions } from "./nps-interval.js";
export { pChart } from "./p-chart.js";
export { pinballLoss, type PinballOptions } from "./pinball-loss.js";
export { poissonRateInterval } from "./poisson-rate-interval.js";
export { type PoissonRateRatio, poissonRateRatio } from "./poisson-rate-ratio.js";
export type { Proportion } from "./proportion.js";
export { type QuantileIntervalRanks, quantileIntervalRanks } from "./quantile-interval-ranks.js";
export { quantileInterval, type QuantileIntervalOptions } from "./quantile-interval.js";
export type { QuantileOptions, QuantileType } from "./quantile-type.js";
export { quantile } from "./quantile.js";
export { quantiles } from "./quantiles.js";
export { type RestrictedMean, restrictedMean, type RestrictedMeanOptions } from "./restricted-mean.js";
export { rollingOriginErrors, type RollingOriginOptions } from "./rolling-origin-errors.js";
export { sampleSizeForDifference, type SampleSizeForDifferenceOptions } from "./sample-size-for-difference.js";
export { sampleSizeForMargin, type SampleSizeForMarginOptions } from "./sample-size-for-margin.js";
export type { Sample } from "./sample.js";
export {
  type SeasonalNaiveForecast,
  seasonalNaiveForecast,
  type SeasonalNaiveOptions,
} from "./seasonal-naive-forecast.js";
export { type BetaPrior, shrinkProportion, type ShrinkProportionOptions } from "./shrink-proportion.js";
export type { SketchBin } from "./sketch-bins.kernel.js";
export type { SmoothingState, SmoothingWeights } from "./smoothing.kernel.js";
export { type StlDecomposition, stlDecomposition, type StlOptions } from "./stl-decomposition.js";
export { survivalAt } from "./survival-at.js";
export type { SurvivalCurve, SurvivalOptions } from "./survival-curve.js";
export {
  type SurvivalHistogram,
  survivalHistogram,
  type SurvivalHistogramOptions,
  type SurvivalHistogramRow,
  type SurvivalHistogramState,
} from "./survival-histogram.js";
export type { SurvivalLimits } from "./survival-limits.js";
export type { SurvivalObservations } from "./survival-observations.js";
export { survivalQuantile, type SurvivalQuantileOptions } from "./survival-quantile.js";
export { type TheilSenSlope, theilSenSlope } from "./theil-sen-slope.js";
export { type TukeyFences, tukeyFences, type TukeyOptions } from "./tukey-fences.js";
export { type TwoProportionTest, twoProportionTest } from "./two-proportion-test.js";
export { uChart } from "./u-chart.js";
export type { VaryingLimitsChart } from "./varying-limits.js";
export { wilsonContinuityInterval } from "./wilson-continuity-interval.js";
export { wilsonInterval } from "./wilson-interval.js";
export { type XmrChart, xmrChart } from "./xmr-chart.js";
