import { addColumnToSum, meanOfSum, startSum } from "../../stats/exact-sum.kernel.js";
import type { IntegerColumn } from "../../stats/integer-column.js";
import { quantileOfSorted } from "../../stats/quantile-of-sorted.js";
import { stepsOfSorted } from "../../stats/survival-steps.kernel.js";
import { checkDuration } from "./check-duration.js";
import { readState } from "./check-state.js";
import { durationFigures } from "./duration-figures.js";
import { noteColumn, noteDuration, rowsOfDurations, sortDurations, startDurationLog } from "./duration-log.kernel.js";
import { checkDurationState, type DurationState } from "./duration-state.js";
import { Exclusions } from "../exclusions.js";
import type { DurationObservation, KpiAccumulator, KpiContext } from "../kpi.js";

/** Durations under construction, which also takes in columns. */
export interface DurationAccumulator extends KpiAccumulator<DurationObservation, DurationState> {
  /** Takes in checked durations, ended and running. */
  addDurations(ended: IntegerColumn, running: IntegerColumn): void;
}

/**
 * Gathers durations of which some are still running, each kept exactly, in four bytes. For the figures see
 * {@link durationFigures}.
 */
export function durationAccumulator(kpi: string, context: KpiContext, from?: DurationState): DurationAccumulator {
  const ended = startDurationLog();
  const running = startDurationLog();
  const exclusions = new Exclusions();
  const merge = (state: DurationState): void => {
    const { durations, excluded } = readState(checkDurationState, state);
    for (const [durationMs, endedCount, runningCount] of durations.rows) {
      noteDuration(ended, durationMs, endedCount);
      noteDuration(running, durationMs, runningCount);
    }
    exclusions.merge(excluded);
  };
  if (from !== undefined) merge(from);
  return {
    add(observation) {
      if (observation.excluded !== undefined) {
        exclusions.add(observation.excluded);
        return;
      }
      checkDuration(observation.durationMs);
      noteDuration(observation.ended ? ended : running, observation.durationMs, 1);
    },
    addDurations(endedOnes, runningOnes) {
      noteColumn(ended, endedOnes);
      noteColumn(running, runningOnes);
    },
    merge,
    toState: () => ({
      durations: {
        relativeAccuracy: null,
        rows: rowsOfDurations(sortDurations(ended), sortDurations(running)),
      },
      excluded: exclusions.toState(),
    }),
    result() {
      const sorted = sortDurations(ended);
      const stillRunning = sortDurations(running);
      const sum = startSum();
      addColumnToSum(sum, sorted);
      return durationFigures(kpi, context, {
        steps: stepsOfSorted(sorted, stillRunning),
        completed: sorted.length,
        running: stillRunning.length,
        quantileOf: (p) => quantileOfSorted(sorted, p, 7),
        mean: meanOfSum(sum, sorted.length),
        excluded: exclusions.toState(),
      });
    },
  };
}
