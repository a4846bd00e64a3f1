import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";
import type { Proportion } from "./proportion.js";
import { estimateProportion, type Limits } from "./proportion-estimate.js";

/**
 * A share with its score interval and continuity correction: wider than {@link wilsonInterval}, near the exact
 * {@link clopperPearsonInterval} without its conservatism for large n.
 *
 * R: `prop.test(x, n)$conf.int`, whose default this is; like R it shifts the share by 1 / 2n, but by no more than it is
 * away from one half, so that at exactly one half it equals the plain interval.
 *
 * @param proportion - Successes and n, whole numbers, 0 <= successes <= n.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Share and limits, 0 to 1; nulls with reason `noData` when n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const { low, high } = wilsonContinuityInterval({ successes: 15, n: 148 });
 * [low?.toFixed(4), high?.toFixed(4)]; // => ["0.0598", "0.1644"]
 * ```
 * @see Newcombe (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 857-872,
 * method 4.
 */
export function wilsonContinuityInterval(proportion: Proportion, options: LevelOptions = {}): IntervalEstimate {
  return estimateProportion(proportion, options, continuityLimits);
}

function continuityLimits({ successes, n }: Proportion, level: number): Limits {
  const correction = Math.min(0.5, Math.abs(successes - n / 2));
  const failures = n - successes;
  return {
    low: lowerLimit(successes - correction, n, level),
    high: 1 - lowerLimit(failures - correction, n, level),
  };
}

/** Wilson's lower limit of a count that need not be whole. */
function lowerLimit(successes: number, n: number, level: number): number {
  if (successes <= 0) return 0;
  const z2 = normalCritical(level) ** 2;
  const spread = Math.sqrt(z2 * (successes * (1 - successes / n) + z2 / 4));
  return successes ** 2 / n / (successes + z2 / 2 + spread);
}
