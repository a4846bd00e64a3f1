import { checkRecord } from "./check-shape.js";
import type { IssuePath } from "./issue.js";
import type { Issues } from "./issues.js";
import { refuse } from "./refuse.js";

/** How many levels are read: definitions and states have a few, a value that contains itself has no end. */
export const deepest = 200;

/** Accepts an object that may contain others of its kind, as {@link checkRecord} does; `input.json` where it lies too deep. */
export function checkNested(
  value: unknown,
  path: IssuePath,
  issues: Issues,
): Readonly<Record<string, unknown>> | undefined {
  if (path.length <= deepest) return checkRecord(value, path, issues);
  return refuse(value, path, issues, "input.json", `at most ${String(deepest)} levels`);
}
