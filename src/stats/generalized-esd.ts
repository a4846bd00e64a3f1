import { type Issues, throwIssues } from "../errors/issues.js";
import { checkCount, checkLevel } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import { momentsOf } from "./moments.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";
import { studentTUpperQuantile } from "./student-t-quantile.js";

/** The options of {@link generalizedEsd}. */
export interface GeneralizedEsdOptions {
  /** Most outliers to look for, whole, at least 1; no more than n - 2 are tested. */
  readonly maxOutliers: number;
  /** Significance level, between 0 and 1; 0.05 without it. */
  readonly alpha?: number;
}

/** One step of the test: the most extreme value of those left. */
export interface EsdStep {
  /** 0-based position of that value. */
  readonly position: number;
  /** Its distance from the mean in standard deviations, both of the values left. */
  readonly statistic: number;
  /** Statistic from which on this many outliers are significant. */
  readonly critical: number;
}

/** What the test found. */
export interface GeneralizedEsd {
  /** 0-based positions of the outliers, in ascending order. */
  readonly outliers: readonly number[];
  /** The steps, most extreme value first; fewer than asked for when the values left all agree. */
  readonly steps: readonly EsdStep[];
  /** `noData`, `tooFew` below three values, or `noVariation`; else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Finds several outliers in roughly normal data, also when they hide each other: Rosner's generalized extreme
 * studentized deviate test. Run it on the remainder of {@link stlDecomposition} to find odd days.
 *
 * R: `EnvStats::rosnerTest(x, k, alpha)`. SciPy has the quantile, `scipy.stats.t.ppf`.
 *
 * @param sample - Finite numbers in any order, about 25 or more for an exact level.
 * @param options - Most outliers to look for and significance level, 0.05 by default.
 * @returns Outliers and the steps of the test; empty with a reason for fewer than three values or equal ones.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid`
 * for maxOutliers below 1 or not whole, `stats.probabilityInvalid` for an alpha outside 0 to 1.
 * @example
 * ```ts
 * const days = [120, 135, 128, 141, 119, 133, 150, 147, 129, 400, 20, 131, 127];
 * generalizedEsd(days, { maxOutliers: 4 }).outliers; // => [9, 10]
 * ```
 * @see Rosner (1983), Percentage points for a generalized ESD many-outlier procedure, Technometrics 25, 165-172;
 * NIST/SEMATECH e-Handbook, 1.3.5.17.3.
 */
export function generalizedEsd(sample: Sample, { maxOutliers, alpha = 0.05 }: GeneralizedEsdOptions): GeneralizedEsd {
  const issues: Issues = [];
  checkSample(sample, ["sample"], issues);
  checkCount(maxOutliers, ["maxOutliers"], issues, 1);
  checkLevel(alpha, ["alpha"], issues);
  throwIssues(issues);
  const n = sample.length;
  if (n < 3) return { outliers: [], steps: [], reason: n === 0 ? "noData" : "tooFew" };
  const steps: EsdStep[] = [];
  let left = Array.from(sample, (value, position) => ({ value, position }));
  while (steps.length < Math.min(maxOutliers, n - 2)) {
    const { mean, standardDeviation } = momentsOf(left.map(({ value }) => value));
    if (mean === null || standardDeviation === null || standardDeviation === 0) break;
    const statisticOf = ({ value }: { value: number }) => Math.abs(value - mean) / standardDeviation;
    const furthest = left.reduce((most, next) => (statisticOf(next) > statisticOf(most) ? next : most));
    const critical = criticalValue(left.length, alpha);
    steps.push({ position: furthest.position, statistic: statisticOf(furthest), critical });
    left = left.filter((entry) => entry !== furthest);
  }
  const significant = steps.map(({ statistic, critical }) => statistic > critical).lastIndexOf(true) + 1;
  const outliers = steps.slice(0, significant).map(({ position }) => position);
  return { outliers: outliers.sort((a, b) => a - b), steps, reason: steps.length === 0 ? "noVariation" : null };
}

/** Critical value of the most extreme of m values; m is at least 3. */
function criticalValue(m: number, alpha: number): number {
  const t = studentTUpperQuantile(alpha / (2 * m), m - 2);
  return ((m - 1) * t) / Math.sqrt((m - 2 + t * t) * m);
}
