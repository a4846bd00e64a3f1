import { type Issues, throwIssues } from "../errors/issues.js";
import { checkSample } from "./check-sample.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";

/** Count, centre, spread and range of a sample; also the state that {@link mergeMoments} merges. */
export interface Moments {
  /** How many values. */
  readonly n: number;
  /** Arithmetic mean, in the unit of the values; null without values. */
  readonly mean: number | null;
  /** Sum of squared deviations from the mean, in the squared unit; 0 without values. */
  readonly squaredDeviations: number;
  /** Sample variance, squared deviations / (n - 1), in the squared unit; null below two values. */
  readonly variance: number | null;
  /** Square root of the variance, in the unit of the values; null below two values. */
  readonly standardDeviation: number | null;
  /** Smallest value; null without values. */
  readonly min: number | null;
  /** Largest value; null without values. */
  readonly max: number | null;
  /** `noData` or `tooFew` while a figure is missing; null from two values on. */
  readonly reason: NoValueReason | null;
}

/** The moments of no values. */
export const emptyMoments: Moments = {
  n: 0,
  mean: null,
  squaredDeviations: 0,
  variance: null,
  standardDeviation: null,
  min: null,
  max: null,
  reason: "noData",
};

/** Completes the moments of at least one value. */
export function momentsFrom(n: number, mean: number, squaredDeviations: number, min: number, max: number): Moments {
  const variance = n < 2 ? null : squaredDeviations / (n - 1);
  const standardDeviation = variance === null ? null : Math.sqrt(variance);
  return { n, mean, squaredDeviations, variance, standardDeviation, min, max, reason: n < 2 ? "tooFew" : null };
}

/**
 * Describes a sample: n, mean, variance, standard deviation, smallest and largest value.
 *
 * Two passes with a correction for rounding, so that values with a large common offset keep their variance.
 * R: `mean(x)`, `var(x)`, `sd(x)`, `range(x)`. NumPy: `x.mean()`, `x.var(ddof = 1)`. For whole numbers whose merge must
 * be exact (durations in ms) use {@link integerMoments}.
 *
 * @param sample - Finite numbers in any order.
 * @returns The moments in the unit of the values; nulls with a reason where there are too few values.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value.
 * @example
 * ```ts
 * const { mean, variance, max } = momentsOf([1, 2, 3, 4, 5]);
 * [mean, variance, max]; // => [3, 2.5, 5]
 * momentsOf([7]).standardDeviation; // => null
 * momentsOf([]).reason; // => "noData"
 * ```
 * @see Chan, Golub and LeVeque (1983), Algorithms for computing the sample variance, The American Statistician 37,
 * 242-247, equation 1.7.
 */
export function momentsOf(sample: Sample): Moments {
  const issues: Issues = [];
  checkSample(sample, ["sample"], issues);
  throwIssues(issues);
  const n = sample.length;
  if (n === 0) return emptyMoments;
  const values = Float64Array.from(sample);
  const roughMean = values.reduce((sum, value) => sum + value / n, 0);
  let deviations = 0;
  let squares = 0;
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    const deviation = value - roughMean;
    deviations += deviation;
    squares += deviation * deviation;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // With equal values the division above may miss the value by a rounding error.
  if (min === max) return momentsFrom(n, min, 0, min, max);
  const mean = Math.min(Math.max(roughMean + deviations / n, min), max);
  return momentsFrom(n, mean, Math.max(0, squares - deviations ** 2 / n), min, max);
}
