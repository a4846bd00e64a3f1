import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import { instantAtWallClock } from "../../time/instant-at-wall-clock.js";
import { resultOf } from "../../errors/result.js";
import { toIso } from "../../time/instant.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { rowOf, textOf } from "../payload/payload-values.js";

/** A column of the CSV export, from its third header row. */
interface Column {
  readonly key: string;
  /** The zone of its times, or `null`. */
  readonly timeZone: string | null;
}

/** Import ids whose names differ from the keys of the JSON export. */
const times = new Set(["startDate", "endDate", "recordedDate"]);

/**
 * Turns the rows of a CSV export, its three header rows included, into responses as the JSON export has them. Keys are
 * the import ids of the third row, times are read in the zone it states. The library parses no CSV: hand over the cells.
 *
 * @param rows - All rows as lists of cells, the three header rows first.
 * @returns One response for {@link qualtricsResponse} for each further row, and what should be known about them.
 * @throws A {@link SupportOpsError} with code `adapter.payloadType` if the rows are no lists of texts or the third one
 * holds no import ids.
 * @example
 * ```ts
 * const { value } = qualtricsRows([
 *   ["EndDate", "Response ID", "Q1"],
 *   ["End Date", "Response ID", "How satisfied are you?"],
 *   ['{"ImportId":"endDate","timeZone":"America/Denver"}', '{"ImportId":"_recordId"}', '{"ImportId":"QID2"}'],
 *   ["2025-01-15 02:00:00", "R_1", "5"],
 * ]);
 * value; // => [{ responseId: "R_1", values: { endDate: "2025-01-15T09:00:00.000Z", _recordId: "R_1", QID2: "5" } }]
 * ```
 */
export function qualtricsRows(rows: readonly (readonly string[])[]): AdapterResult<readonly object[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const cells = checkCells(rows, issues);
  const columns = (cells[2] ?? []).map(columnOf);
  if (issues.length === 0 && !columns.some((column) => column?.key === "_recordId")) {
    const message = "The third row holds no import ids as Qualtrics writes them.";
    addIssue(issues, "adapter.payloadType", [2], { message, expected: '{"ImportId":"_recordId"}' });
  }
  throwIssues(issues);
  const value = cells.slice(3).map((row) => {
    const values = row.flatMap((cell, index) => {
      const column = columns[index];
      return column === undefined || cell === "" ? [] : [[column.key, valueOf(cell, column, notes)] as const];
    });
    return {
      responseId: row[columns.findIndex((column) => column?.key === "_recordId")] ?? "",
      values: Object.fromEntries(values),
    };
  });
  return { value, notes: notes.list() };
}

function checkCells(rows: unknown, issues: Issues): readonly (readonly string[])[] {
  const isTable = (value: unknown): value is readonly (readonly string[])[] =>
    Array.isArray(value) &&
    value.every((row) => Array.isArray(row) && row.every((cell: unknown) => typeof cell === "string"));
  if (isTable(rows)) return rows;
  const message = "The rows are no lists of texts.";
  addIssue(issues, "adapter.payloadType", [], { message, expected: "array of arrays of texts", received: rows });
  return [];
}

function columnOf(cell: string): Column | undefined {
  const read = resultOfJson(cell);
  const key = textOf(read["ImportId"]);
  return key === null ? undefined : { key, timeZone: textOf(read["timeZone"]) };
}

function resultOfJson(cell: string): Readonly<Record<string, unknown>> {
  try {
    return rowOf(JSON.parse(cell));
  } catch {
    return {};
  }
}

/** A time as an instant, anything else as it is; a time that cannot be read stays and is noted. */
function valueOf(cell: string, { key, timeZone }: Column, notes: NoteCollector): string {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(cell) ?? [];
  if (!times.has(key) || date === undefined || time === undefined) return cell;
  const zone = timeZone === "Z" || timeZone === null ? "UTC" : timeZone;
  if (timeZone === null) notes.add("guessed", `rows[2].${key}`, "The column states no zone; its times count as UTC.");
  const exact = resultOf(() => instantAtWallClock(date, time, zone, { disambiguation: "reject" }));
  if (exact.ok) return toIso(exact.value);
  const read = resultOf(() => instantAtWallClock(date, time, zone));
  const message = read.ok
    ? "Clocks changed at this time; the first of its two readings was taken, or the one after the gap."
    : "The time cannot be read in the zone of its column.";
  notes.add(read.ok ? "guessed" : "incomplete", `rows[].${key}`, message);
  return read.ok ? toIso(read.value) : cell;
}
