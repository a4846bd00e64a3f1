import { checkArray, checkRecord, checkWord } from "./check-shape.js";
import type { IssuePath } from "./issue.js";
import type { Check, Issues } from "./issues.js";

/** For each key of an object the check that reads what stands there. */
export type Fields<Value> = { readonly [Key in keyof Value]-?: Check<Value[Key]> };

/**
 * Reads an object with known keys, one after the other; reports what their checks and {@link checkRecord} do.
 *
 * @returns What was read, without the keys that were read as undefined; or undefined where an issue was added.
 */
export function checkFields<Value>(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  fields: Fields<Value>,
): Value | undefined {
  const before = issues.length;
  const record = checkRecord(value, path, issues, Object.keys(fields));
  if (record === undefined) return undefined;
  const read: Record<string, unknown> = {};
  for (const [key, check] of Object.entries<Check<unknown>>(fields)) {
    const part = check(record[key], [...path, key], issues);
    if (part !== undefined) read[key] = part;
  }
  return issues.length === before ? (read as Value) : undefined;
}

/** A check that also accepts an absent value, and reads it as `absent`. */
export function optional<Value, const Absent = undefined>(check: Check<Value>, absent?: Absent): Check<Value | Absent> {
  return (value, path, issues) => (value === undefined ? absent : check(value, path, issues));
}

/** A check of an array by a check of its items. */
export function listOf<Value>(check: Check<Value>): Check<readonly Value[]> {
  return (value, path, issues) => {
    const before = issues.length;
    const list = checkArray(value, path, issues)?.map((item, index) => check(item, [...path, index], issues));
    return issues.length === before ? (list as readonly Value[]) : undefined;
  };
}

/** A check that accepts one of a list of words; see {@link checkWord}. */
export function wordOf<const Word extends string>(...words: readonly Word[]): Check<Word> {
  return (value, path, issues) => checkWord(value, path, issues, words);
}
