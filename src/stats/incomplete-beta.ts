import type { Tails } from "./incomplete-gamma.js";
import { binomialDensity } from "./saddle-point-density.js";

/** The tails of a beta distribution and the slope of the lower one. */
export interface BetaTails extends Tails {
  /** x^a y^b / B(a, b): derivative of the lower tail by ln(x / y). */
  readonly slope: number;
}

/**
 * Regularized incomplete beta function I_x(a, b) and its complement: the tails of a beta distribution.
 *
 * Continued fraction, on the side of the mean where it converges fast. R: `pbeta(x, a, b)`. SciPy:
 * `scipy.special.betainc(a, b, x)`.
 *
 * @param x - Between 0 and 1.
 * @param y - 1 - x, given because it may be known more precisely.
 * @param a - Shape of the success side, above 0.
 * @param b - Shape of the failure side, above 0.
 * @see Didonato and Morris (1992), Significant digit computation of the incomplete beta function ratios, ACM
 * Transactions on Mathematical Software 18, 360-373, equation 9.
 */
export function incompleteBeta(x: number, y: number, a: number, b: number): BetaTails {
  if (x <= 0) return { lower: 0, upper: 1, slope: 0 };
  if (y <= 0) return { lower: 1, upper: 0, slope: 0 };
  const slope = (binomialDensity(a, b, x, y) / (a + b)) * a * b;
  // How far x lies below the mean, times a + b; taken from the smaller of x and y.
  const below = x > y ? (a + b) * y - b : a - (a + b) * x;
  if (below >= 0) {
    const lower = Math.min(1, slope * betaFraction(x, y, a, b, below));
    return { lower, upper: 1 - lower, slope };
  }
  const upper = Math.min(1, slope * betaFraction(y, x, b, a, -below));
  return { lower: 1 - upper, upper, slope };
}

/** Steps grow with the square root of the larger shape; 1e9 takes some 30,000. */
const mostSteps = 10_000_000;

/** The even part of the continued fraction; below the mean all its terms are sums of positive parts while n < b. */
function betaFraction(x: number, y: number, a: number, b: number, below: number): number {
  let d = (a + 1) / (a * (below + 1));
  let c = Infinity;
  let fraction = d;
  for (let n = 1; n < mostSteps; n += 1) {
    const shared = (n * (b - n) * x) / (a + 2 * n - 1);
    const numerator = (shared * x * (a + n - 1) * (a + b + n - 1)) / (a + 2 * n - 1);
    const denominator = n + shared + ((a + n) / (a + 2 * n + 1)) * (below + 1 + n * (1 + y));
    d = 1 / (denominator + numerator * d);
    c = denominator + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < Number.EPSILON) break;
  }
  return fraction;
}
