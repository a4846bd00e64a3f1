import { incompleteGamma } from "./incomplete-gamma.js";
import { poissonDensity } from "./saddle-point-density.js";
import { solveRising } from "./solve-rising.js";

/**
 * Quantile of a gamma distribution with scale 1: the x with P(a, x) = p; relative error about 1e-13, also for shapes
 * to 1e9.
 *
 * Newton's method in ln x on the logarithm of the nearer tail. R: `qgamma(p, a)`. SciPy: `scipy.stats.gamma.ppf(p, a)`.
 *
 * @param p - Probability, between 0 and 1, both excluded.
 * @param a - Shape, above 0.
 */
export function gammaQuantile(p: number, a: number): number {
  const fromBelow = p <= 0.5;
  const logTarget = Math.log(fromBelow ? p : 1 - p);
  const logX = solveRising(
    (at) => {
      const x = Math.exp(at);
      const { lower, upper } = incompleteGamma(a, x);
      const slope = a * poissonDensity(a, x);
      return fromBelow
        ? { height: Math.log(lower) - logTarget, slope: slope / lower }
        : { height: logTarget - Math.log(upper), slope: slope / upper };
    },
    { low: -740, high: Math.log(a + 1) + 12, start: Math.log(a) },
  );
  return Math.exp(logX);
}
