/** Finds instants by the open time up to them. */
import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { averageWidth, type BucketIndex, firstAbove, indexBuckets, offsetOf } from "./bucket-index.kernel.js";
import { closeOf, openOf, type OpenTable, totalColumn } from "./open-table.kernel.js";

/** At most so many buckets for each row. */
const mostBuckets = 8;

/** The length of the shortest span but the first and the last, which may be cut. */
function shortestInside(table: OpenTable): DurationMs {
  const firstOpen = openOf(table, 0);
  const lastOpen = openOf(table, table.count - 1);
  let shortest = Infinity;
  for (let row = 0; row < table.count; row++) {
    const open = openOf(table, row);
    if (open > firstOpen && open < lastOpen) shortest = Math.min(shortest, closeOf(table, row) - open);
  }
  return shortest;
}

/** Buckets are as wide as the shortest span, if that does not make too many of them: totals are never closer than that. */
function indexTotals(table: OpenTable): BucketIndex {
  const { rows, count, openMs } = table;
  const evenWidth = averageWidth(count, openMs);
  const shortest = shortestInside(table);
  const width = shortest * mostBuckets >= evenWidth && shortest <= openMs ? shortest : evenWidth;
  // A bucket ends where the first span does: then so do most others, and a look-up is right at the first try.
  const start = count === 0 ? 0 : (rows[totalColumn]! % width) - width;
  return indexBuckets(rows, totalColumn, start, openMs, width);
}

/** Finds rows by the open time up to the end of their spans. */
export function totalsOf(table: OpenTable): BucketIndex {
  return (table.byTotal ??= indexTotals(table));
}

/** The first row whose span ends with more open time behind it than `openMs`. */
function rowAbove(table: OpenTable, openMs: DurationMs): number {
  return firstAbove(totalsOf(table), openMs);
}

/** The instant in the span of the row that starts at `offset` up to which the table has counted `openMs`. */
export function instantByRow(rows: Float64Array, offset: number, openMs: DurationMs): EpochMs {
  return rows[offset + 1]! - (rows[offset + 2]! - openMs);
}

/** The first instant up to which the table has counted `openMs`, which is above 0 and at most the table's total. */
export function earliestInstant(table: OpenTable, openMs: DurationMs): EpochMs {
  return instantByRow(table.rows, offsetOf(rowAbove(table, openMs - 1)), openMs);
}

/** The last instant up to which the table has counted no more than `openMs`, which is at least 0 and below the total. */
export function latestInstant(table: OpenTable, openMs: DurationMs): EpochMs {
  const row = rowAbove(table, openMs);
  return Math.max(openOf(table, row), instantByRow(table.rows, offsetOf(row), openMs));
}
