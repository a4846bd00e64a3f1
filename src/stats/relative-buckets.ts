import { requireSketchAccuracy } from "./logarithmic-bins.js";

/** Rounds durations to buckets of bounded relative width. */
export interface RelativeBuckets {
  /** Middle of a duration's bucket, at most the relative accuracy away from it; 0 stays 0. */
  readonly middle: (time: number) => number;
  /** Lower edge of a duration's bucket; 0 stays 0. */
  readonly lowerEdge: (time: number) => number;
}

/** Durations below this count as 0: parts of their power of two could not be told apart. */
const smallest = 2 ** -900;

const exact: RelativeBuckets = { middle: (time) => time, lowerEdge: (time) => time };

/**
 * Lays out buckets by cutting each stretch from a power of two to the next into equal parts. Only exact arithmetic is
 * used, no logarithm of the duration, so that every engine finds the same bucket.
 *
 * @param relativeAccuracy - 0.0001 to 0.5; null leaves durations as they are.
 */
export function relativeBuckets(relativeAccuracy: number | null): RelativeBuckets {
  if (relativeAccuracy === null) return exact;
  requireSketchAccuracy(relativeAccuracy);
  let parts = 1;
  while (parts < 1 / (2 * relativeAccuracy)) parts *= 2;
  function lowerEdge(time: number): number {
    const step = powerOfTwoBelow(time) / parts;
    return Math.floor(time / step) * step;
  }
  return {
    lowerEdge: (time) => (time < smallest ? 0 : lowerEdge(time)),
    middle: (time) => (time < smallest ? 0 : lowerEdge(time) + powerOfTwoBelow(time) / parts / 2),
  };
}

/** Largest power of two at or below a number above 0: the number without its mantissa, in any engine. */
function powerOfTwoBelow(value: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setUint32(0, bits.getUint32(0) & 0x7ff00000);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
