import { countAtOrBelow } from "./sorted-search.kernel.js";
import type { SurvivalCurve } from "./survival-curve.js";

/**
 * Reads a survival curve: the probability that a duration exceeds the one given.
 *
 * R: `summary(fit, times)$surv`. After the last observation the curve stays flat, as in R with `extend = TRUE`.
 *
 * @param curve - From {@link kaplanMeier} or {@link survivalHistogram}.
 * @param time - Duration, in the unit of the curve.
 * @returns Probability, 0 to 1; 1 before the first row; null for a curve without observations.
 * @example
 * ```ts
 * const curve = kaplanMeier({ times: [5, 6, 8, 10], events: [1, 0, 1, 0] });
 * survivalAt(curve, 4.9); // => 1
 * survivalAt(curve, 5); // => 0.75
 * survivalAt(curve, 100); // => 0.375
 * ```
 */
export function survivalAt(curve: SurvivalCurve, time: number): number | null {
  if (curve.n === 0) return null;
  return curve.survival[countAtOrBelow(curve.times, time) - 1] ?? 1;
}
