// How columns reach accumulators: worked out once for all cells, then handed out cell by cell.
import type { DurationAccumulator } from "../accumulators/duration-accumulator.js";
import { checkDurationColumns, checkShareColumn, type KpiColumns, type RowCells } from "./kpi-columns.js";
import type { ColumnTaker } from "../kpi.js";
import { countFlags, gatherColumn, type PlacedDurations, rowsWithFlag } from "./partition-columns.kernel.js";
import type { ShareAccumulator } from "../accumulators/share-accumulator.js";

/** Durations: the rows of each cell are put together and handed over as a column. */
export const durationTaker: ColumnTaker = {
  check: checkDurationColumns,
  take(columns, rows) {
    const { ended, running } = splitDurations(columns, rows);
    const endedOf = columnsByCell(ended);
    const runningOf = columnsByCell(running);
    return (accumulator, cell) => {
      (accumulator as unknown as DurationAccumulator).addDurations(endedOf(cell), runningOf(cell));
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

function splitDurations({ durationMs = noDurations, ended }: KpiColumns, rows: RowCells) {
  const all: PlacedDurations = { durationMs, rows };
  if (ended === undefined) return { ended: all, running: null };
  return { ended: rowsWithFlag(all, ended, "set"), running: rowsWithFlag(all, ended, "notSet") };
}

function columnsByCell(placed: PlacedDurations | null): (cell: number) => PlacedDurations["durationMs"] {
  if (placed === null) return () => noDurations;
  const { starts } = placed.rows;
  const gathered = gatherColumn(placed.durationMs, placed.rows);
  return (cell) => gathered.subarray(starts[cell], starts[cell + 1]);
}
