import { incompleteBeta } from "./incomplete-beta.js";
import { solveRising } from "./solve-rising.js";

/**
 * Quantile of a beta distribution as log odds ln(x / (1 - x)), which lose no digits near 0 and 1.
 *
 * Newton's method on the logarithm of the distribution function, which is concave in the log odds, so that it
 * converges from any start.
 *
 * @param p - Probability, above 0 and at most about 0.5; exchange the shapes and the sign for the other half.
 * @param a - Shape of the success side, above 0.
 * @param b - Shape of the failure side, above 0.
 */
export function betaQuantileLogOdds(p: number, a: number, b: number): number {
  const logP = Math.log(p);
  return solveRising(
    (logOdds) => {
      const { lower, slope } = incompleteBeta(1 / (1 + Math.exp(-logOdds)), 1 / (1 + Math.exp(logOdds)), a, b);
      return { height: Math.log(lower) - logP, slope: slope / lower };
    },
    { low: -740, high: 740, start: Math.log(a / b) },
  );
}

/**
 * Quantile of a beta distribution: the x with I_x(a, b) = p; relative error about 1e-13, also for shapes to 1e9.
 *
 * R: `qbeta(p, a, b)`. SciPy: `scipy.stats.beta.ppf(p, a, b)`.
 *
 * @param p - Probability, between 0 and 1, both excluded.
 * @param a - Shape of the success side, above 0.
 * @param b - Shape of the failure side, above 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0.5) return 1 / (1 + Math.exp(-betaQuantileLogOdds(p, a, b)));
  return 1 / (1 + Math.exp(betaQuantileLogOdds(1 - p, b, a)));
}
