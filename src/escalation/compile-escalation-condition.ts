import { compileCondition } from "../condition/compile-condition.js";
import { checkNested } from "../errors/check-nested.js";
import { checkArray, checkRecord, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { TicketState } from "../ticket/ticket-state.js";
import type { ClockStanding } from "./escalation-condition.js";

/** How a ticket and its clocks stand at an instant. */
export interface StandingView {
  readonly state: TicketState;
  /** Tells whether the clock's latest cycle stands so; false where it has none. */
  readonly clockIs: (clock: string, standing: ClockStanding) => boolean;
}

/** A condition made ready to be asked of a ticket at an instant. */
export type StandingPredicate = (view: StandingView) => boolean;

/** What an escalation condition may refer to. */
export interface StandingScope {
  /** Priorities, lowest first. */
  readonly priorities: readonly string[];
  /** Ids of all clocks of the SLA. */
  readonly clockIds: readonly string[];
}

/** Every way a clock can stand, for checks and schemas. */
export const clockStandings = [
  "active",
  "paused",
  "stopped",
  "cancelled",
  "breached",
  "atRisk",
  "acknowledged",
] as const satisfies readonly ClockStanding[];

/**
 * Makes a condition ready; reports `input.*` and `condition.*`.
 *
 * @returns The predicate, or undefined where an issue was added.
 */
export function compileEscalationCondition(
  value: unknown,
  scope: StandingScope,
  path: IssuePath,
  issues: Issues,
): StandingPredicate | undefined {
  const record = checkNested(value, path, issues);
  if (record === undefined) return undefined;
  const keys = Object.keys(record);
  if (keys.length === 1 && ("all" in record || "any" in record)) return compileParts(record, scope, path, issues);
  if (keys.length === 1 && "not" in record) {
    const part = compileEscalationCondition(record["not"], scope, [...path, "not"], issues);
    return part && ((view) => !part(view));
  }
  if ("clock" in record && !("field" in record || "tag" in record)) return compileStanding(record, scope, path, issues);
  const { priorities } = scope;
  const predicate = compileCondition(record, { priorities, clockIds: [] }, path, issues);
  return predicate && (({ state }) => predicate(state, []));
}

function compileParts(
  record: Readonly<Record<string, unknown>>,
  scope: StandingScope,
  path: IssuePath,
  issues: Issues,
): StandingPredicate | undefined {
  const key = "all" in record ? "all" : "any";
  const rows = checkArray(record[key], [...path, key], issues);
  const parts = rows?.map((part, index) => compileEscalationCondition(part, scope, [...path, key, index], issues));
  if (parts?.every((part) => part !== undefined) !== true) return undefined;
  return key === "all" ? (view) => parts.every((part) => part(view)) : (view) => parts.some((part) => part(view));
}

function compileStanding(
  record: Readonly<Record<string, unknown>>,
  { clockIds }: StandingScope,
  path: IssuePath,
  issues: Issues,
): StandingPredicate | undefined {
  checkRecord(record, path, issues, ["clock", "state"]);
  const standing = checkWord(record["state"], [...path, "state"], issues, clockStandings);
  const clock = clockIds.find((id) => id === record["clock"]);
  if (clock === undefined) {
    const message = "No clock of the SLA has this id.";
    const expected = clockIds.join(", ");
    addIssue(issues, "condition.clockUnknown", [...path, "clock"], { message, expected, received: record["clock"] });
    return undefined;
  }
  return standing && (({ clockIs }) => clockIs(clock, standing));
}
