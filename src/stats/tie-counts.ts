/** Sizes of the groups of equal values, singletons left out; most series have none. */
export function tieCounts(values: Iterable<number>): readonly number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
}

/** Variance of Kendall's S for n values with ties. */
export function kendallVariance(n: number, ties: readonly number[]): number {
  const terms = (count: number) => count * (count - 1) * (2 * count + 5);
  return ties.reduce((rest, count) => rest - terms(count), terms(n)) / 18;
}
