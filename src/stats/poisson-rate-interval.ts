import { type Issues, throwIssues } from "../errors/issues.js";
import { checkLevel } from "./check-numbers.js";
import { type CountRate, checkCountRate } from "./count-rate.js";
import { gammaQuantile } from "./gamma-quantile.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";

/**
 * A rate of counts (tickets a day, incidents a month) with its exact interval; the coverage is at least the level.
 *
 * Garwood's limits: gamma quantiles with shapes count and count + 1, over the exposure. Counts that vary more than a
 * Poisson count does (arrivals usually do) need wider limits, see {@link laneyPChart} for shares. R:
 * `poisson.test(count, exposure)`. SciPy: `scipy.stats.chi2.ppf(a / 2, 2 * count) / 2`.
 *
 * @param rate - Count, whole, at least 0, and exposure, at least 0 in any unit.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Rate and limits per unit of exposure; nulls with reason `noData` when the exposure is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a count that is negative or not whole,
 * `stats.sampleInvalid` for a negative exposure, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const perDay = poissonRateInterval({ count: 37, exposure: 7 });
 * [perDay.value, perDay.low, perDay.high].map((rate) => rate?.toFixed(3)); // => ["5.286", "3.722", "7.286"]
 * ```
 * @see Garwood (1936), Biometrika 28, 437-442.
 */
export function poissonRateInterval(rate: CountRate, { level = 0.95 }: LevelOptions = {}): IntervalEstimate {
  const issues: Issues = [];
  checkCountRate(rate, ["rate"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const { count, exposure } = rate;
  if (exposure === 0) return { value: null, low: null, high: null, level, reason: "noData" };
  const tail = (1 - level) / 2;
  return {
    value: count / exposure,
    low: count === 0 ? 0 : gammaQuantile(tail, count) / exposure,
    high: gammaQuantile(1 - tail, count + 1) / exposure,
    level,
    reason: null,
  };
}
