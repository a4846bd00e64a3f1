import { throwIssue } from "../../errors/issues.js";
import { firstUnfit } from "../../stats/first-unfit.kernel.js";

/** Durations as a column. */
export type DurationColumn = Int32Array | Uint32Array | Float64Array;

/** Observations of one KPI as columns of equal length, one row each; a KPI takes those of its kind. */
export interface KpiColumns {
  /** Of durations: how long, in whole milliseconds from 0. */
  readonly durationMs?: DurationColumn;
  /** Of durations: 1 where it had ended, 0 where it was still running; all had ended if absent. */
  readonly ended?: Uint8Array;
  /** Of shares: 1 where it counts, 0 where it does not. */
  readonly counts?: Uint8Array;
}

/** In which cell of a report each row lies. */
export interface RowCells {
  /** Cell of each row. */
  readonly cells: Uint8Array | Uint16Array | Uint32Array;
  /** First place of each cell's rows once they stand together; one more entry has the number of rows. */
  readonly starts: Uint32Array;
}

/** Accepts the columns of durations; throws `kpi.columnInvalid`, or `kpi.timeInvalid` with the first row that is no duration. */
export function checkDurationColumns({ durationMs, ended }: KpiColumns, rowCount: number): void {
  if (durationMs?.length !== rowCount)
    return refuseColumn("durationMs", `${String(rowCount)} rows`, durationMs?.length);
  if (ended !== undefined && ended.length !== rowCount) refuseColumn("ended", `${String(rowCount)} rows`, ended.length);
  const row = firstUnfit(durationMs);
  if (row === -1) return;
  const expected = "whole milliseconds from 0";
  const received = durationMs[row];
  throwIssue("kpi.timeInvalid", ["durationMs", row], { message: `Expected ${expected}.`, expected, received });
}

/** Accepts the column of a share; throws `kpi.columnInvalid`. */
export function checkShareColumn({ counts }: KpiColumns, rowCount: number): void {
  if (counts?.length !== rowCount) refuseColumn("counts", `${String(rowCount)} rows`, counts?.length);
}

/** Throws `kpi.columnInvalid`. */
export function refuseColumn(column: string, expected: string, received: unknown, row?: number): never {
  const path = row === undefined ? [column] : [column, row];
  throwIssue("kpi.columnInvalid", path, { message: `Expected ${expected}.`, expected, received });
}
