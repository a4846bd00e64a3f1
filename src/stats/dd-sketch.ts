import { type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import { checkCount, checkProbability } from "./check-numbers.js";
import { checkDdSketchState, type DdSketchState } from "./dd-sketch-state.js";
import { logarithmicBins, requireSketchAccuracy } from "./logarithmic-bins.js";
import { mixNeighbours, quantilePosition } from "./quantile-position.js";
import type { QuantileOptions } from "./quantile-type.js";
import { addToBin, binAtRank, listBins, startBins, totalOf } from "./sketch-bins.kernel.js";

/** A quantile sketch in progress; owns its memory, hands out plain states. */
export interface DdSketch {
  /** The relative error of its quantiles. */
  readonly relativeAccuracy: number;
  /** How many values it holds. */
  readonly count: number;
  /** Adds a finite number, once or `count` times; throws `stats.sampleInvalid` or `stats.countInvalid`. */
  add(value: number, count?: number): void;
  /** Adds the content of another state; throws `stats.stateInvalid`, or `stats.stateMismatch` if accuracies differ. */
  merge(state: DdSketchState): void;
  /** The content so far. */
  toState(): DdSketchState;
  /** A quantile, type 7 by default, null without values; throws `stats.probabilityInvalid` outside 0 to 1. */
  quantile(p: number, options?: QuantileOptions): number | null;
}

/** The option of {@link ddSketch}. */
export interface DdSketchOptions {
  /** Largest relative error of a quantile, 0.0001 to 0.5; 0.01 without it, which is 1 %. */
  readonly relativeAccuracy?: number;
}

/**
 * Starts a DDSketch: quantiles of any number of values in bounded memory, with a guaranteed relative error.
 *
 * Merging adds counts bin by bin, so it is exact: every split, order and merge tree gives the identical state. Nothing
 * is collapsed, so the guarantee holds for every quantile. Memory is bounded by the range: values between lo and hi
 * need at most ln(hi / lo) / ln((1 + a) / (1 - a)) + 2 bins (1,266 for 1 ms to 3 years at a = 1 %), all numbers
 * together 72,715 a sign.
 *
 * For data of one sign each quantile lies within `relativeAccuracy` of {@link quantile} of the same type; where values
 * change sign between two neighbours, an interpolated quantile errs by at most that share of the larger one. The
 * smallest and the largest value are exact. R and SciPy have no equivalent; `sketches-js` is Datadog's own.
 *
 * @param options - The relative accuracy, 0.01 by default.
 * @param from - A state to continue from, for example read from JSON; its accuracy must equal the option.
 * @throws A {@link SupportOpsError} with code `stats.parameterInvalid` for an accuracy outside 0.0001 to 0.5,
 * `stats.stateInvalid` or `stats.stateMismatch` for an unusable state.
 * @example
 * ```ts
 * const monday = ddSketch();
 * for (let minutes = 1; minutes <= 500; minutes += 1) monday.add(minutes);
 * const tuesday = ddSketch();
 * for (let minutes = 501; minutes <= 1000; minutes += 1) tuesday.add(minutes);
 * monday.merge(tuesday.toState());
 * const p90 = monday.quantile(0.9) ?? 0;
 * Math.abs(p90 - 900.1) <= 0.01 * 900.1; // => true
 * monday.quantile(1); // => 1000
 * ddSketch().quantile(0.5); // => null
 * ```
 * @see Masson, Rim and Lee (2019), DDSketch: a fast and fully-mergeable quantile sketch with relative-error
 * guarantees, PVLDB 12, 2195-2205.
 */
export function ddSketch({ relativeAccuracy = 0.01 }: DdSketchOptions = {}, from?: DdSketchState): DdSketch {
  requireSketchAccuracy(relativeAccuracy);
  const { indexOf, valueOf } = logarithmicBins(relativeAccuracy);
  const positive = startBins();
  const negative = startBins();
  let zeros = 0;
  let min = Infinity;
  let max = -Infinity;

  /** The value of a rank, 1 to the count, to within the accuracy and never outside the extremes. */
  function valueAtRank(rank: number): number {
    const below = totalOf(negative);
    const count = below + zeros + totalOf(positive);
    if (rank === 1) return min;
    if (rank === count) return max;
    return Math.min(Math.max(binValueAtRank(rank, below), min), max);
  }

  function binValueAtRank(rank: number, below: number): number {
    if (rank <= below) return -valueOf(binAtRank(negative, below + 1 - rank));
    return rank <= below + zeros ? 0 : valueOf(binAtRank(positive, rank - below - zeros));
  }

  const sketch: DdSketch = {
    relativeAccuracy,
    get count() {
      return totalOf(negative) + zeros + totalOf(positive);
    },
    add(value, count = 1) {
      if (!Number.isFinite(value) || !Number.isSafeInteger(count) || count < 1) refuseValue(value, count);
      if (value > 0) addToBin(positive, indexOf(value), count);
      else if (value < 0) addToBin(negative, indexOf(-value), count);
      else zeros += count;
      // Adding 0 turns -0 into 0, which JSON could not tell apart.
      if (value < min) min = value + 0;
      if (value > max) max = value + 0;
    },
    merge(state) {
      checkDdSketchState(state);
      if (state.relativeAccuracy !== relativeAccuracy) {
        throwIssue("stats.stateMismatch", ["state", "relativeAccuracy"], {
          message: `Expected the accuracy ${String(relativeAccuracy)} of this sketch.`,
          received: state.relativeAccuracy,
        });
      }
      for (const [index, count] of state.positive) addToBin(positive, index, count);
      for (const [index, count] of state.negative) addToBin(negative, index, count);
      zeros += state.zeros;
      min = Math.min(min, state.min ?? Infinity);
      max = Math.max(max, state.max ?? -Infinity);
    },
    toState() {
      const range = sketch.count === 0 ? { min: null, max: null } : { min, max };
      return { relativeAccuracy, ...range, zeros, positive: listBins(positive), negative: listBins(negative) };
    },
    quantile(p, { type = 7 } = {}) {
      const issues: Issues = [];
      checkProbability(p, ["p"], issues);
      throwIssues(issues);
      if (sketch.count === 0) return null;
      const { rank, weight } = quantilePosition(sketch.count, p, type);
      const lower = valueAtRank(rank);
      return weight === 0 ? lower : mixNeighbours(lower, valueAtRank(rank + 1), weight);
    },
  };
  if (from !== undefined) sketch.merge(from);
  return sketch;
}

function refuseValue(value: number, count: number): never {
  const issues: Issues = [];
  checkCount(count, ["count"], issues, 1);
  throwIssues(issues);
  throwIssue("stats.sampleInvalid", ["value"], { message: "Expected a finite number.", received: value });
}
