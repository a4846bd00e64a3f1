import type { Sample } from "./sample.js";

/** How many of the values, sorted in ascending order, lie below a bound. */
export function countBelow(sorted: Sample, bound: number): number {
  return countWhile(sorted, (value) => value < bound);
}

/** How many of the values, sorted in ascending order, lie at or below a bound. */
export function countAtOrBelow(sorted: Sample, bound: number): number {
  return countWhile(sorted, (value) => value <= bound);
}

function countWhile(sorted: Sample, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value at a 0-based position of at least one sorted value; positions outside give the nearest end. */
export function nearestAt(sorted: Sample, position: number): number {
  return sorted[Math.min(Math.max(position, 0), sorted.length - 1)]!;
}
