import type { Issues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { differencesToEarlier } from "./differences.kernel.js";

/** The option of every chart that estimates its own limits. */
export interface BaselineOptions {
  /**
   * Which points the limits are computed from, as 0-based positions, `to` excluded; all points without it. Freeze a
   * stable stretch, and later points are judged by it instead of moving the limits.
   */
  readonly baseline?: {
    /** First position, whole, at least 0. */
    readonly from: number;
    /** Position after the last, whole, above `from` and at most the number of points. */
    readonly to: number;
  };
}

/** Accepts a baseline inside the points; reports `stats.parameterInvalid`. */
export function checkBaseline({ baseline }: BaselineOptions, points: number, issues: Issues): void {
  if (baseline === undefined) return;
  const { from, to } = baseline;
  if (Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from < to && to <= points) return;
  const expected = `whole positions with 0 <= from < to <= ${String(points)}`;
  addUnexpected(issues, "stats.parameterInvalid", ["baseline"], expected, `${String(from)} to ${String(to)}`);
}

/** Takes the points the limits are computed from. */
export function baselineOf<Point>(points: readonly Point[], { baseline }: BaselineOptions): readonly Point[] {
  return baseline === undefined ? points : points.slice(baseline.from, baseline.to);
}

/** Mean of the sizes of the steps from each value to the next; null below two values. */
export function meanMovingRange(values: readonly number[]): number | null {
  const steps = movingRanges(values);
  return steps.length === 0 ? null : steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

/** Sizes of the steps from each value to the next. */
export function movingRanges(values: readonly number[]): readonly number[] {
  return differencesToEarlier(values, 1).map(Math.abs);
}

/** Expected range of two normal values in standard deviations, as charts use it (Shewhart's d2 for n = 2). */
export const d2 = 1.128;
