import { type Issues, throwIssues } from "../errors/issues.js";
import type { NoValueReason } from "./no-value-reason.js";
import { checkProportion, type Proportion } from "./proportion.js";

/** One side of a comparison: a proportion for each segment, by its name. */
export type SegmentedProportion = Readonly<Record<string, Proportion>>;

/** How much one segment moved the overall rate. */
export interface SegmentEffect {
  /** Name of the segment. */
  readonly segment: string;
  /** Its rate before; null when it was absent. */
  readonly rateBefore: number | null;
  /** Its rate after; null when it is absent. */
  readonly rateAfter: number | null;
  /** Its share of n before, 0 to 1. */
  readonly shareBefore: number;
  /** Its share of n after, 0 to 1. */
  readonly shareAfter: number;
  /** Change of the overall rate because its share changed. */
  readonly mixEffect: number;
  /** Change of the overall rate because its own rate changed. */
  readonly rateEffect: number;
}

/** A change of an overall rate, split into two parts that add up to it. */
export interface MixRateDecomposition {
  /** Overall rate before, 0 to 1; null without data before. */
  readonly rateBefore: number | null;
  /** Overall rate after, 0 to 1; null without data after. */
  readonly rateAfter: number | null;
  /** After minus before; null when either is. */
  readonly change: number | null;
  /** Part of the change that comes from other shares of the segments; null when the change is. */
  readonly mixEffect: number | null;
  /** Part of the change that comes from other rates within segments; null when the change is. */
  readonly rateEffect: number | null;
  /** Each segment's parts: those of `before` in their order, then new ones. Empty when the change is null. */
  readonly segments: readonly SegmentEffect[];
  /** True when the overall rate moved against the rate of every segment present on both sides (Simpson's paradox). */
  readonly simpsonReversal: boolean;
  /** `noData` when a side is empty, else null. */
  readonly reason: NoValueReason | null;
}

interface Total {
  readonly n: number;
  readonly rate: number | null;
}

/**
 * Explains a change of a rate (CSAT, SLA attainment) between two periods: how much is a different mix of segments
 * (channels, teams, priorities), how much are different rates within them.
 *
 * Kitagawa's symmetric form without an interaction term: the mix effect of a segment is its change of share times its
 * mean rate, the rate effect its change of rate times its mean share. A segment absent on one side takes the other
 * side's rate, so that all its effect is mix. R: `DasGuptR::dgnpop`; `numpy` in three lines.
 *
 * @param before - Proportion of each segment before.
 * @param after - Proportion of each segment after.
 * @returns Effects as differences of rates (0.01 is one percentage point) that add up to the change; nulls with reason
 * `noData` when one side has no observation.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n.
 * @example
 * ```ts
 * const change = mixRateDecomposition(
 *   { email: { successes: 400, n: 500 }, chat: { successes: 480, n: 500 } },
 *   { email: { successes: 640, n: 800 }, chat: { successes: 192, n: 200 } },
 * );
 * change.change?.toFixed(3); // => "-0.048"
 * change.mixEffect?.toFixed(3); // => "-0.048"
 * change.rateEffect; // => 0
 * ```
 * @see Kitagawa (1955), Components of a difference between two rates, Journal of the American Statistical Association
 * 50, 1168-1194.
 */
export function mixRateDecomposition(before: SegmentedProportion, after: SegmentedProportion): MixRateDecomposition {
  const issues: Issues = [];
  for (const [segment, part] of Object.entries(before)) checkProportion(part, ["before", segment], issues);
  for (const [segment, part] of Object.entries(after)) checkProportion(part, ["after", segment], issues);
  throwIssues(issues);
  const totalBefore = totalOf(before);
  const totalAfter = totalOf(after);
  const rates = { rateBefore: totalBefore.rate, rateAfter: totalAfter.rate };
  if (totalBefore.rate === null || totalAfter.rate === null) {
    const missing = { change: null, mixEffect: null, rateEffect: null };
    return { ...rates, ...missing, segments: [], simpsonReversal: false, reason: "noData" };
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const segments = names.map((segment) =>
    segmentEffect(segment, partOf(before, segment, totalBefore.n), partOf(after, segment, totalAfter.n)),
  );
  const change = totalAfter.rate - totalBefore.rate;
  return {
    ...rates,
    change,
    mixEffect: segments.reduce((sum, { mixEffect }) => sum + mixEffect, 0),
    rateEffect: segments.reduce((sum, { rateEffect }) => sum + rateEffect, 0),
    segments,
    simpsonReversal: isReversed(change, segments),
    reason: null,
  };
}

function totalOf(side: SegmentedProportion): Total {
  const parts = Object.values(side);
  const n = parts.reduce((sum, part) => sum + part.n, 0);
  const successes = parts.reduce((sum, part) => sum + part.successes, 0);
  return { n, rate: n === 0 ? null : successes / n };
}

function partOf(side: SegmentedProportion, segment: string, n: number) {
  const part = Object.hasOwn(side, segment) ? side[segment] : undefined;
  if (part === undefined || part.n === 0) return { share: 0, rate: null };
  return { share: part.n / n, rate: part.successes / part.n };
}

function segmentEffect(
  segment: string,
  before: { share: number; rate: number | null },
  after: { share: number; rate: number | null },
): SegmentEffect {
  const rateBefore = before.rate ?? after.rate ?? 0;
  const rateAfter = after.rate ?? before.rate ?? 0;
  return {
    segment,
    rateBefore: before.rate,
    rateAfter: after.rate,
    shareBefore: before.share,
    shareAfter: after.share,
    mixEffect: ((after.share - before.share) * (rateBefore + rateAfter)) / 2,
    rateEffect: ((rateAfter - rateBefore) * (before.share + after.share)) / 2,
  };
}

function isReversed(change: number, segments: readonly SegmentEffect[]): boolean {
  const moves = segments.flatMap(({ rateBefore, rateAfter }) =>
    rateBefore === null || rateAfter === null ? [] : [rateAfter - rateBefore],
  );
  return moves.length > 0 && moves.every((move) => move * change < 0);
}
