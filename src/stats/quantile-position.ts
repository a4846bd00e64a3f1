import type { QuantileType } from "./quantile-type.js";

/** Where a quantile lies among n sorted values. */
export interface QuantilePosition {
  /** Rank of the value at or below it, 1 to n. */
  readonly rank: number;
  /** Weight of the next value, 0 to 1; 0 at the last rank. */
  readonly weight: number;
}

/** The constants a and b of the continuous definitions: the position is a + p (n + 1 - a - b). */
const plottingConstants: Readonly<Record<4 | 5 | 6 | 7 | 8 | 9, readonly [a: number, b: number]>> = {
  4: [0, 1],
  5: [0.5, 0.5],
  6: [0, 0],
  7: [1, 1],
  8: [1 / 3, 1 / 3],
  9: [3 / 8, 3 / 8],
};

function targetRank(n: number, p: number, type: QuantileType): number {
  if (type <= 2) return n * p;
  if (type === 3) return n * p - 0.5;
  const [a, b] = plottingConstants[type as keyof typeof plottingConstants];
  return a + p * (n + 1 - a - b);
}

function weightOfNext(fraction: number, rank: number, type: QuantileType): number {
  if (type === 1) return fraction > 0 ? 1 : 0;
  if (type === 2) return fraction > 0 ? 1 : 0.5;
  if (type === 3) return fraction > 0 || rank % 2 !== 0 ? 1 : 0;
  return fraction;
}

/**
 * Finds the rank and weight of a sample quantile.
 *
 * A product such as 0.07 * 100 lands a rounding error above its whole number; differences of that size count as none,
 * as in R, but relative to the rank, so that the rule also holds for millions of values.
 *
 * @param n - Number of values, at least 1.
 * @param p - Probability, 0 to 1.
 */
export function quantilePosition(n: number, p: number, type: QuantileType): QuantilePosition {
  const target = targetRank(n, p, type);
  const fuzz = 4 * Number.EPSILON * Math.max(1, n);
  const rank = Math.floor(target + fuzz);
  const distance = target - rank;
  const weight = weightOfNext(Math.abs(distance) < fuzz ? 0 : distance, rank, type);
  if (rank < 1) return { rank: 1, weight: 0 };
  if (rank >= n) return { rank: n, weight: 0 };
  return { rank, weight };
}

/** Mixes the two values at a quantile's position; the result never leaves the range between them. */
export function mixNeighbours(lower: number, upper: number, weight: number): number {
  if (weight === 0 || lower === upper) return lower;
  return Math.min(Math.max((1 - weight) * lower + weight * upper, lower), upper);
}
