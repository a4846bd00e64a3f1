import type { NoteCollector } from "../notes/note-collector.js";
import type { PayloadRow } from "../payload/payload-values.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import { columnOf, instantOfColumn } from "./servicenow-values.js";

/** Records of one table in the order in which they were created, each once; those without a time are noted. */
export function timedRecords(rows: readonly PayloadRow[], name: string, notes: NoteCollector): readonly TimedRow[] {
  const options = {
    name,
    timeKey: "sys_created_on",
    idOf: (row: PayloadRow) => columnOf(row, "sys_id"),
    atOf: (row: PayloadRow) => instantOfColumn(row, "sys_created_on"),
  };
  return timedRows(rows, options, notes);
}
