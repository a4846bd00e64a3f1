import { type Issues, throwIssues } from "../errors/issues.js";
import { checkEqualLength } from "./check-equal-length.js";
import { checkLevel } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import type { LevelOptions } from "./interval-estimate.js";
import { quantile } from "./quantile.js";
import type { Sample } from "./sample.js";

/** Limits of a forecast, one for each step ahead. */
export interface ForecastBand {
  /** Lower limits, in the unit of the forecast; null where there are no past errors. */
  readonly low: readonly (number | null)[];
  /** Upper limits, in the unit of the forecast; null where there are no past errors. */
  readonly high: readonly (number | null)[];
  /** The two-sided level of the limits. */
  readonly level: number;
}

/**
 * Puts limits around a forecast from how far the method was off in the past: no normal distribution is assumed, and a
 * method that is always too low gets limits that say so.
 *
 * Each limit is the forecast plus a quantile (type 6) of the errors at the same number of steps ahead; with few errors
 * it is their extreme. R: `quantile(errors, c(a / 2, 1 - a / 2), type = 6) + forecast`.
 *
 * @param forecast - Values ahead, in any unit.
 * @param errors - Past errors for each step, from {@link rollingOriginErrors} with the same horizon.
 * @param options - Two-sided level, 0.95 by default.
 * @returns Limits for each step.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` when there is not one list of errors a step,
 * `stats.sampleInvalid` for NaN or an infinite value, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const errors = [[-2, -1, 0, 1, 2], []];
 * forecastLimitsFromErrors([10, 12], errors, { level: 0.5 }); // => { low: [8.5, null], high: [11.5, null], level: 0.5 }
 * ```
 * @see Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, section 5.5.
 */
export function forecastLimitsFromErrors(
  forecast: Sample,
  errors: readonly Sample[],
  { level = 0.95 }: LevelOptions = {},
): ForecastBand {
  const issues: Issues = [];
  checkEqualLength(["errors"], errors.length, forecast.length, issues);
  checkLevel(level, ["level"], issues);
  checkSample(forecast, ["forecast"], issues);
  errors.forEach((list, step) => checkSample(list, ["errors", step], issues));
  throwIssues(issues);
  const tail = (1 - level) / 2;
  const lowErrors = errors.map((list) => quantile(list, tail, { type: 6 }));
  const highErrors = errors.map((list) => quantile(list, 1 - tail, { type: 6 }));
  const values = Array.from(forecast);
  return {
    low: values.map((value, step) => shifted(value, lowErrors[step] ?? null)),
    high: values.map((value, step) => shifted(value, highErrors[step] ?? null)),
    level,
  };
}

function shifted(value: number, error: number | null): number | null {
  return error === null ? null : value + error;
}
