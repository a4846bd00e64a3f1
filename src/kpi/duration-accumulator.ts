import { checkArray, checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import type { Issues } from "../errors/issues.js";
import { resultOf } from "../errors/result.js";
import { mixNeighbours, quantilePosition } from "../stats/quantile-position.js";
import { survivalHistogram, type SurvivalHistogramState } from "../stats/survival-histogram.js";
import { survivalQuantile } from "../stats/survival-quantile.js";
import { checkCounts, readState } from "./check-state.js";
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
 * counts as longer than so far; `completedP50`, `completedP90` (type 7) and `completedMean` are those of the ended ones
 * alone, and `bias` is `completedP50` less the honest median: negative where the naive figure flatters.
 */
export function durationAccumulator(
  kpi: string,
  context: KpiContext,
  from?: DurationState,
): KpiAccumulator<DurationObservation, DurationState> {
  const histogram = survivalHistogram();
  const exclusions = new Exclusions();
  const merge = (state: DurationState): void => {
    const { durations, excluded } = readState(checkState, state);
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
      const ended = histogram.toState().rows.map(([durationMs, count]) => [durationMs, count] as const);
      const completed = ended.reduce((sum, [, count]) => sum + count, 0);
      const completedP50 = quantileOf(ended, completed, 0.5);
      const median = survivalQuantile(curve, 0.5);
      const p90 = survivalQuantile(curve, 0.9);
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
        reliable: completed >= fewest,
        periodComplete: isPeriodComplete(context),
        figures: {
          completed,
          running: curve.n - completed,
          p90: p90.value,
          completedP50,
          completedP90: quantileOf(ended, completed, 0.9),
          completedMean: meanOf(ended, completed),
          bias: median.value === null || completedP50 === null ? null : completedP50 - median.value,
        },
      };
    },
  };
}

/** Distinct durations, shortest first, with how many ended after each. */
type EndedRows = readonly (readonly [durationMs: number, ended: number])[];

function meanOf(rows: EndedRows, n: number): number | null {
  return n === 0 ? null : rows.reduce((sum, [durationMs, ended]) => sum + durationMs * ended, 0) / n;
}

/** The type 7 quantile of the durations, each as often as it ended. */
function quantileOf(rows: EndedRows, n: number, p: number): number | null {
  if (n === 0) return null;
  const { rank, weight } = quantilePosition(n, p, 7);
  return mixNeighbours(durationAt(rows, rank), durationAt(rows, Math.min(rank + 1, n)), weight);
}

/** The duration of a rank, from 1. */
function durationAt(rows: EndedRows, rank: number): number {
  let ranked = 0;
  const row = rows.find(([, ended]) => (ranked += ended) >= rank);
  return (row as EndedRows[0])[0];
}

function checkState(value: unknown, path: IssuePath, issues: Issues): DurationState | undefined {
  const state = checkRecord(value, path, issues, ["durations", "excluded"]);
  if (state === undefined) return undefined;
  checkCounts(state["excluded"], [...path, "excluded"], issues);
  const durationsPath = [...path, "durations"];
  const durations = checkRecord(state["durations"], durationsPath, issues, ["relativeAccuracy", "rows"]);
  const rows = durations && checkArray(durations["rows"], [...durationsPath, "rows"], issues);
  if (rows?.every((row, index) => checkArray(row, [...durationsPath, "rows", index], issues)) !== true)
    return undefined;
  const read = resultOf(() => survivalHistogram({}, durations as unknown as SurvivalHistogramState));
  if (!read.ok)
    for (const issue of read.error.issues) issues.push({ ...issue, path: [...durationsPath, ...issue.path.slice(1)] });
  return state as unknown as DurationState;
}
