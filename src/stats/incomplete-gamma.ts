import { poissonDensity } from "./saddle-point-density.js";

/** A distribution function and its complement, both without cancellation; they add up to 1. */
export interface Tails {
  /** Probability at or below. */
  readonly lower: number;
  /** Probability above. */
  readonly upper: number;
}

/**
 * Regularized incomplete gamma functions P(a, x) and Q(a, x): the tails of a gamma distribution with scale 1.
 *
 * Series below the mean, continued fraction above it. R: `pgamma(x, a)`. SciPy: `scipy.special.gammainc(a, x)`.
 *
 * @param a - Shape, above 0.
 * @param x - At least 0.
 * @see Abramowitz and Stegun, 6.5.29 and 6.5.31; DLMF 8.11.4 and 8.9.2.
 */
export function incompleteGamma(a: number, x: number): Tails {
  if (x <= 0) return { lower: 0, upper: 1 };
  const density = poissonDensity(a, x);
  if (x < a + 1) {
    const lower = Math.min(1, density * powerSeries(a, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, density * a * legendreFraction(a, x));
  return { lower: 1 - upper, upper };
}

/** Steps grow with the square root of the shape; a shape of 1e9 takes some 200,000. */
const mostSteps = 10_000_000;

function powerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; n < mostSteps && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function legendreFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < mostSteps; n += 1) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}
