import { mixNeighbours, quantilePosition } from "./quantile-position.js";
import type { QuantileType } from "./quantile-type.js";
import type { Sample } from "./sample.js";

/** Takes a quantile of values already sorted and checked; null when there are none. */
export function quantileOfSorted(sorted: Sample, p: number, type: QuantileType): number | null {
  const { rank, weight } = quantilePosition(sorted.length, p, type);
  const lower = sorted[rank - 1];
  if (lower === undefined) return null;
  return mixNeighbours(lower, sorted[rank] ?? lower, weight);
}
