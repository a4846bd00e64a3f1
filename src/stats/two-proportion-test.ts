import { type Issues, throwIssues } from "../errors/issues.js";
import { chiSquareUpper } from "./chi-square-upper.js";
import type { NoValueReason } from "./no-value-reason.js";
import { checkProportion, type Proportion } from "./proportion.js";

/** Whether two shares differ by more than chance. */
export interface TwoProportionTest {
  /** Share of a minus share of b, -1 to 1; null without data on one side. */
  readonly difference: number | null;
  /** Pearson's chi-square with one degree of freedom; null without data, or when both shares are 0 or both are 1. */
  readonly chiSquare: number | null;
  /** Two-sided p-value, 0 to 1; null when the chi-square is. */
  readonly pValue: number | null;
  /** `noData`, or `noVariation` when all observations agree; else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Tests whether two independent shares differ, without continuity correction: the square of the pooled z statistic.
 * Report {@link newcombeInterval} beside it: a p-value does not say how much.
 *
 * R: `prop.test(c(xa, xb), c(na, nb), correct = FALSE)`. statsmodels: `proportions_ztest`, z squared.
 *
 * @param a - Successes and n of the first group.
 * @param b - Successes and n of the second group.
 * @returns Difference, statistic and p-value, or nulls with a reason.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n.
 * @example
 * ```ts
 * const test = twoProportionTest({ successes: 45, n: 50 }, { successes: 38, n: 50 });
 * test.chiSquare?.toFixed(4); // => "3.4727"
 * test.pValue?.toFixed(4); // => "0.0624"
 * twoProportionTest({ successes: 5, n: 5 }, { successes: 8, n: 8 }).reason; // => "noVariation"
 * ```
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3.
 */
export function twoProportionTest(a: Proportion, b: Proportion): TwoProportionTest {
  const issues: Issues = [];
  checkProportion(a, ["a"], issues);
  checkProportion(b, ["b"], issues);
  throwIssues(issues);
  if (a.n === 0 || b.n === 0) return { difference: null, chiSquare: null, pValue: null, reason: "noData" };
  const difference = a.successes / a.n - b.successes / b.n;
  const pooled = (a.successes + b.successes) / (a.n + b.n);
  if (pooled === 0 || pooled === 1) return { difference, chiSquare: null, pValue: null, reason: "noVariation" };
  const chiSquare = difference ** 2 / (pooled * (1 - pooled) * (1 / a.n + 1 / b.n));
  return { difference, chiSquare, pValue: chiSquareUpper(chiSquare, 1), reason: null };
}
