import type { NoteCollector } from "../notes/note-collector.js";
import { compareIds, type PayloadRow } from "./payload-values.js";
import { type RowWithId, uniqueRows } from "./unique-rows.js";

/** Rows with an id of their own, ordered by it whatever order they come in; the others are noted and left out. */
export function rowsById(
  rows: readonly PayloadRow[],
  name: string,
  idOfRow: (row: PayloadRow) => string | null,
  notes: NoteCollector,
): readonly RowWithId[] {
  // Of two rows with one id the same one counts in any order of the payload.
  const compareTexts = (a: PayloadRow, b: PayloadRow): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  const ordered = [...rows].sort((a, b) => compareIds(idOfRow(a), idOfRow(b)) || compareTexts(a, b));
  return uniqueRows(ordered, name, idOfRow, notes);
}
