import type { DurationMs } from "../time/instant-input.js";
import { supportedEndAt } from "../time/supported-range.js";
import { earliestInstant, openFlagAt, latestInstant, type OpenTable, openMsBefore } from "./open-table.kernel.js";
import type { Edge } from "./open-time.js";

/** Fills a column with the open time between the rows of two others, which the table covers. */
export function fillOpenMs(table: OpenTable, from: Float64Array, to: Float64Array, out: Float64Array): void {
  if (!table.slotted) {
    for (let row = 0; row < out.length; row++)
      out[row] = openMsBefore(table, to[row]!) - openMsBefore(table, from[row]!);
    return;
  }
  // The same as above, with all that is read of the table read once: half as long again otherwise.
  const { opens, closes, middles, byClose } = table;
  const { before, origin, perUnit } = byClose;
  for (let row = 0; row < out.length; row++) {
    const start = from[row]!;
    const end = to[row]!;
    const first = before[((start - origin) * perUnit) | 0]!;
    const last = before[((end - origin) * perUnit) | 0]!;
    const fromMiddles =
      Math.abs(end - opens[last]!) -
      Math.abs(end - closes[last]!) -
      Math.abs(start - opens[first]!) +
      Math.abs(start - closes[first]!);
    out[row] = middles[last]! - middles[first]! + fromMiddles / 2;
  }
}

/** Fills a column with 1 where a row of another, which the table covers, is open, and with 0 elsewhere. */
export function fillOpen(table: OpenTable, at: Float64Array, out: Uint8Array): void {
  for (let row = 0; row < out.length; row++) out[row] = openFlagAt(table, at[row]!);
}

/**
 * Fills a column with the instants by which an amount of open time has passed since the rows of another; with NaN where
 * the table has not so much open time left.
 *
 * @param table - Covers the rows.
 * @param durationMs - Above 0.
 */
export function fillAfterOpenMs(
  table: OpenTable,
  at: Float64Array,
  durationMs: DurationMs,
  edge: Edge,
  out: Float64Array,
): void {
  // The end of the supported years, where the last span may end, is not itself an instant of them.
  const most = edge === "earliest" && table.to < supportedEndAt ? table.openMs : table.openMs - 1;
  for (let row = 0; row < out.length; row++) {
    const openMs = openMsBefore(table, at[row]!) + durationMs;
    if (openMs > most) out[row] = Number.NaN;
    else out[row] = edge === "earliest" ? earliestInstant(table, openMs) : latestInstant(table, openMs);
  }
}
