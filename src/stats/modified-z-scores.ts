import { type Issues, throwIssues } from "../errors/issues.js";
import { checkPositive } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import type { NoValueReason } from "./no-value-reason.js";
import { quantile } from "./quantile.js";
import type { Sample } from "./sample.js";

/** The option of {@link modifiedZScores}. */
export interface ModifiedZOptions {
  /** Size from which on a score marks an outlier, above 0; 3.5 without it. */
  readonly threshold?: number;
}

/** Scores against the median. */
export interface ModifiedZScores {
  /** Median, in the unit of the values; null without values. */
  readonly median: number | null;
  /** Median absolute deviation from it, in the unit of the values; null without values. */
  readonly medianAbsoluteDeviation: number | null;
  /** Score of each value, without unit; null when the deviation is 0. */
  readonly scores: readonly (number | null)[];
  /** 0-based positions of scores strictly beyond the threshold. */
  readonly outliers: readonly number[];
  /** `noData`, or `noVariation` when more than half of the values agree; else null. */
  readonly reason: NoValueReason | null;
}

/** The 75 % quantile of the normal distribution, as Iglewicz and Hoaglin round it. */
const normalQuartile = 0.6745;

/**
 * Scores values by their distance from the median, which outliers cannot hide behind: 0.6745 (x - median) / MAD.
 *
 * R: `0.6745 * (x - median(x)) / mad(x, constant = 1)`. SciPy: `scipy.stats.median_abs_deviation`.
 *
 * @param sample - Finite numbers in any order.
 * @param options - Threshold, 3.5 by default.
 * @returns Scores and outliers; no scores and no outliers when more than half of the values agree.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `stats.parameterInvalid` for a threshold not above 0.
 * @example
 * ```ts
 * const { outliers, median } = modifiedZScores([120, 135, 128, 141, 119, 133, 150, 147, 129, 400]);
 * [median, outliers]; // => [134, [9]]
 * modifiedZScores([5, 5, 5, 9]).reason; // => "noVariation"
 * ```
 * @see Iglewicz and Hoaglin (1993), How to Detect and Handle Outliers; NIST/SEMATECH e-Handbook, 1.3.5.17.
 */
export function modifiedZScores(sample: Sample, { threshold = 3.5 }: ModifiedZOptions = {}): ModifiedZScores {
  const issues: Issues = [];
  checkSample(sample, ["sample"], issues);
  checkPositive(threshold, ["threshold"], issues);
  throwIssues(issues);
  const values = Array.from(sample);
  const median = quantile(values, 0.5);
  if (median === null) {
    return { median, medianAbsoluteDeviation: null, scores: [], outliers: [], reason: "noData" };
  }
  const deviation = quantile(
    values.map((value) => Math.abs(value - median)),
    0.5,
  );
  const known = { median, medianAbsoluteDeviation: deviation };
  if (deviation === null || deviation === 0) {
    return { ...known, scores: values.map(() => null), outliers: [], reason: "noVariation" };
  }
  const scores = values.map((value) => (normalQuartile * (value - median)) / deviation);
  const outliers = scores.flatMap((score, index) => (Math.abs(score) > threshold ? [index] : []));
  return { ...known, scores, outliers, reason: null };
}
