import { type Issues, throwIssues } from "../errors/issues.js";
import { checkCount, checkLevel } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import { differencesToEarlier } from "./differences.kernel.js";
import type { LevelOptions } from "./interval-estimate.js";
import type { NoValueReason } from "./no-value-reason.js";
import { normalCritical } from "./normal-quantile.js";
import type { Sample } from "./sample.js";

/** The options of {@link seasonalNaiveForecast}. */
export interface SeasonalNaiveOptions extends LevelOptions {
  /** Length of a season in steps, whole, at least 1; 1 repeats the last value. */
  readonly period: number;
  /** Steps to forecast, whole, at least 0. */
  readonly horizon: number;
}

/** A forecast with normal limits, in the unit of the values. */
export interface SeasonalNaiveForecast {
  /** Value of each step ahead; empty with a reason. */
  readonly forecast: readonly number[];
  /** Lower limit of each step; null when there is no full season to compare with the one before. */
  readonly low: readonly (number | null)[];
  /** Upper limit of each step; null as for the lower one. */
  readonly high: readonly (number | null)[];
  /** Root mean squared difference to the season before; null without one. */
  readonly sigma: number | null;
  /** The two-sided level of the limits. */
  readonly level: number;
  /** `tooFew` values for one season, else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Forecasts the same as a season ago: the benchmark that any other forecast has to beat first.
 *
 * Limits widen with the square root of the number of seasons ahead. For limits without the normal assumption use
 * {@link rollingOriginErrors}. R: `forecast::snaive(x, h)`.
 *
 * @param values - Finite numbers in time order at equal steps, at least one season.
 * @param options - Season length, horizon and level, 0.95 by default.
 * @returns Forecast and limits; empty with reason `tooFew` below one season.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid`
 * for a period or horizon out of range, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const { forecast, sigma } = seasonalNaiveForecast([10, 20, 13, 24], { period: 2, horizon: 3 });
 * forecast; // => [13, 24, 13]
 * sigma?.toFixed(3); // => "3.536"
 * ```
 * @see Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, sections 5.2 and 5.5.
 */
export function seasonalNaiveForecast(values: Sample, options: SeasonalNaiveOptions): SeasonalNaiveForecast {
  const { period, horizon, level = 0.95 } = options;
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkCount(period, ["period"], issues, 1);
  checkCount(horizon, ["horizon"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const season = Array.from(values).slice(-period);
  if (season.length < period) return { forecast: [], low: [], high: [], sigma: null, level, reason: "tooFew" };
  const differences = differencesToEarlier(values, period);
  const squares = differences.reduce((sum, difference) => sum + difference ** 2, 0);
  const sigma = differences.length === 0 ? null : Math.sqrt(squares / differences.length);
  const forecast = Array.from({ length: horizon }, (_, step) => season[step % period] ?? 0);
  const reach = forecast.map((_, step) =>
    sigma === null ? null : normalCritical(level) * sigma * Math.sqrt(Math.floor(step / period) + 1),
  );
  return {
    forecast,
    low: forecast.map((value, step) => shifted(value, reach[step] ?? null, -1)),
    high: forecast.map((value, step) => shifted(value, reach[step] ?? null, 1)),
    sigma,
    level,
    reason: null,
  };
}

function shifted(value: number, reach: number | null, direction: 1 | -1): number | null {
  return reach === null ? null : value + direction * reach;
}
