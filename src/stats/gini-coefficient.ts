import { type Issues, throwIssues } from "../errors/issues.js";
import { checkSample } from "./check-sample.js";
import type { Sample } from "./sample.js";

/** The option of {@link giniCoefficient}. */
export interface GiniOptions {
  /** `smallSample` multiplies by n / (n - 1), so that one who holds everything gives 1; `none` without it. */
  readonly correction?: "none" | "smallSample";
}

/**
 * Inequality of amounts: 0 when all are equal, near 1 when one holds everything. For the balance of work between
 * agents, count those on shift without work as 0.
 *
 * Mean absolute difference of all pairs over twice the mean. R: `DescTools::Gini(x, unbiased = FALSE)`, with
 * `unbiased = TRUE` for the correction.
 *
 * @param sample - Amounts, at least 0, in any order and one unit.
 * @param options - Whether to correct for a small sample; no by default.
 * @returns 0 to 1, without unit; null when there are no amounts or all are 0, and for the correction below two.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for a negative or non-finite amount.
 * @example
 * ```ts
 * giniCoefficient([10, 20, 30, 40]); // => 0.25
 * giniCoefficient([0, 0, 0, 12], { correction: "smallSample" }); // => 1
 * giniCoefficient([0, 0]); // => null
 * ```
 * @see Gini (1912); Dixon et al. (1987), Bootstrapping the Gini coefficient of inequality, Ecology 68, 1548-1551.
 */
export function giniCoefficient(sample: Sample, { correction = "none" }: GiniOptions = {}): number | null {
  const issues: Issues = [];
  checkSample(sample, ["sample"], issues, 0);
  throwIssues(issues);
  const n = sample.length;
  const sorted = Float64Array.from(sample).sort();
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (total === 0 || (correction === "smallSample" && n < 2)) return null;
  const weighted = sorted.reduce((sum, amount, index) => sum + (2 * index + 1 - n) * amount, 0);
  return Math.max(0, weighted) / total / (correction === "smallSample" ? n - 1 : n);
}
