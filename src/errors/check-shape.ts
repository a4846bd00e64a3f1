import type { IssuePath } from "./issue.js";
import type { Issues } from "./issues.js";
import { refuse } from "./refuse.js";

/**
 * Accepts a plain object whose keys are all known; reports `input.type`, `input.required` or `input.unknownKey`.
 *
 * @param known - The keys it may have; without it any key passes.
 * @param expected - What it is called where it is missing.
 * @returns The object, also when it has unknown keys, or undefined.
 */
export function checkRecord(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  known?: readonly string[],
  expected = "object",
): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return refuse(value, path, issues, "input.type", expected);
  }
  const record = value as Readonly<Record<string, unknown>>;
  if (known === undefined) return record;
  for (const key of Object.keys(record).filter((key) => !known.includes(key))) {
    refuse(key, [...path, key], issues, "input.unknownKey", `key ${known.join(" | ")}`);
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
  return Array.isArray(value) ? value : refuse(value, path, issues, "input.type", expected);
}

/** Accepts a text that is not empty; reports `input.type` or `input.required`. */
export function checkText(value: unknown, path: IssuePath, issues: Issues): string | undefined {
  return typeof value === "string" && value !== "" ? value : refuse(value, path, issues, "input.type", "text");
}

/** Accepts true or false; reports `input.type` or `input.required`. */
export function checkBoolean(value: unknown, path: IssuePath, issues: Issues): boolean | undefined {
  return typeof value === "boolean" ? value : refuse(value, path, issues, "input.type", "boolean");
}

/** Accepts a finite number; reports `input.type` or `input.required`. */
export function checkNumber(value: unknown, path: IssuePath, issues: Issues): number | undefined {
  return typeof value === "number" && Number.isFinite(value)
    ? value
    : refuse(value, path, issues, "input.type", "number");
}

/** Accepts an integer that a number holds exactly; reports `input.type` or `input.required`. */
export function checkInteger(value: unknown, path: IssuePath, issues: Issues): number | undefined {
  return Number.isSafeInteger(value) ? (value as number) : refuse(value, path, issues, "input.type", "integer");
}

/** Accepts any text, also an empty one; reports `input.type` or `input.required`. */
export function checkAnyText(value: unknown, path: IssuePath, issues: Issues): string | undefined {
  return typeof value === "string" ? value : refuse(value, path, issues, "input.type", "text");
}

/** Accepts one of a list of words or numbers; reports `input.variant` or `input.required`. */
export function checkWord<const Word extends string | number>(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  words: readonly Word[],
): Word | undefined {
  return words.includes(value as Word)
    ? (value as Word)
    : refuse(value, path, issues, "input.variant", words.join(" | "));
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
  return key in record ? (checkWord(record[key], [...path, key], issues, words) ?? usual) : usual;
}

/** Accepts the version of the format, 1, or nothing; reports `input.variant`. */
export function checkSchemaVersion(value: unknown, path: IssuePath, issues: Issues): 1 | undefined {
  return value === undefined ? undefined : checkWord(value, path, issues, [1]);
}
