import { checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkNeededOffset } from "./check-offset.js";
import { compileAudience } from "./compile-audience.js";
import {
  checkCount,
  checkPayload,
  type CompiledRules,
  compileRules,
  compileWhen,
  type DefinitionRecord,
  rulesKeys,
  type RulesScope,
} from "./compile-rules.js";
import type { CompiledRepeat, CompiledRung } from "./escalations.js";
import { idTailOf } from "./telling-id.js";

/** A step made ready; what counts from it is still being added. */
export interface StepDraft {
  readonly rules: CompiledRules;
  readonly rung: CompiledRung & { readonly next: CompiledRung[] };
}

/** Makes a step ready; reports every fault. */
export function compileStep(value: unknown, scope: RulesScope, path: IssuePath, issues: Issues): StepDraft | undefined {
  const record = checkRecord(value, path, issues, [...rulesKeys, "repeat", "audience", "payload"]);
  if (record === undefined) return undefined;
  const rules = compileRules(record, scope, path, issues);
  const repeat = "repeat" in record ? compileRepeat(record["repeat"], scope, [...path, "repeat"], issues) : null;
  const audience = compileAudience(record, scope.onCall, path, issues);
  const payload = checkPayload(record, path, issues);
  if (rules === undefined || repeat === undefined || audience === undefined || payload === undefined) return undefined;
  const { id, timer, when, outsideHours, whenMissed, isBreach } = rules;
  const rung = {
    step: id,
    level: null,
    kind: null,
    round: 1,
    idTail: idTailOf([id], scope.edition),
    audience,
    payload,
    when,
    outsideHours,
    whenMissed,
    isBreach,
    delay: "base" in timer && timer.base === "previous" ? timer.offset : null,
    repeat,
    acknowledgement: "ignored" as const,
    next: [],
  };
  return { rules, rung };
}

function compileRepeat(value: unknown, scope: RulesScope, path: IssuePath, issues: Issues): CompiledRepeat | undefined {
  const record = checkRecord(value, path, issues, ["every", "hours", "calendar", "count", "until"]);
  if (record === undefined) return undefined;
  const every = checkEvery(record, scope, path, issues);
  const count = checkCount(record["count"], 999, [...path, "count"], issues);
  const until = compileWhen(record, "until", scope, path, issues);
  return every && count !== undefined ? { every, count, until } : undefined;
}

function checkEvery(
  record: DefinitionRecord,
  { calendars }: RulesScope,
  path: IssuePath,
  issues: Issues,
): CompiledRepeat["every"] | undefined {
  const every = checkNeededOffset(record, "every", calendars, path, issues);
  if (every === undefined || every.amount > 0) return every;
  const message = "A repeat needs an interval above 0.";
  addIssue(issues, "escalation.repeatInvalid", [...path, "every"], { message, received: record["every"] });
  return undefined;
}
