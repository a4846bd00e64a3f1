import { type Issues, throwIssues } from "../errors/issues.js";
import {
  type BaselineOptions,
  baselineOf,
  checkBaseline,
  d2,
  meanMovingRange,
  movingRanges,
} from "./chart-baseline.js";
import { checkSample } from "./check-sample.js";
import { momentsOf } from "./moments.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";

/** Natural process limits of single values, in the unit of the values. */
export interface XmrChart {
  /** Mean of the baseline; null without values. */
  readonly centre: number | null;
  /** Mean size of the step from a value to the next; null below two values. */
  readonly meanMovingRange: number | null;
  /** Standard deviation of the process, from the steps; null below two values. */
  readonly sigma: number | null;
  /** Upper natural process limit, centre + 3 sigma; null below two values. */
  readonly upper: number | null;
  /** Lower natural process limit, centre - 3 sigma, not cut at 0; null below two values. */
  readonly lower: number | null;
  /** Upper limit of the moving range; null below two values. */
  readonly movingRangeUpper: number | null;
  /** Steps between all values, one fewer than values. */
  readonly movingRanges: readonly number[];
  /** 0-based positions of values strictly outside the limits. */
  readonly beyondLimits: readonly number[];
  /** `noData` or `tooFew` while a figure is missing, else null. */
  readonly reason: NoValueReason | null;
}

/** Upper control limit of a moving range of two, as a multiple of its mean (D4 for n = 2). */
const d4 = 3.267;

/**
 * Individuals and moving range chart: which days differ from the routine variation of the process? The chart to start
 * with for any daily or weekly figure.
 *
 * Limits are centre ± 3 × mean moving range / 1.128; a change of level inside the baseline widens them less than a
 * standard deviation would. R: `qcc::qcc(x, type = "xbar.one")`.
 *
 * @param values - Finite numbers in time order.
 * @param options - Baseline; all points by default.
 * @returns Limits and what lies beyond; with equal values the limits collapse on the centre.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `stats.parameterInvalid` for a baseline outside the points.
 * @example
 * ```ts
 * const chart = xmrChart([10, 12, 11, 13, 9, 10, 12, 11, 30, 11, 10, 12]);
 * chart.beyondLimits; // => [8]
 * chart.upper?.toFixed(2); // => "25.64"
 * ```
 * @see Wheeler (2000), Understanding Variation; NIST/SEMATECH e-Handbook, 6.3.2.2.
 */
export function xmrChart(values: Sample, options: BaselineOptions = {}): XmrChart {
  const issues: Issues = [];
  checkSample(values, ["values"], issues);
  checkBaseline(options, values.length, issues);
  throwIssues(issues);
  const points = Array.from(values);
  const base = baselineOf(points, options);
  const { mean: centre } = momentsOf(base);
  const meanRange = meanMovingRange(base);
  if (centre === null || meanRange === null) {
    const missing = { meanMovingRange: null, sigma: null, upper: null, lower: null, movingRangeUpper: null };
    const reason = centre === null ? "noData" : "tooFew";
    return { centre, ...missing, movingRanges: movingRanges(points), beyondLimits: [], reason };
  }
  const sigma = meanRange / d2;
  const upper = centre + 3 * sigma;
  const lower = centre - 3 * sigma;
  return {
    centre,
    meanMovingRange: meanRange,
    sigma,
    upper,
    lower,
    movingRangeUpper: d4 * meanRange,
    movingRanges: movingRanges(points),
    beyondLimits: points.flatMap((value, index) => (value > upper || value < lower ? [index] : [])),
    reason: null,
  };
}
