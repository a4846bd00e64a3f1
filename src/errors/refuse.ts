import { describeValue } from "./describe-value.js";
import type { ErrorCode } from "./error-codes.js";
import type { IssuePath } from "./issue.js";
import { type Issues, throwIssues } from "./issues.js";

/**
 * Appends the usual fault, in the one sentence that fits most: what was expected, and what came.
 *
 * @param value - What came.
 * @param path - Where it stands.
 * @param issues - The list to append to.
 * @param code - What kind of fault it is; `input.type` and `input.variant` give way to `input.required` where nothing came.
 * @param expected - What would have been accepted, so that it can follow "Expected".
 * @returns Undefined, so that a check can end with it.
 */
export function refuse(value: unknown, path: IssuePath, issues: Issues, code: ErrorCode, expected: string): undefined {
  if (value === undefined) {
    const known = code.startsWith("input.") ? "input.required" : code;
    issues.push({ code: known, path, message: `Missing ${expected}.`, expected });
  } else {
    const received = describeValue(value);
    issues.push({ code, path, message: `Expected ${expected}, got ${received}.`, expected, received });
  }
}

/**
 * Throws the usual fault, as {@link refuse} writes it.
 *
 * @throws A {@link SupportOpsError} with it.
 */
export function throwRefusal(value: unknown, path: IssuePath, code: ErrorCode, expected: string): never {
  const issues: Issues = [];
  refuse(value, path, issues, code, expected);
  return throwIssues(issues) as never;
}
