import { type Issues, throwIssues } from "../errors/issues.js";
import { checkProbability } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import { selectOrderStatistic, smallestFrom } from "./order-statistic.kernel.js";
import { mixNeighbours, quantilePosition } from "./quantile-position.js";
import type { QuantileOptions } from "./quantile-type.js";
import type { Sample } from "./sample.js";

/**
 * Takes one sample quantile, in the unit of the values; linear time, without sorting everything.
 *
 * R: `quantile(x, p, type = 7)`. NumPy: `numpy.quantile(x, p)`. For several quantiles of the same data use
 * {@link quantiles}, for data that do not fit in memory {@link ddSketch}, with open tickets {@link kaplanMeier}.
 *
 * @param sample - Finite numbers in any order; not changed.
 * @param p - Probability, 0 (smallest value) to 1 (largest); 0.9 for the 90th percentile.
 * @param options - Which of the nine definitions to use; 7 by default. They differ most for small samples.
 * @returns The quantile; null for an empty sample. With one value it is that value for every p.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `stats.probabilityInvalid` when p lies outside 0 to 1.
 * @example
 * ```ts
 * const minutes = [15, 20, 35, 40, 50, 55, 60, 70, 85, 120];
 * quantile(minutes, 0.5); // => 52.5
 * quantile(minutes, 0.25); // => 36.25
 * quantile(minutes, 0.25, { type: 6 }); // => 31.25
 * quantile([], 0.5); // => null
 * ```
 * @see Hyndman and Fan (1996), Sample quantiles in statistical packages, The American Statistician 50, 361-365.
 */
export function quantile(sample: Sample, p: number, options: QuantileOptions = {}): number | null {
  const issues: Issues = [];
  checkSample(sample, ["sample"], issues);
  checkProbability(p, ["p"], issues);
  throwIssues(issues);
  if (sample.length === 0) return null;
  const values = Float64Array.from(sample);
  const { rank, weight } = quantilePosition(values.length, p, options.type ?? 7);
  const lower = selectOrderStatistic(values, rank - 1);
  return weight === 0 ? lower : mixNeighbours(lower, smallestFrom(values, rank), weight);
}
