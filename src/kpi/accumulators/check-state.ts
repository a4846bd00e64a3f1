import { checkRecord } from "../../errors/check-shape.js";
import type { IssuePath } from "../../errors/issue.js";
import type { Check, Issues } from "../../errors/issues.js";
import { throwIssues } from "../../errors/issues.js";
import { checkCount } from "../../stats/check-numbers.js";

/**
 * Reads a state that a host kept.
 *
 * @throws A {@link SupportOpsError} with code `kpi.stateInvalid` for every part that is not as it was written.
 */
export function readState<State>(check: Check<State>, state: unknown): State {
  const issues: Issues = [];
  const valid = check(state, [], issues);
  throwIssues(issues.map((issue) => ({ ...issue, code: "kpi.stateInvalid" as const })));
  return valid as State;
}

/** Accepts an object whose values are counts; with keys, exactly these. */
export function checkCounts(value: unknown, path: IssuePath, issues: Issues, keys?: readonly string[]): void {
  const counts = checkRecord(value, path, issues, keys);
  for (const key of counts === undefined ? [] : (keys ?? Object.keys(counts)))
    checkCount(counts?.[key] as number, [...path, key], issues);
}
