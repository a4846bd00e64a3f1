import { emptyMoments, type Moments, momentsFrom } from "./moments.js";

/**
 * Merges the moments of disjoint samples into those of all values together.
 *
 * The update of Chan, Golub and LeVeque: exact in n, min and max, in mean and variance up to rounding, so that two merge
 * orders may differ in the last digits. Whole numbers merge exactly with {@link integerMoments}.
 *
 * @param parts - Moments from {@link momentsOf} or from an earlier merge; empty ones change nothing.
 * @returns The moments of the union; those of an empty sample when every part is empty.
 * @example
 * ```ts
 * const { n, mean, variance } = mergeMoments([momentsOf([1, 2, 3]), momentsOf([4, 5])]);
 * [n, mean, variance]; // => [5, 3, 2.5]
 * ```
 * @see Chan, Golub and LeVeque (1983), The American Statistician 37, 242-247, equation 2.1.
 */
export function mergeMoments(parts: readonly Moments[]): Moments {
  return parts.reduce(mergePair, emptyMoments);
}

function mergePair(a: Moments, b: Moments): Moments {
  if (a.mean === null || a.min === null || a.max === null) return b;
  if (b.mean === null || b.min === null || b.max === null) return a;
  const n = a.n + b.n;
  const difference = b.mean - a.mean;
  const mean = a.mean + difference * (b.n / n);
  const squaredDeviations = a.squaredDeviations + b.squaredDeviations + difference ** 2 * a.n * (b.n / n);
  return momentsFrom(n, mean, squaredDeviations, Math.min(a.min, b.min), Math.max(a.max, b.max));
}
