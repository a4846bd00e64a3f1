import { type Issues, throwIssues } from "../errors/issues.js";
import { checkLevel } from "./check-numbers.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { checkProportion, type Proportion } from "./proportion.js";

/** Limits of an interval, in the unit of the estimate. */
export interface Limits {
  /** Lower limit. */
  readonly low: number;
  /** Upper limit. */
  readonly high: number;
}

/** Checks a proportion and a level, then computes limits unless n is 0: the frame of every proportion interval. */
export function estimateProportion(
  proportion: Proportion,
  { level = 0.95 }: LevelOptions,
  limitsOf: (proportion: Proportion, level: number) => Limits,
): IntervalEstimate {
  const issues: Issues = [];
  checkProportion(proportion, ["proportion"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const { successes, n } = proportion;
  if (n === 0) return { value: null, low: null, high: null, level, reason: "noData" };
  return { value: successes / n, ...limitsOf(proportion, level), level, reason: null };
}
