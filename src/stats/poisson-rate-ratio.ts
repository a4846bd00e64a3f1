import { type Issues, throwIssues } from "../errors/issues.js";
import { betaQuantileLogOdds } from "./beta-quantile.js";
import { binomialTwoSided } from "./binomial-test.js";
import { checkLevel } from "./check-numbers.js";
import { type CountRate, checkCountRate } from "./count-rate.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";

/** The ratio of two rates and its test. */
export interface PoissonRateRatio extends IntervalEstimate {
  /** Two-sided exact p-value of equal rates, 0 to 1; null when nothing was counted or an exposure is 0. */
  readonly pValue: number | null;
}

/**
 * Ratio of two rates, a over b, with exact conditional interval and test: did the new release double the contacts?
 *
 * Given the total, the count of a is binomial; its {@link clopperPearsonInterval} limits become limits of the ratio. R:
 * `poisson.test(c(xa, xb), c(ta, tb))`.
 *
 * @param a - Count and exposure of the first rate.
 * @param b - Count and exposure of the second rate, in the same unit.
 * @param options - Two-sided confidence level, 0.95 by default.
 * @returns Ratio and limits, without unit. When b counted nothing the ratio and its upper limit are null with reason
 * `tooFew`; when nothing was counted at all, or an exposure is 0, everything is null with reason `noData`.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a count that is negative or not whole,
 * `stats.sampleInvalid` for a negative exposure, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const ratio = poissonRateRatio({ count: 11, exposure: 800 }, { count: 3, exposure: 1200 });
 * ratio.value?.toFixed(2); // => "5.50"
 * [ratio.low?.toFixed(2), ratio.high?.toFixed(2), ratio.pValue?.toFixed(4)]; // => ["1.45", "30.70", "0.0047"]
 * ```
 * @see Przyborowski and Wilenski (1940), Biometrika 31, 313-323.
 */
export function poissonRateRatio(a: CountRate, b: CountRate, { level = 0.95 }: LevelOptions = {}): PoissonRateRatio {
  const issues: Issues = [];
  checkCountRate(a, ["a"], issues);
  checkCountRate(b, ["b"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const total = a.count + b.count;
  if (total === 0 || a.exposure === 0 || b.exposure === 0) {
    return { value: null, low: null, high: null, pValue: null, level, reason: "noData" };
  }
  const tail = (1 - level) / 2;
  const perExposure = b.exposure / a.exposure;
  return {
    value: b.count === 0 ? null : (a.count / b.count) * perExposure,
    low: a.count === 0 ? 0 : Math.exp(betaQuantileLogOdds(tail, a.count, b.count + 1)) * perExposure,
    high: b.count === 0 ? null : Math.exp(-betaQuantileLogOdds(tail, b.count, a.count + 1)) * perExposure,
    pValue: binomialTwoSided(a.count, total, a.exposure / (a.exposure + b.exposure)),
    level,
    reason: b.count === 0 ? "tooFew" : null,
  };
}
