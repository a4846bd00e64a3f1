import { type Issues, throwIssues } from "../errors/issues.js";
import { checkCountTable } from "./check-count-table.js";
import { checkLevel } from "./check-numbers.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { kappaCells } from "./kappa-cells.kernel.js";
import { normalCritical } from "./normal-quantile.js";

/** The options of {@link cohenKappa}. */
export interface CohenKappaOptions extends LevelOptions {
  /**
   * How much a near miss counts: not at all (`none`, for names), by distance (`linear`) or by squared distance
   * (`quadratic`), both for ordered categories. `none` without it.
   */
  readonly weights?: "none" | "linear" | "quadratic";
}

/** Agreement of two raters beyond chance. */
export interface CohenKappa extends IntervalEstimate {
  /** Large-sample standard error; null when the value is. */
  readonly standardError: number | null;
  /** Share of equal ratings, 0 to 1; null without ratings. Show it too: kappa is low where one category dominates. */
  readonly rawAgreement: number | null;
}

/**
 * Agreement of two raters beyond chance, -1 to 1: do two QA reviewers mean the same?
 *
 * 1 - observed over expected disagreement, weighted by distance if asked for. R: `psych::cohen.kappa(table)`.
 * statsmodels: `cohens_kappa(table, wt)`, whose standard error (Fleiss, Cohen and Everitt) this is.
 *
 * @param table - Counts of items: row = category by rater 1, column = category by rater 2, in one order; square.
 * @param options - Weights, none by default, and two-sided level, 0.95 by default.
 * @returns Kappa and limits; nulls with reason `noData` without items, `noVariation` when both raters used one category
 * only.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for a table that is not square,
 * `stats.countInvalid` for a count that is negative or not whole, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const { value, rawAgreement } = cohenKappa([[20, 5], [10, 15]]);
 * [value?.toFixed(3), rawAgreement]; // => ["0.400", 0.7]
 * ```
 * @see Cohen (1960), Educational and Psychological Measurement 20, 37-46; Cohen (1968) for weights; Fleiss, Cohen and
 * Everitt (1969), Psychological Bulletin 72, 323-327, equation 13.
 */
export function cohenKappa(
  table: readonly (readonly number[])[],
  { weights = "none", level = 0.95 }: CohenKappaOptions = {},
): CohenKappa {
  const issues: Issues = [];
  checkCountTable(table, table.length, issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const n = table.flat().reduce((sum, count) => sum + count, 0);
  const missing = { value: null, low: null, high: null, standardError: null, level };
  if (n === 0) return { ...missing, rawAgreement: null, reason: "noData" };
  const cells = kappaCells(table, n, agreementWeight(table.length, weights));
  const rawAgreement =
    table
      .flat()
      .filter((_, cell) => cell % (table.length + 1) === 0)
      .reduce((sum, count) => sum + count) / n;
  const observed = cells.reduce((sum, { share, weight }) => sum + share * weight, 0);
  const expected = cells.reduce((sum, { chance, weight }) => sum + chance * weight, 0);
  if (table.some((row, category) => row[category] === n)) {
    return { ...missing, rawAgreement, reason: "noVariation" };
  }
  const value = (observed - expected) / (1 - expected);
  const spread = cells.reduce(
    (sum, { share, weight, meanWeight }) => sum + share * (weight - meanWeight * (1 - value)) ** 2,
    0,
  );
  const variance = (spread - (value - expected * (1 - value)) ** 2) / n / (1 - expected) ** 2;
  const standardError = Math.sqrt(Math.max(0, variance));
  const reach = normalCritical(level) * standardError;
  return { value, low: value - reach, high: value + reach, standardError, rawAgreement, level, reason: null };
}

/** Weight of a pair of categories: 1 for the same, falling with the distance if weights were asked for. */
function agreementWeight(categories: number, weights: "none" | "linear" | "quadratic") {
  const furthest = Math.max(1, categories - 1);
  const power = weights === "quadratic" ? 2 : 1;
  return (row: number, column: number): number => {
    if (weights === "none") return row === column ? 1 : 0;
    return 1 - (Math.abs(row - column) / furthest) ** power;
  };
}
