import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";

/** Accepts 0 to 1 with both ends; reports `stats.probabilityInvalid`. */
export function checkProbability(value: number, path: IssuePath, issues: Issues): void {
  if (value >= 0 && value <= 1) return;
  addUnexpected(issues, "stats.probabilityInvalid", path, "a probability from 0 to 1", value);
}

/** Accepts what lies strictly between 0 and 1, as a confidence level must; reports `stats.probabilityInvalid`. */
export function checkLevel(value: number, path: IssuePath, issues: Issues): void {
  if (value > 0 && value < 1) return;
  addUnexpected(issues, "stats.probabilityInvalid", path, "a number between 0 and 1, both excluded", value);
}

/** Accepts whole numbers from a least one up to 2^53 - 1; reports `stats.countInvalid`. */
export function checkCount(value: number, path: IssuePath, issues: Issues, atLeast = 0): void {
  if (Number.isSafeInteger(value) && value >= atLeast) return;
  addUnexpected(issues, "stats.countInvalid", path, `a whole number from ${String(atLeast)}`, value);
}

/** Accepts finite numbers above 0; reports `stats.parameterInvalid`. */
export function checkPositive(value: number, path: IssuePath, issues: Issues): void {
  if (value > 0 && value <= Number.MAX_VALUE) return;
  addUnexpected(issues, "stats.parameterInvalid", path, "a finite number above 0", value);
}
