import type { Calendar } from "../calendar/calendar.js";
import { everOpens } from "../calendar/ever-opens.js";
import { compileCondition } from "../condition/compile-condition.js";
import type { ConditionScope } from "../condition/predicate.js";
import { compileFieldReader } from "../condition/field-reader.js";
import { checkArray, checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkDuration } from "../time/duration.js";
import type { DurationMs } from "../time/instant-input.js";
import type { CompiledTarget } from "./compiled-sla.js";

/** What a target may refer to. */
export interface TargetScope extends ConditionScope {
  /** Calendars by id, the built-in one included. */
  readonly calendars: ReadonlyMap<string, Calendar>;
}

/** Makes the targets of a policy ready; reports every fault of each. Targets with issues are left out. */
export function compileTargets(
  value: unknown,
  policyId: string,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): readonly CompiledTarget[] {
  const rows = checkArray(value, path, issues) ?? [];
  return rows.flatMap((row, index) => compileTarget(row, policyId, scope, [...path, index], issues) ?? []);
}

function compileTarget(
  value: unknown,
  policyId: string,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): CompiledTarget | undefined {
  const record = checkRecord(value, path, issues, ["clock", "when", "within", "calendar", "atRisk"]);
  if (record === undefined) return undefined;
  const clock = scope.clockIds.indexOf(record["clock"] as string);
  if (clock === -1) {
    const message = "No clock of the definition has this id.";
    addIssue(issues, "sla.clockUnknown", [...path, "clock"], {
      message,
      expected: scope.clockIds.join(", "),
      received: record["clock"],
    });
  }
  const when = "when" in record ? compileCondition(record["when"], scope, [...path, "when"], issues) : undefined;
  const targetMs = checkTarget(record["within"], [...path, "within"], issues);
  const hours = compileHours(record["calendar"], scope, [...path, "calendar"], issues);
  const riskMs = "atRisk" in record ? checkAtRisk(record["atRisk"], targetMs, [...path, "atRisk"], issues) : null;
  if (clock === -1 || targetMs === undefined || hours === undefined || riskMs === undefined) return undefined;
  return { clock, policyId, when, targetMs, ...hours, riskMs };
}

function checkTarget(value: unknown, path: IssuePath, issues: Issues): DurationMs | undefined {
  const targetMs = checkDuration(value, path, issues);
  if (targetMs === undefined || targetMs > 0) return targetMs;
  addIssue(issues, "sla.targetNotPositive", path, { message: "A target must be longer than zero.", received: value });
  return undefined;
}

function compileHours(
  value: unknown,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): Pick<CompiledTarget, "calendar" | "calendarField"> | undefined {
  if (typeof value !== "object" || value === null) {
    const calendar = checkCalendarId(value, scope, path, issues);
    return calendar && { calendar, calendarField: undefined };
  }
  const record = checkRecord(value, path, issues, ["field", "otherwise"]);
  const calendarField = compileFieldReader(record?.["field"], [...path, "field"], issues);
  const calendar = checkCalendarId(record?.["otherwise"], scope, [...path, "otherwise"], issues);
  // A ticket may name any of the others.
  const others = [...scope.calendars.keys()].filter((id) => id !== record?.["otherwise"]);
  for (const id of others) checkCalendarId(id, scope, [...path, "field"], issues);
  return calendar && calendarField && { calendar, calendarField };
}

function checkCalendarId(
  value: unknown,
  { calendars }: TargetScope,
  path: IssuePath,
  issues: Issues,
): Calendar | undefined {
  const calendar = calendars.get(value as string);
  if (calendar === undefined) {
    const message = "No calendar of the definition has this id.";
    addIssue(issues, "sla.calendarUnknown", path, {
      message,
      expected: [...calendars.keys()].join(", "),
      received: value,
    });
    return undefined;
  }
  // Measured by such a calendar a clock would stand still for ever, and nobody would notice.
  if (everOpens(calendar)) return calendar;
  addIssue(issues, "sla.calendarNeverOpen", path, { message: "The calendar never opens.", received: value });
  return undefined;
}

/** How much of the target may be used up before it is at risk. */
function checkAtRisk(
  value: unknown,
  targetMs: DurationMs | undefined,
  path: IssuePath,
  issues: Issues,
): DurationMs | undefined {
  const record = checkRecord(value, path, issues, ["percent", "before"]);
  if (record === undefined) return undefined;
  if ("percent" in record === "before" in record) {
    const message = "Say either a percentage of the target or a time before it.";
    addIssue(issues, "input.variant", path, { message, expected: "percent | before" });
    return undefined;
  }
  const usable = targetMs ?? Number.MAX_SAFE_INTEGER;
  const { percent } = record;
  const beforeMs = "before" in record ? checkDuration(record["before"], [...path, "before"], issues) : 0;
  if (beforeMs === undefined) return undefined;
  const riskMs =
    "percent" in record
      ? Math.ceil((usable * (typeof percent === "number" ? percent : Number.NaN)) / 100)
      : usable - beforeMs;
  if (riskMs > 0 && riskMs < usable) return riskMs;
  const message = "The threshold must lie inside the target.";
  addIssue(issues, "sla.atRiskInvalid", path, { message, received: percent ?? record["before"] });
  return undefined;
}
