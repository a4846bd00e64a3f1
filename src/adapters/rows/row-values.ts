import { resultOf } from "../../errors/result.js";
import { instantAtWallClock } from "../../time/instant-at-wall-clock.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { epochOf, instantOf, isRow, type PayloadRow } from "../payload/payload-values.js";
import { numberOf } from "../payload/payload-amounts.js";
import type { RowPath, RowTime } from "./row-map.js";

/** The value at a path; a column whose own name has dots comes first. */
export function valueAt(row: PayloadRow, path: RowPath): unknown {
  if (Object.hasOwn(row, path)) return row[path];
  return path.split(".").reduce<unknown>((value, key) => {
    if (Array.isArray(value)) return /^\d{1,6}$/.test(key) ? (value as unknown[])[Number(key)] : undefined;
    return isRow(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, row);
}

/** The instant a row says, or `null` where it cannot be read; one that clocks skip or repeat is noted. */
export function instantAt(row: PayloadRow, { path, format, timeZone }: RowTime, notes: NoteCollector): EpochMs | null {
  const value = valueAt(row, path);
  switch (format) {
    case "iso":
      return instantOf(value);
    case "epochMs":
      return epochOf(numberOf(value));
    case "epochSeconds": {
      const seconds = numberOf(value);
      return seconds === null ? null : epochOf(Math.round(seconds * 1000));
    }
    case "wall":
      return wallInstant(value, path, timeZone ?? "UTC", notes);
  }
}

function wallInstant(value: unknown, path: RowPath, timeZone: string, notes: NoteCollector): EpochMs | null {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/.exec(String(value)) ?? [];
  if (date === undefined || time === undefined) return null;
  const exact = resultOf(() => instantAtWallClock(date, time, timeZone, { disambiguation: "reject" }));
  if (exact.ok) return exact.value;
  const read = resultOf(() => instantAtWallClock(date, time, timeZone));
  if (!read.ok) return null;
  const message = "Clocks changed at this time; the first of its two readings was taken, or the one after the gap.";
  notes.add("guessed", `rows[].${path}`, message);
  return read.value;
}
