import type { SurvivalSteps } from "../../stats/survival-steps.kernel.js";
import { stepsQuantile } from "../../stats/steps-quantile.js";
import type { ExclusionCounts } from "../exclusions.js";
import type { KpiContext, KpiResult } from "../kpi.js";
import { isPeriodComplete } from "../period-complete.js";

/** Fewer completed durations than these are no ground for a 90th percentile. */
const fewest = 20;

/** What the figures of durations are made of, however the durations are kept. */
export interface DurationEvidence {
  /** Where the product-limit estimate falls. */
  readonly steps: SurvivalSteps;
  /** How many have ended. */
  readonly completed: number;
  /** How many are still running. */
  readonly running: number;
  /** A quantile (type 7) of the ended ones alone, in milliseconds; `null` without any. */
  readonly quantileOf: (p: number) => number | null;
  /** Mean of the ended ones, in milliseconds; `null` without any. */
  readonly mean: number | null;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/**
 * The figures of durations. The value is the Kaplan-Meier median, in which a running one counts as longer than so far;
 * `completedP50`, `completedP90`, `completedP99` (type 7) and `completedMean` are those of the ended ones alone, and `bias` is
 * `completedP50` less the honest median: negative where the naive figure flatters.
 */
export function durationFigures(kpi: string, context: KpiContext, evidence: DurationEvidence): KpiResult {
  const { steps, completed, running, quantileOf, mean, excluded } = evidence;
  const n = completed + running;
  const median = stepsQuantile(steps, 0.5);
  const completedP50 = quantileOf(0.5);
  return {
    kpi,
    unit: "ms",
    value: median.value,
    reason: n === 0 ? "noData" : median.value === null ? "notReached" : null,
    n,
    numerator: null,
    denominator: null,
    excluded,
    interval: n === 0 ? null : { low: median.low, high: median.high, level: median.level },
    reliable: completed >= fewest,
    periodComplete: isPeriodComplete(context),
    figures: {
      completed,
      running,
      p90: stepsQuantile(steps, 0.9).value,
      completedP50,
      completedP90: quantileOf(0.9),
      completedP99: quantileOf(0.99),
      completedMean: mean,
      bias: median.value === null || completedP50 === null ? null : completedP50 - median.value,
    },
  };
}
