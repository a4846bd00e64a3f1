import { betaQuantile } from "./beta-quantile.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import type { Proportion } from "./proportion.js";
import { estimateProportion, type Limits } from "./proportion-estimate.js";

/**
 * A share with its exact interval: the coverage is at least the level, whatever the true share, which makes it wide.
 * For contracts and audits; {@link wilsonInterval} for everything else.
 *
 * Quantiles of Beta(x, n - x + 1) and Beta(x + 1, n - x). R: `binom.test(x, n)$conf.int`. statsmodels:
 * `proportion_confint(x, n, method = "beta")`.
 *
 * @param proportion - Successes and n, whole numbers, 0 <= successes <= n.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Share and limits, 0 to 1, exactly 0 at no success and 1 at n; nulls with reason `noData` when n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const { low, high } = clopperPearsonInterval({ successes: 45, n: 50 });
 * [low?.toFixed(4), high?.toFixed(4)]; // => ["0.7819", "0.9667"]
 * ```
 * @see Clopper and Pearson (1934), Biometrika 26, 404-413.
 */
export function clopperPearsonInterval(proportion: Proportion, options: LevelOptions = {}): IntervalEstimate {
  return estimateProportion(proportion, options, exactLimits);
}

function exactLimits({ successes, n }: Proportion, level: number): Limits {
  const tail = (1 - level) / 2;
  const failures = n - successes;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, failures + 1),
    high: failures === 0 ? 1 : 1 - betaQuantile(tail, failures, successes + 1),
  };
}
