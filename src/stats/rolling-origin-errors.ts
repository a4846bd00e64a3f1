import { type Issues, throwIssues } from "../errors/issues.js";
import { checkCount } from "./check-numbers.js";
import { checkEqualLength } from "./check-equal-length.js";
import { checkSample } from "./check-sample.js";
import { differencesBetween } from "./differences.kernel.js";
import type { Sample } from "./sample.js";

/** The options of {@link rollingOriginErrors}. */
export interface RollingOriginOptions {
  /** Steps to forecast from each origin, whole, at least 1. */
  readonly horizon: number;
  /** Values before the first origin, whole, at least 1. */
  readonly minTrain: number;
  /** The method under test: forecasts `horizon` steps from the values so far. */
  readonly forecast: (train: readonly number[], horizon: number) => readonly number[];
}

/**
 * Backtests a forecasting method: forecasts from every origin in the past and collects how far it was off.
 *
 * R: `forecast::tsCV(x, f, h)`.
 *
 * @param values - Finite numbers in time order at equal steps.
 * @param options - Horizon, first origin and method.
 * @returns Errors, actual minus forecast in the unit of the values, one list for each step ahead, oldest origin first;
 * later steps have fewer. All lists are empty when the series is not longer than `minTrain`.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid`
 * for a horizon or minTrain below 1 or not whole, `stats.lengthMismatch` when the method forecasts another number of
 * steps.
 * @example
 * ```ts
 * const repeatLast = (train: readonly number[], horizon: number) => Array(horizon).fill(train.at(-1)) as number[];
 * rollingOriginErrors([1, 2, 4, 7], { horizon: 2, minTrain: 1, forecast: repeatLast }); // => [[1, 2, 3], [3, 5]]
 * ```
 * @see Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, section 5.10.
 */
export function rollingOriginErrors(values: Sample, options: RollingOriginOptions): readonly (readonly number[])[] {
  const { horizon, minTrain, forecast } = options;
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkCount(horizon, ["horizon"], issues, 1);
  checkCount(minTrain, ["minTrain"], issues, 1);
  throwIssues(issues);
  const series = Array.from(values);
  const origins = series.map((_, index) => index).slice(minTrain);
  const errors = origins.map((origin) => {
    const predicted = forecast(series.slice(0, origin), horizon);
    checkEqualLength(["forecast"], predicted.length, horizon, issues);
    throwIssues(issues);
    return differencesBetween(series.slice(origin, origin + horizon), predicted);
  });
  return Array.from({ length: horizon }, (_, step) => errors.flatMap((ofOrigin) => ofOrigin[step] ?? []));
}
