import { throwIssue } from "../errors/issues.js";
import { binomialTwoSided } from "../stats/binomial-test.js";
import type { LevelOptions } from "../stats/interval-estimate.js";
import { wilsonInterval } from "../stats/wilson-interval.js";

/** The options of {@link edgeHeaping}. */
export interface EdgeHeapingOptions extends LevelOptions {
  /** How near to the target is near, in percent of it, above 0 to 50; 5 without it. */
  readonly within?: number;
}

/** Whether cycles end suspiciously often just before they are due. */
export interface EdgeHeaping {
  /** How many ended just in time: in the last percent before the target, or at it. */
  readonly justBefore: number;
  /** How many ended as near after it. */
  readonly justAfter: number;
  /** Share of those near the target that ended in time, 0 to 1; `null` without any. */
  readonly share: number | null;
  /** Lower limit of the share. */
  readonly low: number | null;
  /** Upper limit of the share. */
  readonly high: number | null;
  /** Two-sided level of the limits. */
  readonly level: number;
  /** Probability of so uneven a split by chance, 0 to 1. */
  readonly pValue: number | null;
  /** Whether the whole interval lies above one half; `null` without data. */
  readonly isHeaped: boolean | null;
  /** `noData` where none ended near the target; else `null`. */
  readonly reason: "noData" | null;
}

/**
 * Looks for heaping at the edge of a target: work that ends by itself ends about as often just before the due instant as
 * just after it, so a pile in front of it and a gap behind it say that the clock is being worked, not the ticket. It
 * says where to look, not that anybody cheated: people hurry.
 *
 * @param percents - For each ended cycle, its elapsed time in percent of the target; 100 is on the due instant.
 * @param options - How near is near, and the level.
 * @throws A {@link SupportOpsError} with code `insight.optionInvalid` for a distance outside 0 to 50 or a percentage that
 * is negative or not finite, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * // Nine in the last 5 % before the target, one in the 5 % after it.
 * const { share, isHeaped } = edgeHeaping([95.5, 96, 97, 97, 98, 98, 99, 99, 100, 104, 40, 130]);
 * [share, isHeaped]; // => [0.9, true]
 * ```
 */
export function edgeHeaping(
  percents: readonly number[],
  { within = 5, level = 0.95 }: EdgeHeapingOptions = {},
): EdgeHeaping {
  const refuse = (path: string | number, received: number): never =>
    throwIssue("insight.optionInvalid", [path], { message: "Expected a percentage in range.", received });
  if (!(within > 0 && within <= 50)) refuse("within", within);
  percents.forEach((percent, index) => {
    if (!(percent >= 0 && percent <= Number.MAX_VALUE)) refuse(index, percent);
  });
  const justBefore = percents.filter((percent) => percent > 100 - within && percent <= 100).length;
  const justAfter = percents.filter((percent) => percent > 100 && percent <= 100 + within).length;
  const n = justBefore + justAfter;
  const { value, low, high } = wilsonInterval({ successes: justBefore, n }, { level });
  return {
    justBefore,
    justAfter,
    share: value,
    low,
    high,
    level,
    pValue: n === 0 ? null : binomialTwoSided(justBefore, n, 0.5),
    isHeaped: low === null ? null : low > 0.5,
    reason: n === 0 ? "noData" : null,
  };
}
