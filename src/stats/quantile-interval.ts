import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { quantileIntervalRanks } from "./quantile-interval-ranks.js";
import type { QuantileOptions } from "./quantile-type.js";
import { quantile } from "./quantile.js";
import type { Sample } from "./sample.js";
import { nearestAt } from "./sorted-search.kernel.js";

/** The options of {@link quantileInterval}. */
export interface QuantileIntervalOptions extends LevelOptions, QuantileOptions {}

/**
 * A quantile with limits taken from the data themselves, whatever their distribution: how sure is the median, or the
 * 90th percentile, of this many replies?
 *
 * The limits are the order statistics of {@link quantileIntervalRanks}. R: `EnvStats::eqnpar(x, p, ci = TRUE)`.
 *
 * @param sample - Finite numbers in any order.
 * @param p - Probability of the quantile, 0 to 1.
 * @param options - Two-sided level, 0.95 by default, and quantile type, 7 by default.
 * @returns Quantile and limits in the unit of the values; a limit is null where too few values bound it, with reason
 * `tooFew`; everything is null with reason `noData` for an empty sample.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `stats.probabilityInvalid` for p or level out of range.
 * @example
 * ```ts
 * const { value, low, high } = quantileInterval([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], 0.5);
 * [value, low, high]; // => [3.5, 1, 6]
 * quantileInterval([1, 2, 3, 4, 5], 0.5).low; // => null
 * ```
 * @see David and Nagaraja (2003), Order Statistics, section 7.1.
 */
export function quantileInterval(
  sample: Sample,
  p: number,
  { level = 0.95, type = 7 }: QuantileIntervalOptions = {},
): IntervalEstimate {
  const { lowRank, highRank } = quantileIntervalRanks(sample.length, p, { level });
  const value = quantile(sample, p, { type });
  if (value === null) return { value, low: null, high: null, level, reason: "noData" };
  const sorted = Float64Array.from(sample).sort();
  return {
    value,
    low: lowRank === null ? null : nearestAt(sorted, lowRank - 1),
    high: highRank === null ? null : nearestAt(sorted, highRank - 1),
    level,
    reason: lowRank === null || highRank === null ? "tooFew" : null,
  };
}
