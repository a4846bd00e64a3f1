import { type Issues, throwIssues } from "../errors/issues.js";
import { binomialQuantile } from "./binomial-quantile.js";
import { checkCount, checkLevel, checkProbability } from "./check-numbers.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";

/** The options of {@link funnelLimits}. */
export interface FunnelOptions extends LevelOptions {
  /** The share everybody is measured against, 0 to 1. */
  readonly target: number;
}

/**
 * Limits of a funnel plot: the range in which a group of size n stays by chance alone when its true share is the
 * target. A group outside is worth a look; ranking the groups inside is not.
 *
 * Binomial quantiles over n, not interpolated. Usual levels are 0.95 (warning) and 0.998 (alarm). R:
 * `qbinom(c(a / 2, 1 - a / 2), n, target) / n`. SciPy: `scipy.stats.binom.ppf`.
 *
 * @param n - Size of the group, whole, at least 0.
 * @param options - Target and two-sided level, 0.95 by default.
 * @returns The target with the limits, 0 to 1; null limits with reason `noData` when n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for an n that is negative or not whole,
 * `stats.probabilityInvalid` for a target or level out of range.
 * @example
 * ```ts
 * const { low, high } = funnelLimits(500, { target: 0.85 });
 * [low, high]; // => [0.818, 0.88]
 * ```
 * @see Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 1185-1202, section 3.
 */
export function funnelLimits(n: number, { target, level = 0.95 }: FunnelOptions): IntervalEstimate {
  const issues: Issues = [];
  checkCount(n, ["n"], issues);
  checkProbability(target, ["target"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  if (n === 0) return { value: target, low: null, high: null, level, reason: "noData" };
  const tail = (1 - level) / 2;
  return {
    value: target,
    low: binomialQuantile(tail, n, target) / n,
    high: binomialQuantile(1 - tail, n, target) / n,
    level,
    reason: null,
  };
}
