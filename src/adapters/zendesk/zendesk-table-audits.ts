import type { EpochMs } from "../../time/instant-input.js";
import { toIso } from "../../time/instant.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow, textOf } from "../payload/payload-values.js";
import { timedRows } from "../payload/timed-rows.js";
import { cellFlag, cellInstant, cellJson, isDeletedRow } from "./zendesk-table-values.js";

/** The rows of one ticket. */
export interface ZendeskTableRows {
  readonly comments: readonly PayloadRow[];
  readonly fieldHistory: readonly PayloadRow[];
  readonly ticketSchedules: readonly PayloadRow[];
}

/** What is stored within this time of the creation belongs to it: the first comment, and the schedule a trigger gives. */
const creationLag = 5000;

interface TableEvent {
  readonly at: EpochMs;
  readonly userId: string | null;
  readonly event: PayloadRow;
}

const live = (rows: readonly PayloadRow[]): readonly PayloadRow[] => rows.filter((row) => !isDeletedRow(row));

function commentEvents(rows: readonly PayloadRow[], createdAt: EpochMs, notes: NoteCollector): readonly TableEvent[] {
  const options = {
    name: "comments",
    timeKey: "created",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => cellInstant(row["created"]),
  };
  return timedRows(live(rows), options, notes).map(({ row, id, at }, index) => {
    const isOpening = index === 0 && at <= createdAt + creationLag;
    const type = cellFlag(row["voice_comment"]) === true ? "VoiceComment" : "Comment";
    const userId = idOf(row["user_id"]);
    const event = { id, type, public: cellFlag(row["public"]), author_id: userId };
    return { at: isOpening ? createdAt : at, userId, event };
  });
}

/** Changes of fields, each with the value before, which the table does not say. */
function fieldEvents(rows: readonly PayloadRow[], createdAt: EpochMs, notes: NoteCollector): readonly TableEvent[] {
  const values = new Map<string, unknown>();
  const options = {
    name: "fieldHistory",
    timeKey: "updated",
    idOf: () => null,
    atOf: (row: PayloadRow) => cellInstant(row["updated"]),
  };
  return timedRows(rows, options, notes).flatMap(({ row, at }): TableEvent[] => {
    const field = textOf(row["field_name"]);
    if (field === null) {
      notes.add("incomplete", "fieldHistory[].field_name", "A change does not say of which field.");
      return [];
    }
    const value = row["value"] === "" ? null : cellJson(row["value"]);
    const isFirst = !values.has(field);
    const before = values.get(field) ?? null;
    values.set(field, value);
    if (!isFirst && JSON.stringify(before) === JSON.stringify(value)) return [];
    const userId = idOf(row["user_id"]);
    if (isFirst && at <= createdAt) {
      return [{ at: createdAt, userId, event: { type: "Create", field_name: field, value } }];
    }
    // A ticket whose first status stands after its creation was new until then.
    const previous = isFirst && field === "status" ? "new" : before;
    return [{ at, userId, event: { type: "Change", field_name: field, value, previous_value: previous } }];
  });
}

function scheduleEvents(rows: readonly PayloadRow[], createdAt: EpochMs, notes: NoteCollector): readonly TableEvent[] {
  const options = {
    name: "ticketSchedules",
    timeKey: "created_at",
    idOf: () => null,
    atOf: (row: PayloadRow) => cellInstant(row["created_at"]),
  };
  return timedRows(live(rows), options, notes).map(({ row, at }) => ({
    at: at <= createdAt + creationLag ? createdAt : at,
    userId: "-1",
    event: { type: "ScheduleAssignment", previous_schedule_id: null, new_schedule_id: idOf(row["schedule_id"]) },
  }));
}

/** Makes audits of the rows of a ticket: what happened at one instant by one person is one; the creation is the first. */
export function auditsOfRows(
  rows: ZendeskTableRows,
  createdAt: EpochMs,
  submitterId: string | null,
  notes: NoteCollector,
): readonly PayloadRow[] {
  const events = [
    ...commentEvents(rows.comments, createdAt, notes),
    ...fieldEvents(rows.fieldHistory, createdAt, notes),
    ...scheduleEvents(rows.ticketSchedules, createdAt, notes),
  ];
  const audits = new Map<string, { created_at: string; author_id: string | null; events: PayloadRow[] }>();
  for (const { at, userId, event } of events.sort((a, b) => a.at - b.at)) {
    const authorId = at <= createdAt ? submitterId : userId;
    const key = `${at} ${String(authorId)}`;
    const audit = audits.get(key);
    if (audit === undefined) audits.set(key, { created_at: toIso(at), author_id: authorId, events: [event] });
    else audit.events.push(event);
  }
  return [...audits.values()];
}
