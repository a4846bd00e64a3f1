import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";
import type { Proportion } from "./proportion.js";
import { estimateProportion, type Limits } from "./proportion-estimate.js";

/**
 * A share with its score interval: the default for CSAT, SLA attainment and reopen rate.
 *
 * (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n). It stays inside 0 to 1 and keeps a width at 0 of n and n of n,
 * where the textbook interval collapses to a point. R: `prop.test(x, n, correct = FALSE)$conf.int`. statsmodels:
 * `proportion_confint(x, n, method = "wilson")`.
 *
 * @param proportion - Successes and n, whole numbers, 0 <= successes <= n.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Share and limits, 0 to 1; nulls with reason `noData` when n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const csat = wilsonInterval({ successes: 45, n: 50 });
 * csat.value; // => 0.9
 * csat.low?.toFixed(4); // => "0.7864"
 * csat.high?.toFixed(4); // => "0.9565"
 * wilsonInterval({ successes: 0, n: 0 }); // => { value: null, low: null, high: null, level: 0.95, reason: "noData" }
 * ```
 * @see Wilson (1927), Journal of the American Statistical Association 22, 209-212; Brown, Cai and DasGupta (2001),
 * Interval estimation for a binomial proportion, Statistical Science 16, 101-133, equation 4.
 */
export function wilsonInterval(proportion: Proportion, options: LevelOptions = {}): IntervalEstimate {
  return estimateProportion(proportion, options, wilsonLimits);
}

function wilsonLimits({ successes, n }: Proportion, level: number): Limits {
  const failures = n - successes;
  return { low: wilsonLow(successes, failures, level), high: 1 - wilsonLow(failures, successes, level) };
}

/** Lower limit in the form that subtracts no near equals: x² / (x centre + spread) instead of centre - spread. */
function wilsonLow(successes: number, failures: number, level: number): number {
  const n = successes + failures;
  const z2 = normalCritical(level) ** 2;
  const spread = Math.sqrt(z2 * (successes * (failures / n) + z2 / 4));
  return successes ** 2 / n / (successes + z2 / 2 + spread);
}
