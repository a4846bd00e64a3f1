import { quantiles } from "../stats/quantiles.js";
import { survivalHistogram, type SurvivalHistogramState } from "../stats/survival-histogram.js";
import { survivalQuantile } from "../stats/survival-quantile.js";
import { type ExclusionCounts, Exclusions } from "./exclusions.js";
import type { DurationObservation, KpiAccumulator, KpiContext } from "./kpi.js";
import { isPeriodComplete } from "./period-complete.js";

/** Durations by length, and what was left out. */
export interface DurationState {
  /** Durations by length, ended and running. */
  readonly durations: SurvivalHistogramState;
  /** What was left out, by reason. */
  readonly excluded: ExclusionCounts;
}

/** Fewer completed durations than these are no ground for a 90th percentile. */
const fewest = 20;

/**
 * Gathers durations of which some are still running. The figure is the Kaplan-Meier median, in which a running one
 * counts as longer than so far; `completedP50` and `completedP90` are those of the ended ones alone (type 7), and
 * `bias` is how far the naive median lies below the honest one.
 */
export function durationAccumulator(
  kpi: string,
  context: KpiContext,
  from?: DurationState,
): KpiAccumulator<DurationObservation, DurationState> {
  const histogram = survivalHistogram();
  const exclusions = new Exclusions();
  const merge = ({ durations, excluded }: DurationState): void => {
    histogram.merge(durations);
    exclusions.merge(excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add({ durationMs, ended, excluded }) {
      if (excluded !== undefined) exclusions.add(excluded);
      else if (ended) histogram.addEvent(durationMs);
      else histogram.addCensored(durationMs);
    },
    merge,
    toState: () => ({ durations: histogram.toState(), excluded: exclusions.toState() }),
    result() {
      const curve = histogram.curve();
      const completed = endedDurations(histogram.toState());
      const median = survivalQuantile(curve, 0.5);
      const p90 = survivalQuantile(curve, 0.9);
      const [completedP50 = null, completedP90 = null] = quantiles(completed, [0.5, 0.9]);
      return {
        kpi,
        unit: "ms",
        value: median.value,
        reason: curve.n === 0 ? "noData" : median.value === null ? "notReached" : null,
        n: curve.n,
        numerator: null,
        denominator: null,
        excluded: exclusions.toState(),
        interval: curve.n === 0 ? null : { low: median.low, high: median.high, level: median.level },
        reliable: completed.length >= fewest,
        periodComplete: isPeriodComplete(context),
        figures: {
          completed: completed.length,
          running: curve.n - completed.length,
          p90: p90.value,
          completedP50,
          completedP90,
          completedMean:
            completed.length === 0
              ? null
              : completed.reduce((sum, durationMs) => sum + durationMs, 0) / completed.length,
          bias: median.value === null || completedP50 === null ? null : completedP50 - median.value,
        },
      };
    },
  };
}

/** Every ended duration, as often as it occurred. */
function endedDurations({ rows }: SurvivalHistogramState): Float64Array {
  const total = rows.reduce((sum, [, ended]) => sum + ended, 0);
  const durations = new Float64Array(total);
  let filled = 0;
  for (const [durationMs, ended] of rows) {
    durations.fill(durationMs, filled, filled + ended);
    filled += ended;
  }
  return durations;
}
