import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { averageWidth, type BucketIndex, bucketOf, firstAbove, indexBuckets } from "./bucket-index.kernel.js";
import { findSlots } from "./slot-phase.kernel.js";
import type { Spans } from "./spans.kernel.js";

/** The open spans of a stretch of time with running totals. The arrays have one entry more, for what lies after. */
export interface OpenTable {
  /** First instant the table covers. */
  readonly from: EpochMs;
  /** End of what it covers. */
  readonly to: EpochMs;
  /** How many spans there are. */
  readonly count: number;
  /** Where each span starts; then `to`. */
  readonly opens: Float64Array;
  /** Where each span ends, itself outside; then Infinity. */
  readonly closes: Float64Array;
  /** What to add to an instant of each span for the open time since `from`. */
  readonly shifts: Float64Array;
  /** Finds spans by where they end. */
  readonly byClose: BucketIndex;
  /** Whether each bucket of `byClose` is touched by at most one span. */
  readonly slotted: boolean;
  /** Finds spans by the open time up to their end. */
  readonly byTotal: BucketIndex;
  /** Open time in all. */
  readonly openMs: DurationMs;
}

/** The shortest span whose length decides how far apart two totals are; cut ones at the ends do not. */
function shortestInside(opens: Float64Array, closes: Float64Array, count: number): DurationMs {
  let shortest = Infinity;
  for (let span = 1; span < count - 1; span++) shortest = Math.min(shortest, closes[span]! - opens[span]!);
  return shortest;
}

/** At most so many buckets for each span. */
const mostBuckets = 8;

/** Builds the table of a set of spans that lies in [from, to). */
export function tabulate(spans: Spans, from: EpochMs, to: EpochMs): OpenTable {
  const count = spans.length / 2;
  const opens = new Float64Array(count + 1);
  const closes = new Float64Array(count + 1);
  const shifts = new Float64Array(count + 1);
  const totals = new Float64Array(count + 1);
  let openMs = 0;
  for (let span = 0; span < count; span++) {
    opens[span] = spans[2 * span]!;
    closes[span] = spans[2 * span + 1]!;
    openMs += closes[span]! - opens[span]!;
    totals[span] = openMs;
    shifts[span] = openMs - closes[span]!;
  }
  opens[count] = to;
  closes[count] = Infinity;
  shifts[count] = openMs - to;
  totals[count] = Infinity;

  const slots = findSlots(opens, closes, count);
  const width = slots?.width ?? averageWidth(count, to - from);
  const origin = slots === null ? from : slots.phase + Math.floor((from - slots.phase) / width) * width;
  // Two totals are never closer than the shortest span between them is long.
  const evenWidth = averageWidth(count, openMs);
  const shortest = shortestInside(opens, closes, count);
  const totalWidth = shortest * mostBuckets >= evenWidth && shortest <= openMs ? shortest : evenWidth;
  return {
    from,
    to,
    count,
    opens,
    closes,
    shifts,
    byClose: indexBuckets(closes, origin, to, width),
    slotted: slots !== null,
    byTotal: indexBuckets(totals, 0, openMs, totalWidth),
    openMs,
  };
}

/** Open time from the table's start to an instant it covers. */
export function openMsBefore(table: OpenTable, at: EpochMs): DurationMs {
  const { byClose } = table;
  // In a slot that one span touches, that span decides, wherever the instant lies in the slot.
  const span = table.slotted ? byClose.before[bucketOf(byClose, at)]! : firstAbove(byClose, at);
  return table.shifts[span]! + Math.min(Math.max(at, table.opens[span]!), table.closes[span]!);
}

/** Whether an instant the table covers is open. */
export function isOpenInTable(table: OpenTable, at: EpochMs): boolean {
  return table.opens[firstAbove(table.byClose, at)]! <= at;
}

/** The first instant up to which the table has counted `openMs`, which is above 0 and at most the table's total. */
export function earliestInstant(table: OpenTable, openMs: DurationMs): EpochMs {
  return openMs - table.shifts[firstAbove(table.byTotal, openMs - 1)]!;
}

/** The last instant up to which the table has counted no more than `openMs`, which is at least 0 and below the total. */
export function latestInstant(table: OpenTable, openMs: DurationMs): EpochMs {
  const span = firstAbove(table.byTotal, openMs);
  return Math.max(table.opens[span]!, openMs - table.shifts[span]!);
}
