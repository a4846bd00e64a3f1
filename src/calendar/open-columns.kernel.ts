import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { earliestInstant, isOpenInTable, latestInstant, type OpenTable, openMsBefore } from "./open-table.kernel.js";
import type { Edge } from "./open-time.js";

/** Fills a column with the open time between the rows of two others, which the table covers. */
export function fillOpenMs(table: OpenTable, from: Float64Array, to: Float64Array, out: Float64Array): void {
  for (let row = 0; row < out.length; row++) {
    out[row] = openMsBefore(table, to[row]!) - openMsBefore(table, from[row]!);
  }
}

/** Fills a column with 1 where a row of another, which the table covers, is open, and with 0 elsewhere. */
export function fillOpen(table: OpenTable, at: Float64Array, out: Uint8Array): void {
  for (let row = 0; row < out.length; row++) out[row] = Number(isOpenInTable(table, at[row]!));
}

/**
 * Fills a column with the instants by which an amount of open time has passed since the rows of another.
 *
 * @param table - Covers the rows.
 * @param durationMs - Above 0.
 * @param beyond - Answers for a row whose result the table does not reach.
 */
export function fillAfterOpenMs(
  table: OpenTable,
  at: Float64Array,
  durationMs: DurationMs,
  edge: Edge,
  out: Float64Array,
  beyond: (at: EpochMs) => EpochMs | null,
): void {
  const most = edge === "earliest" ? table.openMs : table.openMs - 1;
  const find = edge === "earliest" ? earliestInstant : latestInstant;
  for (let row = 0; row < out.length; row++) {
    const openMs = openMsBefore(table, at[row]!) + durationMs;
    out[row] = openMs <= most ? find(table, openMs) : (beyond(at[row]!) ?? Number.NaN);
  }
}
