/**
 * Checks of what this library has written itself, such as checkpoints: in place, and quick where all is well. What people
 * write is read by `checkFields`.
 */
import { checkArray, checkRecord } from "./check-shape.js";
import type { Issue, IssuePath } from "./issue.js";
import type { Check, Issues } from "./issues.js";

const here: IssuePath = [];

/** Runs a check on a part of a value. Paths are written for faults alone, so that a sound value is read quickly. */
function checkPart(check: Check<unknown>, part: unknown, path: IssuePath, issues: Issues, key: string | number): void {
  const known = issues.length;
  check(part, here, issues);
  for (let place = known; place < issues.length; place += 1) {
    const issue = issues[place] as Issue;
    issues[place] = { ...issue, path: [...path, key, ...issue.path] };
  }
}

/** Makes a check that accepts an object whose every known key passes a check of its own; other keys are passed over. */
export function shapeOf<Value>(parts: { readonly [Key in keyof Value]-?: Check<unknown> }): Check<Value> {
  const checks = Object.entries<Check<unknown>>(parts);
  return (value, path, issues) => {
    const record = checkRecord(value, path, issues);
    if (record !== undefined) for (const [key, check] of checks) checkPart(check, record[key], path, issues, key);
    return record as Value | undefined;
  };
}

/** Makes a check that accepts an array whose every item passes a check. */
export function itemsOf(check: Check<unknown>): Check<unknown> {
  return (value, path, issues) => {
    const items = checkArray(value, path, issues);
    items?.forEach((item, place) => {
      checkPart(check, item, path, issues, place);
    });
    return items;
  };
}

/** Makes a check that accepts `null`, and what another check does. */
export function nullOr(check: Check<unknown>): Check<unknown> {
  return (value, path, issues) => (value === null ? null : check(value, path, issues));
}
