import type { IntegerColumn } from "../../stats/integer-column.js";
import { sortIntegers } from "../../stats/sort-integers.kernel.js";

/** Durations as they came, in memory that grows: four bytes each, eight from 2^32 ms (50 days) on. */
export interface DurationLog {
  /** Those below 2^32 ms. */
  short: Uint32Array;
  /** How many of them. */
  shortCount: number;
  /** The others. */
  long: Float64Array;
  /** How many of them. */
  longCount: number;
}

const firstLong = 2 ** 32;

/** Starts with none. */
export function startDurationLog(): DurationLog {
  return { short: new Uint32Array(0), shortCount: 0, long: new Float64Array(0), longCount: 0 };
}

/** Notes one duration, as often as it occurred. */
export function noteDuration(log: DurationLog, durationMs: number, times: number): void {
  if (durationMs < firstLong) {
    if (log.shortCount + times > log.short.length) growShort(log, times);
    log.short.fill(durationMs, log.shortCount, log.shortCount + times);
    log.shortCount += times;
  } else {
    if (log.longCount + times > log.long.length) growLong(log, times);
    log.long.fill(durationMs, log.longCount, log.longCount + times);
    log.longCount += times;
  }
}

/** Notes a column of durations. */
export function noteColumn(log: DurationLog, column: IntegerColumn): void {
  if (log.shortCount + column.length > log.short.length) growShort(log, column.length);
  const { short } = log;
  let next = log.shortCount;
  for (let row = 0; row < column.length; row += 1) {
    const durationMs = column[row]!;
    if (durationMs < firstLong) {
      short[next] = durationMs;
      next += 1;
    } else noteDuration(log, durationMs, 1);
  }
  log.shortCount = next;
}

function growShort(log: DurationLog, more: number): void {
  const wider = new Uint32Array(Math.max(log.shortCount + more, 2 * log.short.length));
  wider.set(log.short.subarray(0, log.shortCount));
  log.short = wider;
}

function growLong(log: DurationLog, more: number): void {
  const wider = new Float64Array(Math.max(log.longCount + more, 2 * log.long.length));
  wider.set(log.long.subarray(0, log.longCount));
  log.long = wider;
}

/** All durations, shortest first. The log itself is put in order, which its content does not show. */
export function sortDurations(log: DurationLog): Uint32Array | Float64Array {
  const short = sortIntegers(log.short.subarray(0, log.shortCount));
  if (log.longCount === 0) return short;
  const all = new Float64Array(short.length + log.longCount);
  all.set(short);
  all.set(log.long.subarray(0, log.longCount).sort(), short.length);
  return all;
}

/** Distinct durations with how often each occurs among those that ended and those that run. */
export type DurationRow = [durationMs: number, ended: number, running: number, entered: number];

/** Counts sorted durations, ended and running, by their length. */
export function rowsOfDurations(ended: ArrayLike<number>, running: ArrayLike<number>): DurationRow[] {
  const rows: DurationRow[] = [];
  let e = 0;
  let r = 0;
  while (e < ended.length || r < running.length) {
    const durationMs = Math.min(ended[e] ?? Infinity, running[r] ?? Infinity);
    const firstEnded = e;
    const firstRunning = r;
    while (ended[e] === durationMs) e += 1;
    while (running[r] === durationMs) r += 1;
    rows.push([durationMs, e - firstEnded, r - firstRunning, 0]);
  }
  return rows;
}
