// How columns reach accumulators: worked out once for all cells, then handed out cell by cell.
import type { DurationAccumulator } from "../accumulators/duration-accumulator.js";
import { checkDurationColumns, checkShareColumn, type KpiColumns, type RowCells } from "./kpi-columns.js";
import type { ColumnTaker } from "../kpi.js";
import {
  countFlags,
  gatherBins,
  gatherColumn,
  type PlacedDurations,
  rowsWithFlag,
  sumsOfCells,
} from "./partition-columns.kernel.js";
import type { ShareAccumulator } from "../accumulators/share-accumulator.js";
import type { SketchedDurationAccumulator } from "../accumulators/sketched-duration-accumulator.js";
import type { IntegerColumn } from "../../stats/integer-column.js";
import type { ExactSum } from "../../stats/exact-sum.kernel.js";

/** Durations: the rows of each cell are put together and handed over as a column. */
export const durationTaker: ColumnTaker = {
  check: checkDurationColumns,
  take(columns, rows) {
    const { ended, running } = splitDurations(columns, rows);
    const endedOf = byCell(ended, gatherColumn, noDurations);
    const runningOf = byCell(running, gatherColumn, noDurations);
    return (accumulator, cell) => {
      (accumulator as unknown as DurationAccumulator).addDurations(endedOf(cell), runningOf(cell));
    };
  },
};

/** Durations that are kept in bins: the bins of each cell's rows are put together, a fourth of the bytes. */
export const sketchedDurationTaker: ColumnTaker = {
  check: checkDurationColumns,
  take(columns, rows) {
    const { ended, running } = splitDurations(columns, rows);
    const endedOf = byCell(ended, gatherBins, noBins);
    const runningOf = byCell(running, gatherBins, noBins);
    const sums = sumsOfCells(ended.durationMs, ended.rows);
    return (accumulator, cell) => {
      const sum = sums[cell] as ExactSum;
      (accumulator as unknown as SketchedDurationAccumulator).addBins(endedOf(cell), sum, runningOf(cell));
    };
  },
};

/** Shares: flags are counted by cell. */
export const shareTaker: ColumnTaker = {
  check: checkShareColumn,
  take({ counts = new Uint8Array(0) }, rows) {
    const tally = countFlags(counts, rows);
    return (accumulator, cell) => {
      const counted = tally[2 * cell + 1] as number;
      (accumulator as unknown as ShareAccumulator).addCounts(counted, counted + (tally[2 * cell] as number));
    };
  },
};

const noDurations = new Int32Array(0);
const noBins = new Uint16Array(0);

function splitDurations({ durationMs = noDurations, ended }: KpiColumns, rows: RowCells) {
  const all: PlacedDurations = { durationMs, rows };
  if (ended === undefined) return { ended: all, running: null };
  return { ended: rowsWithFlag(all, ended, "set"), running: rowsWithFlag(all, ended, "notSet") };
}

/** What a column becomes once the rows of each cell stand together, cell by cell. */
function byCell<Column extends IntegerColumn | Uint16Array>(
  placed: PlacedDurations | null,
  gather: (durationMs: IntegerColumn, rows: RowCells) => Column,
  none: Column,
): (cell: number) => Column {
  if (placed === null) return () => none;
  const { starts } = placed.rows;
  const gathered = gather(placed.durationMs, placed.rows);
  return (cell) => gathered.subarray(starts[cell], starts[cell + 1]) as Column;
}
