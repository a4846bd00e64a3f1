import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";
import type { Proportion } from "./proportion.js";
import { estimateProportion, type Limits } from "./proportion-estimate.js";

/**
 * A share with the interval that adds z² / 2 successes and as many failures and then takes the textbook formula: easy
 * to explain and to check by hand. It has the centre of {@link wilsonInterval} and is never narrower.
 *
 * R: `binom::binom.agresti.coull(x, n)`. statsmodels: `proportion_confint(x, n, method = "agresti_coull")`.
 *
 * @param proportion - Successes and n, whole numbers, 0 <= successes <= n.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Share and limits, cut at 0 and 1; nulls with reason `noData` when n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const { low, high } = agrestiCoullInterval({ successes: 45, n: 50 });
 * [low?.toFixed(4), high?.toFixed(4)]; // => ["0.7821", "0.9609"]
 * ```
 * @see Agresti and Coull (1998), Approximate is better than exact, The American Statistician 52, 119-126.
 */
export function agrestiCoullInterval(proportion: Proportion, options: LevelOptions = {}): IntervalEstimate {
  return estimateProportion(proportion, options, adjustedLimits);
}

function adjustedLimits({ successes, n }: Proportion, level: number): Limits {
  const z = normalCritical(level);
  const adjustedN = n + z * z;
  const centre = (successes + (z * z) / 2) / adjustedN;
  const reach = z * Math.sqrt((centre * (1 - centre)) / adjustedN);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}
