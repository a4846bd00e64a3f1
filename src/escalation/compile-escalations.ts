import { compileCondition } from "../condition/compile-condition.js";
import { checkArray, checkRecord, checkSchemaVersion, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, validOrThrow } from "../errors/issues.js";
import { resultOf } from "../errors/result.js";
import { canonicalJson, type Json } from "../json/canonical-json.js";
import { fingerprint } from "../json/fingerprint.js";
import { defaultPriorities } from "../condition/default-priorities.js";
import type { CompiledSla } from "../sla/compiled-sla.js";
import { compiledOf as compiledSlaOf, type Sla } from "../sla/sla.js";
import { checkTimer } from "./check-timer.js";
import type { EscalationDefinition } from "./escalation-definition.js";
import { type CompiledStep, type CompiledTimer, type Escalations, escalationsBrand } from "./escalations.js";

/**
 * Checks escalations and makes them ready to be planned.
 *
 * @param definition - Plain JSON; see {@link EscalationDefinition}.
 * @param sla - The SLA whose clocks the steps watch.
 * @throws A {@link SupportOpsError} with every fault: `input.*`, `condition.*`, `time.*`, `sla.clockUnknown`,
 * `sla.handleExpected`, `escalation.stepDuplicate`, `escalation.slotUnknown` and `escalation.timerInvalid`.
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
  const priorities = sla.definition.priorities ?? defaultPriorities;
  const steps = validOrThrow(
    (value, path, issues) => checkSteps(value, { sla: compiled, priorities }, path, issues),
    definition,
  );
  return Object.freeze({
    definition,
    fingerprint: fingerprint(definition),
    [escalationsBrand]: { steps, sla: compiled },
  });
}

/** What steps may refer to. */
interface StepScope {
  readonly sla: CompiledSla;
  readonly priorities: readonly string[];
}

function checkSteps(value: unknown, scope: StepScope, path: IssuePath, issues: Issues): readonly CompiledStep[] {
  const record = checkRecord(value, path, issues, ["schemaVersion", "id", "steps"]);
  if (record !== undefined) checkSchemaVersion(record, path, issues);
  if (record === undefined) return [];
  if ("id" in record) checkText(record["id"], [...path, "id"], issues);
  const ids = new Set<unknown>();
  const rows = checkArray(record["steps"], [...path, "steps"], issues) ?? [];
  return rows.flatMap((row, index) => {
    const stepPath = [...path, "steps", index];
    const step = checkRecord(row, stepPath, issues, keys);
    if (step === undefined) return [];
    const { id } = step;
    if (id !== undefined && ids.has(id)) {
      const message = "Two steps have the same id.";
      addIssue(issues, "escalation.stepDuplicate", [...stepPath, "id"], { message, received: id });
    }
    ids.add(id);
    return compileStep(step, scope, stepPath, issues) ?? [];
  });
}

const keys = ["id", "clock", "slot", "timer", "when", "outsideHours", "whenMissed", "audience", "payload"];

function compileStep(
  record: Readonly<Record<string, unknown>>,
  scope: StepScope,
  path: IssuePath,
  issues: Issues,
): CompiledStep | undefined {
  const word = <const Word extends string>(key: string, words: readonly [Word, ...Word[]]): Word | undefined =>
    key in record ? checkWord(record[key], words, [...path, key], issues) : words[0];
  const id = checkText(record["id"], [...path, "id"], issues);
  const watched = checkTrack(record, scope, path, issues);
  const timer = checkTimer(record["timer"], [...path, "timer"], issues);
  // How clocks stood at a past instant is not kept, so a step's condition reads the ticket alone.
  const conditionScope = { priorities: scope.priorities, clockIds: [] };
  const when =
    "when" in record ? compileCondition(record["when"], conditionScope, [...path, "when"], issues) : undefined;
  const outsideHours = word("outsideHours", ["now", "nextOpening", "skip"]);
  const whenMissed = word("whenMissed", ["lapse", "fire"]);
  const audience = "audience" in record ? checkText(record["audience"], [...path, "audience"], issues) : null;
  const payload = checkPayload(record["payload"] ?? null, [...path, "payload"], issues);
  if (
    id === undefined ||
    watched === undefined ||
    timer === undefined ||
    outsideHours === undefined ||
    whenMissed === undefined ||
    audience === undefined ||
    payload === undefined
  )
    return undefined;
  // A breach stays on record, however late the host asks.
  const missed = isBreach(timer) ? "fire" : whenMissed;
  return { id, ...watched, timer, when, outsideHours, whenMissed: missed, audience, payload };
}

/** The clock a step watches, and the slot in which it does. */
function checkTrack(
  record: Readonly<Record<string, unknown>>,
  { sla }: StepScope,
  path: IssuePath,
  issues: Issues,
): Pick<CompiledStep, "clock" | "slot"> | undefined {
  const place = sla.clocks.clocks.findIndex(({ id }) => id === record["clock"]);
  const clock = sla.clocks.clocks[place]?.id;
  const slot =
    "slot" in record ? checkText(record["slot"], [...path, "slot"], issues) : sla.firstSlots.get(clock ?? "");
  if (clock === undefined) {
    const expected = sla.clocks.clocks.map(({ id }) => id).join(", ");
    const message = "No clock of the SLA has this id.";
    addIssue(issues, "sla.clockUnknown", [...path, "clock"], { message, expected, received: record["clock"] });
    return undefined;
  }
  if (slot === undefined) return undefined;
  const slots = sla.tracks.filter((track) => track.clock === place).map((track) => track.slot);
  if (slots.includes(slot)) return { clock, slot };
  const message = "No policy of this slot promises anything on the clock.";
  addIssue(issues, "escalation.slotUnknown", [...path, "slot"], {
    message,
    expected: slots.join(", "),
    received: slot,
  });
  return undefined;
}

function isBreach(timer: CompiledTimer): boolean {
  return !("percent" in timer) && timer.base === "breach" && timer.offsetMs === 0;
}

/** A copy of what the host wants back, so that later changes of the definition do not reach it. */
function checkPayload(value: unknown, path: IssuePath, issues: Issues): Json | undefined {
  const written = resultOf(() => canonicalJson(value));
  if (written.ok) return JSON.parse(written.value) as Json;
  for (const issue of written.error.issues) issues.push({ ...issue, path: [...path, ...issue.path] });
  return undefined;
}
