import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";

/** Accepts 0 to 1 with both ends; reports `stats.probabilityInvalid`. */
export function checkProbability(value: number, path: IssuePath, issues: Issues): void {
  if (value >= 0 && value <= 1) return;
  addIssue(issues, "stats.probabilityInvalid", path, {
    message: "Expected a probability from 0 to 1.",
    expected: "0 to 1",
    received: value,
  });
}

/** Accepts what lies strictly between 0 and 1, as a confidence level must; reports `stats.probabilityInvalid`. */
export function checkLevel(value: number, path: IssuePath, issues: Issues): void {
  if (value > 0 && value < 1) return;
  addIssue(issues, "stats.probabilityInvalid", path, {
    message: "Expected a number between 0 and 1, both excluded.",
    expected: "between 0 and 1",
    received: value,
  });
}

/** Accepts whole numbers from a least one up to 2^53 - 1; reports `stats.countInvalid`. */
export function checkCount(value: number, path: IssuePath, issues: Issues, atLeast = 0): void {
  if (Number.isSafeInteger(value) && value >= atLeast) return;
  addIssue(issues, "stats.countInvalid", path, {
    message: `Expected a whole number from ${String(atLeast)}.`,
    expected: `whole number from ${String(atLeast)}`,
    received: value,
  });
}

/** Accepts finite numbers above 0; reports `stats.parameterInvalid`. */
export function checkPositive(value: number, path: IssuePath, issues: Issues): void {
  if (value > 0 && value <= Number.MAX_VALUE) return;
  addIssue(issues, "stats.parameterInvalid", path, {
    message: "Expected a finite number above 0.",
    expected: "above 0",
    received: value,
  });
}
