import { type Issues, throwIssues } from "../errors/issues.js";
import { checkSample } from "./check-sample.js";
import type { NoValueReason } from "./no-value-reason.js";
import { normalTwoSided } from "./normal-tails.js";
import { risingMinusFalling } from "./pairs.kernel.js";
import type { Sample } from "./sample.js";
import { kendallVariance, tieCounts } from "./tie-counts.js";

/** Whether a series rises or falls. */
export interface MannKendallTest {
  /** Pairs that rise minus pairs that fall; null below two values. */
  readonly s: number | null;
  /** Variance of S without a trend, corrected for ties; null below two values. */
  readonly variance: number | null;
  /** S in standard errors, with continuity correction; null below two values. */
  readonly z: number | null;
  /** Two-sided p-value of no trend, 0 to 1; null below two values. */
  readonly pValue: number | null;
  /** Kendall's tau-b with time, -1 to 1; null below two values and when all are equal. */
  readonly tau: number | null;
  /** `tooFew`, or `noVariation` where only tau is missing; else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Tests a series for a monotone trend, whatever its distribution: has CSAT really been falling, or is it noise?
 *
 * Daily figures depend on the day before and on the weekday, which makes trends look surer than they are: test weekly
 * figures. Compares all pairs, for series up to some thousand values. R: `Kendall::MannKendall(x)`; SciPy:
 * `scipy.stats.kendalltau(range(n), x)` for tau.
 *
 * @param values - Finite numbers in time order, at equal steps or not.
 * @returns Statistic, p-value and tau; nulls with reason `tooFew` below two values. A constant series has z 0 and
 * p-value 1.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value.
 * @example
 * ```ts
 * const csat = [0.91, 0.9, 0.92, 0.89, 0.9, 0.88, 0.87, 0.89, 0.86, 0.85, 0.86, 0.84];
 * const { s, pValue } = mannKendallTest(csat);
 * [s, pValue?.toFixed(5)]; // => [-51, "0.00055"]
 * ```
 * @see Mann (1945), Econometrica 13, 245-259; Kendall (1975), Rank Correlation Methods, for ties.
 */
export function mannKendallTest(values: Sample): MannKendallTest {
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  throwIssues(issues);
  const n = values.length;
  if (n < 2) return { s: null, variance: null, z: null, pValue: null, tau: null, reason: "tooFew" };
  const series = Float64Array.from(values);
  const ties = tieCounts(series);
  const s = risingMinusFalling(series);
  const variance = kendallVariance(n, ties);
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  const pairs = (n * (n - 1)) / 2;
  const untied = ties.reduce((rest, count) => rest - (count * (count - 1)) / 2, pairs);
  const tau = untied === 0 ? null : s / Math.sqrt(pairs * untied);
  return { s, variance, z, pValue: normalTwoSided(z), tau, reason: tau === null ? "noVariation" : null };
}
