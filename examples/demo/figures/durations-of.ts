import type { DurationState, Kpi, Report } from "supportops/kpi";
import { type SurvivalCurve, survivalHistogram } from "supportops/stats";

/** The durations behind a figure of a report: ended and running together, and the ended ones alone. */
export interface Durations {
  /** Kaplan-Meier: a running duration counts as longer than so far. In milliseconds. */
  readonly curve: SurvivalCurve;
  /** The same without the running ones, as a report that drops open tickets has it. */
  readonly naiveCurve: SurvivalCurve;
  /** Every ended duration in milliseconds, shortest first. */
  readonly ended: Float64Array;
}

/** Reads the durations of a KPI out of the state of a report that has neither groups nor periods, or one period. */
export function durationsOf(report: Report, kpi: Kpi): Durations {
  const state = report.toJSON().cells[0]?.states[kpi.id] as DurationState | undefined;
  const { rows } = state?.durations ?? { rows: [] };
  const naive = survivalHistogram();
  for (const [durationMs, ended] of rows) for (let count = 0; count < ended; count += 1) naive.addEvent(durationMs);
  return {
    curve: survivalHistogram({}, { relativeAccuracy: null, rows }).curve(),
    naiveCurve: naive.curve(),
    ended: Float64Array.from(rows.flatMap(([durationMs, ended]) => Array<number>(ended).fill(durationMs))),
  };
}
