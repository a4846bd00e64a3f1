import { compileLevel } from "../condition/level.js";
import { type Facets, facetsOfPath } from "../condition/facets.js";
import { compileFieldReader } from "../ticket/field-reader.js";
import { checkArray, checkRecord, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { FieldPath } from "../ticket/field-path.js";
import { checkAtRisk } from "./check-at-risk.js";
import { checkTargetLength, type TargetLength } from "./check-target-length.js";
import { compileHours } from "./compile-hours.js";
import type { CompiledTarget } from "./compiled-sla.js";
import type { TargetScope } from "./target-scope.js";

/** Whose target it is. */
export interface TargetOwner {
  readonly policyId: string;
  readonly edition: string | null;
}

const keys = ["clock", "when", "within", "dueField", "calendar", "atRisk", "roundDueTo"];

/**
 * Makes the targets of a policy or of one of its editions ready; reports every fault of each.
 *
 * @returns In order; those with issues are left out.
 */
export function compileTargets(
  value: unknown,
  owner: TargetOwner,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): readonly CompiledTarget[] {
  const rows = checkArray(value, path, issues) ?? [];
  return rows.flatMap((row, place) => compileTarget(row, owner, scope, [...path, place], issues) ?? []);
}

function compileTarget(
  value: unknown,
  { policyId, edition }: TargetOwner,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): CompiledTarget | undefined {
  const record = checkRecord(value, path, issues, keys);
  if (record === undefined) return undefined;
  const clock = checkClock(record["clock"], scope.clockIds, [...path, "clock"], issues);
  const when = "when" in record ? compileLevel(record["when"], scope, [...path, "when"], issues) : undefined;
  const length = compileLength(record, path, issues);
  const hours = compileHours(record["calendar"], scope, [...path, "calendar"], issues);
  const risk = checkAtRisk(record["atRisk"], length?.targetMs ?? null, [...path, "atRisk"], issues);
  const rounding = record["roundDueTo"];
  const roundDueTo =
    rounding === undefined
      ? null
      : checkWord(rounding, [...path, "roundDueTo"], issues, ["endOfBusinessDay", "nextOpening"]);
  if (clock === undefined || length === undefined || hours === undefined || risk === undefined) return undefined;
  if (roundDueTo === undefined) return undefined;
  const reads = (when?.reads ?? 0) | facetsOfFields(record);
  return { clock, policyId, edition, when: when?.holds, reads, ...length, roundDueTo, ...hours, ...risk };
}

/** What the fields that a target names stand for. */
function facetsOfFields({ dueField, calendar }: Readonly<Record<string, unknown>>): Facets {
  const named = typeof calendar === "object" && calendar !== null && "field" in calendar ? calendar.field : undefined;
  return [dueField, named].reduce<Facets>(
    (facets, path) => (path === undefined ? facets : facets | facetsOfPath(path as FieldPath)),
    0,
  );
}

/** The place of a clock in declared order; reports `sla.clockUnknown`. */
export function checkClock(
  value: unknown,
  clockIds: readonly string[],
  path: IssuePath,
  issues: Issues,
): number | undefined {
  const clock = clockIds.indexOf(value as string);
  if (clock !== -1) return clock;
  const message = "No clock of the definition has this id.";
  addIssue(issues, "sla.clockUnknown", path, { message, expected: `one of ${clockIds.join(", ")}`, received: value });
  return undefined;
}

function compileLength(
  record: Readonly<Record<string, unknown>>,
  path: IssuePath,
  issues: Issues,
): (TargetLength & Pick<CompiledTarget, "dueField">) | undefined {
  if (!("dueField" in record)) {
    const length = checkTargetLength(record["within"], [...path, "within"], issues);
    return length && { ...length, dueField: undefined };
  }
  if ("within" in record) {
    const message = "A target says either how long the clock may run or where it is said when it is due.";
    addIssue(issues, "input.variant", path, { message, expected: "within | dueField" });
    return undefined;
  }
  const dueField = compileFieldReader(record["dueField"], [...path, "dueField"], issues);
  return dueField && { targetMs: null, businessDays: null, dueField };
}
