/**
 * Rearranges values so that the one at `index` is where sorting would put it, no smaller value follows it and no larger
 * one precedes it. Hoare's selection with the median of three as pivot; linear time on average, and equal values cost
 * no more than different ones.
 */
export function selectOrderStatistic(values: Float64Array, index: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = medianOfThree(values[left]!, values[(left + right) >>> 1]!, values[right]!);
    let low = left;
    let high = right;
    while (low <= high) {
      while (values[low]! < pivot) low += 1;
      while (values[high]! > pivot) high -= 1;
      if (low > high) break;
      const kept = values[low]!;
      values[low] = values[high]!;
      values[high] = kept;
      low += 1;
      high -= 1;
    }
    if (index <= high) right = high;
    else if (index >= low) left = low;
    else break;
  }
  return values[index]!;
}

/** The smallest value from `index` on; after a selection at `index - 1` the next order statistic. */
export function smallestFrom(values: Float64Array, index: number): number {
  let smallest = values[index]!;
  for (let i = index + 1; i < values.length; i += 1) if (values[i]! < smallest) smallest = values[i]!;
  return smallest;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
