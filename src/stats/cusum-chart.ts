import { type Issues, throwIssues } from "../errors/issues.js";
import { checkPositive } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import type { Sample } from "./sample.js";

/** The settings of {@link cusumChart}, all in the unit of the values. */
export interface CusumOptions {
  /** Level the process should keep. */
  readonly target: number;
  /** Deviation that is not counted (k), at least 0; half the shift to be found, often half a standard deviation. */
  readonly allowance: number;
  /** Sum at which the alarm goes (h), above 0; often 4 or 5 standard deviations. */
  readonly decisionInterval: number;
}

/** Cumulative sums of deviations, in the unit of the values. */
export interface CusumChart {
  /** Sum of deviations upwards after each value, at least 0. */
  readonly upper: readonly number[];
  /** Sum of deviations downwards after each value, at least 0. */
  readonly lower: readonly number[];
  /** 0-based positions at which a sum is strictly above the decision interval. */
  readonly alarms: readonly number[];
}

/**
 * Tabular cumulative sum chart: finds small lasting shifts, half to two standard deviations, sooner than single points
 * beyond limits do.
 *
 * upper = max(0, upper + x - target - allowance), lower = max(0, lower + target - allowance - x). The sums are not
 * reset after an alarm. R: `qcc::cusum`.
 *
 * @param values - Finite numbers in time order.
 * @param options - Target, allowance and decision interval.
 * @returns Both sums and the alarms; empty for no values.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for a value, target or allowance that is not finite,
 * `stats.parameterInvalid` for a decision interval not above 0.
 * @example
 * ```ts
 * const options = { target: 10, allowance: 0.5, decisionInterval: 5 };
 * cusumChart([10, 11, 9, 10, 14, 14, 15, 14], options).alarms; // => [5, 6, 7]
 * ```
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.3.
 */
export function cusumChart(values: Sample, { target, allowance, decisionInterval }: CusumOptions): CusumChart {
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkSample([target], ["target"], issues);
  checkSample([allowance], ["allowance"], issues, 0);
  checkPositive(decisionInterval, ["decisionInterval"], issues);
  throwIssues(issues);
  const upper: number[] = [];
  const lower: number[] = [];
  const alarms: number[] = [];
  let above = 0;
  let below = 0;
  Array.from(values).forEach((value, index) => {
    above = Math.max(0, above + value - target - allowance);
    below = Math.max(0, below + target - allowance - value);
    upper.push(above);
    lower.push(below);
    if (above > decisionInterval || below > decisionInterval) alarms.push(index);
  });
  return { upper, lower, alarms };
}
