import type { NoteCollector } from "../notes/note-collector.js";
import { isRow, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";

/** The rows of a list inside a conversation; what is no list or no object is noted and counts as empty. */
export function rowsIn(value: unknown, path: string, notes: NoteCollector): readonly PayloadRow[] {
  if (value !== undefined && !Array.isArray(value)) notes.add("unknown", path, "The list is no list.");
  return listOf(value).map((row) => {
    if (!isRow(row)) notes.add("unknown", path, "The row is no object.");
    return rowOf(row);
  });
}
