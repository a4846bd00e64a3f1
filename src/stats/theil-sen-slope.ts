import { type Issues, throwIssues } from "../errors/issues.js";
import { checkLevel } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";
import { pairwiseSlopes } from "./pairs.kernel.js";
import { quantileOfSorted } from "./quantile-of-sorted.js";
import type { Sample } from "./sample.js";
import { nearestAt } from "./sorted-search.kernel.js";
import { kendallVariance, tieCounts } from "./tie-counts.js";

/** A robust trend line; value and limits are its slope, in the unit of the values per step. */
export interface TheilSenSlope extends IntervalEstimate {
  /** Height of the line at the first value, in the unit of the values; null below two values. */
  readonly intercept: number | null;
}

/**
 * Fits the slope of a series by the median of all pairwise slopes: up to 29 % of the values may be outliers. How much
 * does the backlog grow each week?
 *
 * The limits are Sen's, from the variance of Kendall's S. Holds all n (n - 1) / 2 slopes, for series up to some thousand
 * values. R: `mblm::mblm(y ~ x, repeated = FALSE)`, `trend::sens.slope`. SciPy: `scipy.stats.theilslopes(y)`.
 *
 * @param values - Finite numbers in time order, at equal steps.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Slope and limits per step, intercept median(y) - slope median(x) with x = 0, 1, ...; nulls with reason
 * `tooFew` below two values.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const { value, low, high, intercept } = theilSenSlope([95, 94, 94, 92, 91, 93, 90, 88, 88, 87]);
 * [value, low, high, intercept]; // => [-1, -1, -0.75, 96]
 * ```
 * @see Sen (1968), Journal of the American Statistical Association 63, 1379-1389.
 */
export function theilSenSlope(values: Sample, { level = 0.95 }: LevelOptions = {}): TheilSenSlope {
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const n = values.length;
  const series = Float64Array.from(values);
  const slopes = pairwiseSlopes(series);
  const value = quantileOfSorted(slopes, 0.5, 7);
  const middle = quantileOfSorted(series.slice().sort(), 0.5, 7);
  if (value === null || middle === null) {
    return { value: null, low: null, high: null, intercept: null, level, reason: "tooFew" };
  }
  const reach = normalCritical(level) * Math.sqrt(kendallVariance(n, tieCounts(series)));
  const highRank = roundHalfToEven((slopes.length + reach) / 2);
  const lowRank = roundHalfToEven((slopes.length - reach) / 2) - 1;
  return {
    value,
    low: nearestAt(slopes, lowRank),
    high: nearestAt(slopes, highRank),
    intercept: middle - (value * (n - 1)) / 2,
    level,
    reason: null,
  };
}

/** Rounds as SciPy does, so that limits on a half rank agree. */
function roundHalfToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
