import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkCount } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import type { LoessWindow } from "./loess.kernel.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";
import { stlParts } from "./stl.kernel.js";

/** The options of {@link stlDecomposition}. */
export interface StlOptions {
  /** Length of a season in steps, whole, at least 2: 7 for days of a week, 12 for months. */
  readonly period: number;
  /**
   * Seasons over which each season position is smoothed, odd, at least 3: smaller lets the season change faster;
   * `periodic` keeps it the same throughout. `periodic` without it.
   */
  readonly seasonalWindow?: number | "periodic";
  /** Steps over which the trend is smoothed, odd, at least 3; about one and a half seasons without it. */
  readonly trendWindow?: number;
  /** Whether outliers may pull the parts (`none`) or lose weight (`robust`); `none` without it. */
  readonly outliers?: "none" | "robust";
}

/** A series as the sum of three parts, in the unit of the values. */
export interface StlDecomposition {
  /** What recurs each season. */
  readonly seasonal: readonly number[];
  /** The slow level. */
  readonly trend: readonly number[];
  /** What is left; look for outliers and changes here. */
  readonly remainder: readonly number[];
  /** `tooFew` values for two seasons, in which case the parts are empty; else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Splits a series into season, trend and remainder by local regression: the season may change slowly, outliers can be
 * held back, and nothing is lost at the ends.
 *
 * R: `stl(x, s.window = "periodic")` and its defaults for all other settings. statsmodels: `STL(x, period)`, with other
 * defaults.
 *
 * @param values - Finite numbers in time order at equal steps, more than two seasons.
 * @param options - Season length; a periodic season and no robustness by default.
 * @returns Three parts that add up to the series; empty with reason `tooFew` for two seasons or less.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid`
 * for a period below 2 or not whole, `stats.parameterInvalid` for a window that is even or below 3.
 * @example
 * ```ts
 * const week = [5, 5, 5, 5, 5, -10, -15];
 * const tickets = Array.from({ length: 28 }, (_, day) => 100 + (week[day % 7] ?? 0));
 * tickets[16] = 160;
 * const { trend, remainder } = stlDecomposition(tickets, { period: 7, outliers: "robust" });
 * [trend[0], trend[27]].map((level) => level?.toFixed(3)); // => ["100.000", "100.000"]
 * remainder[16]?.toFixed(3); // => "55.000"
 * ```
 * @see Cleveland, Cleveland, McRae and Terpenning (1990), STL, Journal of Official Statistics 6, 3-73.
 */
export function stlDecomposition(values: Sample, options: StlOptions): StlDecomposition {
  const { period, seasonalWindow = "periodic", trendWindow, outliers = "none" } = options;
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkCount(period, ["period"], issues, 2);
  if (seasonalWindow !== "periodic") checkWindow(seasonalWindow, "seasonalWindow", issues);
  if (trendWindow !== undefined) checkWindow(trendWindow, "trendWindow", issues);
  throwIssues(issues);
  const n = values.length;
  if (n <= 2 * period) return { seasonal: [], trend: [], remainder: [], reason: "tooFew" };
  const series = Float64Array.from(values);
  const seasonalSpan = seasonalWindow === "periodic" ? 10 * n + 1 : seasonalWindow;
  const parts = stlParts(series, {
    period,
    seasonal: loessWindow(seasonalSpan, 0),
    trend: loessWindow(trendWindow ?? nextOdd(Math.ceil((1.5 * period) / (1 - 1.5 / seasonalSpan))), 1),
    lowPass: loessWindow(nextOdd(period), 1),
    inner: outliers === "robust" ? 1 : 2,
    outer: outliers === "robust" ? 15 : 0,
  });
  const trend = Array.from(parts.trend);
  const loose = Array.from(parts.seasonal);
  const seasonal = seasonalWindow === "periodic" ? meanByPosition(loose, period) : loose;
  const remainder = Array.from(series, (value, index) => value - (seasonal[index] ?? 0) - (trend[index] ?? 0));
  return { seasonal, trend, remainder, reason: null };
}

function checkWindow(window: number, key: string, issues: Issues): void {
  if (Number.isSafeInteger(window) && window >= 3 && window % 2 === 1) return;
  addUnexpected(issues, "stats.parameterInvalid", [key], "an odd number from 3", window);
}

/** R's default: fits are computed at every tenth part of the span. */
function loessWindow(span: number, degree: 0 | 1): LoessWindow {
  return { span, degree, jump: Math.ceil(span / 10) };
}

function nextOdd(value: number): number {
  return value % 2 === 0 ? value + 1 : value;
}

function meanByPosition(values: readonly number[], period: number): readonly number[] {
  const means = Array.from({ length: period }, (_, position) => {
    const own = values.filter((_, index) => index % period === position);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
  return values.map((value, index) => means[index % period] ?? value);
}
