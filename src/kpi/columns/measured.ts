import { durationTaker, shareTaker } from "./column-intake.js";
import { durationAccumulator } from "../accumulators/duration-accumulator.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/** The name of a KPI that is measured elsewhere. */
export interface MeasuredKpiOptions {
  /** Names the KPI. */
  readonly id: string;
}

/**
 * Durations that were measured elsewhere, such as in a warehouse, in milliseconds: tickets contribute nothing, all comes
 * in by `addColumns`. The figures are those of every duration KPI, Kaplan-Meier included.
 *
 * - Population: rows added as columns; those with `ended` 0 count as running so far.
 * - Formula: as measured elsewhere.
 * - Elsewhere: –
 *
 * @param options - Its name.
 * @example
 * ```ts
 * const handling = measuredDurations({ id: "handling" });
 * const report = createReport({ kpis: [handling], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * // Three that ended after 1, 2 and 4 minutes, and one that has been running for 3.
 * const durationMs = new Uint32Array([60_000, 120_000, 240_000, 180_000]);
 * report.addColumns({ kpis: { handling: { durationMs, ended: new Uint8Array([1, 1, 1, 0]) } } });
 * const [row] = report.rows();
 * [row?.n, row?.figures["completedP50"], row?.value]; // => [4, 120_000, 180_000]
 * ```
 */
export function measuredDurations({ id }: MeasuredKpiOptions): Kpi<DurationObservation, DurationState> {
  return {
    id,
    unit: "ms",
    needs: [],
    observe: () => [],
    columns: durationTaker,
    start: (context, from) => durationAccumulator(id, context, from),
  };
}

/**
 * A share of things that were counted elsewhere, from 0 to 1: tickets contribute nothing, all comes in by `addColumns`.
 *
 * - Population: rows added as columns.
 * - Formula: rows with `counts` 1 / rows.
 * - Elsewhere: –
 *
 * @param options - Its name.
 * @example
 * ```ts
 * const kept = measuredShare({ id: "kept" });
 * const report = createReport({ kpis: [kept], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.addColumns({ kpis: { kept: { counts: new Uint8Array([1, 0, 1, 1]) } } });
 * report.rows()[0]?.value; // => 0.75
 * ```
 */
export function measuredShare({ id }: MeasuredKpiOptions): Kpi<ShareObservation, ShareState> {
  return {
    id,
    unit: "ratio",
    needs: [],
    observe: () => [],
    columns: shareTaker,
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
