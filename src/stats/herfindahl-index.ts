import { type Issues, throwIssues } from "../errors/issues.js";
import { checkSample } from "./check-sample.js";
import type { Sample } from "./sample.js";

/**
 * Concentration of amounts: the sum of squared shares, 1 / n when all are equal, 1 when one holds everything.
 *
 * R: `DescTools::Herfindahl(x)`.
 *
 * @param sample - Amounts, at least 0, in any order and one unit.
 * @returns 1 / n to 1, without unit; null when there are no amounts or all are 0.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for a negative or non-finite amount.
 * @example
 * ```ts
 * herfindahlIndex([3, 3, 3, 3]); // => 0.25
 * herfindahlIndex([]); // => null
 * ```
 * @see Hirschman (1964), The paternity of an index, American Economic Review 54, 761-762.
 */
export function herfindahlIndex(sample: Sample): number | null {
  const issues: Issues = [];
  checkSample(sample, ["sample"], issues, 0);
  throwIssues(issues);
  const amounts = Float64Array.from(sample);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total === 0 ? null : amounts.reduce((sum, amount) => sum + (amount / total) ** 2, 0);
}
