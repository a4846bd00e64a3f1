import { type Issues, throwIssues } from "../errors/issues.js";
import { checkPositive } from "./check-numbers.js";
import type { NoValueReason } from "./no-value-reason.js";
import { quantiles } from "./quantiles.js";
import type { Sample } from "./sample.js";

/** The option of {@link tukeyFences}. */
export interface TukeyOptions {
  /** Distance of the fences from the quartiles in interquartile ranges, above 0; 1.5 without it, 3 for far outliers. */
  readonly k?: number;
}

/** Quartiles and fences, in the unit of the values. */
export interface TukeyFences {
  /** First quartile, type 7; null without values. */
  readonly lowerQuartile: number | null;
  /** Third quartile, type 7; null without values. */
  readonly upperQuartile: number | null;
  /** Lower fence; null without values. */
  readonly low: number | null;
  /** Upper fence; null without values. */
  readonly high: number | null;
  /** 0-based positions of values strictly outside the fences. */
  readonly outliers: readonly number[];
  /** `noData` without values, else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Marks values outside the fences of a box plot, quartiles ± k interquartile ranges. Durations are skewed to the right
 * and have many values beyond the upper fence: take logarithms first.
 *
 * R: `boxplot.stats(x, coef = k)`, with hinges instead of type 7 quartiles.
 *
 * @param sample - Finite numbers in any order.
 * @param options - k, 1.5 by default.
 * @returns Quartiles, fences and outliers; nulls with reason `noData` without values.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `stats.parameterInvalid` for a k not above 0.
 * @example
 * ```ts
 * const { low, high, outliers } = tukeyFences([1, 2, 3, 4, 5, 100]);
 * [low, high, outliers]; // => [-1.5, 8.5, [5]]
 * ```
 * @see Tukey (1977), Exploratory Data Analysis, section 2C.
 */
export function tukeyFences(sample: Sample, { k = 1.5 }: TukeyOptions = {}): TukeyFences {
  const issues: Issues = [];
  checkPositive(k, ["k"], issues);
  throwIssues(issues);
  const [lowerQuartile = null, upperQuartile = null] = quantiles(sample, [0.25, 0.75]);
  if (lowerQuartile === null || upperQuartile === null) {
    return { lowerQuartile: null, upperQuartile: null, low: null, high: null, outliers: [], reason: "noData" };
  }
  const reach = k * (upperQuartile - lowerQuartile);
  const low = lowerQuartile - reach;
  const high = upperQuartile + reach;
  const outliers = Array.from(sample).flatMap((value, index) => (value < low || value > high ? [index] : []));
  return { lowerQuartile, upperQuartile, low, high, outliers, reason: null };
}
