import { type Issues, throwIssues } from "../errors/issues.js";
import { checkCount, checkProbability } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import { minimizeInUnitCube } from "./minimize.kernel.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";
import { runSmoothing } from "./smoothing.kernel.js";

/** The options of {@link exponentialSmoothingForecast}. */
export interface ExponentialSmoothingOptions {
  /** Steps to forecast, whole, at least 0. */
  readonly horizon: number;
  /** Weight of the newest value, 0 to 1; fitted without it. */
  readonly alpha?: number;
  /** Level before the second value, in the unit of the values; the first value without it. */
  readonly initialLevel?: number;
}

/** A smoothed level and its continuation, in the unit of the values. */
export interface ExponentialSmoothingForecast {
  /** Value of each step ahead, all the same; empty without values. */
  readonly forecast: readonly number[];
  /** Level after the last value; null without values. */
  readonly level: number | null;
  /** The weight used, given or fitted; null without values. */
  readonly alpha: number | null;
  /** One-step forecasts of the values from the second on. */
  readonly fitted: readonly number[];
  /** Sum of squared one-step errors, in the squared unit; null without values. */
  readonly sumOfSquaredErrors: number | null;
  /** `noData` without values, else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Forecasts a series without trend and season by a weighted mean of its past, in which weights fall off exponentially.
 *
 * R: `HoltWinters(x, beta = FALSE, gamma = FALSE)`; the first value is the start and is not smoothed.
 *
 * @param values - Finite numbers in time order at equal steps.
 * @param options - Horizon; the weight is fitted by least squares of the one-step errors by default.
 * @returns Forecast, level and weight; nulls with reason `noData` without values.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid`
 * for a horizon that is negative or not whole, `stats.probabilityInvalid` for a weight outside 0 to 1.
 * @example
 * ```ts
 * exponentialSmoothingForecast([10, 20, 30], { alpha: 0.5, horizon: 2 }).forecast; // => [22.5, 22.5]
 * exponentialSmoothingForecast([7, 7, 7], { horizon: 1 }).forecast; // => [7]
 * ```
 * @see Brown (1959); Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, section 8.1.
 */
export function exponentialSmoothingForecast(
  values: Sample,
  { horizon, alpha, initialLevel }: ExponentialSmoothingOptions,
): ExponentialSmoothingForecast {
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkCount(horizon, ["horizon"], issues);
  checkProbability(alpha ?? 0, ["alpha"], issues);
  checkSample([initialLevel ?? 0], ["initialLevel"], issues);
  throwIssues(issues);
  const series = Float64Array.from(values);
  const [first] = series;
  if (first === undefined) {
    return { forecast: [], level: null, alpha: null, fitted: [], sumOfSquaredErrors: null, reason: "noData" };
  }
  const initial = { level: initialLevel ?? first, trend: 0, seasonal: [] };
  const run = (weight: number) => runSmoothing(series, 1, initial, { alpha: weight, beta: 0, gamma: 0 }, false);
  const [fittedWeight = 0] =
    alpha === undefined ? minimizeInUnitCube(([a = 0]) => run(a).sumOfSquaredErrors, [0.3]) : [alpha];
  const { state, fitted, sumOfSquaredErrors } = run(fittedWeight);
  return {
    forecast: new Array<number>(horizon).fill(state.level),
    level: state.level,
    alpha: fittedWeight,
    fitted,
    sumOfSquaredErrors,
    reason: null,
  };
}
