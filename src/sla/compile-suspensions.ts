import { compileLevel } from "../condition/level.js";
import type { ConditionScope } from "../condition/predicate.js";
import { checkArray, checkRecord, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkInstant } from "../time/instant.js";
import { checkClock } from "./compile-targets.js";
import type { CompiledSuspension } from "./compiled-sla.js";

/** Makes suspensions ready; reports every fault of each. Those with issues are left out. */
export function compileSuspensions(
  value: unknown,
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): readonly CompiledSuspension[] {
  const suspensions: CompiledSuspension[] = [];
  checkArray(value ?? [], path, issues)?.forEach((row, place) => {
    const suspension = compileSuspension(row, scope, [...path, place], issues);
    if (suspension === undefined) return;
    if (suspensions.some(({ id }) => id === suspension.id)) {
      const message = "Two suspensions have the same id.";
      addIssue(issues, "sla.suspensionDuplicate", [...path, place, "id"], { message, received: suspension.id });
    }
    suspensions.push(suspension);
  });
  return suspensions;
}

function compileSuspension(
  value: unknown,
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): CompiledSuspension | undefined {
  const record = checkRecord(value, path, issues, ["id", "from", "to", "match", "clocks"]);
  if (record === undefined) return undefined;
  const id = checkText(record["id"], [...path, "id"], issues);
  const from = checkInstant(record["from"], [...path, "from"], issues);
  const to = checkInstant(record["to"], [...path, "to"], issues);
  const match = "match" in record ? compileLevel(record["match"], scope, [...path, "match"], issues) : undefined;
  const clocks = compileClockSet(record["clocks"], scope.clockIds, [...path, "clocks"], issues);
  if (from !== undefined && to !== undefined && to < from) {
    const message = "The suspension ends before it begins.";
    addIssue(issues, "time.rangeReversed", [...path, "to"], { message, received: record["to"] });
  }
  if (id === undefined || from === undefined || to === undefined) return undefined;
  return { id, from, to, match, clocks };
}

function compileClockSet(
  value: unknown,
  clockIds: readonly string[],
  path: IssuePath,
  issues: Issues,
): ReadonlySet<number> {
  if (value === undefined) return new Set(clockIds.keys());
  const named = checkArray(value, path, issues) ?? [];
  return new Set(named.flatMap((id, place) => checkClock(id, clockIds, [...path, place], issues) ?? []));
}
