import type { LevelOptions } from "../stats/interval-estimate.js";
import { mannKendallTest } from "../stats/mann-kendall-test.js";
import { theilSenSlope } from "../stats/theil-sen-slope.js";

/** Where a series is going; `none` where it may as well be chance. */
export type TrendDirection = "rising" | "falling" | "none";

/** Whether a series moves, and how fast. */
export interface Trend {
  /** Where it is going; `null` with a reason. */
  readonly direction: TrendDirection | null;
  /** Change per step, in the unit of the values; `null` with a reason. */
  readonly slope: number | null;
  /** Lower limit of the slope; `null` with a reason. */
  readonly low: number | null;
  /** Upper limit of the slope; `null` with a reason. */
  readonly high: number | null;
  /** Two-sided confidence level of the limits. */
  readonly level: number;
  /** Probability of a run like this without a trend, 0 to 1; `null` with a reason. */
  readonly pValue: number | null;
  /** How many values. */
  readonly n: number;
  /** `tooFew` below four values, `gaps` where one between others is missing; else `null`. */
  readonly reason: "tooFew" | "gaps" | null;
}

/** With three values no run, however steep, is rarer than one in six either way. */
const fewest = 4;

/**
 * Tells whether a figure is moving from period to period: Mann-Kendall for the direction, Theil-Sen for the pace, so that
 * one odd period changes little. Take weeks or months: days depend on the weekday, and trends in them look surer than
 * they are. Values that are missing at either end are left out.
 *
 * @param values - Figures of consecutive periods, oldest first; `null` where there is none.
 * @param options - Confidence level, 0.95 by default: a trend is one that is rarer than 1 - level by chance.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for NaN or an infinite value,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const { direction, slope } = trendOf([95, 94, 94, 92, 91, 93, 90, 88, 88, 87]);
 * [direction, slope]; // => ["falling", -1]
 * trendOf([5, 4, 6, 5, 5]).direction; // => "none"
 * trendOf([5, null, 6, 5, 5]).reason; // => "gaps"
 * ```
 * @see Mann (1945), Econometrica 13, 245-259; Sen (1968), Journal of the American Statistical Association 63, 1379-1389.
 */
export function trendOf(values: readonly (number | null)[], { level = 0.95 }: LevelOptions = {}): Trend {
  const places = values.flatMap((value, place) => (value === null ? [] : [place]));
  const series = values.slice(places[0] ?? 0, (places.at(-1) ?? -1) + 1);
  const known = series.filter((value) => value !== null);
  const { value, low, high } = theilSenSlope(known, { level });
  const { pValue, s } = mannKendallTest(known);
  const n = known.length;
  const reason = known.length < series.length ? "gaps" : n < fewest ? "tooFew" : null;
  if (reason !== null || s === null || pValue === null) {
    return { direction: null, slope: null, low: null, high: null, level, pValue: null, n, reason };
  }
  const direction = pValue >= 1 - level ? "none" : s > 0 ? "rising" : "falling";
  return { direction, slope: value, low, high, level, pValue, n, reason };
}
