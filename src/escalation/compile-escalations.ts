import { type ConditionScope, compileCondition } from "../condition/compile-condition.js";
import { checkArray, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, validOrThrow } from "../errors/issues.js";
import { canonicalJson, type Json } from "../json/canonical-json.js";
import { fingerprint } from "../json/fingerprint.js";
import { defaultPriorities } from "../sla/compile-sla.js";
import { compiledOf as compiledSlaOf, type Sla } from "../sla/sla.js";
import { checkDuration } from "../time/duration.js";
import type { EscalationDefinition } from "./escalation-definition.js";
import { type CompiledStep, type CompiledTimer, type Escalations, escalationsBrand } from "./escalations.js";

/**
 * Checks escalations and makes them ready to be planned.
 *
 * @param definition - Plain JSON; see {@link EscalationDefinition}.
 * @param sla - The SLA whose clocks the steps watch.
 * @throws A {@link SupportOpsError} with every fault: `input.*`, `condition.*`, `time.*`, `sla.clockUnknown`,
 * `sla.handleExpected`, `escalation.stepDuplicate` and `escalation.timerInvalid`.
 * @example
 * ```ts
 * import { compileSla } from "supportops/sla";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const escalations = compileEscalations(
 *   { steps: [{ id: "warn", clock: "firstReply", timer: { percent: 75 }, audience: "assignee" }] },
 *   sla,
 * );
 * escalations.definition.steps.length; // => 1
 * ```
 */
export function compileEscalations<ClockId extends string>(
  definition: EscalationDefinition<NoInfer<ClockId>>,
  sla: Sla<ClockId>,
): Escalations {
  const compiled = compiledSlaOf(sla);
  const clockIds = compiled.clocks.clocks.map(({ id }) => id);
  const priorities = sla.definition.priorities ?? defaultPriorities;
  const steps = validOrThrow(
    (value, path, issues) => checkSteps(value, clockIds, priorities, path, issues),
    definition,
  );
  return Object.freeze({
    definition,
    fingerprint: fingerprint(definition),
    [escalationsBrand]: { steps, sla: compiled },
  });
}

function checkSteps(
  value: unknown,
  clockIds: readonly string[],
  priorities: readonly string[],
  path: IssuePath,
  issues: Issues,
): readonly CompiledStep[] {
  const record = checkRecord(value, path, issues, ["schemaVersion", "id", "steps"]);
  const rows = record === undefined ? [] : (checkArray(record["steps"], [...path, "steps"], issues) ?? []);
  // How clocks stood at a past instant is not kept, so a step's condition reads the ticket alone.
  const scope = { priorities, clockIds: [] };
  const steps = rows.flatMap((row, index) => checkStep(row, clockIds, scope, [...path, "steps", index], issues) ?? []);
  steps.forEach(({ id }, index) => {
    if (steps.findIndex((step) => step.id === id) === index) return;
    addIssue(issues, "escalation.stepDuplicate", [...path, "steps", index, "id"], {
      message: "Two steps have the same id.",
      received: id,
    });
  });
  return steps;
}

const keys = ["id", "clock", "slot", "timer", "when", "outsideHours", "whenMissed", "audience", "payload"];

function checkStep(
  value: unknown,
  clockIds: readonly string[],
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): CompiledStep | undefined {
  const record = checkRecord(value, path, issues, keys);
  if (record === undefined) return undefined;
  const id = checkText(record["id"], [...path, "id"], issues);
  const clock = clockIds.find((known) => known === record["clock"]);
  if (clock === undefined) {
    const message = "No clock of the SLA has this id.";
    addIssue(issues, "sla.clockUnknown", [...path, "clock"], {
      message,
      expected: clockIds.join(", "),
      received: record["clock"],
    });
  }
  const text = (key: "slot" | "audience"): string | undefined =>
    key in record ? checkText(record[key], [...path, key], issues) : undefined;
  const slot = text("slot");
  const audience = text("audience");
  const timer = checkTimer(record["timer"], [...path, "timer"], issues);
  const when = "when" in record ? compileCondition(record["when"], scope, [...path, "when"], issues) : undefined;
  const outsideHours = checkWord(
    record["outsideHours"] ?? "now",
    ["now", "nextOpening", "skip"],
    [...path, "outsideHours"],
    issues,
  );
  const whenMissed = checkWord(record["whenMissed"] ?? "lapse", ["lapse", "fire"], [...path, "whenMissed"], issues);
  if (
    id === undefined ||
    clock === undefined ||
    timer === undefined ||
    outsideHours === undefined ||
    whenMissed === undefined
  )
    return undefined;
  const payload = JSON.parse(canonicalJson(record["payload"] ?? null)) as Json;
  return { id, clock, slot, timer, when, outsideHours, whenMissed, audience: audience ?? null, payload };
}

function checkTimer(value: unknown, path: IssuePath, issues: Issues): CompiledTimer | undefined {
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
