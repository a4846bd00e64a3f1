import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkCount, checkLevel, checkProbability } from "./check-numbers.js";
import type { LevelOptions } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";

/** A survey of a population of known size. */
export interface FinitePopulationOptions extends LevelOptions {
  /** How many answered, whole, 0 to the population. */
  readonly n: number;
  /** How many could have answered, whole, at least 0. */
  readonly population: number;
}

/**
 * Half width of the textbook interval of a share when the sample is a good part of everyone there is: CSAT of 120 out
 * of 200 customers. It shrinks to 0 when everybody answered.
 *
 * z √(p (1 - p) / n) √((N - n) / (N - 1)). R: `samplingbook::Sprop(m, n, N)`.
 *
 * @param share - Share observed, 0 to 1.
 * @param options - Answers, population and two-sided level, 0.95 by default.
 * @returns Half width as a share; null when nobody answered.
 * @throws A {@link SupportOpsError} with code `stats.probabilityInvalid` for a share or level out of range,
 * `stats.countInvalid` for counts that are negative, not whole or above the population.
 * @example
 * ```ts
 * finitePopulationMargin(0.9, { n: 120, population: 200 })?.toFixed(4); // => "0.0340"
 * finitePopulationMargin(0.8, { n: 1000, population: 1000 }); // => 0
 * ```
 * @see Cochran (1977), Sampling Techniques, section 3.2.
 */
export function finitePopulationMargin(share: number, options: FinitePopulationOptions): number | null {
  const { n, population, level = 0.95 } = options;
  const issues: Issues = [];
  checkProbability(share, ["share"], issues);
  checkCount(n, ["n"], issues);
  checkCount(population, ["population"], issues);
  checkLevel(level, ["level"], issues);
  if (n > population) {
    addUnexpected(issues, "stats.countInvalid", ["n"], `at most the population, which is ${String(population)}`, n);
  }
  throwIssues(issues);
  if (n === 0) return null;
  if (n === population) return 0;
  const correction = (population - n) / (population - 1);
  return normalCritical(level) * Math.sqrt(((share * (1 - share)) / n) * correction);
}
