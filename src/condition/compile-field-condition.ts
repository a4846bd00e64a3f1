import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { FieldValue } from "../ticket/ticket-state.js";
import type { Scalar } from "./condition.js";
import { compileFieldReader } from "../ticket/field-reader.js";
import type { ConditionScope, Predicate } from "./predicate.js";

/** A condition of untyped origin. */
export type ConditionRecord = Readonly<Record<string, unknown>>;

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** Compiles a condition on a field's value; reports `input.type` or `condition.fieldUnknown`. */
export function compileIs(record: ConditionRecord, path: IssuePath, issues: Issues): Predicate | undefined {
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

/** Compiles a comparison; reports `condition.priorityUnknown`, `condition.notComparable` or `condition.fieldUnknown`. */
export function compileComparison(
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
