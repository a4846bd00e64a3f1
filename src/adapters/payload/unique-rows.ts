import type { NoteCollector } from "../notes/note-collector.js";
import type { PayloadRow } from "./payload-values.js";

/** A row with the id it has as text. */
export interface RowWithId {
  readonly row: PayloadRow;
  readonly id: string;
}

/** Rows with an id of their own, in the order they come in; the others are noted and left out. */
export function uniqueRows(
  rows: readonly PayloadRow[],
  name: string,
  idOfRow: (row: PayloadRow) => string | null,
  notes: NoteCollector,
): readonly RowWithId[] {
  const seen = new Map<string, RowWithId>();
  for (const row of rows) {
    const id = idOfRow(row);
    if (id === null) notes.add("incomplete", `${name}[].id`, "A row has no id and was left out.");
    else if (seen.has(id)) notes.add("deduplicated", `${name}[].id`, "A row stood in the payload more than once.");
    else seen.set(id, { row, id });
  }
  return [...seen.values()];
}
