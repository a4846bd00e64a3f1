import { type BaselineOptions, baselineOf, d2, meanMovingRange } from "./chart-baseline.js";
import { sharesByChance } from "./p-chart.js";
import type { Proportion } from "./proportion.js";
import { type VaryingLimitsChart, varyingLimits } from "./varying-limits.js";

/** A chart of shares whose limits also hold the variation between points. */
export interface LaneyPChart extends VaryingLimitsChart {
  /** How much the points vary compared with chance alone, 1 for equal; null below two points or without variation. */
  readonly sigmaZ: number | null;
}

/**
 * Laney's p' chart: {@link pChart} with limits widened by how much the shares really vary from point to point. With
 * thousands of tickets a week binomial limits are so narrow that every week is "out"; these are not.
 *
 * Each share becomes z = (p - centre) / standard error; sigma z is the mean moving range of the z over 1.128. R:
 * `ggQC`, or `qicharts2::qic(chart = "pp")`.
 *
 * @param proportions - Successes and n of each point, in time order.
 * @param options - Baseline; all points by default.
 * @returns Centre, points and limits as shares; null where n is 0. Below two points sigma z is null and the limits are.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.parameterInvalid` for a baseline outside the points.
 * @example
 * ```ts
 * const weeks = [9000, 9100, 8900, 9050, 8950].map((successes) => ({ successes, n: 10_000 }));
 * pChart(weeks).beyondLimits; // => [1, 2]
 * laneyPChart(weeks).beyondLimits; // => []
 * ```
 * @see Laney (2002), Improved control charts for attributes, Quality Engineering 14, 531-537.
 */
export function laneyPChart(proportions: readonly Proportion[], options: BaselineOptions = {}): LaneyPChart {
  const { centre, points, standardErrors } = sharesByChance(proportions, options);
  const z = points.map((point, index) => {
    const error = standardErrors[index] ?? null;
    return centre === null || point === null || error === null || error === 0 ? null : (point - centre) / error;
  });
  const known = baselineOf(z, options).filter((value) => value !== null);
  const meanRange = meanMovingRange(known);
  const sigmaZ = meanRange === null ? null : meanRange / d2;
  const widened = standardErrors.map((error) => {
    // Without any variation the standard errors are 0 and the limits collapse on the centre.
    if (error === null || error === 0) return error;
    return sigmaZ === null ? null : error * sigmaZ;
  });
  return { ...varyingLimits(centre, points, widened, { lowest: 0, highest: 1 }), sigmaZ };
}
