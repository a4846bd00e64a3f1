import { type LoessWindow, loessAt, loessSmooth } from "./loess.kernel.js";

/** Everything the decomposition is steered by. */
export interface StlSettings {
  /** Length of a season in steps. */
  readonly period: number;
  /** Smoothing of each season position over the years. */
  readonly seasonal: LoessWindow;
  /** Smoothing of the trend. */
  readonly trend: LoessWindow;
  /** Smoothing that keeps the trend out of the season. */
  readonly lowPass: LoessWindow;
  /** Passes of the inner loop. */
  readonly inner: number;
  /** Passes of the outer loop, which lowers the weight of outliers. */
  readonly outer: number;
}

/** The two smooth parts of a series. */
export interface StlParts {
  /** Seasonal part. */
  readonly seasonal: Float64Array;
  /** Trend. */
  readonly trend: Float64Array;
}

/** Runs the loops of Cleveland et al. (1990), section 2. */
export function stlParts(series: Float64Array, settings: StlSettings): StlParts {
  let trend = new Float64Array(series.length);
  let seasonal = new Float64Array(series.length);
  let robustness: Float64Array | null = null;
  for (let pass = 0; pass <= settings.outer; pass += 1) {
    for (let step = 0; step < settings.inner; step += 1) {
      seasonal = seasonalPart(difference(series, trend), settings, robustness);
      trend = new Float64Array(loessSmooth(difference(series, seasonal), settings.trend, robustness));
    }
    if (pass < settings.outer) robustness = robustnessWeights(difference(difference(series, trend), seasonal));
  }
  return { seasonal, trend };
}

function difference(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(a.length);
  for (let index = 0; index < a.length; index += 1) result[index] = a[index]! - b[index]!;
  return result;
}

/** Smooths each position of the season by itself, then takes its slow part out. */
function seasonalPart(
  detrended: Float64Array,
  { period, seasonal, lowPass }: StlSettings,
  robustness: Float64Array | null,
): Float64Array<ArrayBuffer> {
  // One more season at each end, so that the moving averages below lose nothing.
  const cycles = new Float64Array(detrended.length + 2 * period);
  for (let position = 0; position < period; position += 1) {
    const own = everyNth(detrended, position, period);
    const weights = robustness === null ? null : everyNth(robustness, position, period);
    const smooth = smoothWithEnds(own, seasonal, weights);
    for (let index = 0; index < smooth.length; index += 1) cycles[index * period + position] = smooth[index]!;
  }
  const filtered = movingAverage(movingAverage(movingAverage(cycles, period), period), 3);
  const slow = loessSmooth(filtered, lowPass, null);
  return difference(cycles.slice(period, period + detrended.length), slow);
}

function smoothWithEnds(series: Float64Array, window: LoessWindow, weights: Float64Array | null): Float64Array {
  const n = series.length;
  const smooth = new Float64Array(n + 2);
  smooth.set(loessSmooth(series, window, weights), 1);
  smooth[0] = loessAt(series, window, 0, 1, Math.min(window.span, n), weights, smooth[1]!);
  smooth[n + 1] = loessAt(series, window, n + 1, Math.max(1, n - window.span + 1), n, weights, smooth[n]!);
  return smooth;
}

function everyNth(series: Float64Array, first: number, step: number): Float64Array {
  const taken = new Float64Array(Math.ceil((series.length - first) / step));
  for (let index = 0; index < taken.length; index += 1) taken[index] = series[first + index * step]!;
  return taken;
}

/** Means of every stretch of `length` values. */
function movingAverage(series: Float64Array, length: number): Float64Array {
  const averages = new Float64Array(series.length - length + 1);
  let sum = 0;
  for (let index = 0; index < series.length; index += 1) {
    sum += series[index]!;
    if (index >= length) sum -= series[index - length]!;
    if (index >= length - 1) averages[index - length + 1] = sum / length;
  }
  return averages;
}

/** Bisquare weights: 0 beyond six median absolute remainders. */
function robustnessWeights(remainder: Float64Array): Float64Array {
  const sizes = remainder.map(Math.abs);
  const sorted = sizes.slice().sort();
  const middle = Math.floor(sizes.length / 2);
  const cut = 3 * (sorted[middle]! + sorted[sizes.length - middle - 1]!);
  return sizes.map((size) => {
    if (size <= 0.001 * cut) return 1;
    return size <= 0.999 * cut ? (1 - (size / cut) ** 2) ** 2 : 0;
  });
}
