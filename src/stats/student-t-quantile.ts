import { betaQuantileLogOdds } from "./beta-quantile.js";

/**
 * Quantile of Student's t distribution for an upper probability: the t with P(T > t) = upper.
 *
 * R: `qt(upper, df, lower = FALSE)`. SciPy: `scipy.stats.t.isf(upper, df)`.
 *
 * @param upper - Above 0, at most 0.5.
 * @param degrees - Degrees of freedom, above 0.
 * @see DLMF 8.17: df / (df + t²) has a beta distribution with shapes df / 2 and 1 / 2.
 */
export function studentTUpperQuantile(upper: number, degrees: number): number {
  if (upper === 0.5) return 0;
  // The nearer tail of the beta variable carries the digits.
  const logOdds =
    upper <= 0.25
      ? betaQuantileLogOdds(2 * upper, degrees / 2, 0.5)
      : -betaQuantileLogOdds(1 - 2 * upper, 0.5, degrees / 2);
  return Math.sqrt(degrees * Math.exp(-logOdds));
}
