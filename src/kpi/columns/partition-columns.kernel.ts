import { binOf } from "../../stats/duration-bins.kernel.js";
import { carryFrom, type ExactSum } from "../../stats/exact-sum.kernel.js";
import type { IntegerColumn } from "../../stats/integer-column.js";
import type { RowCells } from "./kpi-columns.js";

/** Counts the rows of each cell. */
export function rowsInCells(cells: RowCells["cells"], cellCount: number): RowCells {
  const starts = new Uint32Array(cellCount + 1);
  for (let row = 0; row < cells.length; row += 1) starts[cells[row]! + 1]! += 1;
  for (let cell = 0; cell < cellCount; cell += 1) starts[cell + 1]! += starts[cell]!;
  return { cells, starts };
}

/** An empty column of the same kind: a copy would be written twice. */
function emptyLike(column: IntegerColumn): IntegerColumn {
  const Column = column.constructor as new (length: number) => IntegerColumn;
  return new Column(column.length);
}

/** A copy of a column in which the rows of each cell stand together, in their order. */
export function gatherColumn(column: IntegerColumn, { cells, starts }: RowCells): IntegerColumn {
  const gathered = emptyLike(column);
  const next = starts.slice();
  for (let row = 0; row < column.length; row += 1) {
    const cell = cells[row]!;
    const place = next[cell]!;
    gathered[place] = column[row]!;
    next[cell] = place + 1;
  }
  return gathered;
}

/** The bins of a column of durations, those of each cell together. */
export function gatherBins(column: IntegerColumn, { cells, starts }: RowCells): Uint16Array {
  const gathered = new Uint16Array(column.length);
  const next = starts.slice();
  for (let row = 0; row < column.length; row += 1) {
    const cell = cells[row]!;
    const place = next[cell]!;
    gathered[place] = binOf(column[row]!);
    next[cell] = place + 1;
  }
  return gathered;
}

/** The sum of each cell's rows. */
export function sumsOfCells(column: IntegerColumn, { cells, starts }: RowCells): readonly ExactSum[] {
  const pending = new Float64Array(starts.length - 1);
  const carried = new Map<number, bigint>();
  for (let row = 0; row < column.length; row += 1) {
    const cell = cells[row]!;
    const sum = pending[cell]! + column[row]!;
    pending[cell] = sum;
    if (sum >= carryFrom) {
      carried.set(cell, (carried.get(cell) ?? 0n) + BigInt(sum));
      pending[cell] = 0;
    }
  }
  return Array.from(pending, (rest, cell) => ({ carried: carried.get(cell) ?? 0n, pending: rest }));
}

/** Durations with the cells of their rows. */
export interface PlacedDurations {
  readonly durationMs: IntegerColumn;
  readonly rows: RowCells;
}

/** The rows whose flag is set, or those whose flag is not. */
export function rowsWithFlag(
  { durationMs, rows: { cells, starts } }: PlacedDurations,
  flags: Uint8Array,
  wanted: "set" | "notSet",
): PlacedDurations {
  const chosen = durationMs.slice();
  const chosenCells = cells.slice();
  const wantsSet = wanted === "set";
  let count = 0;
  for (let row = 0; row < durationMs.length; row += 1) {
    if (flags[row]! > 0 !== wantsSet) continue;
    chosen[count] = durationMs[row]!;
    chosenCells[count] = cells[row]!;
    count += 1;
  }
  return {
    durationMs: chosen.subarray(0, count),
    rows: rowsInCells(chosenCells.subarray(0, count), starts.length - 1),
  };
}

/** How many flags of each cell are not set, then how many are. */
export function countFlags(flags: Uint8Array, { cells, starts }: RowCells): Uint32Array {
  const tally = new Uint32Array(2 * (starts.length - 1));
  for (let row = 0; row < flags.length; row += 1) tally[2 * cells[row]! + (flags[row]! > 0 ? 1 : 0)]! += 1;
  return tally;
}

/** The first row that holds a number from a least one on; -1 if there is none. */
export function firstFrom(column: Uint8Array | Uint16Array | Uint32Array, least: number): number {
  for (let row = 0; row < column.length; row += 1) if (column[row]! >= least) return row;
  return -1;
}
