import {
  addBinColumn,
  addToBins,
  binsInUse,
  countInBin,
  countOfBins,
  countsUpTo,
  middleAtPlace,
  middleOf,
  startDurationBins,
} from "../../stats/duration-bins.kernel.js";
import {
  addColumnToSum,
  addSum,
  type ExactSum,
  meanOfSum,
  startSum,
  totalOfSum,
} from "../../stats/exact-sum.kernel.js";
import { mixNeighbours, quantilePosition } from "../../stats/quantile-position.js";
import { addStep, readSteps, startSteps, stepsOfEnded, type SurvivalSteps } from "../../stats/survival-steps.kernel.js";
import { checkDuration } from "./check-duration.js";
import { readState } from "./check-state.js";
import { durationFigures } from "./duration-figures.js";
import { Exclusions } from "../exclusions.js";
import type { DurationObservation, KpiAccumulator, KpiContext } from "../kpi.js";
import { checkSketchedState, sketchAccuracy, type SketchedDurationState } from "./sketched-duration-state.js";

/** Durations in bins under construction, which also takes in columns. */
export interface SketchedDurationAccumulator extends KpiAccumulator<DurationObservation, SketchedDurationState> {
  /** Takes in the bins of checked durations, ended and running, and the sum of the ended ones. */
  addBins(ended: Uint16Array, endedSum: ExactSum, running: Uint16Array): void;
}

/**
 * Gathers durations of which some are still running, in bins: quantiles are within 1 %, counts and the mean are exact.
 * For the figures see {@link durationFigures}.
 */
export function sketchedDurationAccumulator(
  kpi: string,
  context: KpiContext,
  from?: SketchedDurationState,
): SketchedDurationAccumulator {
  const ended = startDurationBins();
  const running = startDurationBins();
  const sum = startSum();
  const exclusions = new Exclusions();
  const merge = (state: SketchedDurationState): void => {
    const { durations, sumMs, excluded } = readState(checkSketchedState, state);
    for (const [middle, endedCount, runningCount] of durations.rows) {
      addToBins(ended, middle, endedCount);
      addToBins(running, middle, runningCount);
    }
    sum.carried += BigInt(sumMs);
    exclusions.merge(excluded);
  };
  const quantileOf = (p: number, n: number, middleAt: (place: number) => number): number | null => {
    if (n === 0) return null;
    const { rank, weight } = quantilePosition(n, p, 7);
    const lower = middleAt(rank - 1);
    return weight === 0 ? lower : mixNeighbours(lower, middleAt(rank), weight);
  };
  const stepsOf = (endedCount: number, runningCount: number, middleAt: (place: number) => number): SurvivalSteps => {
    if (runningCount === 0) return stepsOfEnded(endedCount, middleAt);
    const steps = startSteps();
    const used = binsInUse(ended, running);
    let exposed = endedCount + runningCount;
    for (const bin of used) {
      const count = countInBin(ended, bin);
      if (count > 0) addStep(steps, middleOf(bin), count, exposed);
      exposed -= count + countInBin(running, bin);
    }
    return readSteps(steps, middleOf(used.at(-1) ?? -1));
  };
  if (from !== undefined) merge(from);
  return {
    add(observation) {
      if (observation.excluded !== undefined) {
        exclusions.add(observation.excluded);
        return;
      }
      const { durationMs } = observation;
      checkDuration(durationMs);
      if (observation.ended) addColumnToSum(sum, [durationMs]);
      addToBins(observation.ended ? ended : running, durationMs, 1);
    },
    addBins(endedOnes, endedSum, runningOnes) {
      addSum(sum, endedSum);
      addBinColumn(ended, endedOnes);
      addBinColumn(running, runningOnes);
    },
    merge,
    toState: () => ({
      durations: {
        relativeAccuracy: sketchAccuracy,
        rows: binsInUse(ended, running).map((bin) => [
          middleOf(bin),
          countInBin(ended, bin),
          countInBin(running, bin),
          0,
        ]),
      },
      sumMs: String(totalOfSum(sum)),
      excluded: exclusions.toState(),
    }),
    result() {
      const completed = countOfBins(ended);
      const stillRunning = countOfBins(running);
      const upTo = countsUpTo(ended);
      const middleAt = (place: number): number => middleAtPlace(ended, upTo, place);
      return durationFigures(kpi, context, {
        steps: stepsOf(completed, stillRunning, middleAt),
        completed,
        running: stillRunning,
        quantileOf: (p) => quantileOf(p, completed, middleAt),
        mean: meanOfSum(sum, completed),
        excluded: exclusions.toState(),
      });
    },
  };
}
