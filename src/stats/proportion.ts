import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkCount } from "./check-numbers.js";

/** A share as the two counts it comes from, so that it can be merged and its uncertainty is known. */
export interface Proportion {
  /** How many of the n count, whole, 0 to n: satisfied ratings, met targets, reopened tickets. */
  readonly successes: number;
  /** How many there are in all, whole, at least 0. */
  readonly n: number;
}

/** Accepts two counts with successes at most n; reports `stats.countInvalid`. */
export function checkProportion({ successes, n }: Proportion, path: IssuePath, issues: Issues): void {
  const before = issues.length;
  checkCount(successes, [...path, "successes"], issues);
  checkCount(n, [...path, "n"], issues);
  if (issues.length > before || successes <= n) return;
  addUnexpected(issues, "stats.countInvalid", [...path, "successes"], `at most n, which is ${String(n)}`, successes);
}
