import { checkRecord, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkDuration } from "../time/duration.js";
import type { CompiledTimer } from "./escalations.js";

/** Reads when a step is due; reports `input.*`, `time.*` or `escalation.timerInvalid`. */
export function checkTimer(value: unknown, path: IssuePath, issues: Issues): CompiledTimer | undefined {
  const record = checkRecord(value, path, issues, ["percent", "base", "after", "before", "hours"]);
  if (record === undefined) return undefined;
  if ("percent" in record) {
    const { percent } = record;
    if (
      Object.keys(record).length === 1 &&
      typeof percent === "number" &&
      percent > 0 &&
      percent < Number.POSITIVE_INFINITY
    )
      return { percent };
    addIssue(issues, "escalation.timerInvalid", path, {
      message: "A percentage is more than 0 and stands alone.",
      received: percent,
    });
    return undefined;
  }
  const base = checkWord(record["base"], ["start", "due", "breach"], [...path, "base"], issues);
  const hours = checkWord(record["hours"] ?? "wall", ["wall", "business"], [...path, "hours"], issues);
  const after = checkDuration(record["after"] ?? 0, [...path, "after"], issues);
  const before = checkDuration(record["before"] ?? 0, [...path, "before"], issues);
  if (base === undefined || hours === undefined || after === undefined || before === undefined) return undefined;
  if (after < 0 || before < 0 || ("after" in record && "before" in record) || (before > 0 && base !== "due")) {
    const message = "An offset is not negative, goes one way, and leads back only from the due instant.";
    addIssue(issues, "escalation.timerInvalid", path, { message, expected: "after, or before with base due" });
    return undefined;
  }
  return { base, offsetMs: after - before, hours };
}
