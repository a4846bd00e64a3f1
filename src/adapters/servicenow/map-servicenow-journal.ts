import type { NoteCollector } from "../notes/note-collector.js";
import { logMessage } from "../payload/log-other-events.js";
import { type PayloadRow, showWord } from "../payload/payload-values.js";
import { timedRows } from "../payload/timed-rows.js";
import type { ServicenowLog } from "./servicenow-log.js";
import { columnOf, instantOfColumn } from "./servicenow-values.js";

/** Adds the comments and work notes of a record to the log; their texts are not read. */
export function mapJournal(log: ServicenowLog, rows: readonly PayloadRow[], notes: NoteCollector): void {
  const timed = timedRows(
    rows,
    {
      name: "journal",
      timeKey: "sys_created_on",
      idOf: (row) => columnOf(row, "sys_id"),
      atOf: (row) => instantOfColumn(row, "sys_created_on"),
    },
    notes,
  );
  for (const { row, id, at } of timed) {
    const element = columnOf(row, "element");
    const user = columnOf(row, "sys_created_by");
    if (element !== "comments" && element !== "work_notes") {
      notes.add("unknown", "journal[].element", `An element ${showWord(element)} is not known and was left out.`);
      continue;
    }
    const isInternal = element === "work_notes";
    const actor = isInternal ? log.actors.fulfillerOf(user, at) : log.actors.actorOf(user, at);
    logMessage(
      log,
      { at, actor, path: "journal[].sys_created_on" },
      {
        messageId: id,
        visibility: isInternal ? "internal" : "public",
        opening: false,
        automated: actor.role === "system",
      },
    );
  }
}
