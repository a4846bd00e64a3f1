import { type Issues, throwIssues } from "../errors/issues.js";
import { checkLevel, checkProbability } from "./check-numbers.js";
import type { LevelOptions } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";

/** What to plan a survey for. */
export interface SampleSizeForMarginOptions extends LevelOptions {
  /** Share expected, 0 to 1; 0.5, which needs the largest sample, without it. */
  readonly expected?: number;
}

/**
 * How many answers a share needs so that its interval reaches no further than `margin` to each side.
 *
 * ceil(z² p (1 - p) / margin²), from the textbook interval; a small population needs fewer, see
 * {@link finitePopulationMargin}. R: `samplingbook::sample.size.prop(e, P)`.
 *
 * @param margin - Half width wanted, between 0 and 1 (0.05 for ± 5 percentage points).
 * @param options - Expected share, 0.5 by default, and two-sided level, 0.95 by default.
 * @returns Whole number of answers, at least 1.
 * @throws A {@link SupportOpsError} with code `stats.probabilityInvalid` for a margin, share or level out of range.
 * @example
 * ```ts
 * sampleSizeForMargin(0.05); // => 385
 * sampleSizeForMargin(0.02, { expected: 0.95 }); // => 457
 * ```
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 7.2.4.2.
 */
export function sampleSizeForMargin(margin: number, options: SampleSizeForMarginOptions = {}): number {
  const { expected = 0.5, level = 0.95 } = options;
  const issues: Issues = [];
  checkLevel(margin, ["margin"], issues);
  checkProbability(expected, ["expected"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  return Math.max(1, Math.ceil((normalCritical(level) / margin) ** 2 * expected * (1 - expected)));
}
