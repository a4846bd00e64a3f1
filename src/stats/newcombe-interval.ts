import { type Issues, throwIssues } from "../errors/issues.js";
import { checkLevel } from "./check-numbers.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { checkProportion, type Proportion } from "./proportion.js";
import { wilsonInterval } from "./wilson-interval.js";

/**
 * Difference of two independent shares, a minus b, with the hybrid score interval: is one team's CSAT really higher?
 *
 * Combines the distances of each share to its {@link wilsonInterval} limits. R: `DescTools::BinomDiffCI(method =
 * "score")`. statsmodels: `confint_proportions_2indep(method = "newcomb")`.
 *
 * @param a - Successes and n of the first group.
 * @param b - Successes and n of the second group.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Difference and limits, -1 to 1; nulls with reason `noData` when either n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * // The example of Newcombe's paper.
 * const { value, low, high } = newcombeInterval({ successes: 56, n: 70 }, { successes: 48, n: 80 });
 * [value?.toFixed(4), low?.toFixed(4), high?.toFixed(4)]; // => ["0.2000", "0.0524", "0.3339"]
 * ```
 * @see Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine
 * 17, 873-890, method 10.
 */
export function newcombeInterval(a: Proportion, b: Proportion, { level = 0.95 }: LevelOptions = {}): IntervalEstimate {
  const issues: Issues = [];
  checkProportion(a, ["a"], issues);
  checkProportion(b, ["b"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const first = distances(wilsonInterval(a, { level }));
  const second = distances(wilsonInterval(b, { level }));
  if (first === null || second === null) return { value: null, low: null, high: null, level, reason: "noData" };
  const value = first.value - second.value;
  return {
    value,
    low: Math.max(-1, value - Math.hypot(first.below, second.above)),
    high: Math.min(1, value + Math.hypot(first.above, second.below)),
    level,
    reason: null,
  };
}

function distances({ value, low, high }: IntervalEstimate) {
  if (value === null || low === null || high === null) return null;
  return { value, below: value - low, above: high - value };
}
