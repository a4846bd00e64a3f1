import type { Calendar } from "../calendar/calendar.js";
import { checkChoice, checkText } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { resultOf } from "../errors/result.js";
import { canonicalJson, type Json } from "../json/canonical-json.js";
import type { OnCall } from "../on-call/on-call.js";
import type { CompiledSla } from "../sla/compiled-sla.js";
import { type CheckedTimer, checkTimer } from "./check-timer.js";
import {
  compileEscalationCondition,
  type StandingPredicate,
  type StandingScope,
} from "./compile-escalation-condition.js";
import type { CompiledRung } from "./escalations.js";

/** A part of a definition, of untyped origin. */
export type DefinitionRecord = Readonly<Record<string, unknown>>;

/** What steps and ladders may refer to. */
export interface RulesScope extends StandingScope {
  readonly sla: CompiledSla;
  readonly calendars: ReadonlyMap<string, Calendar>;
  /** On-call schedules by id. */
  readonly onCall: ReadonlyMap<string, OnCall>;
  /** What the ids of tellings end with, or nothing. */
  readonly edition: string | null;
}

/** What steps and ladders have in common, made ready. */
export interface CompiledRules extends Pick<CompiledRung, "when" | "outsideHours" | "whenMissed" | "isBreach"> {
  readonly id: string;
  readonly clock: string;
  readonly slot: string;
  readonly timer: CheckedTimer;
}

/** The keys that steps and ladders have in common. */
export const rulesKeys = ["id", "clock", "slot", "timer", "when", "outsideHours", "whenMissed"];

/** Reads what steps and ladders have in common; reports every fault. */
export function compileRules(
  record: DefinitionRecord,
  scope: RulesScope,
  path: IssuePath,
  issues: Issues,
): CompiledRules | undefined {
  const id = checkText(record["id"], [...path, "id"], issues);
  const watched = checkTrack(record, scope, path, issues);
  const timer = checkTimer(record["timer"], scope.calendars, [...path, "timer"], issues);
  const when = compileWhen(record, "when", scope, path, issues);
  const outsideHours = checkChoice(record, "outsideHours", ["now", "nextOpening", "skip"], path, issues);
  const whenMissed = checkChoice(record, "whenMissed", ["lapse", "fire"], path, issues);
  if (id === undefined || watched === undefined || timer === undefined) return undefined;
  return { id, ...watched, timer, when, outsideHours, whenMissed, isBreach: isBreach(timer) };
}

/** Reads a condition that may be absent. */
export function compileWhen(
  record: DefinitionRecord,
  key: "when" | "until",
  scope: StandingScope,
  path: IssuePath,
  issues: Issues,
): StandingPredicate | undefined {
  return key in record ? compileEscalationCondition(record[key], scope, [...path, key], issues) : undefined;
}

/** The clock a step or ladder watches, and the slot in which it does. */
function checkTrack(
  record: DefinitionRecord,
  { sla }: RulesScope,
  path: IssuePath,
  issues: Issues,
): Pick<CompiledRules, "clock" | "slot"> | undefined {
  const place = sla.clocks.clocks.findIndex(({ id }) => id === record["clock"]);
  const clock = sla.clocks.clocks[place]?.id;
  const slot =
    "slot" in record ? checkText(record["slot"], [...path, "slot"], issues) : sla.firstSlots.get(clock ?? "");
  if (clock === undefined) {
    const expected = `one of ${sla.clocks.clocks.map(({ id }) => id).join(", ")}`;
    const message = "No clock of the SLA has this id.";
    addIssue(issues, "sla.clockUnknown", [...path, "clock"], { message, expected, received: record["clock"] });
    return undefined;
  }
  if (slot === undefined) return undefined;
  const slots = sla.tracks.filter((track) => track.clock === place).map((track) => track.slot);
  if (slots.includes(slot)) return { clock, slot };
  const message = "No policy of this slot promises anything on the clock.";
  const expected = `one of ${slots.join(", ")}`;
  addIssue(issues, "escalation.slotUnknown", [...path, "slot"], { message, expected, received: slot });
  return undefined;
}

function isBreach(timer: CheckedTimer): boolean {
  return "base" in timer && timer.base === "breach" && timer.offset.amount === 0;
}

/** Reads what the host wants back, or `null`, as {@link checkJson} does. */
export function checkPayload(record: DefinitionRecord, path: IssuePath, issues: Issues): Json | undefined {
  return checkJson(record["payload"] ?? null, [...path, "payload"], issues);
}

/** Copies plain JSON, so that later changes of it do not reach the copy; reports `input.json`. */
export function checkJson(value: unknown, path: IssuePath, issues: Issues): Json | undefined {
  const written = resultOf(() => canonicalJson(value));
  if (written.ok) return JSON.parse(written.value) as Json;
  for (const issue of written.error.issues) issues.push({ ...issue, path: [...path, ...issue.path] });
  return undefined;
}

/** Reads how often something comes back; reports `escalation.repeatInvalid`. */
export function checkCount(value: unknown, most: number, path: IssuePath, issues: Issues): number | undefined {
  if (typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most) return value;
  const message = "Something is told again a whole number of times.";
  addIssue(issues, "escalation.repeatInvalid", path, {
    message,
    expected: `a whole number from 1 to ${String(most)}`,
    received: value,
  });
  return undefined;
}
