import { type Issues, throwIssues } from "../errors/issues.js";
import { type BaselineOptions, baselineOf, checkBaseline } from "./chart-baseline.js";
import { type CountRate, checkCountRate } from "./count-rate.js";
import { type VaryingLimitsChart, varyingLimits } from "./varying-limits.js";

/**
 * Chart of rates of counts with limits from the Poisson distribution: contacts per order, incidents a day. With equal
 * exposures of 1 it is the c chart.
 *
 * Limits are centre ± 3 √(centre / exposure), the lower one cut at 0. R: `qcc::qcc(counts, exposures, type = "u")`.
 *
 * @param rates - Count and exposure of each point, in time order.
 * @param options - Baseline; all points by default.
 * @returns Centre, points and limits per unit of exposure; null where the exposure is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a count that is negative or not whole,
 * `stats.sampleInvalid` for a negative exposure, `stats.parameterInvalid` for a baseline outside the points.
 * @example
 * ```ts
 * const days = [16, 14, 28, 16, 12, 20, 10, 12, 10, 17].map((count) => ({ count, exposure: 1 }));
 * const { centre, beyondLimits } = uChart(days);
 * [centre, beyondLimits]; // => [15.5, [2]]
 * ```
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.1.
 */
export function uChart(rates: readonly CountRate[], options: BaselineOptions = {}): VaryingLimitsChart {
  const issues: Issues = [];
  rates.forEach((rate, index) => checkCountRate(rate, ["rates", index], issues));
  checkBaseline(options, rates.length, issues);
  throwIssues(issues);
  const base = baselineOf(rates, options);
  const exposure = base.reduce((sum, rate) => sum + rate.exposure, 0);
  const centre = exposure === 0 ? null : base.reduce((sum, rate) => sum + rate.count, 0) / exposure;
  return varyingLimits(
    centre,
    rates.map((rate) => (rate.exposure === 0 ? null : rate.count / rate.exposure)),
    rates.map((rate) => (centre === null || rate.exposure === 0 ? null : Math.sqrt(centre / rate.exposure))),
    { lowest: 0, highest: Infinity },
  );
}
