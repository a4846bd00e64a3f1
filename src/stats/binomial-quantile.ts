import { incompleteBeta } from "./incomplete-beta.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * Probability of at most k successes in n trials.
 *
 * R: `pbinom(k, n, p)`. SciPy: `scipy.stats.binom.cdf(k, n, p)`.
 *
 * @param k - Whole number; below 0 gives 0, from n on 1.
 * @param n - Trials, whole, at least 0.
 * @param p - Probability of success, 0 to 1.
 */
export function binomialLower(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(1 - p, p, n - k, k + 1).lower;
}

/** Cumulative probabilities this much below the target still reach it, as in R: rounding may not cost a whole step. */
const allowance = 64 * Number.EPSILON;

/**
 * Smallest k with P(at most k successes) >= probability.
 *
 * Starts at the normal approximation and walks. R: `qbinom(probability, n, p)`. SciPy: `scipy.stats.binom.ppf`.
 *
 * @param probability - 0 to 1.
 * @param n - Trials, whole, at least 0.
 * @param p - Probability of success, 0 to 1.
 */
export function binomialQuantile(probability: number, n: number, p: number): number {
  if (n === 0 || p === 0 || probability <= 0) return 0;
  if (p === 1 || probability >= 1) return n;
  const target = probability * (1 - allowance);
  const guess = Math.round(n * p + normalQuantile(probability) * Math.sqrt(n * p * (1 - p)));
  let low = Math.max(-1, Math.min(guess, n) - 1);
  let high = Math.min(n, Math.max(guess, 0));
  let width = 1;
  while (low >= 0 && binomialLower(low, n, p) >= target) {
    high = low;
    low = Math.max(-1, low - width);
    width *= 2;
  }
  width = 1;
  while (high < n && binomialLower(high, n, p) < target) {
    low = high;
    high = Math.min(n, high + width);
    width *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialLower(middle, n, p) >= target) high = middle;
    else low = middle;
  }
  return high;
}
