/** Numbers in a row of a table. */
export const rowLength = 4;

/** Where a row starts in a table. A shift, as the engine would watch a product for overflow. */
export function offsetOf(row: number): number {
  return row << 2;
}

/** An axis cut into equal buckets. */
export interface Axis {
  /** Half a unit before the first bucket starts: no whole number lies so close to an edge that rounding could matter. */
  readonly origin: number;
  /** Buckets in a unit of the axis. */
  readonly perUnit: number;
}

/** An axis whose buckets are of one width, a whole number, from a whole number on. */
export function axisOf(start: number, width: number): Axis {
  return { origin: start - 0.5, perUnit: 1 / width };
}

/** The bucket of a whole number that does not lie before the axis. */
export function bucketOf({ origin, perUnit }: Axis, value: number): number {
  return ((value - origin) * perUnit) | 0;
}

/**
 * Where to start looking in a sorted column of a table: the axis of its values is cut into buckets, about one for each
 * value, so that a look-up takes constant time on evenly spread values and logarithmic time on any.
 */
export interface BucketIndex {
  /** The table, row by row; a value may stand in several rows, and the last is above all others. */
  readonly rows: Float64Array;
  /** Place of the column in a row. */
  readonly column: number;
  /** The buckets; a bucket holds its end, not its start. */
  readonly axis: Axis;
  /** For each bucket the last row of the first value above its start; one more entry for the end. */
  readonly first: Int32Array;
  /** Whether no bucket holds more than one value. */
  readonly sparse: boolean;
}

/** A width that makes about as many buckets as there are values. */
export function averageWidth(count: number, extent: number): number {
  return Math.max(1, Math.ceil(extent / Math.max(1, count)));
}

/**
 * Builds the index of a column of whole numbers.
 *
 * @param rows - The table.
 * @param column - Place of the column in a row.
 * @param start - At most the smallest value; the first bucket starts here.
 * @param end - At least the largest value but the last, which is above it.
 * @param width - Of a bucket; a whole number.
 */
export function indexBuckets(
  rows: Float64Array,
  column: number,
  start: number,
  end: number,
  width: number,
): BucketIndex {
  const buckets = Math.floor((end - start) / width) + 1;
  const first = new Int32Array(buckets + 1);
  let offset = column;
  let sparse = true;
  for (let bucket = 0; bucket <= buckets; bucket++) {
    while (rows[offset]! <= start + bucket * width) offset += rowLength;
    while (rows[offset + rowLength] === rows[offset]) offset += rowLength;
    first[bucket] = offset >> 2;
    // A second value in the same bucket.
    if (rows[offset + rowLength]! <= start + (bucket + 1) * width) sparse = false;
  }
  return { rows, column, axis: axisOf(start, width), first, sparse };
}

/** The first of the rows from `low` to `high` whose value is above `limit`. */
function search({ rows, column }: BucketIndex, limit: number, low: number, high: number): number {
  let first = low;
  let last = high;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (rows[offsetOf(middle) + column]! > limit) last = middle;
    else first = middle + 1;
  }
  return first;
}

/**
 * A row of the first value above `limit`.
 *
 * @param limit - A whole number from the index's start to its end.
 */
export function firstAbove(index: BucketIndex, limit: number): number {
  const { rows, column, axis, first } = index;
  const bucket = bucketOf(axis, limit);
  const row = first[bucket]!;
  // Without a branch, which the processor could only guess.
  if (index.sparse) return row + Number(rows[offsetOf(row) + column]! <= limit);
  return search(index, limit, row, first[bucket + 1]!);
}
