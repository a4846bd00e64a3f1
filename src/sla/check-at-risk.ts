import { checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkDuration } from "../time/duration.js";
import type { DurationMs } from "../time/instant-input.js";
import type { CompiledTarget } from "./compiled-sla.js";

/** When a clock is at risk. */
export type TargetRisk = Pick<CompiledTarget, "riskMs" | "riskLeftMs">;

const never: TargetRisk = { riskMs: null, riskLeftMs: null };

/**
 * Reads the threshold of being at risk; reports `input.*`, `time.*` or `sla.atRiskInvalid`.
 *
 * @param targetMs - The length of the target; `null` for one that says when it is due.
 */
export function checkAtRisk(
  value: unknown,
  targetMs: DurationMs | null,
  path: IssuePath,
  issues: Issues,
): TargetRisk | undefined {
  if (value === undefined) return never;
  const record = checkRecord(value, path, issues, ["percent", "before"]);
  if (record === undefined) return undefined;
  if ("percent" in record === "before" in record) {
    const message = "Say either a percentage of the target or a time before it.";
    addIssue(issues, "input.variant", path, { message, expected: "percent | before" });
    return undefined;
  }
  const beforeMs = "before" in record ? checkDuration(record["before"], [...path, "before"], issues) : null;
  if (beforeMs === undefined) return undefined;
  const risk = riskOf(beforeMs, record["percent"], targetMs);
  if (risk !== undefined) return risk;
  const message =
    targetMs === null
      ? "A target that says when it is due is at risk some time before."
      : "The threshold must lie inside the target.";
  addIssue(issues, "sla.atRiskInvalid", path, { message, received: record["percent"] ?? record["before"] });
  return undefined;
}

function riskOf(beforeMs: DurationMs | null, percent: unknown, targetMs: DurationMs | null): TargetRisk | undefined {
  if (targetMs === null) return beforeMs !== null && beforeMs > 0 ? { riskMs: null, riskLeftMs: beforeMs } : undefined;
  const share = typeof percent === "number" ? percent : Number.NaN;
  const riskMs = beforeMs === null ? Math.ceil((targetMs * share) / 100) : targetMs - beforeMs;
  return riskMs > 0 && riskMs < targetMs ? { riskMs, riskLeftMs: null } : undefined;
}
