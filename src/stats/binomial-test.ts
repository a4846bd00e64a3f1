import { binomialLower } from "./binomial-quantile.js";
import { binomialDensity } from "./saddle-point-density.js";

/**
 * Two-sided exact p-value of k successes in n trials: the probability of all outcomes no likelier than k.
 *
 * R: `binom.test(k, n, p)$p.value`, with R's allowance of 1e-7 for outcomes equally likely up to rounding. SciPy:
 * `scipy.stats.binomtest(k, n, p).pvalue`.
 *
 * @param k - Successes, whole, 0 to n.
 * @param n - Trials, whole, at least 1.
 * @param p - Probability under test, between 0 and 1.
 */
export function binomialTwoSided(k: number, n: number, p: number): number {
  const mean = n * p;
  if (k === mean) return 1;
  if (k > mean) return binomialTwoSided(n - k, n, 1 - p);
  const ceiling = binomialProbability(k, n, p) * (1 + 1e-7);
  // Beyond the mean the probabilities fall: find the first that is small enough.
  let low = Math.ceil(mean) - 1;
  let high = n + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialProbability(middle, n, p) <= ceiling) high = middle;
    else low = middle;
  }
  return Math.min(1, binomialLower(k, n, p) + binomialLower(n - high, n, 1 - p));
}

function binomialProbability(k: number, n: number, p: number): number {
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return p ** n;
  return binomialDensity(k, n - k, p, 1 - p);
}
