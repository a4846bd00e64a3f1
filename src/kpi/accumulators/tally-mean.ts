import { normalCritical } from "../../stats/normal-quantile.js";
import type { ExclusionCounts } from "../exclusions.js";
import type { TallySummary } from "./tally-accumulator.js";

/** Fewer ratings than these are no ground for a mean. */
const fewest = 10;
const level = 0.95;

/** The mean of ratings counted by their value, with limits mean ± 1.96 s / √n that stay on the scale. */
export function meanOfTally(
  counts: ExclusionCounts,
  [lowest, highest]: readonly [number, number],
): Omit<TallySummary, "figures"> {
  const rows = Object.entries(counts).map(([rating, count]) => [Number(rating), count] as const);
  const n = rows.reduce((sum, [, count]) => sum + count, 0);
  const rest = { n, numerator: null, denominator: null, reliable: n >= fewest };
  if (n === 0) return { ...rest, value: null, interval: null };
  const mean = rows.reduce((sum, [rating, count]) => sum + rating * count, 0) / n;
  if (n === 1) return { ...rest, value: mean, interval: { low: null, high: null, level } };
  const squares = rows.reduce((sum, [rating, count]) => sum + count * (rating - mean) ** 2, 0);
  const reach = normalCritical(level) * Math.sqrt(squares / (n - 1) / n);
  const interval = { low: Math.max(lowest, mean - reach), high: Math.min(highest, mean + reach), level };
  return { ...rest, value: mean, interval };
}

/** Tells whether a category of a tally is a rating on a scale, written as numbers are. */
export function isRatingOn([lowest, highest]: readonly [number, number], category: string): boolean {
  const rating = Number(category);
  return String(rating) === category && rating >= lowest && rating <= highest;
}
