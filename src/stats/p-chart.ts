import { type Issues, throwIssues } from "../errors/issues.js";
import { type BaselineOptions, baselineOf, checkBaseline } from "./chart-baseline.js";
import { checkProportion, type Proportion } from "./proportion.js";
import { type VaryingLimitsChart, varyingLimits } from "./varying-limits.js";

/** Shares with the standard errors they would have by chance alone. */
export interface SharesByChance {
  /** Overall share of the baseline; null without data. */
  readonly centre: number | null;
  /** Share of each point; null where n is 0. */
  readonly points: readonly (number | null)[];
  /** Binomial standard error of each point around the centre; null where the point or the centre is. */
  readonly standardErrors: readonly (number | null)[];
}

/** Checks a series of proportions and computes what binomial charts need. */
export function sharesByChance(proportions: readonly Proportion[], options: BaselineOptions): SharesByChance {
  const issues: Issues = [];
  proportions.forEach((part, index) => checkProportion(part, ["proportions", index], issues));
  checkBaseline(options, proportions.length, issues);
  throwIssues(issues);
  const base = baselineOf(proportions, options);
  const n = base.reduce((sum, part) => sum + part.n, 0);
  const centre = n === 0 ? null : base.reduce((sum, part) => sum + part.successes, 0) / n;
  return {
    centre,
    points: proportions.map((part) => (part.n === 0 ? null : part.successes / part.n)),
    standardErrors: proportions.map((part) =>
      centre === null || part.n === 0 ? null : Math.sqrt((centre * (1 - centre)) / part.n),
    ),
  };
}

/**
 * Chart of shares with limits from the binomial distribution: which weeks' CSAT or SLA attainment differ by more than
 * their number of answers explains? For large n, where it cries wolf, use {@link laneyPChart}.
 *
 * Limits are centre ± 3 √(centre (1 - centre) / n), cut at 0 and 1. R: `qcc::qcc(counts, sizes, type = "p")`.
 *
 * @param proportions - Successes and n of each point, in time order.
 * @param options - Baseline; all points by default.
 * @returns Centre, points and limits as shares; null where n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.parameterInvalid` for a baseline outside the points.
 * @example
 * ```ts
 * const met = [98, 95, 97, 99, 80].map((successes) => ({ successes, n: 100 }));
 * const { centre, beyondLimits } = pChart(met);
 * [centre, beyondLimits]; // => [0.938, [4]]
 * ```
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2.
 */
export function pChart(proportions: readonly Proportion[], options: BaselineOptions = {}): VaryingLimitsChart {
  const { centre, points, standardErrors } = sharesByChance(proportions, options);
  return varyingLimits(centre, points, standardErrors, { lowest: 0, highest: 1 });
}
