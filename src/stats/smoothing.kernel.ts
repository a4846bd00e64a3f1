/** Level, trend and season between two observations. */
export interface SmoothingState {
  /** Level, in the unit of the values. */
  readonly level: number;
  /** Change of the level a step. */
  readonly trend: number;
  /** Effect of each position of the season, the next one first; empty without a season. */
  readonly seasonal: readonly number[];
}

/** Weights of the newest observation, each 0 to 1. */
export interface SmoothingWeights {
  /** For the level. */
  readonly alpha: number;
  /** For the trend; 0 keeps it. */
  readonly beta: number;
  /** For the season; 0 keeps it. */
  readonly gamma: number;
}

/** What smoothing a series leaves behind. */
export interface SmoothingRun {
  /** State after the last observation. */
  readonly state: SmoothingState;
  /** One-step forecasts of the observations from the start on. */
  readonly fitted: readonly number[];
  /** Sum of the squared one-step errors. */
  readonly sumOfSquaredErrors: number;
}

/**
 * Runs Holt-Winters smoothing over the observations from `start` on.
 *
 * @param product - Whether the season multiplies the level, else it is added.
 */
export function runSmoothing(
  values: Float64Array,
  start: number,
  initial: SmoothingState,
  { alpha, beta, gamma }: SmoothingWeights,
  product: boolean,
): SmoothingRun {
  const seasonal = Float64Array.from(initial.seasonal.length === 0 ? [product ? 1 : 0] : initial.seasonal);
  const fitted: number[] = [];
  let { level, trend } = initial;
  let sum = 0;
  for (let index = start; index < values.length; index += 1) {
    const position = (index - start) % seasonal.length;
    const effect = seasonal[position]!;
    const value = values[index]!;
    const expected = level + trend;
    const forecast = product ? expected * effect : expected + effect;
    fitted.push(forecast);
    sum += (value - forecast) ** 2;
    const next = alpha * (product ? value / effect : value - effect) + (1 - alpha) * expected;
    trend = beta * (next - level) + (1 - beta) * trend;
    seasonal[position] = gamma * (product ? value / next : value - next) + (1 - gamma) * effect;
    level = next;
  }
  const turned = Math.max(0, values.length - start) % seasonal.length;
  const upcoming = [...seasonal.subarray(turned), ...seasonal.subarray(0, turned)];
  const state = { level, trend, seasonal: initial.seasonal.length === 0 ? [] : upcoming };
  return { state, fitted, sumOfSquaredErrors: sum };
}

/** Continues a state for a number of steps. */
export function continueSmoothing(state: SmoothingState, horizon: number, product: boolean): readonly number[] {
  return Array.from({ length: horizon }, (_, step) => {
    const expected = state.level + (step + 1) * state.trend;
    if (state.seasonal.length === 0) return expected;
    const effect = state.seasonal[step % state.seasonal.length]!;
    return product ? expected * effect : expected + effect;
  });
}
