import type { NoteCollector } from "../notes/note-collector.js";
import { logMessage } from "../payload/log-message.js";
import { type PayloadRow, showWord } from "../payload/payload-values.js";
import type { ServicenowLog } from "./servicenow-log.js";
import { timedRecords } from "./servicenow-records.js";
import { columnOf } from "./servicenow-values.js";

/** Adds the comments and work notes of a record to the log; their texts are not read. */
export function mapJournal(log: ServicenowLog, rows: readonly PayloadRow[], notes: NoteCollector): void {
  for (const { row, id, at } of timedRecords(rows, "journal", notes)) {
    const element = columnOf(row, "element");
    const user = columnOf(row, "sys_created_by");
    if (element !== "comments" && element !== "work_notes") {
      notes.add("unknown", "journal[].element", `An element ${showWord(element)} is not known and was left out.`);
      continue;
    }
    const isInternal = element === "work_notes";
    const actor = isInternal ? log.actors.fulfillerOf(user, at) : log.actors.actorOf(user, at);
    const visibility = isInternal ? "internal" : "public";
    const automated = actor.role === "system";
    const moment = { at, actor, path: "journal[].sys_created_on" };
    logMessage(log, moment, { messageId: id, visibility, opening: false, automated });
  }
}
