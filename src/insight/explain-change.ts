import type { IntervalEstimate, LevelOptions } from "../stats/interval-estimate.js";
import {
  type MixRateDecomposition,
  mixRateDecomposition,
  type SegmentedProportion,
  type SegmentEffect,
} from "../stats/mix-rate-decomposition.js";
import { newcombeInterval } from "../stats/newcombe-interval.js";
import type { Proportion } from "../stats/proportion.js";

/** How much a segment moved the overall share, by either cause. */
export interface SegmentContribution extends SegmentEffect {
  /** Mix effect and rate effect together. */
  readonly contribution: number;
}

/** A change of a share with its causes and its uncertainty. */
export interface ChangeExplanation extends Omit<MixRateDecomposition, "segments"> {
  /** Limits of the change; nulls without data on one side. */
  readonly changeInterval: IntervalEstimate;
  /** Limits of the part that comes from other rates within segments, for the shares of segments as they were. */
  readonly rateInterval: IntervalEstimate;
  /** Whether the limits of the change leave 0 out; `null` without data. */
  readonly isReal: boolean | null;
  /** Each segment's part, largest first. */
  readonly segments: readonly SegmentContribution[];
}

/**
 * Explains why a share (attainment, CSAT, reopen rate) changed between two sides: how much is another mix of segments,
 * how much are other shares within them, which segments did it, and whether it is more than chance.
 *
 * The change has Newcombe's interval. The rate effect is a weighted sum of differences; its limits combine those of the
 * segments (MOVER), so that it stays honest where a segment is small. Differences of shares: 0.01 is one point.
 *
 * @param before - Counts of each segment before, for example from {@link proportionsBy}.
 * @param after - Counts of each segment after.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Change, parts and limits; nulls with reason `noData` when a side is empty.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const before = { email: { successes: 400, n: 500 }, chat: { successes: 480, n: 500 } };
 * const after = { email: { successes: 640, n: 800 }, chat: { successes: 192, n: 200 } };
 * const { change, mixEffect, rateEffect, isReal } = explainChange(before, after);
 * [change?.toFixed(3), mixEffect?.toFixed(3), rateEffect, isReal]; // => ["-0.048", "-0.048", 0, true]
 * ```
 * @see Kitagawa (1955), Components of a difference between two rates, Journal of the American Statistical Association
 * 50, 1168-1194; Zou and Donner (2008), Construction of confidence limits about effect measures, Statistics in Medicine
 * 27, 1693-1702.
 */
export function explainChange(
  before: SegmentedProportion,
  after: SegmentedProportion,
  { level = 0.95 }: LevelOptions = {},
): ChangeExplanation {
  const { segments, ...decomposition } = mixRateDecomposition(before, after);
  const changeInterval = newcombeInterval(totalOf(after), totalOf(before), { level });
  const { low, high } = changeInterval;
  return {
    ...decomposition,
    changeInterval,
    rateInterval: rateIntervalOf(decomposition.rateEffect, segments, before, after, level),
    isReal: low === null || high === null ? null : low > 0 || high < 0,
    segments: segments
      .map((segment) => ({ ...segment, contribution: segment.mixEffect + segment.rateEffect }))
      .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution)),
  };
}

function totalOf(side: SegmentedProportion): Proportion {
  return Object.values(side).reduce(
    (sum, { successes, n }) => ({ successes: sum.successes + successes, n: sum.n + n }),
    { successes: 0, n: 0 },
  );
}

function rateIntervalOf(
  value: number | null,
  segments: readonly SegmentEffect[],
  before: SegmentedProportion,
  after: SegmentedProportion,
  level: number,
): IntervalEstimate {
  if (value === null) return { value, low: null, high: null, level, reason: "noData" };
  let below = 0;
  let above = 0;
  for (const { segment, shareBefore, shareAfter } of segments) {
    // A segment that was on one side only has no rate that could have changed.
    if (!Object.hasOwn(before, segment) || !Object.hasOwn(after, segment)) continue;
    const difference = newcombeInterval(after[segment] as Proportion, before[segment] as Proportion, { level });
    if (difference.value === null || difference.low === null || difference.high === null) continue;
    const weight = (shareBefore + shareAfter) / 2;
    below += (weight * (difference.value - difference.low)) ** 2;
    above += (weight * (difference.high - difference.value)) ** 2;
  }
  return { value, low: value - Math.sqrt(below), high: value + Math.sqrt(above), level, reason: null };
}
