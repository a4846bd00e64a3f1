import type { Actor } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { instantOfText } from "../payload/instant-text.js";
import { logOpening } from "../payload/log-message.js";
import { idOf, type PayloadRow, rowOf, showWord, textOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { timedRows } from "../payload/timed-rows.js";
import { creationLag, logMessages, type ToldMessage } from "../payload/told-message.js";
import { botActor } from "../payload/unnamed-actors.js";
import { authorOf } from "./hubspot-actors.js";
import { propertyOf } from "./hubspot-versions.js";

/** The rows that a ticket's messages stand in. */
export interface HubspotMessageRows {
  readonly messages: readonly PayloadRow[];
  readonly emails: readonly PayloadRow[];
  readonly notes: readonly PayloadRow[];
  readonly calls: readonly PayloadRow[];
}

/** Rows of a thread that are no messages: the ticket's own properties tell of assignments and states. */
const passedOver: readonly unknown[] = ["ASSIGNMENT", "THREAD_STATUS_CHANGE", "THREAD_INBOX_CHANGE"];

function readMessage(row: PayloadRow, id: string | null, at: EpochMs, notes: NoteCollector): readonly ToldMessage[] {
  const { type } = row;
  const base = { id, at, text: textOf(row["text"]), path: "messages[].createdAt" };
  if (type === "COMMENT") return [{ ...base, actor: authorOf(row, notes), visibility: "internal", automated: false }];
  if (type === "WELCOME_MESSAGE") {
    return [{ ...base, actor: botActor, visibility: "public", automated: true }];
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

function readEmails(
  rows: readonly PayloadRow[],
  threads: readonly ToldMessage[],
  log: TicketLog,
): readonly ToldMessage[] {
  return readEngagements(rows, "emails", log).flatMap(({ row, id, at }): ToldMessage[] => {
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

function readNotes(rows: readonly PayloadRow[], log: TicketLog): readonly ToldMessage[] {
  return readEngagements(rows, "notes", log).map(({ id, at }) => {
    const path = "notes[].properties.hs_timestamp";
    return { id, at, actor: { id: null, role: "agent" }, visibility: "internal", automated: false, text: null, path };
  });
}

function readCalls(rows: readonly PayloadRow[], log: TicketLog): readonly ToldMessage[] {
  return readEngagements(rows, "calls", log).flatMap(({ row, id, at }): ToldMessage[] => {
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
function openingAmong(
  messages: readonly ToldMessage[],
  content: string | null,
  createdAt: EpochMs,
): ToldMessage | undefined {
  const first = messages.find(({ visibility, automated }) => visibility === "public" && !automated);
  if (first === undefined) return undefined;
  const saysTheSame = content !== null && first.text === content;
  return saysTheSame || first.at <= createdAt + creationLag ? first : undefined;
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
  if (opening === undefined && content !== null) logOpening(log, creator, "ticket.properties.createdate");
  logMessages(log, inOrder, opening);
  return opening?.actor ?? null;
}
