import { throwIssue } from "../../errors/issues.js";
import type { IntervalEstimate } from "../../stats/interval-estimate.js";
import { wilsonInterval } from "../../stats/wilson-interval.js";

/** What can be said of ratings on one scale; every figure is `null` without ratings. */
export interface RatingFigures {
  /** How many ratings. */
  readonly n: number;
  /** Share of the two best ratings, 0 to 1: "top-2" CSAT. */
  readonly topTwo: number | null;
  /** Share of the best rating, 0 to 1. */
  readonly top: number | null;
  /** Share of the two worst ratings, 0 to 1: DSAT. */
  readonly bottomTwo: number | null;
  /** Mean rating, on the scale. */
  readonly mean: number | null;
  /** Mean rating as a share of the scale, 0 to 1. */
  readonly meanOfScale: number | null;
  /** Standard deviation over n - 1, on the scale; `null` below two ratings. */
  readonly standardDeviation: number | null;
  /** The two best ratings' share with its Wilson limits. */
  readonly interval: IntervalEstimate;
}

/**
 * Every usual form of CSAT from one distribution of ratings, so that unlike forms are not compared by accident.
 *
 * @param counts - How often each rating was given, worst first; at least two ratings, whole counts.
 * @param options - The worst rating's number on the scale, 1 by default; the others follow in steps of 1.
 * @returns Shares from 0 to 1 and means on the scale; `null` without ratings.
 * @throws A {@link SupportOpsError} with code `survey.scaleInvalid` for fewer than two ratings, `stats.countInvalid`
 * for a count that is negative or not whole.
 * @example
 * ```ts
 * const march = ratingFigures([12, 8, 30, 110, 240]);
 * [march.topTwo, march.top, march.bottomTwo, march.mean]; // => [0.875, 0.6, 0.05, 4.395]
 * ratingFigures([0, 0, 0, 0, 0]).topTwo; // => null
 * ```
 */
export function ratingFigures(
  counts: readonly number[],
  { lowest = 1 }: { readonly lowest?: number } = {},
): RatingFigures {
  if (counts.length < 2) {
    const message = "A scale has at least two ratings.";
    throwIssue("survey.scaleInvalid", ["counts"], { message, received: counts.length });
  }
  const n = counts.reduce((sum, count) => sum + count, 0);
  for (const count of counts) wilsonInterval({ successes: count, n });
  const share = (part: readonly number[]): number | null =>
    n === 0 ? null : part.reduce((sum, count) => sum + count, 0) / n;
  const steps = n === 0 ? null : counts.reduce((sum, count, step) => sum + count * step, 0) / n;
  const squares = steps === null ? 0 : counts.reduce((sum, count, step) => sum + count * (step - steps) ** 2, 0);
  return {
    n,
    topTwo: share(counts.slice(-2)),
    top: share(counts.slice(-1)),
    bottomTwo: share(counts.slice(0, 2)),
    mean: steps === null ? null : lowest + steps,
    meanOfScale: steps === null ? null : steps / (counts.length - 1),
    standardDeviation: n < 2 ? null : Math.sqrt(squares / (n - 1)),
    interval: wilsonInterval({ successes: counts.slice(-2).reduce((sum, count) => sum + count, 0), n }),
  };
}
