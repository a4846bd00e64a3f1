import { checkNumber } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";

/** Two sums that are divided. */
export interface RatioParts {
  /** What is counted. */
  readonly numerator: number;
  /** What it is counted against. */
  readonly denominator: number;
}

/**
 * A ratio such as contacts per customer, or `null` where there is nothing to divide by: never Infinity, never NaN.
 *
 * @param parts - Finite numbers in any unit.
 * @returns The quotient; `null` if the denominator is 0.
 * @throws A {@link SupportOpsError} with code `input.type` for a part that is no finite number.
 * @example
 * ```ts
 * ratioOf({ numerator: 450, denominator: 9_000 }); // => 0.05
 * ratioOf({ numerator: 10, denominator: 0 }); // => null
 * ```
 */
export function ratioOf({ numerator, denominator }: RatioParts): number | null {
  const issues: Issues = [];
  checkNumber(numerator, ["numerator"], issues);
  checkNumber(denominator, ["denominator"], issues);
  throwIssues(issues);
  return denominator === 0 ? null : numerator / denominator;
}
