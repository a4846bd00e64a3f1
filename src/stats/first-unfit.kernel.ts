import type { IntegerColumn } from "./integer-column.js";

/** The first row that holds no whole number from 0 to 2^53 - 1; -1 if there is none. */
export function firstUnfit(column: IntegerColumn): number {
  if (column instanceof Uint32Array) return -1;
  if (column instanceof Int32Array) return firstNegative(column);
  for (let row = 0; row < column.length; row += 1) {
    const value = column[row]!;
    if (!(value >= 0) || !Number.isSafeInteger(value)) return row;
  }
  return -1;
}

function firstNegative(column: Int32Array): number {
  for (let row = 0; row < column.length; row += 1) if (column[row]! < 0) return row;
  return -1;
}
