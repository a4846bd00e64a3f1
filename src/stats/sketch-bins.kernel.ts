/** Counts of one sign of a sketch, dense over the bin indices seen so far. */
export interface SketchBins {
  /** Bin index of the first slot. */
  first: number;
  /** Counts by bin index minus `first`; whole numbers. */
  counts: Float64Array;
}

/** One bin of a sparse state: its index and how many values fell into it. */
export type SketchBin = readonly [index: number, count: number];

const slack = 64;

/** Starts without bins. */
export function startBins(): SketchBins {
  return { first: 0, counts: new Float64Array(0) };
}

/** Adds a count to one bin, making room for it if needed. */
export function addToBin(bins: SketchBins, index: number, count: number): void {
  const slot = index - bins.first;
  if (slot < 0 || slot >= bins.counts.length) makeRoom(bins, index);
  bins.counts[index - bins.first]! += count;
}

/** Sum of all counts. It is added up when asked for, so that adding a value stays a single write. */
export function totalOf({ counts }: SketchBins): number {
  let total = 0;
  for (let slot = 0; slot < counts.length; slot += 1) total += counts[slot]!;
  return total;
}

function makeRoom(bins: SketchBins, index: number): void {
  const { first, counts } = bins;
  if (counts.length === 0) {
    bins.first = index - slack;
    bins.counts = new Float64Array(2 * slack);
    return;
  }
  // Room is added on the side that needs it, half as much again, so that growing stays cheap on average.
  const spare = slack + (counts.length >> 1);
  const start = index < first ? index - spare : first;
  const end = index < first ? first + counts.length : index + spare;
  const wider = new Float64Array(end - start);
  wider.set(counts, first - start);
  bins.first = start;
  bins.counts = wider;
}

/** Lists the bins that hold something, lowest index first. */
export function listBins(bins: SketchBins): readonly SketchBin[] {
  const listed: SketchBin[] = [];
  for (let slot = 0; slot < bins.counts.length; slot += 1) {
    const count = bins.counts[slot]!;
    if (count > 0) listed.push([bins.first + slot, count]);
  }
  return listed;
}

/** Index of the bin that holds the value of a rank counted from the lowest bin, 1 to the total. */
export function binAtRank(bins: SketchBins, rank: number): number {
  let below = 0;
  let slot = 0;
  while (slot < bins.counts.length - 1) {
    below += bins.counts[slot]!;
    if (below >= rank) break;
    slot += 1;
  }
  return bins.first + slot;
}
