/** How a local regression smooths a series with equal steps. */
export interface LoessWindow {
  /** Number of neighbours used for one point, odd. */
  readonly span: number;
  /** Degree of the local fit: level or line. */
  readonly degree: 0 | 1;
  /** Every how many points the fit is computed; those between are interpolated. */
  readonly jump: number;
}

/**
 * Local fit at one position; positions count from 1, and 0 and n + 1 extrapolate.
 *
 * @param fallback - What to return where all weights are 0.
 * @returns The fit.
 */
export function loessAt(
  series: Float64Array,
  { span, degree }: LoessWindow,
  at: number,
  left: number,
  right: number,
  robustness: Float64Array | null,
  fallback: number,
): number {
  const n = series.length;
  let reach = Math.max(at - left, right - at);
  if (span > n) reach += Math.floor((span - n) / 2);
  const weights = new Float64Array(right - left + 1);
  let total = 0;
  for (let position = left; position <= right; position += 1) {
    const distance = Math.abs(position - at);
    if (distance > 0.999 * reach) continue;
    const tricube = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
    const weight = robustness === null ? tricube : tricube * robustness[position - 1]!;
    weights[position - left] = weight;
    total += weight;
  }
  if (total <= 0) return fallback;
  let centre = 0;
  for (let position = left; position <= right; position += 1) centre += (weights[position - left]! / total) * position;
  let spread = 0;
  for (let position = left; position <= right; position += 1) {
    spread += (weights[position - left]! / total) * (position - centre) ** 2;
  }
  const sloped = degree === 1 && reach > 0 && Math.sqrt(spread) > 0.001 * (n - 1);
  const tilt = sloped ? (at - centre) / spread : 0;
  let fit = 0;
  for (let position = left; position <= right; position += 1) {
    fit += (weights[position - left]! / total) * (1 + tilt * (position - centre)) * series[position - 1]!;
  }
  return fit;
}

/** Smooths a whole series. */
export function loessSmooth(series: Float64Array, window: LoessWindow, robustness: Float64Array | null): Float64Array {
  const n = series.length;
  if (n < 2) return series.slice();
  const jump = Math.min(window.jump, n - 1);
  const smooth = new Float64Array(n);
  function fitAt(position: number): void {
    const { left, right } = neighbours(position, n, window.span);
    smooth[position - 1] = loessAt(series, window, position, left, right, robustness, series[position - 1]!);
  }
  let last = 1;
  fitAt(1);
  while (last < n) {
    const next = last + jump <= n ? last + jump : n;
    fitAt(next);
    const step = (smooth[next - 1]! - smooth[last - 1]!) / (next - last);
    for (let between = last + 1; between < next; between += 1) {
      smooth[between - 1] = smooth[last - 1]! + step * (between - last);
    }
    last = next;
  }
  return smooth;
}

/** The span of positions nearest to one; at the ends it stays inside the series. */
function neighbours(position: number, n: number, span: number): { readonly left: number; readonly right: number } {
  if (span >= n) return { left: 1, right: n };
  const half = (span + 1) / 2;
  const left = Math.min(Math.max(position - half + 1, 1), n - span + 1);
  return { left, right: left + span - 1 };
}
