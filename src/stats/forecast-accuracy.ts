import { type Issues, throwIssues } from "../errors/issues.js";
import { checkEqualLength } from "./check-equal-length.js";
import { checkCount } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import { differencesToEarlier } from "./differences.kernel.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";

/** The options of {@link forecastAccuracy}, needed for the scaled error. */
export interface ForecastAccuracyOptions {
  /** The series the forecast was made from, in time order; without it there is no scaled error. */
  readonly train?: Sample;
  /** Length of a season in steps, whole, at least 1; 1 without it. */
  readonly period?: number;
}

/** Errors of a forecast, actual minus forecast. Percentages are 0 to 100 and more. */
export interface ForecastAccuracy {
  /** Mean error, in the unit of the values: above 0 the forecast is too low on average; null without values. */
  readonly meanError: number | null;
  /** Mean absolute error, in the unit of the values; null without values. */
  readonly meanAbsoluteError: number | null;
  /** Root mean squared error, in the unit of the values; null without values. */
  readonly rootMeanSquaredError: number | null;
  /** Sum of absolute errors over the sum of actual sizes (WAPE), as a share; null when all actual values are 0. */
  readonly weightedAbsolutePercentageError: number | null;
  /** Mean absolute error in percent of each actual value (MAPE); null when one of them is 0. */
  readonly meanAbsolutePercentageError: number | null;
  /** The same in percent of the mean of both sizes (sMAPE), 0 to 200; two zeros count as no error. */
  readonly symmetricPercentageError: number | null;
  /** Mean absolute error over that of the seasonal naive forecast in `train` (MASE); below 1 is better than naive. */
  readonly meanAbsoluteScaledError: number | null;
  /** `noData` without values; else null, also where single figures are. */
  readonly reason: NoValueReason | null;
}

/**
 * Measures how far a forecast was off. Judge ticket volumes by WAPE and MASE: MAPE breaks down at quiet hours with 0 or
 * few tickets.
 *
 * R: `forecast::accuracy(f, x)`.
 *
 * @param actual - What happened, in time order.
 * @param forecast - What was forecast, for the same steps and in the same unit.
 * @param options - Training series and season length for the scaled error.
 * @returns All errors; nulls where they are not defined.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for columns of different length,
 * `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid` for a period below 1 or not whole.
 * @example
 * ```ts
 * const accuracy = forecastAccuracy([0, 5, 10], [1, 5, 8], { train: [1, 2, 3, 4, 5] });
 * accuracy.meanAbsoluteError; // => 1
 * accuracy.weightedAbsolutePercentageError; // => 0.2
 * accuracy.meanAbsolutePercentageError; // => null
 * accuracy.meanAbsoluteScaledError; // => 1
 * ```
 * @see Hyndman and Koehler (2006), International Journal of Forecasting 22, 679-688.
 */
export function forecastAccuracy(
  actual: Sample,
  forecast: Sample,
  { train = [], period = 1 }: ForecastAccuracyOptions = {},
): ForecastAccuracy {
  const issues: Issues = [];
  checkEqualLength(["forecast"], forecast.length, actual.length, issues);
  throwIssues(issues);
  checkSample(actual, ["actual"], issues);
  checkSample(forecast, ["forecast"], issues);
  checkSample(train, ["train"], issues);
  checkCount(period, ["period"], issues, 1);
  throwIssues(issues);
  const pairs = Array.from(actual, (seen, index) => {
    const predicted = forecast[index] ?? seen;
    return { seen: Math.abs(seen), predicted: Math.abs(predicted), error: seen - predicted };
  });
  const absolute = pairs.map(({ error }) => Math.abs(error));
  const meanAbsoluteError = meanOf(absolute);
  const meanSquare = meanOf(pairs.map(({ error }) => error ** 2));
  const meanSize = meanOf(pairs.map(({ seen }) => seen));
  const someZero = pairs.some(({ seen }) => seen === 0);
  const naiveError = meanOf(differencesToEarlier(train, period).map(Math.abs));
  return {
    meanError: meanOf(pairs.map(({ error }) => error)),
    meanAbsoluteError,
    rootMeanSquaredError: meanSquare === null ? null : Math.sqrt(meanSquare),
    weightedAbsolutePercentageError: ratioOf(meanAbsoluteError, meanSize),
    meanAbsolutePercentageError: someZero
      ? null
      : meanOf(pairs.map(({ seen, error }) => (100 * Math.abs(error)) / seen)),
    symmetricPercentageError: meanOf(
      pairs.map(({ seen, predicted, error }) => (error === 0 ? 0 : (200 * Math.abs(error)) / (seen + predicted))),
    ),
    meanAbsoluteScaledError: ratioOf(meanAbsoluteError, naiveError),
    reason: pairs.length === 0 ? "noData" : null,
  };
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ratioOf(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
}
