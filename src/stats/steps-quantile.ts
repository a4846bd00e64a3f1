import type { IntervalEstimate } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";
import { survivalLimits } from "./survival-limits.js";
import { firstAtOrBelow, type SurvivalSteps } from "./survival-steps.kernel.js";

/** Survival values closer than this count as equal, as in R: the square root of the machine precision. */
const tolerance = Math.sqrt(Number.EPSILON);

const level = 0.95;

/**
 * Takes a quantile, above 0 and below 1, from a product-limit estimate: what `survivalQuantile` takes from its curve,
 * without the columns of limits, of which only those near the quantile are worked out.
 *
 * @returns Duration with 95 % limits on the log(-log) scale; nulls where too few have ended.
 */
export function stepsQuantile(steps: SurvivalSteps, p: number): IntervalEstimate {
  const { length, survivalAt, varianceAt } = steps;
  const z = normalCritical(level);
  const limitAt = (step: number, end: "low" | "high"): number =>
    survivalLimits(survivalAt(step), Math.sqrt(varianceAt(step)), z, "logLog")[end] as number;
  // Where everybody has gone there are no limits.
  const bounded = length > 0 && survivalAt(length - 1) === 0 ? length - 1 : length;
  const value = timeReaching(steps, survivalAt, length, 1 - p);
  return {
    value,
    low: timeReaching(steps, (step) => limitAt(step, "low"), bounded, 1 - p),
    high: timeReaching(steps, (step) => limitAt(step, "high"), bounded, 1 - p),
    level,
    reason: value === null ? "notReached" : null,
  };
}

/** The duration at which heights get down to the target; the middle of the stretch on which they stay there. */
function timeReaching(
  { timeAt, length, lastTime }: SurvivalSteps,
  heightAt: (step: number) => number,
  bounded: number,
  target: number,
): number | null {
  const first = firstAtOrBelow(bounded, heightAt, target + tolerance);
  if (first === bounded) return null;
  if (heightAt(first) < target - tolerance) return timeAt(first);
  const left = firstAtOrBelow(bounded, heightAt, target - tolerance);
  return (timeAt(first) + (left < length ? timeAt(left) : lastTime)) / 2;
}
