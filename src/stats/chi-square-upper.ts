import { incompleteGamma } from "./incomplete-gamma.js";

/**
 * Probability that a chi-square value with `degrees` of freedom exceeds the one given.
 *
 * R: `pchisq(x, df, lower = FALSE)`. SciPy: `scipy.stats.chi2.sf(x, df)`.
 */
export function chiSquareUpper(value: number, degrees: number): number {
  return incompleteGamma(degrees / 2, value / 2).upper;
}
