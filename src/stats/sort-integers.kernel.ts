import { binOf } from "./duration-bins.kernel.js";

/** Below this the engine's own sort is faster. */
const fewest = 256;
/** Buckets longer than this are sorted by the engine. */
const longest = 24;
const buckets = /* @__PURE__ */ binOf(2 ** 32 - 1) + 1;

/**
 * Sorts whole numbers from 0 below 2^32, several times faster than by comparing them all: they are dealt into bins of
 * 1.6 % relative width, and each bucket, which then holds few, is sorted by itself.
 *
 * @returns A new array in ascending order, or the same one if it is short.
 */
export function sortIntegers(values: Uint32Array): Uint32Array {
  if (values.length < fewest) return values.sort();
  const ends = new Uint32Array(buckets + 1);
  for (let row = 0; row < values.length; row += 1) ends[binOf(values[row]!) + 1]! += 1;
  for (let bucket = 0; bucket < buckets; bucket += 1) ends[bucket + 1]! += ends[bucket]!;
  const sorted = new Uint32Array(values.length);
  // What starts as the first place of each bucket ends as the place after its last.
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!;
    const bucket = binOf(value);
    const place = ends[bucket]!;
    sorted[place] = value;
    ends[bucket] = place + 1;
  }
  let start = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const end = ends[bucket]!;
    if (end - start > longest) sorted.subarray(start, end).sort();
    else insertionSort(sorted, start, end);
    start = end;
  }
  return sorted;
}

function insertionSort(values: Uint32Array, start: number, end: number): void {
  for (let row = start + 1; row < end; row += 1) {
    const value = values[row]!;
    let place = row;
    while (place > start && values[place - 1]! > value) {
      values[place] = values[place - 1]!;
      place -= 1;
    }
    values[place] = value;
  }
}
