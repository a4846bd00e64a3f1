import { momentsOf } from "./moments.js";
import type { Sample } from "./sample.js";

/**
 * Spread relative to the mean: sample standard deviation over the size of the mean.
 *
 * R: `sd(x) / abs(mean(x))`. SciPy: `scipy.stats.variation(x, ddof = 1)`.
 *
 * @param sample - Finite numbers in any order and one unit.
 * @returns At least 0, without unit; null below two values and when the mean is 0.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value.
 * @example
 * ```ts
 * coefficientOfVariation([2, 4, 4, 4, 6])?.toFixed(4); // => "0.3536"
 * coefficientOfVariation([7]); // => null
 * ```
 */
export function coefficientOfVariation(sample: Sample): number | null {
  const { mean, standardDeviation } = momentsOf(sample);
  return mean === null || mean === 0 || standardDeviation === null ? null : standardDeviation / Math.abs(mean);
}
