import { type Issues, throwIssues } from "../errors/issues.js";
import { binomialLower, binomialQuantile } from "./binomial-quantile.js";
import { checkCount, checkLevel, checkProbability } from "./check-numbers.js";
import type { LevelOptions } from "./interval-estimate.js";

/** Which sorted values bound a quantile. */
export interface QuantileIntervalRanks {
  /** Rank of the value that is the lower limit, 1 for the smallest; null when no value bounds it from below. */
  readonly lowRank: number | null;
  /** Rank of the value that is the upper limit, n for the largest; null when no value bounds it from above. */
  readonly highRank: number | null;
  /** Probability that the true quantile lies between them, at least the level, 0 to 1. */
  readonly coverage: number;
}

/**
 * Ranks of the sorted values that bound a quantile with a given confidence, whatever the distribution.
 *
 * The number of values below the true quantile is binomial. Small samples bound only one side or none: the median of 5
 * values has no 95 % interval. R: `qbinom(c(a / 2, 1 - a / 2), n, p) + c(0, 1)`.
 *
 * @param n - Number of values, whole, at least 0.
 * @param p - Probability of the quantile, 0 to 1.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Ranks, counted from 1, and the coverage reached.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for an n that is negative or not whole,
 * `stats.probabilityInvalid` for p or level out of range.
 * @example
 * ```ts
 * quantileIntervalRanks(6, 0.5); // => { lowRank: 1, highRank: 6, coverage: 0.96875 }
 * quantileIntervalRanks(5, 0.5); // => { lowRank: null, highRank: null, coverage: 1 }
 * ```
 * @see David and Nagaraja (2003), Order Statistics, section 7.1.
 */
export function quantileIntervalRanks(
  n: number,
  p: number,
  { level = 0.95 }: LevelOptions = {},
): QuantileIntervalRanks {
  const issues: Issues = [];
  checkCount(n, ["n"], issues);
  checkProbability(p, ["p"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const tail = (1 - level) / 2;
  const low = binomialQuantile(tail, n, p);
  const high = binomialQuantile(1 - tail, n, p) + 1;
  return {
    lowRank: low < 1 ? null : low,
    highRank: high > n ? null : high,
    coverage: binomialLower(high - 1, n, p) - binomialLower(low - 1, n, p),
  };
}
