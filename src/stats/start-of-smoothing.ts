import { classicalDecomposition, type SeasonalModel } from "./classical-decomposition.js";
import type { SmoothingState } from "./smoothing.kernel.js";

/** Where smoothing begins and in which state. */
export interface SmoothingStart {
  /** 0-based position of the first observation that is smoothed. */
  readonly index: number;
  /** State before it. */
  readonly state: SmoothingState;
}

/** What the start depends on. */
export interface SmoothingStartOptions {
  /** Length of a season in steps. */
  readonly period?: number;
  /** How the season combines with the level. */
  readonly seasonal?: SeasonalModel | "none";
  /** State given by the caller. */
  readonly initial?: SmoothingState;
  /** Position given by the caller. */
  readonly start?: number;
}

/**
 * Finds start values as R's `HoltWinters` does: season and trend line from the decomposition of the first two seasons,
 * or the first two values when there is no season. Null when there are too few values.
 */
export function startOfSmoothing(series: Float64Array, options: SmoothingStartOptions): SmoothingStart | null {
  const { period = 1, seasonal = "additive", initial, start } = options;
  const usual = seasonal === "none" ? 2 : period;
  if (initial !== undefined) return { index: start ?? usual, state: initial };
  if (seasonal === "none") {
    const [first, second] = series;
    if (first === undefined || second === undefined) return null;
    return { index: start ?? usual, state: { level: second, trend: second - first, seasonal: [] } };
  }
  const { figure, trend, reason } = classicalDecomposition(series.subarray(0, 2 * period), { period, model: seasonal });
  if (reason !== null) return null;
  const line = leastSquaresLine(trend.filter((level) => level !== null));
  return { index: start ?? usual, state: { ...line, seasonal: figure } };
}

/** Line through values at positions 1, 2, ...: its height at 0 is the level, its slope the trend. */
function leastSquaresLine(values: readonly number[]): { readonly level: number; readonly trend: number } {
  const n = values.length;
  const centre = (n + 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const slope = values.reduce((sum, value, index) => sum + (index + 1 - centre) * (value - mean), 0);
  const spread = (n * (n * n - 1)) / 12;
  const trend = spread === 0 ? 0 : slope / spread;
  return { level: mean - trend * centre, trend };
}
