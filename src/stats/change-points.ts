import { type Issues, throwIssues } from "../errors/issues.js";
import { checkCount } from "./check-numbers.js";
import { checkSample } from "./check-sample.js";
import type { NoValueReason } from "./no-value-reason.js";
import { type OptimalPartition, optimalPartitions } from "./optimal-partition.kernel.js";
import type { Sample } from "./sample.js";

/** The options of {@link changePoints}. */
export interface ChangePointOptions {
  /** Fewest values between two changes, whole, at least 1; 15 % of the series without it, at least 2. */
  readonly minSegment?: number;
  /** Most changes to look for, whole, at least 0; 5 without it. */
  readonly maxChanges?: number;
  /** Exact number of changes to place, whole, at least 0; chosen by BIC without it. */
  readonly changes?: number;
}

/** A stretch of a series with one mean. */
export interface Segment {
  /** 0-based position of its first value. */
  readonly from: number;
  /** 0-based position after its last value. */
  readonly to: number;
  /** Mean of its values, in their unit. */
  readonly mean: number;
}

/** A series cut where its level changes. */
export interface ChangePoints {
  /** 0-based positions of the first value after each change; null when no such partition exists. */
  readonly positions: readonly number[] | null;
  /** The stretches between the changes; empty when positions are null. */
  readonly segments: readonly Segment[];
  /** Sum of squared deviations from the segment means, in the squared unit; null when positions are. */
  readonly residualSumOfSquares: number | null;
  /** Bayesian information criterion, lower is better; null when positions are, and for a perfect fit. */
  readonly bic: number | null;
  /** `noData`, or `tooFew` values for that many changes; else null. */
  readonly reason: NoValueReason | null;
}

/** A sum of squares this small a part of the total is rounding: the fit is perfect. */
const perfect = 1e-12;

/**
 * Finds when the level of a series changed, and how often: did resolution time step up with the new release?
 *
 * Exact best partition into stretches of constant mean, the number of changes chosen by BIC. The time grows with the
 * square of the length; meant for up to 2,000 values. A trend or a season looks like changes: remove it first, see
 * {@link stlDecomposition}. R: `strucchange::breakpoints(x ~ 1, h = minSegment)`.
 *
 * @param values - Finite numbers in time order.
 * @param options - Shortest segment, most changes, or an exact number of changes.
 * @returns Positions and segments; an empty list of positions means that the level is stable.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value, `stats.countInvalid`
 * for an option that is negative or not whole.
 * @example
 * ```ts
 * const { positions, segments } = changePoints([5, 6, 5, 6, 5, 9, 10, 9, 10, 9], { minSegment: 3 });
 * positions; // => [5]
 * segments.map(({ mean }) => mean); // => [5.4, 9.4]
 * ```
 * @see Bai and Perron (2003), Computation and analysis of multiple structural change models, Journal of Applied
 * Econometrics 18, 1-22; Yao (1988) for BIC.
 */
export function changePoints(values: Sample, options: ChangePointOptions = {}): ChangePoints {
  const n = values.length;
  const { minSegment = Math.max(2, Math.floor(0.15 * n)), maxChanges = 5, changes } = options;
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkCount(minSegment, ["minSegment"], issues, 1);
  checkCount(maxChanges, ["maxChanges"], issues);
  checkCount(changes ?? 0, ["changes"], issues);
  throwIssues(issues);
  const series = Float64Array.from(values);
  const partitions = n === 0 ? [] : optimalPartitions(series, Math.min(minSegment, n), changes ?? maxChanges);
  const total = partitions[0]?.residualSumOfSquares ?? 0;
  const scored = partitions.map((partition) => ({ partition, bic: bicOf(partition, n, total) }));
  const lowest = Math.min(...scored.map(({ bic }) => bic));
  const chosen = scored.find(({ partition, bic }) =>
    changes === undefined ? bic === lowest : partition.changes === changes,
  );
  if (chosen === undefined) {
    const reason = n === 0 ? "noData" : "tooFew";
    return { positions: null, segments: [], residualSumOfSquares: null, bic: null, reason };
  }
  const { starts, residualSumOfSquares } = chosen.partition;
  return {
    positions: starts,
    segments: segmentsOf(series, starts),
    residualSumOfSquares,
    bic: Number.isFinite(chosen.bic) ? chosen.bic : null,
    reason: null,
  };
}

/** Normal likelihood with one variance; parameters are the means, the positions and the variance. */
function bicOf({ changes, residualSumOfSquares }: OptimalPartition, n: number, total: number): number {
  if (residualSumOfSquares <= perfect * total) return -Infinity;
  const fit = n * (Math.log(residualSumOfSquares / n) + 1 + Math.log(2 * Math.PI));
  return fit + Math.log(n) * 2 * (changes + 1);
}

function segmentsOf(series: Float64Array, starts: readonly number[]): readonly Segment[] {
  return [0, ...starts].map((from, index) => {
    const to = starts[index] ?? series.length;
    const stretch = series.subarray(from, to);
    return { from, to, mean: stretch.reduce((sum, value) => sum + value, 0) / stretch.length };
  });
}
