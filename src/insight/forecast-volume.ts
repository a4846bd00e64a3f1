import { forecastAccuracy } from "../stats/forecast-accuracy.js";
import { forecastLimitsFromErrors } from "../stats/forecast-limits-from-errors.js";
import { holtWintersForecast } from "../stats/holt-winters-forecast.js";
import type { LevelOptions } from "../stats/interval-estimate.js";
import { rollingOriginErrors } from "../stats/rolling-origin-errors.js";
import { seasonalNaiveForecast } from "../stats/seasonal-naive-forecast.js";

/** The options of {@link forecastVolume}. */
export interface ForecastVolumeOptions extends LevelOptions {
  /** Length of a season in steps, whole, at least 2: 7 for days. */
  readonly period: number;
  /** Steps to forecast, whole, at least 1. */
  readonly horizon: number;
}

/** How a forecast did in the past, beside the one that repeats the season before. */
export interface VolumeBacktest {
  /** Mean absolute error, in tickets. */
  readonly error: number;
  /** The same of the one that repeats the season before. */
  readonly naiveError: number;
  /** How many instants were forecast from. */
  readonly origins: number;
}

/** A forecast, and what it was worth in the past. */
export interface VolumeForecast {
  /** Tickets of each step ahead; `null` with a reason. */
  readonly forecast: readonly number[] | null;
  /** Lower limit of each step, not below 0; `null` with a reason. */
  readonly low: readonly (number | null)[] | null;
  /** Upper limit of each step; `null` with a reason. */
  readonly high: readonly (number | null)[] | null;
  /** Two-sided level of the limits. */
  readonly level: number;
  /** The same as a season ago: what to plan with where nothing better is known; `null` below one season. */
  readonly naive: readonly number[] | null;
  /** How both did in the backtest; `null` without one. */
  readonly backtest: VolumeBacktest | null;
  /** `tooFew` below four seasons; `notBetterThanNaive` where the backtest does not speak for it; else `null`. */
  readonly reason: "tooFew" | "notBetterThanNaive" | null;
}

/** Seasons to begin the backtest with, and seasons needed in all. */
const trainSeasons = 3;
const fewestSeasons = 4;

/**
 * Forecasts ticket volume with trend and season (Holt-Winters), but shows it only if it was nearer to what came than the
 * same day a season ago, forecast from every origin of the last part of the series. Limits are past errors, not a normal
 * distribution.
 *
 * @param values - Tickets of consecutive steps, oldest first, at least four seasons.
 * @param options - Season, steps ahead, and level of the limits, 0.95 by default.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid`
 * for a period below 2 or a horizon below 1, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * // Two more tickets every day, fewer at the weekend.
 * const week = [50, 45, 44, 42, 40, 10, 5];
 * const tickets = Array.from({ length: 42 }, (_, day) => (week[day % 7] ?? 0) + 2 * day);
 * const { forecast, reason } = forecastVolume(tickets, { period: 7, horizon: 2 });
 * forecast?.map(Math.round); // => [134, 131]
 * forecastVolume(tickets.slice(0, 20), { period: 7, horizon: 2 }).reason; // => "tooFew"
 * ```
 * @see Hyndman and Athanasopoulos (2021), Forecasting: Principles and Practice, sections 5.8 and 5.10.
 */
export function forecastVolume(
  values: readonly number[],
  { period, horizon, level = 0.95 }: ForecastVolumeOptions,
): VolumeForecast {
  const naiveFrom = (train: readonly number[], steps: number): readonly number[] =>
    seasonalNaiveForecast(train, { period, horizon: steps }).forecast;
  const modelFrom = (train: readonly number[], steps: number): readonly number[] =>
    holtWintersForecast(train, { period, horizon: steps }).forecast;
  const naive = naiveFrom(values, horizon);
  const known = { level, naive: naive.length === 0 ? null : naive };
  const hidden = { ...known, forecast: null, low: null, high: null };
  if (values.length < fewestSeasons * period) return { ...hidden, backtest: null, reason: "tooFew" };
  const minTrain = trainSeasons * period;
  const errors = rollingOriginErrors(values, { horizon, minTrain, forecast: modelFrom });
  const naiveErrors = rollingOriginErrors(values, { horizon, minTrain, forecast: naiveFrom });
  const backtest = {
    error: meanAbsolute(errors),
    naiveError: meanAbsolute(naiveErrors),
    origins: values.length - minTrain,
  };
  if (backtest.error >= backtest.naiveError) return { ...hidden, backtest, reason: "notBetterThanNaive" };
  const forecast = modelFrom(values, horizon).map((tickets) => Math.max(0, tickets));
  const { low, high } = forecastLimitsFromErrors(forecast, errors, { level });
  return {
    ...known,
    forecast,
    low: low.map((limit) => (limit === null ? null : Math.max(0, limit))),
    high,
    backtest,
    reason: null,
  };
}

/** The errors of all steps together weigh alike. */
function meanAbsolute(errors: readonly (readonly number[])[]): number {
  const all = errors.flat();
  const none = all.map(() => 0);
  return forecastAccuracy(all, none).meanAbsoluteError as number;
}
