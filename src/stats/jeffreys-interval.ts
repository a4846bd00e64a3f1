import { betaQuantile } from "./beta-quantile.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import type { Proportion } from "./proportion.js";
import { estimateProportion } from "./proportion-estimate.js";

/** The options of {@link jeffreysInterval}. */
export interface JeffreysOptions extends LevelOptions {
  /**
   * At no success or no failure: `contained` sets that limit to 0 or 1, so that the interval contains the share (Brown,
   * Cai and DasGupta); `posterior` leaves the posterior quantile (statsmodels). `contained` without it.
   */
  readonly ends?: "contained" | "posterior";
}

/**
 * A share with the central posterior interval under Jeffreys' prior Beta(1/2, 1/2): mean coverage near the level, also
 * for few data.
 *
 * Quantiles of Beta(x + 1/2, n - x + 1/2). R: `DescTools::BinomCI(x, n, method = "jeffreys")`. statsmodels:
 * `proportion_confint(x, n, method = "jeffreys")`.
 *
 * @param proportion - Successes and n, whole numbers, 0 <= successes <= n.
 * @param options - Two-sided level, 0.95 by default, and the rule at the ends.
 * @returns Share and limits, 0 to 1; nulls with reason `noData` when n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const { low, high } = jeffreysInterval({ successes: 45, n: 50 });
 * [low?.toFixed(4), high?.toFixed(4)]; // => ["0.7946", "0.9608"]
 * jeffreysInterval({ successes: 0, n: 10 }).low; // => 0
 * ```
 * @see Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16, 101-133,
 * section 4.1.2.
 */
export function jeffreysInterval(proportion: Proportion, options: JeffreysOptions = {}): IntervalEstimate {
  const contained = options.ends !== "posterior";
  return estimateProportion(proportion, options, ({ successes, n }, level) => {
    const tail = (1 - level) / 2;
    const failures = n - successes;
    return {
      low: contained && successes === 0 ? 0 : betaQuantile(tail, successes + 0.5, failures + 0.5),
      high: contained && failures === 0 ? 1 : 1 - betaQuantile(tail, failures + 0.5, successes + 0.5),
    };
  });
}
