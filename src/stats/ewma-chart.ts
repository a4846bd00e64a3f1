import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkPositive } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import type { Sample } from "./sample.js";

/** The settings of {@link ewmaChart}. */
export interface EwmaOptions {
  /** Level the process should keep, in the unit of the values; where the average starts. */
  readonly target: number;
  /** Standard deviation of the process, in the unit of the values, at least 0. */
  readonly sigma: number;
  /** Weight of the newest value, above 0 and at most 1; 0.2 without it. */
  readonly lambda?: number;
  /** Half width of the limits in standard errors (L), above 0; 3 without it. */
  readonly width?: number;
}

/** Exponentially weighted averages with their limits, in the unit of the values. */
export interface EwmaChart {
  /** Weighted average after each value. */
  readonly averages: readonly number[];
  /** Upper limit at each value; widens towards its final distance. */
  readonly upper: readonly number[];
  /** Lower limit at each value. */
  readonly lower: readonly number[];
  /** 0-based positions at which the average is strictly outside its limits. */
  readonly alarms: readonly number[];
}

/**
 * Exponentially weighted moving average chart: finds small lasting shifts, and shows the current level smoothed.
 *
 * average = lambda x + (1 - lambda) average; limits target ± L sigma √(lambda / (2 - lambda) (1 - (1 - lambda)^2t)). R:
 * `qcc::ewma`.
 *
 * @param values - Finite numbers in time order.
 * @param options - Target and sigma; lambda 0.2 and width 3 by default.
 * @returns Averages, limits and alarms; empty for no values.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for a value, target or sigma that is not finite,
 * `stats.parameterInvalid` for a lambda or width out of range.
 * @example
 * ```ts
 * const { averages, alarms } = ewmaChart([52, 47, 56, 58], { target: 50, sigma: 2, lambda: 0.5 });
 * averages; // => [51, 49, 52.5, 55.25]
 * alarms; // => [3]
 * ```
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.4.
 */
export function ewmaChart(values: Sample, { target, sigma, lambda = 0.2, width = 3 }: EwmaOptions): EwmaChart {
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkSample([target], ["target"], issues);
  checkSample([sigma], ["sigma"], issues, 0);
  checkPositive(width, ["width"], issues);
  if (!(lambda > 0 && lambda <= 1)) {
    addUnexpected(issues, "stats.parameterInvalid", ["lambda"], "a weight above 0, at most 1", lambda);
  }
  throwIssues(issues);
  let average = target;
  const averages = Array.from(values, (value) => {
    average = lambda * value + (1 - lambda) * average;
    return average;
  });
  const reach = averages.map((_, index) => {
    const settled = 1 - (1 - lambda) ** (2 * (index + 1));
    return width * sigma * Math.sqrt((lambda / (2 - lambda)) * settled);
  });
  return {
    averages,
    upper: reach.map((distance) => target + distance),
    lower: reach.map((distance) => target - distance),
    alarms: averages.flatMap((value, index) => (Math.abs(value - target) > (reach[index] ?? 0) ? [index] : [])),
  };
}
