import { checkNested } from "../errors/check-nested.js";
import { checkArray, checkRecord, checkText, checkWord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import { clockPhases } from "./condition.js";
import { compileComparison, compileIs, type ConditionRecord } from "./compile-field-condition.js";
import type { ConditionScope, Predicate } from "./predicate.js";

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
  const record = checkNested(value, path, issues);
  if (record === undefined) return undefined;
  const [variant, ...others] = Object.keys(variants).filter((key) => key in record);
  if (variant === undefined || others.length > 0) {
    const expected = `exactly one of ${Object.keys(variants).join(", ")}`;
    const message = "A condition must have exactly one variant's key.";
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

function compileClock(
  record: ConditionRecord,
  { clockIds, laterClockIds = [] }: ConditionScope,
  path: IssuePath,
  issues: Issues,
): Predicate | undefined {
  const phase = checkWord(record["state"], [...path, "state"], issues, clockPhases);
  const place = clockIds.indexOf(record["clock"] as string);
  if (place === -1) {
    const isLater = laterClockIds.includes(record["clock"]);
    const message = isLater
      ? "A clock may ask only clocks declared before it, so that none waits for itself."
      : "No clock declared earlier has this id.";
    addIssue(issues, isLater ? "condition.clockCycle" : "condition.clockUnknown", [...path, "clock"], {
      message,
      expected: clockIds.join(", "),
      received: record["clock"],
    });
    return undefined;
  }
  return phase && ((_, clocks) => clocks[place] === phase);
}
