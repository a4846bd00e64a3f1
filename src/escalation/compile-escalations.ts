import { defaultPriorities } from "../condition/default-priorities.js";
import { checkArray, checkRecord, checkSchemaVersion, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, validOrThrow } from "../errors/issues.js";
import { fingerprint } from "../json/fingerprint.js";
import { compiledOf as compiledOnCallOf, type OnCall } from "../on-call/on-call.js";
import { compiledOf as compiledSlaOf, type Sla } from "../sla/sla.js";
import { compileLadder } from "./compile-ladder.js";
import type { RulesScope } from "./compile-rules.js";
import { compileStep, type StepDraft } from "./compile-step.js";
import type { EscalationDefinition } from "./escalation-definition.js";
import { type CompiledChain, type Escalations, escalationsBrand } from "./escalations.js";

/** What escalations may need beside their definition. */
export interface CompileEscalationsOptions {
  /** The on-call schedules that audiences name; each has an id. */
  readonly onCall?: readonly OnCall[];
}

/**
 * Checks escalations and makes them ready to be planned.
 *
 * @param definition - Plain JSON; see {@link EscalationDefinition}.
 * @param sla - The SLA whose clocks are watched.
 * @param options - The on-call schedules, where audiences name any.
 * @throws A {@link SupportOpsError} with every fault: `input.*`, `condition.*`, `time.*`, `sla.clockUnknown`,
 * `sla.calendarUnknown`, `sla.handleExpected`, `onCall.handleExpected`, `onCall.layerUnknown` and `escalation.*`.
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
  options: CompileEscalationsOptions = {},
): Escalations {
  const compiled = compiledSlaOf(sla);
  const scope = {
    sla: compiled,
    priorities: sla.definition.priorities ?? defaultPriorities,
    clockIds: compiled.clocks.clocks.map(({ id }) => id),
    calendars: compiled.calendars,
    onCall: schedulesById(options.onCall ?? []),
  };
  const chains = validOrThrow((value, path, issues) => checkDefinition(value, scope, path, issues), definition);
  return Object.freeze({
    definition,
    fingerprint: fingerprint(definition),
    [escalationsBrand]: { chains, sla: compiled },
  });
}

/** Schedules by id; one without an id cannot be named. */
function schedulesById(schedules: readonly OnCall[]): ReadonlyMap<string, OnCall> {
  const byId = new Map<string, OnCall>();
  schedules.forEach((schedule, index) => {
    compiledOnCallOf(schedule, ["onCall", index]);
    if (schedule.id !== null) byId.set(schedule.id, schedule);
  });
  return byId;
}

function checkDefinition(
  value: unknown,
  known: Omit<RulesScope, "edition">,
  path: IssuePath,
  issues: Issues,
): readonly CompiledChain[] {
  const record = checkRecord(value, path, issues, ["schemaVersion", "id", "edition", "steps", "ladders"]);
  if (record === undefined) return [];
  checkSchemaVersion(record["schemaVersion"], [...path, "schemaVersion"], issues);
  if ("id" in record) checkText(record["id"], [...path, "id"], issues);
  const edition = "edition" in record ? (checkText(record["edition"], [...path, "edition"], issues) ?? null) : null;
  const scope = { ...known, edition };
  const steps = checkArray(record["steps"], [...path, "steps"], issues) ?? [];
  const ladders = "ladders" in record ? (checkArray(record["ladders"], [...path, "ladders"], issues) ?? []) : [];
  refuseDuplicates([...steps, ...ladders], steps.length, path, issues);
  const drafts = steps.map((row, index) => compileStep(row, scope, [...path, "steps", index], issues));
  return [
    ...chainSteps(drafts, [...path, "steps"], issues),
    ...ladders.flatMap((row, index): readonly CompiledChain[] => {
      const ladder = compileLadder(row, scope, [...path, "ladders", index], issues);
      if (ladder === undefined) return [];
      const { timer, clock, slot } = ladder.rules;
      return "base" in timer && timer.base === "previous" ? [] : [{ clock, slot, timer, root: ladder.rung }];
    }),
  ];
}

function refuseDuplicates(rows: readonly unknown[], stepCount: number, path: IssuePath, issues: Issues): void {
  const ids = new Set<unknown>();
  rows.forEach((row, index) => {
    const id = (row as { id?: unknown } | null)?.id;
    if (id !== undefined && ids.has(id)) {
      const place = index < stepCount ? ["steps", index] : ["ladders", index - stepCount];
      const message = "Two steps or ladders have the same id.";
      addIssue(issues, "escalation.stepDuplicate", [...path, ...place, "id"], { message, received: id });
    }
    ids.add(id);
  });
}

/** Hangs each step that counts from the one before on that one; the others begin chains. */
function chainSteps(
  drafts: readonly (StepDraft | undefined)[],
  path: IssuePath,
  issues: Issues,
): readonly CompiledChain[] {
  return drafts.flatMap((draft, index): readonly CompiledChain[] => {
    if (draft === undefined) return [];
    const { clock, slot, timer } = draft.rules;
    if (!("base" in timer) || timer.base !== "previous") return [{ clock, slot, timer, root: draft.rung }];
    const before = drafts[index - 1];
    if (before?.rules.clock === clock && before.rules.slot === slot) {
      before.rung.next.push(draft.rung);
    } else if (index === 0 || before !== undefined) {
      const message = "The step listed just before does not watch the same clock in the same slot.";
      addIssue(issues, "escalation.previousMissing", [...path, index, "timer", "base"], { message });
    }
    return [];
  });
}
