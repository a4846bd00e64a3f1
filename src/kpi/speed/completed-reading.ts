import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi, KpiResult } from "../kpi.js";

/** How a help desk reads durations: those that have ended alone. */
export interface CompletedReading {
  /** Which figure of them is its own: the median or the mean. */
  readonly figure: "completedP50" | "completedMean";
  /** Whether it cuts each duration down to whole minutes. */
  readonly wholeMinutes: boolean;
}

const minuteMs = 60_000;

/**
 * A duration KPI as a help desk shows it: the median or mean of ended durations, those that still run left out as
 * `running`. It has no interval, because what is left out is not left out by chance; the honest figure and what this one
 * is off by stay in `figures`.
 */
export function readCompleted(
  kpi: Kpi<DurationObservation, DurationState>,
  id: string,
  { figure, wholeMinutes }: CompletedReading,
): Kpi<DurationObservation, DurationState> {
  const cut = (observation: DurationObservation): DurationObservation => ({
    ...observation,
    durationMs: Math.floor(observation.durationMs / minuteMs) * minuteMs,
  });
  return {
    ...kpi,
    id,
    definition: { of: kpi.definition, figure, wholeMinutes },
    observe: (facts) => (wholeMinutes ? kpi.observe(facts).map(cut) : kpi.observe(facts)),
    start(context, from) {
      const accumulator = kpi.start(context, from);
      return { ...accumulator, result: () => asCompleted({ ...accumulator.result(), kpi: id }, figure) };
    },
  };
}

function asCompleted(result: KpiResult, figure: CompletedReading["figure"]): KpiResult {
  const { figures, excluded } = result;
  const running = Number(figures["running"]);
  const value = figures[figure] as number | null;
  return {
    ...result,
    value,
    reason: value === null ? "noData" : null,
    n: Number(figures["completed"]),
    excluded: running === 0 ? excluded : { ...excluded, running: (excluded["running"] ?? 0) + running },
    interval: null,
    figures: { ...figures, running: 0, honestMedian: result.value },
  };
}
