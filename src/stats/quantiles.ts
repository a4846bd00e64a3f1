import { type Issues, throwIssues } from "../errors/issues.js";
import { checkProbability } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import { quantileOfSorted } from "./quantile-of-sorted.js";
import type { QuantileOptions } from "./quantile-type.js";
import type { Sample } from "./sample.js";

/**
 * Takes several sample quantiles of the same data, in the unit of the values; sorts a copy once.
 *
 * R: `quantile(x, probs, type = 7)`. NumPy: `numpy.quantile(x, probs)`.
 *
 * @param sample - Finite numbers in any order; not changed.
 * @param probabilities - Probabilities, each 0 to 1, in any order.
 * @param options - Which of the nine definitions to use; 7 by default.
 * @returns One quantile for each probability, in their order; nulls for an empty sample.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `stats.probabilityInvalid` for a probability outside 0 to 1.
 * @example
 * ```ts
 * quantiles([5, 1, 3, 2, 4], [0.25, 0.5, 0.9]); // => [2, 3, 4.6]
 * quantiles([], [0.5]); // => [null]
 * ```
 * @see Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361-365.
 */
export function quantiles(
  sample: Sample,
  probabilities: readonly number[],
  options: QuantileOptions = {},
): readonly (number | null)[] {
  const issues: Issues = [];
  checkSample(sample, ["sample"], issues);
  probabilities.forEach((p, index) => checkProbability(p, ["probabilities", index], issues));
  throwIssues(issues);
  const sorted = Float64Array.from(sample).sort();
  return probabilities.map((p) => quantileOfSorted(sorted, p, options.type ?? 7));
}
