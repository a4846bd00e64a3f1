import { type Issues, throwIssues } from "../errors/issues.js";
import { checkLevel } from "./check-numbers.js";
import { type SurvivalCurve, type SurvivalOptions, survivalCurveOf } from "./survival-curve.js";
import { checkObservations, type SurvivalObservations } from "./survival-observations.js";
import { tallyObservations } from "./survival-tally.kernel.js";

/**
 * Estimates how durations are distributed when some have not ended yet: the honest form of reply and resolution time,
 * in which open tickets count as "longer than so far" instead of being dropped.
 *
 * S(t) = product over event times u <= t of 1 - events(u) / atRisk(u). At equal durations events precede censorings.
 * Without censoring it equals the empirical distribution. Take medians with {@link survivalQuantile}, shares with
 * {@link survivalAt}, means with {@link restrictedMean}. The estimate assumes that open tickets are like the others of
 * the same age; where a queue works by priority, compute one curve a priority.
 *
 * R: `survival::survfit(Surv(time, event) ~ 1, conf.type = "log-log")`. SciPy:
 * `scipy.stats.ecdf(CensoredData(...)).sf`.
 *
 * @param observations - Durations, event flags and optional late entries, as columns.
 * @param options - Level 0.95 and limits on the log(-log) scale by default.
 * @returns The curve; empty columns with reason `noData` without observations.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for columns of different length,
 * `stats.sampleInvalid` for a negative or non-finite duration, an event that is neither 0 nor 1 or an entry at or after
 * its time, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * // Four tickets: solved after 5 and 8 hours, open for 6 and 10 hours.
 * const curve = kaplanMeier({ times: [5, 6, 8, 10], events: [1, 0, 1, 0] });
 * curve.times; // => [5, 6, 8, 10]
 * curve.atRisk; // => [4, 3, 2, 1]
 * curve.survival; // => [0.75, 0.75, 0.375, 0.375]
 * kaplanMeier({ times: [], events: [] }).reason; // => "noData"
 * ```
 * @see Kaplan and Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American
 * Statistical Association 53, 457-481; Greenwood (1926) for the standard error.
 */
export function kaplanMeier(observations: SurvivalObservations, options: SurvivalOptions = {}): SurvivalCurve {
  const issues: Issues = [];
  checkLevel(options.level ?? 0.95, ["level"], issues);
  throwIssues(issues);
  checkObservations(observations);
  return survivalCurveOf(tallyObservations(observations), options);
}
