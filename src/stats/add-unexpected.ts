import type { ErrorCode } from "../errors/error-codes.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";

/** Appends the fault that a value is not what was expected, said in a few words such as "a whole number from 1". */
export function addUnexpected(
  issues: Issues,
  code: ErrorCode,
  path: IssuePath,
  expected: string,
  received: unknown,
): void {
  addIssue(issues, code, path, { message: `Expected ${expected}.`, expected, received });
}
