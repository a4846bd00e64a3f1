import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkEqualLength } from "./check-equal-length.js";
import { checkSample } from "./check-sample.js";
import type { Sample } from "./sample.js";

/** Limits that were forecast, as columns. */
export interface ForecastLimits {
  /** Lower limit of each value, in its unit. */
  readonly low: Sample;
  /** Upper limit of each value, in its unit, not below the lower one. */
  readonly high: Sample;
}

/**
 * Share of values that fell inside their forecast limits: about 0.95 if 95 % limits are honest.
 *
 * R: `mean(x >= low & x <= high)`.
 *
 * @param actual - What happened.
 * @param limits - Lower and upper limit of each, in the same unit.
 * @returns Share, 0 to 1, limits included; null without values.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for columns of different length,
 * `stats.sampleInvalid` for NaN, an infinite value or limits in the wrong order.
 * @example
 * ```ts
 * intervalCoverage([5, 6, 9, 4], { low: [4, 4, 4, 4], high: [8, 8, 8, 8] }); // => 0.75
 * ```
 */
export function intervalCoverage(actual: Sample, { low, high }: ForecastLimits): number | null {
  const issues: Issues = [];
  checkEqualLength(["low"], low.length, actual.length, issues);
  checkEqualLength(["high"], high.length, actual.length, issues);
  throwIssues(issues);
  checkSample(actual, ["actual"], issues);
  checkSample(low, ["low"], issues);
  checkSample(high, ["high"], issues);
  const limits = Array.from(low, (lower, index) => ({ lower, upper: high[index] ?? lower }));
  limits.forEach(({ lower, upper }, index) => {
    if (upper >= lower || issues.length > 0) return;
    const expected = `an upper limit from ${String(lower)}`;
    addUnexpected(issues, "stats.sampleInvalid", ["high", index], expected, upper);
  });
  throwIssues(issues);
  if (limits.length === 0) return null;
  const inside = Array.from(actual).filter((value, index) => {
    const at = limits[index];
    return at !== undefined && value >= at.lower && value <= at.upper;
  });
  return inside.length / limits.length;
}
