import { checkArray, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { checkNeededOffset, checkOffset } from "./check-offset.js";
import { compileAudience } from "./compile-audience.js";
import {
  checkCount,
  checkPayload,
  type CompiledRules,
  compileRules,
  rulesKeys,
  type RulesScope,
} from "./compile-rules.js";
import type { CompiledOffset, CompiledRung } from "./escalations.js";
import { type CompiledLevel, chainLevels, type LadderRounds } from "./ladder-rungs.js";

/** A ladder made ready: its levels, each counting from the one before, through all rounds. */
export interface LadderDraft {
  readonly rules: CompiledRules;
  readonly rung: CompiledRung;
}

/** Makes a ladder ready; reports every fault. */
export function compileLadder(
  value: unknown,
  scope: RulesScope,
  path: IssuePath,
  issues: Issues,
): LadderDraft | undefined {
  const record = checkRecord(value, path, issues, [...rulesKeys, "levels", "acknowledgement", "repeat"]);
  if (record === undefined) return undefined;
  const rules = compileRules(record, scope, path, issues);
  if (rules !== undefined && "base" in rules.timer && rules.timer.base === "previous") {
    const message = "A ladder counts from an instant of the cycle; its levels count from each other.";
    addIssue(issues, "escalation.timerInvalid", [...path, "timer", "base"], { message, received: "previous" });
  }
  const levels = compileLevels(record["levels"], scope, [...path, "levels"], issues);
  const acknowledgement =
    "acknowledgement" in record
      ? compileTimeout(record["acknowledgement"], scope, [...path, "acknowledgement"], issues)
      : "ends";
  const rounds = "repeat" in record ? compileRounds(record["repeat"], scope, [...path, "repeat"], issues) : null;
  if (rules === undefined || levels === undefined || acknowledgement === undefined || rounds === undefined)
    return undefined;
  const rung = chainLevels(levels, rounds, { rules, acknowledgement, edition: scope.edition });
  return rung && { rules, rung };
}

function compileLevels(
  value: unknown,
  scope: RulesScope,
  path: IssuePath,
  issues: Issues,
): readonly CompiledLevel[] | undefined {
  const rows = checkArray(value, path, issues);
  if (rows === undefined) return undefined;
  if (rows.length === 0) addIssue(issues, "escalation.levelsInvalid", path, { message: "A ladder has levels." });
  const ids = new Set<unknown>();
  const levels = rows.flatMap((row, index) => {
    const level = compileLevel(row, index, scope, [...path, index], issues);
    if (level === undefined) return [];
    if (ids.has(level.id)) {
      const message = "Two levels of the ladder have the same id.";
      addIssue(issues, "escalation.levelsInvalid", [...path, index, "id"], { message, received: level.id });
    }
    ids.add(level.id);
    return [level];
  });
  return levels.length === rows.length ? levels : undefined;
}

function compileLevel(
  value: unknown,
  place: number,
  scope: RulesScope,
  path: IssuePath,
  issues: Issues,
): CompiledLevel | undefined {
  const record = checkRecord(value, path, issues, ["id", "kind", "after", "hours", "calendar", "audience", "payload"]);
  if (record === undefined) return undefined;
  const id = checkText(record["id"], [...path, "id"], issues);
  const kind = checkWord(record["kind"], [...path, "kind"], issues, ["functional", "hierarchical"]);
  const offset = checkOffset(record, "after", scope.calendars, path, issues);
  const audience = compileAudience(record, scope.onCall, path, issues);
  const payload = checkPayload(record, path, issues);
  const isFirst = place === 0;
  if (isFirst === "after" in record) {
    const message =
      "The first level is told as the ladder's timer says, every other one some time after the one before.";
    addIssue(issues, "escalation.levelsInvalid", [...path, "after"], { message, received: record["after"] });
    return undefined;
  }
  if (id === undefined || kind === undefined || offset === undefined) return undefined;
  if (audience === undefined || payload === undefined) return undefined;
  return { id, kind, delay: isFirst ? null : offset, audience, payload };
}

function compileTimeout(
  value: unknown,
  { calendars }: RulesScope,
  path: IssuePath,
  issues: Issues,
): CompiledOffset | undefined {
  const record = checkRecord(value, path, issues, ["timeout", "hours", "calendar"]);
  if (record === undefined) return undefined;
  return checkNeededOffset(record, "timeout", calendars, path, issues);
}

function compileRounds(
  value: unknown,
  { calendars }: RulesScope,
  path: IssuePath,
  issues: Issues,
): LadderRounds | undefined {
  const record = checkRecord(value, path, issues, ["after", "hours", "calendar", "count"]);
  if (record === undefined) return undefined;
  const after = checkNeededOffset(record, "after", calendars, path, issues);
  const count = checkCount(record["count"], 9, [...path, "count"], issues);
  return after && count !== undefined ? { after, count } : undefined;
}
