import { incompleteGamma, type Tails } from "./incomplete-gamma.js";

/**
 * Tails of the standard normal distribution at z, precise also where they are tiny.
 *
 * R: `pnorm(z)` and `pnorm(z, lower = FALSE)`. SciPy: `scipy.stats.norm.cdf(z)` and `.sf(z)`.
 *
 * @see DLMF 7.11.2: the error function as an incomplete gamma function.
 */
export function normalTails(z: number): Tails {
  const outer = normalTwoSided(z) / 2;
  return z < 0 ? { lower: outer, upper: 1 - outer } : { lower: 1 - outer, upper: outer };
}

/** Probability that a standard normal value is at least as far from 0 as z: the two-sided p-value. */
export function normalTwoSided(z: number): number {
  return incompleteGamma(0.5, (z * z) / 2).upper;
}
