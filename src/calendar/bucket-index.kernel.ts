/**
 * Where to start looking in a sorted array: the axis of its values is cut into equal buckets, about one for each value,
 * so that a look-up takes constant time on evenly spread values and logarithmic time on any.
 */
export interface BucketIndex {
  /** The values, ascending, and Infinity after them. */
  readonly values: Float64Array;
  /** Half a unit before the first bucket starts: no whole number lies so close to an edge that rounding could matter. */
  readonly origin: number;
  /** Buckets in a unit of the axis. */
  readonly perUnit: number;
  /** For each bucket the number of values up to its start; one more entry for the end. */
  readonly before: Int32Array;
  /** Whether no bucket holds more than one value; a bucket holds its end, not its start. */
  readonly sparse: boolean;
}

/** A width that makes about as many buckets as there are values. */
export function averageWidth(count: number, extent: number): number {
  return Math.max(1, Math.ceil(extent / Math.max(1, count)));
}

/**
 * Builds the index of a sorted array.
 *
 * @param values - Ascending whole numbers, and Infinity after them.
 * @param origin - At most the smallest value.
 * @param end - At least the largest value.
 * @param width - A whole number.
 */
export function indexBuckets(values: Float64Array, origin: number, end: number, width: number): BucketIndex {
  const buckets = Math.floor((end - origin) / width) + 1;
  const before = new Int32Array(buckets + 1);
  let passed = 0;
  let sparse = true;
  for (let bucket = 0; bucket <= buckets; bucket++) {
    const start = origin + bucket * width;
    while (values[passed]! <= start) passed++;
    before[bucket] = passed;
    if (bucket > 0 && passed - before[bucket - 1]! > 1) sparse = false;
  }
  return { values, origin: origin - 0.5, perUnit: 1 / width, before, sparse };
}

/** The number of values up to the start of the bucket of a whole number, which lies between the origin and the end. */
export function countBefore({ origin, perUnit, before }: BucketIndex, value: number): number {
  return before[((value - origin) * perUnit) | 0]!;
}

/** Position of the first value above `limit` among those from `low` to `high`. */
function search(values: Float64Array, limit: number, low: number, high: number): number {
  let first = low;
  let last = high;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (values[middle]! > limit) last = middle;
    else first = middle + 1;
  }
  return first;
}

/**
 * Position of the first value above `limit`, or the number of values if none is.
 *
 * @param limit - A whole number from the index's origin to its end.
 */
export function firstAbove(index: BucketIndex, limit: number): number {
  const { values, before, origin, perUnit } = index;
  const bucket = ((limit - origin) * perUnit) | 0;
  const low = before[bucket]!;
  // Without a branch, which the processor could only guess.
  if (index.sparse) return low + Number(values[low]! <= limit);
  return search(values, limit, low, before[bucket + 1]!);
}
