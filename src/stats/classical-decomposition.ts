import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkCount } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";

/** How season and trend combine: as a sum, or as a product for seasons that grow with the level. */
export type SeasonalModel = "additive" | "multiplicative";

/** The options of {@link classicalDecomposition}. */
export interface ClassicalDecompositionOptions {
  /** Length of a season in steps, whole, at least 2. */
  readonly period: number;
  /** `additive` without it. */
  readonly model?: SeasonalModel;
}

/** A series as the sum or the product of three parts. */
export interface ClassicalDecomposition {
  /** Effect of each position of the season: in the unit of the values adding up to 0, or factors with mean 1. */
  readonly figure: readonly number[];
  /** The effect at each value. */
  readonly seasonal: readonly number[];
  /** Centred moving average over one season, in the unit of the values; null for half a season at both ends. */
  readonly trend: readonly (number | null)[];
  /** What is left after trend and season; null where the trend is. */
  readonly remainder: readonly (number | null)[];
  /** `tooFew` values for two seasons, in which case all parts are empty; else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Splits a series into season, trend and remainder by moving averages: the simplest season profile, and the usual start
 * for {@link holtWintersForecast}. {@link stlDecomposition} resists outliers and reaches the ends.
 *
 * R: `decompose(x, type)`. statsmodels: `seasonal_decompose(x, model, period)`.
 *
 * @param values - Finite numbers in time order at equal steps, at least two seasons; above 0 for the product.
 * @param options - Season length; an additive model by default.
 * @returns The parts; empty with reason `tooFew` below two seasons.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN, an infinite value or, for the product, one
 * not above 0, `stats.countInvalid` for a period below 2 or not whole.
 * @example
 * ```ts
 * const { figure, trend } = classicalDecomposition([1, 5, 3, 7, 5, 9], { period: 2 });
 * trend; // => [null, 3.5, 4.5, 5.5, 6.5, null]
 * figure; // => [-1.5, 1.5]
 * ```
 * @see Kendall and Stuart (1983), The Advanced Theory of Statistics 3, 410-414.
 */
export function classicalDecomposition(
  values: Sample,
  { period, model = "additive" }: ClassicalDecompositionOptions,
): ClassicalDecomposition {
  const issues: Issues = [];
  checkSeasonalSample(values, model, issues);
  checkCount(period, ["period"], issues, 2);
  throwIssues(issues);
  const series = Array.from(values);
  if (series.length < 2 * period) return { figure: [], seasonal: [], trend: [], remainder: [], reason: "tooFew" };
  const trend = centredAverages(series, period);
  const without = (value: number, part: number) => (model === "additive" ? value - part : value / part);
  const detrended = series.map((value, index) => {
    const level = trend[index] ?? null;
    return level === null ? null : without(value, level);
  });
  const raw = Array.from({ length: period }, (_, position) =>
    meanOf(detrended.filter((value, index): value is number => value !== null && index % period === position)),
  );
  const centre = meanOf(raw);
  const figure = raw.map((effect) => without(effect, centre));
  const seasonal = Array.from({ length: Math.ceil(series.length / period) }, () => figure)
    .flat()
    .slice(0, series.length);
  const remainder = seasonal.map((effect, index) => {
    const value = detrended[index] ?? null;
    return value === null ? null : without(value, effect);
  });
  return { figure, seasonal, trend, remainder, reason: null };
}

/** Accepts finite values, above 0 for a product of season and level; reports `stats.sampleInvalid`. */
export function checkSeasonalSample(values: Sample, model: SeasonalModel | "none", issues: Issues): void {
  checkSample(values, ["values"], issues, model === "multiplicative" ? 0 : undefined);
  const zero = model === "multiplicative" ? Array.from(values).indexOf(0) : -1;
  if (zero === -1) return;
  addUnexpected(issues, "stats.sampleInvalid", ["values", zero], "a value above 0 for a multiplicative season", 0);
}

/** Averages over one season around each value; for an even season the mean of the two that are half a step off. */
function centredAverages(series: readonly number[], period: number): readonly (number | null)[] {
  const half = Math.floor(period / 2);
  return series.map((_, index) => {
    if (index < half || index + half >= series.length) return null;
    const around = series.slice(index - half, index + half + 1);
    return (meanOf(around.slice(0, period)) + meanOf(around.slice(-period))) / 2;
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
