import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { isSketchAccuracy } from "./logarithmic-bins.js";
import type { SketchBin } from "./sketch-bins.kernel.js";

/** The mergeable content of a {@link ddSketch}: sparse plain JSON, equal for equal content. */
export interface DdSketchState {
  /** The relative error the bins guarantee. */
  readonly relativeAccuracy: number;
  /** Smallest value; null without values. */
  readonly min: number | null;
  /** Largest value; null without values. */
  readonly max: number | null;
  /** How many values are 0. */
  readonly zeros: number;
  /** Bins of the values above 0, lowest index first. */
  readonly positive: readonly SketchBin[];
  /** Bins of the sizes of the values below 0, lowest index first. */
  readonly negative: readonly SketchBin[];
}

function areBins(bins: unknown, relativeAccuracy: number): boolean {
  // Every number above 0 lies within e^±745.2; an index beyond that is foreign and would claim memory without limit.
  const furthest = Math.ceil(373 / relativeAccuracy);
  let previous = -Infinity;
  return (
    Array.isArray(bins) &&
    bins.every((bin: unknown) => {
      if (!Array.isArray(bin) || bin.length !== 2) return false;
      const [index, count] = bin as readonly unknown[];
      if (!Number.isSafeInteger(index) || !Number.isSafeInteger(count)) return false;
      const ascending = (index as number) > previous && Math.abs(index as number) <= furthest;
      previous = index as number;
      return ascending && (count as number) > 0;
    })
  );
}

/**
 * Checks a state that may come from storage.
 *
 * @throws A {@link SupportOpsError} with code `stats.stateInvalid` if it was not written by a sketch.
 */
export function checkDdSketchState(state: DdSketchState): void {
  const issues: Issues = [];
  const { relativeAccuracy, min, max, zeros, positive, negative } = state;
  function require(holds: boolean, key: keyof DdSketchState, expected: string): void {
    if (holds) return;
    addUnexpected(issues, "stats.stateInvalid", ["state", key], expected, state[key]);
  }
  const known = isSketchAccuracy(relativeAccuracy);
  require(known, "relativeAccuracy", "a relative accuracy");
  require(Number.isSafeInteger(zeros) && zeros >= 0, "zeros", "a count");
  require(known && areBins(positive, relativeAccuracy), "positive", "bins in ascending order");
  require(known && areBins(negative, relativeAccuracy), "negative", "bins in ascending order");
  throwIssues(issues);
  const empty = zeros + positive.length + negative.length === 0;
  require(empty ? min === null : Number.isFinite(min), "min", "the smallest value");
  require(empty ? max === null : Number.isFinite(max), "max", "the largest value");
  throwIssues(issues);
}
