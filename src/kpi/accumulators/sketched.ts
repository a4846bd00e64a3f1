import { sketchedDurationTaker } from "../columns/column-intake.js";
import type { DurationState } from "./duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { sketchedDurationAccumulator } from "./sketched-duration-accumulator.js";
import type { SketchedDurationState } from "./sketched-duration-state.js";

/**
 * A duration KPI that keeps its durations in bins instead of one by one: quantiles within 1 %, before and after any
 * merge; counts and means exact. Its state is a few kilobytes a group, whatever their number. Its id says so.
 *
 * - Population: that of the KPI it is made from.
 * - Formula: that of the KPI it is made from, with quantiles from bins.
 * - Elsewhere: –
 *
 * @param kpi - A duration KPI.
 * @example
 * ```ts
 * const handling = sketched(measuredDurations({ id: "handling" }));
 * handling.id; // => "handling:sketch"
 * const report = createReport({ kpis: [handling], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const durationMs = Uint32Array.from({ length: 1000 }, (_, row) => (row + 1) * 1000);
 * report.addColumns({ kpis: { "handling:sketch": { durationMs } } });
 * const p90 = report.rows()[0]?.figures["completedP90"] ?? 0;
 * Math.abs(p90 - 900_100) <= 0.01 * 900_100; // => true
 * ```
 */
export function sketched(
  kpi: Kpi<DurationObservation, DurationState>,
): Kpi<DurationObservation, SketchedDurationState> {
  const id = `${kpi.id}:sketch`;
  return {
    ...kpi,
    id,
    ...(kpi.columns && { columns: sketchedDurationTaker }),
    start: (context, from) => sketchedDurationAccumulator(id, context, from),
  };
}
