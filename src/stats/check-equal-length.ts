import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";

/** Accepts a column as long as the one it belongs to; reports `stats.lengthMismatch`. */
export function checkEqualLength(path: IssuePath, received: number, expected: number, issues: Issues): void {
  if (received === expected) return;
  addUnexpected(issues, "stats.lengthMismatch", path, `${String(expected)} values`, received);
}
