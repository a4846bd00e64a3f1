import type { DurationMs, EpochMs } from "../time/instant-input.js";
import {
  type Axis,
  averageWidth,
  axisOf,
  type BucketIndex,
  bucketOf,
  firstAbove,
  indexBuckets,
  offsetOf,
  rowLength,
} from "./bucket-index.kernel.js";
import { findSlots } from "./slots.kernel.js";
import type { Spans } from "./spans.kernel.js";

/**
 * The open spans of a stretch of time with running totals. What is asked about a span stands in one row, where the
 * processor finds it in one place.
 *
 * Where equal slots can be found each of which is touched by at most one span, as for most calendars, there is one row
 * for each slot, with the first span that ends after the slot starts: the row that decides about an instant is then
 * calculated, not searched for. Otherwise there is one row for each span.
 */
export interface OpenTable {
  /** First instant the table covers. */
  readonly from: EpochMs;
  /** End of what it covers. */
  readonly to: EpochMs;
  /** How many rows have a span. */
  readonly count: number;
  /**
   * Where the span starts, where it ends (itself outside), the open time from `from` to its end, and twice the open time
   * from `from` to its middle; last one row or more for what lies after all spans: it starts at `to` and never ends.
   */
  readonly rows: Float64Array;
  /** The slots, or `null` for one row a span. */
  readonly slots: Axis | null;
  /** Finds rows by where their spans end; `null` for one row a slot. */
  readonly byClose: BucketIndex | null;
  /** Finds rows by the open time up to the end of their spans; `null` until it is needed. */
  byTotal: BucketIndex | null;
  /** Open time in all. */
  readonly openMs: DurationMs;
}

// Places in a row are written as digits below: names would be read from memory, and count when the engine decides what
// is little enough to be copied into the caller's loop.
/** Place of where a row's span ends. */
export const closeColumn = 1;
/** Place of the open time from the table's start to the end of a row's span. */
export const totalColumn = 2;

/** Later than any instant, and small enough that half milliseconds are exact. */
const never: EpochMs = 2 ** 50;

/** Where the span of a row starts; for the rows after the last span, where the table ends. */
export function openOf({ rows }: OpenTable, row: number): EpochMs {
  return rows[offsetOf(row)]!;
}

/** Where the span of a row ends, itself outside. */
export function closeOf({ rows }: OpenTable, row: number): EpochMs {
  return rows[offsetOf(row) + 1]!;
}

function writeRow(
  rows: Float64Array,
  row: number,
  open: EpochMs,
  close: EpochMs,
  total: DurationMs,
  twiceToMiddle: DurationMs,
): void {
  const offset = offsetOf(row);
  rows[offset] = open;
  rows[offset + 1] = close;
  rows[offset + 2] = total;
  rows[offset + 3] = twiceToMiddle;
}

/** Builds the table of a set of spans that lies in [from, to). */
export function tabulate(spans: Spans, from: EpochMs, to: EpochMs): OpenTable {
  const slots = findSlots(spans, from, to);
  const rowCount = (slots === null ? spans.length / 2 : slots.count) + 1;
  const rows = new Float64Array(rowCount * rowLength);
  let row = 0;
  let openMs = 0;
  for (let i = 0; i < spans.length; i += 2) {
    const open = spans[i]!;
    const close = spans[i + 1]!;
    const twiceToMiddle = 2 * openMs + close - open;
    openMs += close - open;
    do writeRow(rows, row++, open, close, openMs, twiceToMiddle);
    while (slots !== null && slots.start + row * slots.width < close);
  }
  const count = row;
  while (row < rowCount) writeRow(rows, row++, to, never, Infinity, 2 * openMs + never - to);
  return {
    from,
    to,
    count,
    rows,
    slots: slots === null ? null : axisOf(slots.start, slots.width),
    byClose: slots === null ? indexBuckets(rows, closeColumn, from, to, averageWidth(count, to - from)) : null,
    byTotal: null,
    openMs,
  };
}

/** The row that decides about an instant the table covers: that of the span it lies in, or of a neighbour. */
function decidingRow({ slots, byClose }: OpenTable, at: EpochMs): number {
  return slots === null ? firstAbove(byClose!, at) : bucketOf(slots, at);
}

/** A row of the first span that ends after an instant the table covers; or the row after all spans. */
export function rowClosingAfter(table: OpenTable, at: EpochMs): number {
  const row = decidingRow(table, at);
  return row + Number(closeOf(table, row) <= at);
}

/** Open time from a table's start to an instant about which the row that starts at `offset` decides. */
export function openMsByRow(rows: Float64Array, offset: number, at: EpochMs): DurationMs {
  // The difference of its distances from both ends is twice how far it lies from the span's middle, and never more than
  // the span's length. Without a comparison there is no branch, which the processor could only guess; and added up in
  // this order no step looks like small integers, which the engine would try and check.
  const fromOpen = Math.abs(at - rows[offset]!);
  const fromClose = Math.abs(at - rows[offset + 1]!);
  return (rows[offset + 3]! + fromOpen - fromClose) / 2;
}

/** Whether an instant about which the row that starts at `offset` decides is open, as 1 or 0. */
export function openFlagByRow(rows: Float64Array, offset: number, at: EpochMs): number {
  return Number(at >= rows[offset]!) & Number(at < rows[offset + 1]!);
}

/** Open time from the table's start to an instant it covers. */
export function openMsBefore(table: OpenTable, at: EpochMs): DurationMs {
  return openMsByRow(table.rows, offsetOf(decidingRow(table, at)), at);
}

/** Whether an instant the table covers is open, as 1 or 0. */
export function openFlagAt(table: OpenTable, at: EpochMs): number {
  return openFlagByRow(table.rows, offsetOf(decidingRow(table, at)), at);
}
