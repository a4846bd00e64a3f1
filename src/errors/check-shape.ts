import { describeValue } from "./describe-value.js";
import type { IssuePath } from "./issue.js";
import { addIssue, type Issues } from "./issues.js";

function refuse(
  issues: Issues,
  path: IssuePath,
  expected: string,
  received: unknown,
  code: "input.type" | "input.variant" = "input.type",
): undefined {
  if (received === undefined) addIssue(issues, "input.required", path, { message: `Missing ${expected}.`, expected });
  else {
    const message = `Expected ${expected}, got ${describeValue(received)}.`;
    addIssue(issues, code, path, { message, expected, received });
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

/**
 * Accepts an array; reports `input.type` or `input.required`.
 *
 * @param expected - What it is called where it is missing.
 */
export function checkArray(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  expected = "array",
): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : refuse(issues, path, expected, value);
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

/** Accepts an integer that a number holds exactly; reports `input.type` or `input.required`. */
export function checkInteger(value: unknown, path: IssuePath, issues: Issues): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : refuse(issues, path, "integer", value);
}

/** Accepts any text, also an empty one; reports `input.type` or `input.required`. */
export function checkAnyText(value: unknown, path: IssuePath, issues: Issues): string | undefined {
  return typeof value === "string" ? value : refuse(issues, path, "text", value);
}

/** Accepts one of a list of words; reports `input.variant` or `input.required`. */
export function checkWord<const Word extends string>(
  value: unknown,
  words: readonly Word[],
  path: IssuePath,
  issues: Issues,
): Word | undefined {
  return words.includes(value as Word)
    ? (value as Word)
    : refuse(issues, path, words.join(" | "), value, "input.variant");
}

/**
 * Accepts one of a list of words under a key that may be absent; reports `input.variant`.
 *
 * @returns The word; the first of the list where the key is absent, and where an issue was added.
 */
export function checkChoice<const Word extends string>(
  record: Readonly<Record<string, unknown>>,
  key: string,
  words: readonly [Word, ...Word[]],
  path: IssuePath,
  issues: Issues,
): Word {
  const [usual] = words;
  return key in record ? (checkWord(record[key], words, [...path, key], issues) ?? usual) : usual;
}

/** Accepts the version of the format, 1, or nothing; reports `input.variant`. */
export function checkSchemaVersion(value: unknown, path: IssuePath, issues: Issues): 1 | undefined {
  if (value === undefined || value === 1) return value;
  const message = "This version of the format is not known.";
  addIssue(issues, "input.variant", path, { message, expected: "1", received: value });
  return undefined;
}
