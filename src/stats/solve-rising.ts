/** A function's height at a point and its slope there. */
export interface HeightAndSlope {
  /** Height. */
  readonly height: number;
  /** Derivative. */
  readonly slope: number;
}

/** Where to look for a zero. */
export interface Bracket {
  /** A point at or below the zero. */
  readonly low: number;
  /** A point at or above the zero. */
  readonly high: number;
  /** First guess, between the two. */
  readonly start: number;
}

const mostSteps = 200;

/**
 * Finds the zero of a rising function: Newton's steps, replaced by halving the bracket wherever one would leave it.
 *
 * @returns The zero, to within a few units in the last place.
 */
export function solveRising(evaluate: (x: number) => HeightAndSlope, bracket: Bracket): number {
  let { low, high, start: x } = bracket;
  for (let step = 0; step < mostSteps; step += 1) {
    const { height, slope } = evaluate(x);
    if (height === 0) return x;
    if (height > 0) high = x;
    else low = x;
    const newton = x - height / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - x) <= 2 * Number.EPSILON * Math.max(1, Math.abs(x))) return next;
    x = next;
  }
  return x;
}
