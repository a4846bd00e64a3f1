import { checkNested } from "../errors/check-nested.js";
import { checkArray, checkBoolean, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { actorRoles, type TicketEvent, type TicketEventKind, ticketEventKinds } from "../ticket/ticket-event.js";
import { compileCondition } from "./compile-condition.js";
import { compileLevel, type Level } from "./level.js";
import type { ConditionScope, Predicate } from "./predicate.js";

/** One kind of event that an event condition waits for. */
export interface EventTrigger {
  /** The kind; `created` stands for the ticket's creation. */
  readonly kind: "created" | TicketEventKind;
  /** What the event itself must be like; undefined for a creation. */
  readonly matches: ((event: TicketEvent) => boolean) | undefined;
  /** The roles of who did it; undefined for anyone. */
  readonly by: readonly string[] | undefined;
  /** What must hold just before. */
  readonly before: Predicate | undefined;
  /** What must hold just after. */
  readonly after: Predicate | undefined;
}

/** An event condition taken apart: it happens if one of these does. */
export interface CompiledEventCondition {
  /** Events waited for. */
  readonly triggers: readonly EventTrigger[];
  /** Conditions whose turning true is waited for. */
  readonly becomes: readonly Level[];
  /** Conditions whose turning false is waited for. */
  readonly ceases: readonly Level[];
}

/** The condition that never happens. */
export const never: CompiledEventCondition = { triggers: [], becomes: [], ceases: [] };

const eventKinds = ["created", ...ticketEventKinds] as const;

/**
 * Takes an event condition apart; reports `input.*` and `condition.*` for every part that cannot be read.
 *
 * @returns What to wait for; parts with issues are left out.
 */
export function compileEventCondition(
  value: unknown,
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): CompiledEventCondition {
  const record = checkNested(value, path, issues);
  if (record === undefined) return never;
  const [variant, ...others] = ["event", "becomes", "ceases", "anyOf"].filter((key) => key in record);
  if (variant === undefined || others.length > 0) {
    const expected = "exactly one of event, becomes, ceases, anyOf";
    const message = "An event condition must have exactly one variant's key.";
    addIssue(issues, "input.variant", path, { message, expected, received: Object.keys(record).join(", ") });
    return never;
  }
  if (variant === "event") return { ...never, triggers: compileTrigger(record, scope, path, issues) };
  checkRecord(record, path, issues, [variant]);
  if (variant === "anyOf") {
    const rows = checkArray(record["anyOf"], [...path, "anyOf"], issues) ?? [];
    const parts = rows.map((part, index) => compileEventCondition(part, scope, [...path, "anyOf", index], issues));
    return {
      triggers: parts.flatMap(({ triggers }) => triggers),
      becomes: parts.flatMap(({ becomes }) => becomes),
      ceases: parts.flatMap(({ ceases }) => ceases),
    };
  }
  const level = compileLevel(record[variant], scope, [...path, variant], issues);
  return { ...never, [variant]: level === undefined ? [] : [level] };
}

type EventRecord = Readonly<Record<string, unknown>>;

function compileTrigger(
  record: EventRecord,
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): readonly EventTrigger[] {
  const kind = checkWord(record["event"], [...path, "event"], issues, eventKinds);
  if (kind === undefined) return [];
  const ofKind: readonly string[] =
    kind === "message" ? ["visibility", "opening", "automated"] : kind === "field" ? ["field"] : [];
  checkRecord(record, path, issues, ["event", "by", "before", "after", ...ofKind]);
  const side = (key: "before" | "after"): Predicate | undefined =>
    key in record ? compileCondition(record[key], scope, [...path, key], issues) : undefined;
  const matches =
    kind === "message"
      ? compileMessage(record, path, issues)
      : kind === "field"
        ? compileField(record, path, issues)
        : undefined;
  return [
    {
      kind,
      matches,
      by: compileRoles(record["by"], [...path, "by"], issues),
      before: side("before"),
      after: side("after"),
    },
  ];
}

function compileRoles(value: unknown, path: IssuePath, issues: Issues): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) return [checkWord(value, path, issues, actorRoles) ?? ""];
  return value.map((role: unknown, index) => checkWord(role, [...path, index], issues, actorRoles) ?? "");
}

function compileMessage(record: EventRecord, path: IssuePath, issues: Issues): (event: TicketEvent) => boolean {
  const flag = (key: "opening" | "automated"): boolean =>
    key in record ? (checkBoolean(record[key], [...path, key], issues) ?? false) : false;
  const opening = flag("opening");
  const automated = flag("automated");
  const visibility =
    "visibility" in record
      ? checkWord(record["visibility"], [...path, "visibility"], issues, ["public", "internal"])
      : undefined;
  return (event) =>
    event.kind === "message" &&
    event.opening === opening &&
    event.automated === automated &&
    (visibility === undefined || event.visibility === visibility);
}

function compileField(
  record: EventRecord,
  path: IssuePath,
  issues: Issues,
): ((event: TicketEvent) => boolean) | undefined {
  if (!("field" in record)) return undefined;
  const field = checkText(record["field"], [...path, "field"], issues);
  return (event) => event.kind === "field" && event.field === field;
}
