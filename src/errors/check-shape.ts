import { describeValue } from "./describe-value.js";
import type { IssuePath } from "./issue.js";
import { addIssue, type Issues } from "./issues.js";

function refuse(issues: Issues, path: IssuePath, expected: string, received: unknown): undefined {
  if (received === undefined) addIssue(issues, "input.required", path, { message: `Missing ${expected}.`, expected });
  else {
    const message = `Expected ${expected}, got ${describeValue(received)}.`;
    addIssue(issues, "input.type", path, { message, expected, received });
  }
  return undefined;
}

/**
 * Accepts a plain object whose keys are all known; reports `input.type`, `input.required` or `input.unknownKey`.
 *
 * @param known - The keys it may have; without it any key passes.
 * @returns The object, also when it has unknown keys, or undefined.
 */
export function checkRecord(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  known?: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse(issues, path, "object", value);
  const record = value as Readonly<Record<string, unknown>>;
  if (known === undefined) return record;
  for (const key of Object.keys(record).filter((key) => !known.includes(key))) {
    const message = `Unknown key ${JSON.stringify(key)}.`;
    addIssue(issues, "input.unknownKey", [...path, key], { message, expected: known.join(", ") });
  }
  return record;
}

/** Accepts an array; reports `input.type` or `input.required`. */
export function checkArray(value: unknown, path: IssuePath, issues: Issues): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : refuse(issues, path, "array", value);
}

/** Accepts a text that is not empty; reports `input.type` or `input.required`. */
export function checkText(value: unknown, path: IssuePath, issues: Issues): string | undefined {
  return typeof value === "string" && value !== "" ? value : refuse(issues, path, "text", value);
}

/** Accepts true or false; reports `input.type` or `input.required`. */
export function checkBoolean(value: unknown, path: IssuePath, issues: Issues): boolean | undefined {
  return typeof value === "boolean" ? value : refuse(issues, path, "boolean", value);
}

/** Accepts a finite number; reports `input.type` or `input.required`. */
export function checkNumber(value: unknown, path: IssuePath, issues: Issues): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : refuse(issues, path, "number", value);
}

/** Accepts one of a list of words; reports `input.variant` or `input.required`. */
export function checkWord<const Word extends string>(
  value: unknown,
  words: readonly Word[],
  path: IssuePath,
  issues: Issues,
): Word | undefined {
  if (words.includes(value as Word)) return value as Word;
  const expected = words.join(" | ");
  if (value === undefined) addIssue(issues, "input.required", path, { message: `Missing ${expected}.`, expected });
  else
    addIssue(issues, "input.variant", path, {
      message: `Expected ${expected}, got ${describeValue(value)}.`,
      expected,
      received: value,
    });
  return undefined;
}

/** Refuses a definition written in another version of the format than 1; reports `input.variant`. */
export function checkSchemaVersion(
  definition: Readonly<Record<string, unknown>>,
  path: IssuePath,
  issues: Issues,
): void {
  const received = definition["schemaVersion"];
  if (received === undefined || received === 1) return;
  const message = "This version of the format is not known.";
  addIssue(issues, "input.variant", [...path, "schemaVersion"], { message, expected: "1", received });
}
