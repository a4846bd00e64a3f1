import type { DurationMs, EpochMs } from "../time/instant-input.js";
import { averageWidth, type BucketIndex, countBefore, firstAbove, indexBuckets } from "./bucket-index.kernel.js";
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
  /** Where each span ends, itself outside; then `never`. */
  readonly closes: Float64Array;
  /** What to add to an instant of each span for the open time since `from`. */
  readonly shifts: Float64Array;
  /** The open time from `from` to the middle of each span. */
  readonly middles: Float64Array;
  /** Finds spans by where they end. */
  readonly byClose: BucketIndex;
  /** Whether each bucket of `byClose` is touched by at most one span. */
  readonly slotted: boolean;
  /** Finds spans by the open time up to their end. */
  readonly byTotal: BucketIndex;
  /** Open time in all. */
  readonly openMs: DurationMs;
}

/** Later than any instant, and small enough that half milliseconds are exact. */
const never: EpochMs = 2 ** 50;

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
  const middles = new Float64Array(count + 1);
  const totals = new Float64Array(count + 1);
  let openMs = 0;
  for (let span = 0; span < count; span++) {
    opens[span] = spans[2 * span]!;
    closes[span] = spans[2 * span + 1]!;
    openMs += closes[span]! - opens[span]!;
    totals[span] = openMs;
    shifts[span] = openMs - closes[span]!;
    middles[span] = openMs - (closes[span]! - opens[span]!) / 2;
  }
  opens[count] = to;
  closes[count] = never;
  shifts[count] = openMs - to;
  middles[count] = openMs + (never - to) / 2;
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
    middles,
    byClose: indexBuckets(closes, origin, to, width),
    slotted: slots !== null,
    byTotal: indexBuckets(totals, 0, openMs, totalWidth),
    openMs,
  };
}

/** The span that decides about an instant the table covers: the one that it lies in, or else a neighbour. */
function spanAt({ slotted, byClose }: OpenTable, at: EpochMs): number {
  // In a slot that one span touches, that span decides, wherever the instant lies in the slot.
  return slotted ? countBefore(byClose, at) : firstAbove(byClose, at);
}

/** Open time from the table's start to an instant it covers. */
export function openMsBefore(table: OpenTable, at: EpochMs): DurationMs {
  const span = spanAt(table, at);
  // Half the difference of its distances from both ends is how far it lies from the span's middle, and never more than
  // to an end. Without a comparison there is no branch, which the processor could only guess.
  return table.middles[span]! + (Math.abs(at - table.opens[span]!) - Math.abs(at - table.closes[span]!)) / 2;
}

/** Whether an instant the table covers is open, as 1 or 0. */
export function openFlagAt(table: OpenTable, at: EpochMs): number {
  const span = spanAt(table, at);
  return Number(at >= table.opens[span]!) & Number(at < table.closes[span]!);
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
