import { checkNumber, checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { KpiResult } from "./kpi.js";

/** How much a figure must rest on to be `reliable`. At least one of the two must be given. */
export interface MinimumSample {
  /** Fewest observations: of durations those that have ended. What each KPI says itself if absent. */
  readonly n?: number;
  /** The farthest an interval may reach from its figure, in the figure's unit; an open side is too far. */
  readonly halfWidth?: number;
}

/** Reads a guard; reports `input.*`, or `kpi.optionInvalid` for a limit below zero or no limit at all. */
export function checkMinimumSample(value: unknown, path: IssuePath, issues: Issues): MinimumSample {
  const record = checkRecord(value, path, issues, ["n", "halfWidth"]) ?? {};
  const limits = Object.entries(record);
  if (limits.length === 0)
    addIssue(issues, "kpi.optionInvalid", path, { message: "A guard says n or halfWidth.", received: value });
  for (const [key, limit] of limits) {
    const number = checkNumber(limit, [...path, key], issues);
    if (number === undefined || number >= 0) continue;
    addIssue(issues, "kpi.optionInvalid", [...path, key], { message: "The limit lies below zero.", received: limit });
  }
  return record;
}

/** A result that says of itself whether it is reliable by a guard. */
export function withGuard(result: KpiResult, guard: MinimumSample | null): KpiResult {
  if (guard === null) return result;
  const { value, interval, figures, n } = result;
  const observed = figures["completed"] ?? n;
  const isEnough = guard.n === undefined ? result.reliable : value !== null && observed >= guard.n;
  if (!isEnough || guard.halfWidth === undefined || interval === null) return { ...result, reliable: isEnough };
  const { low, high } = interval;
  const isTight =
    value !== null && low !== null && high !== null && Math.max(value - low, high - value) <= guard.halfWidth;
  return { ...result, reliable: isTight };
}
