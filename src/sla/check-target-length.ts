import { checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkDuration } from "../time/duration.js";
import type { CompiledTarget } from "./compiled-sla.js";

/** How long a target lets its clock run. */
export type TargetLength = Pick<CompiledTarget, "targetMs" | "businessDays">;

/** Reads a duration or a number of business days; reports `time.*`, `input.*` or `sla.targetNotPositive`. */
export function checkTargetLength(value: unknown, path: IssuePath, issues: Issues): TargetLength | undefined {
  if (typeof value === "object" && value !== null && "businessDays" in value) {
    const days = checkRecord(value, path, issues, ["businessDays"])?.["businessDays"];
    if (Number.isInteger(days) && (days as number) > 0) return { targetMs: null, businessDays: days as number };
    const message = "Business days are counted in whole numbers, from 1.";
    const daysPath = [...path, "businessDays"];
    addIssue(issues, "sla.targetNotPositive", daysPath, { message, expected: "integer from 1", received: days });
    return undefined;
  }
  const targetMs = checkDuration(value, path, issues);
  if (targetMs === undefined) return undefined;
  if (targetMs > 0) return { targetMs, businessDays: null };
  addIssue(issues, "sla.targetNotPositive", path, { message: "A target must be longer than zero.", received: value });
  return undefined;
}
