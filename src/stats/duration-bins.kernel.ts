// Whole numbers counted in bins: each stretch from a power of two to the next is cut into 64 equal parts, so that a bin
// is at most 1.6 % wide and its middle within 0.8 % of all in it. A bin is known by the leading bits alone, without a
// logarithm. These are the buckets of a survivalHistogram of 1 % accuracy.
/** Counts by bin, dense over the bins seen so far. */
export interface DurationBins {
  /** Bin of the first slot. */
  first: number;
  /** Counts by bin minus `first`; whole numbers. */
  counts: Float64Array;
}

const firstLong = 2 ** 32;
const longShift = 21;
const slack = 64;

/** Starts without bins. */
export function startDurationBins(): DurationBins {
  return { first: 0, counts: new Float64Array(0) };
}

/** Bin of a number from 0 and below 2^53; fractions are cut off, 0 has the first bin, and two bytes hold every bin. */
export function binOf(value: number): number {
  // Division by a power of two keeps the leading bits.
  if (value >= firstLong) return binOf(Math.floor(value / 2 ** longShift)) + 64 * longShift;
  const leading = Math.clz32(value);
  return ((32 - leading) << 6) + (((value << leading) >>> 25) & 63);
}

/** Middle of a bin; 0 for that of 0. */
export function middleOf(bin: number): number {
  if (bin < 64) return 0;
  const power = 2 ** ((bin >> 6) - 1);
  return power + (power / 64) * ((bin & 63) + 0.5);
}

/** Counts one number, as often as it occurred. */
export function addToBins(bins: DurationBins, value: number, count: number): void {
  if (count === 0) return;
  const bin = binOf(value);
  reserve(bins, bin, bin);
  bins.counts[bin - bins.first]! += count;
}

/** Counts a column of bins. */
export function addBinColumn(bins: DurationBins, column: Uint16Array): void {
  if (column.length === 0) return;
  let lowest = column[0]!;
  let highest = lowest;
  for (let row = 1; row < column.length; row += 1) {
    const bin = column[row]!;
    if (bin < lowest) lowest = bin;
    if (bin > highest) highest = bin;
  }
  reserve(bins, lowest, highest);
  const { first, counts } = bins;
  for (let row = 0; row < column.length; row += 1) counts[column[row]! - first]! += 1;
}

function reserve(bins: DurationBins, lowest: number, highest: number): void {
  const { first, counts } = bins;
  const end = first + counts.length;
  if (counts.length > 0 && lowest >= first && highest < end) return;
  // A little more than asked for, so that numbers which come one by one do not widen it each time.
  const start = counts.length === 0 || lowest < first ? lowest - slack : first;
  const stop = counts.length === 0 || highest >= end ? highest + slack : end;
  const wider = new Float64Array(stop - start);
  if (counts.length > 0) wider.set(counts, first - start);
  bins.first = start;
  bins.counts = wider;
}

/** How many numbers were counted. */
export function countOfBins({ counts }: DurationBins): number {
  let total = 0;
  for (let slot = 0; slot < counts.length; slot += 1) total += counts[slot]!;
  return total;
}

/** Count of one bin. */
export function countInBin({ first, counts }: DurationBins, bin: number): number {
  return counts[bin - first] ?? 0;
}

/** How many numbers lie in each slot and those before it. */
export function countsUpTo({ counts }: DurationBins): Float64Array {
  const upTo = new Float64Array(counts.length);
  let total = 0;
  for (let slot = 0; slot < counts.length; slot += 1) {
    total += counts[slot]!;
    upTo[slot] = total;
  }
  return upTo;
}

/** Middle of the bin that holds the number of a place, from 0, given what {@link countsUpTo} says. */
export function middleAtPlace({ first }: DurationBins, upTo: Float64Array, place: number): number {
  return middleOf(first + firstSlotAbove(upTo, place));
}

function firstSlotAbove(upTo: Float64Array, place: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (upTo[middle]! > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The bins that hold something on either side, lowest first. */
export function binsInUse(a: DurationBins, b: DurationBins): number[] {
  const start = Math.min(...[a, b].filter(({ counts }) => counts.length > 0).map(({ first }) => first));
  const end = Math.max(a.first + a.counts.length, b.first + b.counts.length);
  const used: number[] = [];
  for (let bin = start; bin < end; bin += 1) {
    if (countInBin(a, bin) + countInBin(b, bin) > 0) used.push(bin);
  }
  return used;
}
