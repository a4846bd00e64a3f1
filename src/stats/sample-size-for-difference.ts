import { type Issues, throwIssues } from "../errors/issues.js";
import { checkLevel, checkProbability } from "./check-numbers.js";
import { normalCritical, normalQuantile } from "./normal-quantile.js";

/** What to plan a comparison for. */
export interface SampleSizeForDifferenceOptions {
  /** Two-sided significance level, between 0 and 1; 0.05 without it. */
  readonly alpha?: number;
  /** Probability of finding the difference if it is there, between 0 and 1; 0.8 without it. */
  readonly power?: number;
}

/**
 * How many observations each of two groups needs to tell two shares apart.
 *
 * R: `power.prop.test(p1 =, p2 =, power = 0.8)$n`, which solves the same equation numerically.
 *
 * @param p1 - Share expected in the first group, 0 to 1.
 * @param p2 - Share expected in the second group, 0 to 1.
 * @param options - Significance level 0.05 and power 0.8 by default.
 * @returns Observations a group, not rounded, so that plans can be compared; round up to use it. Null when the shares
 * are equal: no sample tells them apart.
 * @throws A {@link SupportOpsError} with code `stats.probabilityInvalid` for a share, alpha or power out of range.
 * @example
 * ```ts
 * Math.ceil(sampleSizeForDifference(0.5, 0.6) ?? 0); // => 388
 * sampleSizeForDifference(0.5, 0.5); // => null
 * ```
 * @see Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, equation 4.14.
 */
export function sampleSizeForDifference(
  p1: number,
  p2: number,
  { alpha = 0.05, power = 0.8 }: SampleSizeForDifferenceOptions = {},
): number | null {
  const issues: Issues = [];
  checkProbability(p1, ["p1"], issues);
  checkProbability(p2, ["p2"], issues);
  checkLevel(alpha, ["alpha"], issues);
  checkLevel(power, ["power"], issues);
  throwIssues(issues);
  if (p1 === p2) return null;
  const mean = (p1 + p2) / 2;
  const underEquality = normalCritical(1 - alpha) * Math.sqrt(2 * mean * (1 - mean));
  const underDifference = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return ((underEquality + underDifference) / (p1 - p2)) ** 2;
}
