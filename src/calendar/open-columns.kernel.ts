/**
 * The questions about open time for columns. Where the table has a row for each slot, as for most calendars, what is
 * read of the table is read once, before the loop: half as fast otherwise.
 */
import type { DurationMs } from "../time/instant-input.js";
import { supportedEndAt } from "../time/supported-range.js";
import { offsetOf } from "./bucket-index.kernel.js";
import { closeOf, openFlagAt, openFlagByRow, openMsBefore, openMsByRow, type OpenTable } from "./open-table.kernel.js";
import { earliestInstant, instantByRow, latestInstant, totalsOf } from "./open-totals.kernel.js";
import type { Edge } from "./open-time.js";

/** Fills a column with the open time from the table's start to the rows of another, which the table covers. */
function fillOpenMsBefore(table: OpenTable, at: Float64Array, out: Float64Array): void {
  const { rows, slots } = table;
  if (slots === null) {
    for (let i = 0; i < out.length; i++) out[i] = openMsBefore(table, at[i]!);
    return;
  }
  const { origin, perUnit } = slots;
  for (let i = 0; i < out.length; i++) {
    const instant = at[i]!;
    out[i] = openMsByRow(rows, offsetOf(((instant - origin) * perUnit) | 0), instant);
  }
}

/** Fills a column with the open time between the rows of two others, which the table covers. */
export function fillOpenMs(table: OpenTable, from: Float64Array, to: Float64Array, out: Float64Array): void {
  const { rows, slots } = table;
  if (slots === null) {
    for (let i = 0; i < out.length; i++) out[i] = openMsBefore(table, to[i]!) - openMsBefore(table, from[i]!);
    return;
  }
  const { origin, perUnit } = slots;
  for (let i = 0; i < out.length; i++) {
    const start = from[i]!;
    const end = to[i]!;
    const startRow = offsetOf(((start - origin) * perUnit) | 0);
    const endRow = offsetOf(((end - origin) * perUnit) | 0);
    out[i] = openMsByRow(rows, endRow, end) - openMsByRow(rows, startRow, start);
  }
}

/** Fills a column with 1 where a row of another, which the table covers, is open, and with 0 elsewhere. */
export function fillOpen(table: OpenTable, at: Float64Array, out: Uint8Array): void {
  const { rows, slots } = table;
  if (slots === null) {
    for (let i = 0; i < out.length; i++) out[i] = openFlagAt(table, at[i]!);
    return;
  }
  const { origin, perUnit } = slots;
  for (let i = 0; i < out.length; i++) {
    const instant = at[i]!;
    out[i] = openFlagByRow(rows, offsetOf(((instant - origin) * perUnit) | 0), instant);
  }
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
  fillOpenMsBefore(table, at, out);
  // The end of the supported years, where the last span may end, is not itself an instant of them.
  const endsInside = table.count > 0 && closeOf(table, table.count - 1) < supportedEndAt;
  const most = edge === "earliest" && endsInside ? table.openMs : table.openMs - 1;
  const { rows } = table;
  const { axis, first, sparse } = totalsOf(table);
  if (!sparse || edge === "latest") {
    const instantOf = edge === "earliest" ? earliestInstant : latestInstant;
    for (let i = 0; i < out.length; i++) {
      const openMs = out[i]! + durationMs;
      out[i] = openMs > most ? Number.NaN : instantOf(table, openMs);
    }
    return;
  }
  const { origin, perUnit } = axis;
  for (let i = 0; i < out.length; i++) {
    const openMs = out[i]! + durationMs;
    if (openMs > most) {
      out[i] = Number.NaN;
      continue;
    }
    const row = first[((openMs - 1 - origin) * perUnit) | 0]!;
    const missed = Number(rows[offsetOf(row) + 2]! < openMs);
    out[i] = instantByRow(rows, offsetOf(row + missed), openMs);
  }
}
