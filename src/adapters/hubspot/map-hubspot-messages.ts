import type { Actor, Visibility } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { instantOfText } from "../payload/instant-text.js";
import { logMessage } from "../payload/log-other-events.js";
import { idOf, type PayloadRow, rowOf, showWord, textOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { timedRows } from "../payload/timed-rows.js";
import { authorOf } from "./hubspot-actors.js";
import { propertyOf } from "./hubspot-versions.js";

/** The rows that a ticket's messages stand in. */
export interface HubspotMessageRows {
  readonly messages: readonly PayloadRow[];
  readonly emails: readonly PayloadRow[];
  readonly notes: readonly PayloadRow[];
  readonly calls: readonly PayloadRow[];
}

interface Message {
  readonly id: string | null;
  readonly at: EpochMs;
  readonly actor: Actor;
  readonly visibility: Visibility;
  readonly automated: boolean;
  /** What it says; compared with the ticket's content and not kept. */
  readonly text: string | null;
  readonly path: string;
}

/** Rows of a thread that are no messages: the ticket's own properties tell of assignments and states. */
const passedOver: readonly unknown[] = ["ASSIGNMENT", "THREAD_STATUS_CHANGE", "THREAD_INBOX_CHANGE"];

/** A message that came in up to this long after the creation is the one the ticket was made of. */
const creationLag = 60_000;

function readMessage(row: PayloadRow, id: string | null, at: EpochMs, notes: NoteCollector): readonly Message[] {
  const { type } = row;
  const base = { id, at, text: textOf(row["text"]), path: "messages[].createdAt" };
  if (type === "COMMENT") return [{ ...base, actor: authorOf(row, notes), visibility: "internal", automated: false }];
  if (type === "WELCOME_MESSAGE") {
    return [{ ...base, actor: { id: null, role: "bot" }, visibility: "public", automated: true }];
  }
  if (type !== "MESSAGE") {
    if (!passedOver.includes(type)) notes.add("unknown", "messages[].type", `A row ${showWord(type)} is not known.`);
    return [];
  }
  if (rowOf(row["status"])["statusType"] === "FAILED") {
    notes.add("dropped", "messages[].status.statusType", "A message could not be sent.");
    return [];
  }
  const actor = authorOf(row, notes);
  return [{ ...base, actor, visibility: "public", automated: actor.role === "system" }];
}

/** The properties of an engagement, which stand in an object of their own. */
const engagementRow = (row: PayloadRow): PayloadRow => rowOf(row["properties"]);

function readEngagements(rows: readonly PayloadRow[], name: string, log: TicketLog) {
  const options = {
    name,
    timeKey: "properties.hs_timestamp",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => instantOfText(engagementRow(row)["hs_timestamp"]),
  };
  return timedRows(rows, options, log.notes).map(({ row, id, at }) => ({ row: engagementRow(row), id, at }));
}

function readEmails(rows: readonly PayloadRow[], threads: readonly Message[], log: TicketLog): readonly Message[] {
  return readEngagements(rows, "emails", log).flatMap(({ row, id, at }): Message[] => {
    const isIncoming = row["hs_email_direction"] === "INCOMING_EMAIL";
    const role = isIncoming ? "endUser" : "agent";
    // An email sent from a shared inbox is a message of a thread and an engagement too.
    if (threads.some((message) => Math.abs(message.at - at) < 1000 && message.visibility === "public")) {
      log.notes.add("deduplicated", "emails[]", "An email is also a message of a thread.");
      return [];
    }
    const visibility = row["hs_email_direction"] === "FORWARDED_EMAIL" ? "internal" : "public";
    const path = "emails[].properties.hs_timestamp";
    return [{ id, at, actor: { id: null, role }, visibility, automated: false, text: null, path }];
  });
}

function readNotes(rows: readonly PayloadRow[], log: TicketLog): readonly Message[] {
  return readEngagements(rows, "notes", log).map(({ id, at }) => {
    const path = "notes[].properties.hs_timestamp";
    return { id, at, actor: { id: null, role: "agent" }, visibility: "internal", automated: false, text: null, path };
  });
}

function readCalls(rows: readonly PayloadRow[], log: TicketLog): readonly Message[] {
  return readEngagements(rows, "calls", log).flatMap(({ row, id, at }): Message[] => {
    if (row["hs_call_status"] !== "COMPLETED") {
      log.notes.add("dropped", "calls[].properties.hs_call_status", "A call did not take place.");
      return [];
    }
    const role = row["hs_call_direction"] === "INBOUND" ? "endUser" : "agent";
    const path = "calls[].properties.hs_timestamp";
    return [{ id, at, actor: { id: null, role }, visibility: "public", automated: false, text: null, path }];
  });
}

/** The message that is the ticket's content: the first public one, if it says the same or made the ticket. */
function openingAmong(messages: readonly Message[], content: string | null, createdAt: EpochMs): Message | undefined {
  const first = messages.find(({ visibility, automated }) => visibility === "public" && !automated);
  if (first === undefined) return undefined;
  return first.text === content || first.at <= createdAt + creationLag ? first : undefined;
}

/** Adds the messages, emails, notes and calls of a ticket, and gives the author of the text it was opened with. */
export function mapMessages(
  log: TicketLog,
  ticket: PayloadRow,
  rows: HubspotMessageRows,
  creator: Actor,
): Actor | null {
  const options = {
    name: "messages",
    timeKey: "createdAt",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => instantOfText(row["createdAt"]),
  };
  const threads = timedRows(rows.messages, options, log.notes).flatMap(({ row, id, at }) =>
    readMessage(row, id, at, log.notes),
  );
  const emails = readEmails(rows.emails, threads, log);
  const messages = [...threads, ...emails, ...readNotes(rows.notes, log), ...readCalls(rows.calls, log)];
  const content = propertyOf(ticket, "content");
  const inOrder = [...messages].sort((a, b) => a.at - b.at);
  const opening = openingAmong(inOrder, content, log.createdAt);
  if (opening === undefined && content === null) {
    log.notes.add("incomplete", "ticket.properties.content", "The message the ticket was opened with is not there.");
  }
  if (opening === undefined && content !== null) {
    const moment = { at: log.createdAt, actor: creator, path: "ticket.properties.createdate" };
    logMessage(log, moment, { messageId: null, visibility: "public", opening: true, automated: false });
  }
  for (const message of inOrder) {
    logMessage(log, message, {
      messageId: message.id,
      visibility: message.visibility,
      opening: message === opening,
      automated: message.automated,
    });
  }
  return opening?.actor ?? null;
}
