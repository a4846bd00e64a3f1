import { checkArray, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { FieldValue, TicketState } from "../ticket/ticket-state.js";
import type { ClockPhase, Scalar } from "./condition.js";
import { compileFieldReader } from "./field-reader.js";

/** What each clock is doing, by its place in the declared order; `null` for a clock without a cycle. */
export type ClockPhases = readonly (ClockPhase | null)[];

/** A condition made ready to be asked many times. */
export type Predicate = (state: TicketState, clocks: ClockPhases) => boolean;

/** What a condition may refer to besides the ticket itself. */
export interface ConditionScope {
  /** Priorities, lowest first. */
  readonly priorities: readonly string[];
  /** Ids of the clocks declared earlier, in order. */
  readonly clockIds: readonly string[];
}

const clockPhases = ["active", "paused", "stopped", "cancelled"] as const;
const variants: Readonly<Record<string, readonly string[]>> = {
  all: ["all"],
  any: ["any"],
  not: ["not"],
  is: ["field", "is"],
  atLeast: ["field", "atLeast"],
  atMost: ["field", "atMost"],
  tag: ["tag"],
  clock: ["clock", "state"],
};

/**
 * Turns a condition into a predicate; reports `input.*` and `condition.*` for every part that cannot be.
 *
 * @returns The predicate, or undefined where an issue was added.
 */
export function compileCondition(
  value: unknown,
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): Predicate | undefined {
  const record = checkRecord(value, path, issues);
  if (record === undefined) return undefined;
  const [variant, ...others] = Object.keys(variants).filter((key) => key in record);
  if (variant === undefined || others.length > 0) {
    const expected = `exactly one of ${Object.keys(variants).join(", ")}`;
    const message = "A condition has exactly one variant's key.";
    addIssue(issues, "input.variant", path, { message, expected, received: Object.keys(record).join(", ") });
    return undefined;
  }
  checkRecord(record, path, issues, variants[variant]);
  switch (variant) {
    case "all":
    case "any":
      return compileParts(record[variant], variant, scope, [...path, variant], issues);
    case "not": {
      const part = compileCondition(record["not"], scope, [...path, "not"], issues);
      return part && ((state, clocks) => !part(state, clocks));
    }
    case "is":
      return compileIs(record, path, issues);
    case "tag": {
      const tag = checkText(record["tag"], [...path, "tag"], issues);
      return tag === undefined ? undefined : ({ tags }) => tags.includes(tag);
    }
    case "clock":
      return compileClock(record, scope, path, issues);
    default:
      return compileComparison(record, variant as "atLeast" | "atMost", scope, path, issues);
  }
}

type ConditionRecord = Readonly<Record<string, unknown>>;

function compileParts(
  value: unknown,
  variant: "all" | "any",
  scope: ConditionScope,
  path: IssuePath,
  issues: Issues,
): Predicate | undefined {
  const parts = checkArray(value, path, issues)?.map((part, index) =>
    compileCondition(part, scope, [...path, index], issues),
  );
  if (parts?.every((part) => part !== undefined) !== true) return undefined;
  return variant === "all"
    ? (state, clocks) => parts.every((part) => part(state, clocks))
    : (state, clocks) => parts.some((part) => part(state, clocks));
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

function compileIs(record: ConditionRecord, path: IssuePath, issues: Issues): Predicate | undefined {
  const read = compileFieldReader(record["field"], [...path, "field"], issues);
  const wanted: unknown[] = Array.isArray(record["is"]) ? record["is"] : [record["is"]];
  if (!wanted.every(isScalar)) {
    const message = "A field is compared with a text, number, boolean or null, or a list of them.";
    addIssue(issues, "input.type", [...path, "is"], { message, received: record["is"] });
    return undefined;
  }
  if (read === undefined) return undefined;
  const [only] = wanted;
  if (wanted.length === 1 && only !== undefined) return (state) => holds(read(state), (one) => one === only);
  const values = new Set<Scalar>(wanted);
  return (state) => holds(read(state), (one) => values.has(one));
}

/** A field that holds several values meets a test if one of them does. */
function holds(value: FieldValue, test: (one: Scalar) => boolean): boolean {
  return typeof value === "object" && value !== null ? value.some(test) : test(value);
}

function compileComparison(
  record: ConditionRecord,
  variant: "atLeast" | "atMost",
  { priorities }: ConditionScope,
  path: IssuePath,
  issues: Issues,
): Predicate | undefined {
  const read = compileFieldReader(record["field"], [...path, "field"], issues);
  const isPriority = record["field"] === "priority";
  const bound = rank(record[variant], isPriority ? priorities : undefined);
  if (bound === undefined) {
    const code = isPriority ? "condition.priorityUnknown" : "condition.notComparable";
    const message = isPriority
      ? "The priority is not in the declared list."
      : "Only numbers and declared priorities can be compared.";
    addIssue(issues, code, [...path, variant], {
      message,
      expected: isPriority ? priorities.join(", ") : "number",
      received: record[variant],
    });
  }
  if (read === undefined || bound === undefined) return undefined;
  return (state) => {
    const value = rank(read(state), isPriority ? priorities : undefined);
    if (value === undefined) return false;
    return variant === "atLeast" ? value >= bound : value <= bound;
  };
}

/** A number to compare by: the number itself, or a priority's place in the declared order. */
function rank(value: unknown, priorities: readonly string[] | undefined): number | undefined {
  if (priorities === undefined) return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  const place = priorities.indexOf(value as string);
  return place === -1 ? undefined : place;
}

function compileClock(
  record: ConditionRecord,
  { clockIds }: ConditionScope,
  path: IssuePath,
  issues: Issues,
): Predicate | undefined {
  const phase = checkWord(record["state"], clockPhases, [...path, "state"], issues);
  const place = clockIds.indexOf(record["clock"] as string);
  if (place === -1) {
    const message = "No clock declared earlier has this id.";
    addIssue(issues, "condition.clockUnknown", [...path, "clock"], {
      message,
      expected: clockIds.join(", "),
      received: record["clock"],
    });
    return undefined;
  }
  return phase && ((_, clocks) => clocks[place] === phase);
}
