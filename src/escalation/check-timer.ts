import type { Calendar } from "../calendar/calendar.js";
import { checkRecord, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { backwards, checkOffset } from "./check-offset.js";
import type { CompiledOffset, CompiledTimer } from "./escalations.js";

/** A timer as it was read: one of a cycle, or one that counts from the step listed before. */
export type CheckedTimer = CompiledTimer | { readonly base: "previous"; readonly offset: CompiledOffset };

const bases = ["start", "due", "breach", "pause", "previous"] as const;

/** Reads when a step is due; reports `input.*`, `time.*`, `sla.calendarUnknown` or `escalation.timerInvalid`. */
export function checkTimer(
  value: unknown,
  calendars: ReadonlyMap<string, Calendar>,
  path: IssuePath,
  issues: Issues,
): CheckedTimer | undefined {
  const record = checkRecord(value, path, issues, ["percent", "base", "after", "before", "hours", "calendar"]);
  if (record === undefined) return undefined;
  if ("percent" in record) return checkPercent(record, path, issues);
  const base = checkWord(record["base"], [...path, "base"], issues, bases);
  if ("before" in record && ("after" in record || (base !== undefined && base !== "due"))) {
    const message = "An offset goes one way, and leads back only from the due instant.";
    addIssue(issues, "escalation.timerInvalid", path, { message, expected: "after, or before with base due" });
    return undefined;
  }
  const side = "before" in record ? "before" : "after";
  const offset = checkOffset(record, side, calendars, path, issues);
  if (base === undefined || offset === undefined) return undefined;
  return { base, offset: side === "before" ? backwards(offset) : offset };
}

function checkPercent(
  record: Readonly<Record<string, unknown>>,
  path: IssuePath,
  issues: Issues,
): CheckedTimer | undefined {
  const { percent } = record;
  const isAlone = Object.keys(record).length === 1;
  if (isAlone && typeof percent === "number" && percent > 0 && percent < Number.POSITIVE_INFINITY) return { percent };
  const message = "A percentage is more than 0 and stands alone.";
  addIssue(issues, "escalation.timerInvalid", path, { message, received: percent });
  return undefined;
}
