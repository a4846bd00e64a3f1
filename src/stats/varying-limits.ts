import type { NoValueReason } from "./no-value-reason.js";

/** A chart whose limits differ from point to point, because the points rest on different amounts of data. */
export interface VaryingLimitsChart {
  /** Overall rate of the baseline; null without data. */
  readonly centre: number | null;
  /** Rate of each point; null where it rests on nothing. */
  readonly points: readonly (number | null)[];
  /** Upper limit of each point; null where the point or the centre is. */
  readonly upper: readonly (number | null)[];
  /** Lower limit of each point; null where the point or the centre is. */
  readonly lower: readonly (number | null)[];
  /** 0-based positions of points strictly outside their limits. */
  readonly beyondLimits: readonly number[];
  /** `noData` when the baseline holds nothing, else null. */
  readonly reason: NoValueReason | null;
}

/** The range a rate can take. */
export interface RateRange {
  /** Smallest rate. */
  readonly lowest: number;
  /** Largest rate. */
  readonly highest: number;
}

/** Lays limits of three standard errors around a centre, cut to the range of the rate. */
export function varyingLimits(
  centre: number | null,
  points: readonly (number | null)[],
  standardErrors: readonly (number | null)[],
  { lowest, highest }: RateRange,
): VaryingLimitsChart {
  const reach = points.map((point, index) => {
    const error = standardErrors[index] ?? null;
    return centre === null || point === null || error === null ? null : { centre, error };
  });
  const upper = reach.map((at) => at && Math.min(highest, at.centre + 3 * at.error));
  const lower = reach.map((at) => at && Math.max(lowest, at.centre - 3 * at.error));
  const beyondLimits = points.flatMap((point, index) => {
    const high = upper[index] ?? Infinity;
    const low = lower[index] ?? -Infinity;
    return point !== null && (point > high || point < low) ? [index] : [];
  });
  return { centre, points, upper, lower, beyondLimits, reason: centre === null ? "noData" : null };
}
