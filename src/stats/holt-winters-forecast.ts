import { type Issues, throwIssues } from "../errors/issues.js";
import { checkEqualLength } from "./check-equal-length.js";
import { checkCount, checkProbability } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import { checkSeasonalSample, type SeasonalModel } from "./classical-decomposition.js";
import { minimizeInUnitCube } from "./minimize.kernel.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";
import { continueSmoothing, runSmoothing, type SmoothingState, type SmoothingWeights } from "./smoothing.kernel.js";
import { startOfSmoothing } from "./start-of-smoothing.js";

/** The options of {@link holtWintersForecast}. */
export interface HoltWintersOptions {
  /** Steps to forecast, whole, at least 0. */
  readonly horizon: number;
  /** Length of a season in steps, whole, at least 2; needed unless there is no season. */
  readonly period?: number;
  /** How the season combines with the level; `none` leaves Holt's linear trend. `additive` without it. */
  readonly seasonal?: SeasonalModel | "none";
  /** Weight of the newest value for the level, 0 to 1; fitted without it. */
  readonly alpha?: number;
  /** Weight of the newest step for the trend, 0 to 1; fitted without it. */
  readonly beta?: number;
  /** Weight of the newest value for the season, 0 to 1; fitted without it. */
  readonly gamma?: number;
  /** State before the first observation that is smoothed; from the first two seasons without it. */
  readonly initial?: SmoothingState;
  /** 0-based position of the first observation that is smoothed; the second season, or the third value, without it. */
  readonly start?: number;
}

/** A smoothed series and its continuation, in the unit of the values. */
export interface HoltWintersForecast {
  /** Value of each step ahead; empty with a reason. */
  readonly forecast: readonly number[];
  /** State after the last observation; null with a reason. */
  readonly state: SmoothingState | null;
  /** The weights used, given or fitted; null with a reason. */
  readonly weights: SmoothingWeights | null;
  /** One-step forecasts of the observations from the start on. */
  readonly fitted: readonly number[];
  /** Sum of squared one-step errors, in the squared unit; null with a reason. */
  readonly sumOfSquaredErrors: number | null;
  /** `tooFew` values to start from, else null. */
  readonly reason: NoValueReason | null;
}

/** Where R starts its search. */
const firstGuess: SmoothingWeights = { alpha: 0.3, beta: 0.1, gamma: 0.1 };

const names = ["alpha", "beta", "gamma"] as const;

/**
 * Forecasts a series with trend and season by exponential smoothing: ticket volume of the next weeks.
 *
 * Weights not given are fitted by least squares of the one-step errors. Compare it with {@link seasonalNaiveForecast}
 * by {@link forecastAccuracy}, and take limits from {@link rollingOriginErrors}. R: `HoltWinters(x)` with
 * `predict(n.ahead)`, whose start values and criterion these are.
 *
 * @param values - Finite numbers in time order at equal steps; above 0 for a multiplicative season.
 * @param options - Horizon, season and weights.
 * @returns Forecast, final state and weights; nulls with reason `tooFew` below two seasons (two values without season)
 * when no initial state is given.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN, an infinite value or, for a multiplicative
 * season, one not above 0, `stats.countInvalid` for a horizon, period or start out of range, `stats.probabilityInvalid`
 * for a weight outside 0 to 1, `stats.lengthMismatch` for an initial season of another length.
 * @example
 * ```ts
 * const tickets = [10, 20, 12, 22, 14, 24, 16, 26];
 * const { forecast } = holtWintersForecast(tickets, { period: 2, horizon: 2, alpha: 0.5, beta: 0.1, gamma: 0.1 });
 * forecast.map(Math.round); // => [18, 28]
 * ```
 * @see Holt (1957); Winters (1960), Management Science 6, 324-342; R Core Team, stats::HoltWinters.
 */
export function holtWintersForecast(values: Sample, options: HoltWintersOptions): HoltWintersForecast {
  const { horizon, seasonal = "additive" } = options;
  checkOptions(values, options);
  const series = Float64Array.from(values);
  const start = startOfSmoothing(series, options);
  if (start === null) {
    const missing = { state: null, weights: null, sumOfSquaredErrors: null };
    return { forecast: [], ...missing, fitted: [], reason: "tooFew" };
  }
  const product = seasonal === "multiplicative";
  const run = (weights: SmoothingWeights) => runSmoothing(series, start.index, start.state, weights, product);
  const weights = fitWeights(options, (candidate) => run(candidate).sumOfSquaredErrors);
  const { state, fitted, sumOfSquaredErrors } = run(weights);
  return {
    forecast: continueSmoothing(state, horizon, product),
    state,
    weights,
    fitted,
    sumOfSquaredErrors,
    reason: null,
  };
}

/** Takes the weights given and searches the others. */
function fitWeights(options: HoltWintersOptions, errorOf: (weights: SmoothingWeights) => number): SmoothingWeights {
  const given: SmoothingWeights = {
    alpha: options.alpha ?? firstGuess.alpha,
    beta: options.beta ?? firstGuess.beta,
    gamma: options.seasonal === "none" ? 0 : (options.gamma ?? firstGuess.gamma),
  };
  const free = names.filter((key) => options[key] === undefined && !(key === "gamma" && options.seasonal === "none"));
  if (free.length === 0) return given;
  const withFree = (point: readonly number[]): SmoothingWeights => ({
    ...given,
    ...Object.fromEntries(free.map((key, index) => [key, point[index] ?? given[key]])),
  });
  return withFree(
    minimizeInUnitCube(
      (point) => errorOf(withFree(point)),
      free.map((key) => given[key]),
    ),
  );
}

function checkOptions(values: Sample, options: HoltWintersOptions): void {
  const { horizon, period, seasonal = "additive", initial, start } = options;
  const issues: Issues = [];
  checkSeasonalSample(values, seasonal, issues);
  checkCount(horizon, ["horizon"], issues);
  if (seasonal !== "none") checkCount(period ?? Number.NaN, ["period"], issues, 2);
  if (start !== undefined) checkCount(start, ["start"], issues);
  for (const key of names) checkProbability(options[key] ?? 0, [key], issues);
  if (initial !== undefined) {
    checkSample([initial.level, initial.trend, ...initial.seasonal], ["initial"], issues);
    const effects = seasonal === "none" ? 0 : (period ?? 0);
    checkEqualLength(["initial", "seasonal"], initial.seasonal.length, effects, issues);
  }
  throwIssues(issues);
}
