import { type Issues, throwIssues } from "../errors/issues.js";
import { checkPositive } from "./check-numbers.js";
import { areaUnder } from "./product-limit.kernel.js";
import type { IntervalEstimate } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";
import { nearestAt } from "./sorted-search.kernel.js";
import type { SurvivalCurve } from "./survival-curve.js";

/** The option of {@link restrictedMean}. */
export interface RestrictedMeanOptions {
  /** Duration at which every longer one is cut, above 0, in the unit of the curve. */
  readonly until: number;
}

/** A restricted mean with its standard error. */
export interface RestrictedMean extends IntervalEstimate {
  /** Standard error of the value, in the unit of the curve; null without observations. */
  readonly standardError: number | null;
  /** True when some were still open at the last observation and `until` lies beyond it: the rest is extrapolated. */
  readonly beyondFollowUp: boolean;
}

/**
 * Mean duration when every longer one counts as `until`: the mean to use where open tickets make the plain mean
 * meaningless and the 90th percentile is not reached yet. It is the area under the survival curve up to `until`.
 *
 * R: `summary(fit, rmean = until)$table` with its standard error; the limits are value ± z standard errors, not below 0
 * and not above `until`.
 *
 * @param curve - From {@link kaplanMeier} or {@link survivalHistogram}.
 * @param options - Where to cut.
 * @returns Mean, standard error and limits in the unit of the curve, at the level of the curve; nulls with reason
 * `noData` without observations.
 * @throws A {@link SupportOpsError} with code `stats.parameterInvalid` when `until` is not above 0.
 * @example
 * ```ts
 * const curve = kaplanMeier({ times: [5, 6, 8, 10], events: [1, 0, 1, 0] });
 * // 5 hours at 1, 3 hours at 0.75 and 2 hours at 0.375.
 * restrictedMean(curve, { until: 10 }).value; // => 8
 * ```
 * @see Klein and Moeschberger (2003), Survival Analysis, section 4.5.
 */
export function restrictedMean(curve: SurvivalCurve, { until }: RestrictedMeanOptions): RestrictedMean {
  const issues: Issues = [];
  checkPositive(until, ["until"], issues);
  throwIssues(issues);
  const { level, reason } = curve;
  if (reason !== null) {
    return { value: null, standardError: null, low: null, high: null, level, reason, beyondFollowUp: false };
  }
  const { area, variance } = areaUnder(curve, until);
  const standardError = Math.sqrt(variance);
  const reach = normalCritical(level) * standardError;
  return {
    value: area,
    standardError,
    low: Math.max(0, area - reach),
    high: Math.min(until, area + reach),
    level,
    reason,
    beyondFollowUp: nearestAt(curve.survival, Infinity) > 0 && until > nearestAt(curve.times, Infinity),
  };
}
