import type { Sample } from "./sample.js";

/**
 * Differences of each value to the one `lag` steps before.
 *
 * @param lag - Whole, at least 1; a lag as long as the series leaves none.
 */
export function differencesToEarlier(values: Sample, lag: number): number[] {
  const differences: number[] = [];
  for (let index = lag; index < values.length; index += 1) differences.push(values[index]! - values[index - lag]!);
  return differences;
}

/** Differences a - b of two columns, as many as the shorter one has. */
export function differencesBetween(a: Sample, b: Sample): number[] {
  const differences: number[] = [];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) differences.push(a[index]! - b[index]!);
  return differences;
}
