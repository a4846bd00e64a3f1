import type { Issues } from "../../errors/issues.js";
import type { Visibility } from "../../ticket/ticket-event.js";
import { checkRows } from "../payload/check-rows.js";
import { logMessage } from "../payload/log-message.js";
import { idOf, isRow, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { isCut } from "./jsm-changelog.js";
import type { JsmLog } from "./jsm-log.js";
import { jsmInstant } from "./jsm-values.js";

/** Reads the comments of an issue in the order in which they were written; reports `adapter.payloadType`. */
export function readComments(
  value: unknown,
  fields: PayloadRow,
  issues: Issues,
  notes: NoteCollector,
): readonly TimedRow[] {
  const page = rowOf(fields["comment"]);
  const inside = listOf(page["comments"]).filter(isRow);
  if (value === undefined && isCut(page, inside)) {
    notes.add("incomplete", "issue.fields.comment", "The issue holds some of its comments only.");
  }
  const rows = value === undefined ? inside : checkRows(value, ["comments"], issues, notes);
  return timedRows(
    rows,
    {
      name: "comments",
      timeKey: "created",
      idOf: (row) => idOf(row["id"]),
      atOf: (row) => jsmInstant(row["created"]),
    },
    notes,
  );
}

/** Who can read a comment: `jsdPublic` in Jira's answer, `public` in the service desk's. */
function visibilityOf(row: PayloadRow, notes: NoteCollector): Visibility {
  const stated = row["jsdPublic"] ?? row["public"];
  if (typeof stated === "boolean") return stated ? "public" : "internal";
  const isRestricted = isRow(row["visibility"]);
  const message = `A comment does not say whether it is public; it counts as ${isRestricted ? "internal" : "public"}.`;
  notes.add("guessed", "comments[].jsdPublic", message);
  return isRestricted ? "internal" : "public";
}

/** Adds a comment to the log. */
export function mapComment(log: JsmLog, { row, id, at }: TimedRow): void {
  const moment = { at, actor: log.actors.actorOf(row["author"], at), path: "comments[].created" };
  const visibility = visibilityOf(row, log.notes);
  logMessage(log, moment, { messageId: id, visibility, opening: false, automated: false });
}
