/** Best ways to cut a series into stretches of constant mean, one for each number of changes. */
export interface OptimalPartition {
  /** Number of changes. */
  readonly changes: number;
  /** Positions at which a new stretch starts, in order. */
  readonly starts: readonly number[];
  /** Sum of squared deviations from the means of the stretches. */
  readonly residualSumOfSquares: number;
}

/**
 * Finds the exact best partition for every number of changes by dynamic programming; time grows with the square of
 * the length times the number of changes.
 *
 * @param values - The series.
 * @param minSegment - Shortest stretch allowed, at least 1.
 * @param maxChanges - Largest number of changes to try.
 */
export function optimalPartitions(
  values: Float64Array,
  minSegment: number,
  maxChanges: number,
): readonly OptimalPartition[] {
  const n = values.length;
  const cost = segmentCosts(values);
  // best[end]: least cost of the values before `end` in the current number of stretches; from[end]: the last start.
  let best = Float64Array.from({ length: n + 1 }, (_, end) => (end < minSegment ? Infinity : cost(0, end)));
  const starts: Int32Array[] = [];
  const partitions = [partition(n, best[n]!, starts)];
  for (let changes = 1; changes <= maxChanges && n >= (changes + 1) * minSegment; changes += 1) {
    const next = new Float64Array(n + 1).fill(Infinity);
    const from = new Int32Array(n + 1);
    for (let end = (changes + 1) * minSegment; end <= n; end += 1) {
      for (let start = changes * minSegment; start <= end - minSegment; start += 1) {
        const candidate = best[start]! + cost(start, end);
        if (candidate < next[end]!) {
          next[end] = candidate;
          from[end] = start;
        }
      }
    }
    starts.push(from);
    best = next;
    partitions.push(partition(n, best[n]!, starts));
  }
  return partitions.filter(({ residualSumOfSquares }) => residualSumOfSquares < Infinity);
}

function partition(n: number, residualSumOfSquares: number, from: readonly Int32Array[]): OptimalPartition {
  const starts: number[] = [];
  let end = n;
  for (let level = from.length - 1; level >= 0; level -= 1) {
    end = from[level]![end]!;
    starts.unshift(end);
  }
  return { changes: from.length, starts, residualSumOfSquares };
}

/** Squared deviations of any stretch from its mean, from running sums of the centred values. */
function segmentCosts(values: Float64Array): (start: number, end: number) => number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value / n, 0);
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  for (let index = 0; index < n; index += 1) {
    const value = values[index]! - mean;
    sums[index + 1] = sums[index]! + value;
    squares[index + 1] = squares[index]! + value * value;
  }
  return (start, end) => {
    const sum = sums[end]! - sums[start]!;
    return Math.max(0, squares[end]! - squares[start]! - (sum * sum) / (end - start));
  };
}
