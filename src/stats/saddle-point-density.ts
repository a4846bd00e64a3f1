// Lanczos (1964), g = 7 with the nine coefficients of Godfrey (2001): relative error about 1e-15 for arguments above 0.
const lanczosShift = 7;
const lanczosFirst = 0.99999999999980993;
const lanczosRest: readonly number[] = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Γ(x + 1) for 0 <= x <= 20. */
function gammaOfNext(x: number): number {
  const series = lanczosRest.reduce((sum, coefficient, index) => sum + coefficient / (x + index + 1), lanczosFirst);
  const t = x + lanczosShift + 0.5;
  // The power is taken in two halves, which keeps it in range and its rounding small.
  const half = t ** ((x + 0.5) / 2);
  return Math.sqrt(2 * Math.PI) * half * Math.exp(-t) * half * series;
}

/** What Stirling's formula √(2πx) (x/e)^x misses of Γ(x + 1), as a logarithm; x above 0. */
function stirlingError(x: number): number {
  if (x <= 15) return Math.log((gammaOfNext(x) / Math.sqrt(2 * Math.PI * x)) * (Math.E / x) ** x);
  const square = x * x;
  const inner = (1 / 1260 - (1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square) / square) / square;
  return (1 / 12 - (1 / 360 - inner) / square) / x;
}

/** x ln(x / mean) + mean - x without the cancellation of its terms when x is near the mean. */
function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) > 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; odd < 100; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/**
 * Poisson density mean^x e^-mean / Γ(x + 1), also between whole numbers, with full precision for means to 1e9 and more.
 *
 * @param x - Above 0.
 * @param mean - Above 0.
 * @see Loader (2000), Fast and accurate computation of binomial probabilities, sections 2 and 3.
 */
export function poissonDensity(x: number, mean: number): number {
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

/**
 * Binomial density of a successes and b failures, Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1)) p^a q^b, also between whole
 * numbers.
 *
 * @param a - Above 0.
 * @param b - Above 0.
 * @param p - Probability of success, between 0 and 1.
 * @param q - 1 - p, given because it may be known more precisely.
 * @see Loader (2000), as above.
 */
export function binomialDensity(a: number, b: number, p: number, q: number): number {
  const n = a + b;
  const correction = stirlingError(n) - stirlingError(a) - stirlingError(b);
  return Math.exp(correction - deviance(a, n * p) - deviance(b, n * q)) * Math.sqrt(n / (2 * Math.PI * a) / b);
}
