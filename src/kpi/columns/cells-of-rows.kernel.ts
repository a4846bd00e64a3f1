import type { Period } from "../period.js";

/**
 * The cell of each row: its group's, then its period's; rows in no period come after the last one. Neighbours mostly lie
 * in the same period, so the search begins there.
 */
export function cellsOfRows(codes: ArrayLike<number>, at: Float64Array, periods: readonly Period[]): Uint32Array {
  const starts = Float64Array.from(periods, ({ from }) => from);
  const end = periods.at(-1)?.to ?? 0;
  const perGroup = periods.length + 1;
  const cells = new Uint32Array(at.length);
  let period = 0;
  for (let row = 0; row < at.length; row += 1) {
    const instant = at[row]!;
    if (instant < starts[period]! || instant >= (starts[period + 1] ?? end)) period = periodAt(starts, instant);
    const isInside = instant >= starts[0]! && instant < end;
    cells[row] = codes[row]! * perGroup + (isInside ? period : periods.length);
  }
  return cells;
}

/** Place of the last period that has begun by an instant, the first one if none has. */
function periodAt(starts: Float64Array, instant: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
