import { resultOf } from "../../errors/result.js";
import { instantAtWallClock } from "../../time/instant-at-wall-clock.js";
import type { DurationMs, EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A cell as text; `null` for an empty one and for Five9's own words for nothing. */
export function cellOf(row: PayloadRow, column: string): string | null {
  const text = idOf(row[column])?.trim() ?? "";
  return ["", "[None]", "[Deleted]"].includes(text) ? null : text;
}

/** A length written as `hh:mm:ss`, more than 24 hours included; an empty cell is none, another one is noted. */
export function lengthOf(row: PayloadRow, column: string, notes: NoteCollector): DurationMs {
  const text = cellOf(row, column);
  if (text === null) return 0;
  const [, hours, minutes, seconds] = /^(\d{1,5}):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  if (hours !== undefined) return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  if (!/^0+(\.0+)?$/.test(text))
    notes.add("incomplete", `rows[].${column}`, "The length cannot be read; it counts as none.");
  return 0;
}

/** A count; an empty cell is none. */
export function countIn(row: PayloadRow, column: string): number {
  const text = cellOf(row, column) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/**
 * The instant of a text such as `Mon, 13 Jan 2025 09:00:00` in the report's zone; `null` if it cannot be read. Where
 * clocks were set back the text exists twice: the first is taken, which is noted.
 */
export function timestampOf(row: PayloadRow, timeZone: string, notes: NoteCollector): EpochMs | null {
  const text = cellOf(row, "TIMESTAMP") ?? "";
  const [, day = "", month = "", year = "", time = ""] =
    /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2})$/.exec(text) ?? [];
  const date = `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const exact = resultOf(() => instantAtWallClock(date, time, timeZone, { disambiguation: "reject" }));
  if (exact.ok) return exact.value;
  const read = resultOf(() => instantAtWallClock(date, time, timeZone));
  if (!read.ok) return null;
  const message = "Clocks changed at this time; the first of its two readings was taken, or the one after the gap.";
  notes.add("guessed", "rows[].TIMESTAMP", message);
  return read.value;
}
