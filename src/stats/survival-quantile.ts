import { type Issues, throwIssues } from "../errors/issues.js";
import { checkProbability } from "./check-numbers.js";
import type { IntervalEstimate } from "./interval-estimate.js";
import type { SurvivalCurve } from "./survival-curve.js";

/** The option of {@link survivalQuantile}. */
export interface SurvivalQuantileOptions {
  /**
   * What to answer where the curve runs level exactly at the quantile: the `midpoint` of that stretch (R, and the
   * familiar median of an even number of values) or the `firstTime` at which the curve gets there. `midpoint` without
   * it.
   */
  readonly rule?: "midpoint" | "firstTime";
}

/** Survival values closer than this count as equal, as in R: the square root of the machine precision. */
const tolerance = Math.sqrt(Number.EPSILON);

/**
 * Takes a quantile of durations from a survival curve, with limits where the confidence limits of the curve cross it.
 *
 * R: `quantile(fit, p)`, which uses the midpoint rule.
 *
 * @param curve - From {@link kaplanMeier} or {@link survivalHistogram}.
 * @param p - Probability, 0 to 1; 0.5 for the median duration.
 * @returns Duration and limits in the unit of the curve, at the level of the curve. `value` is null with reason
 * `notReached` when fewer than p of the durations have ended by the last observation; a limit is null where its curve
 * does not get that far.
 * @throws A {@link SupportOpsError} with code `stats.probabilityInvalid` when p lies outside 0 to 1.
 * @example
 * ```ts
 * const curve = kaplanMeier({ times: [5, 6, 8, 10], events: [1, 0, 1, 0] });
 * survivalQuantile(curve, 0.5).value; // => 8
 * survivalQuantile(curve, 0.25).value; // => 6.5
 * survivalQuantile(curve, 0.25, { rule: "firstTime" }).value; // => 5
 * survivalQuantile(curve, 0.9).reason; // => "notReached"
 * ```
 * @see Brookmeyer and Crowley (1982), A confidence interval for the median survival time, Biometrics 38, 29-41.
 */
export function survivalQuantile(
  curve: SurvivalCurve,
  p: number,
  { rule = "midpoint" }: SurvivalQuantileOptions = {},
): IntervalEstimate {
  const issues: Issues = [];
  checkProbability(p, ["p"], issues);
  throwIssues(issues);
  const remaining = 1 - p;
  const value = timeReaching(curve.times, curve.survival, remaining, rule);
  return {
    value,
    low: timeReaching(curve.times, curve.low, remaining, rule),
    high: timeReaching(curve.times, curve.high, remaining, rule),
    level: curve.level,
    reason: value === null ? (curve.reason ?? "notReached") : null,
  };
}

function timeReaching(
  times: readonly number[],
  heights: readonly (number | null)[],
  target: number,
  rule: "midpoint" | "firstTime",
): number | null {
  if (target === 1) return times[heights.findIndex((height) => height !== null && height < 1)] ?? null;
  const first = heights.findIndex((height) => height !== null && height <= target + tolerance);
  const reachedAt = times[first];
  const height = heights[first];
  if (reachedAt === undefined || typeof height !== "number") return null;
  if (rule === "firstTime" || height < target - tolerance) return reachedAt;
  const left = heights.findIndex((later, row) => row > first && (later === null || later < target - tolerance));
  const leftAt = left === -1 ? times.at(-1) : times[left];
  return (reachedAt + (leftAt ?? reachedAt)) / 2;
}
