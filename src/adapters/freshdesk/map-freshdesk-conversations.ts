import type { Actor, Visibility } from "../../ticket/ticket-event.js";
import { logMessage, logOpening } from "../payload/log-message.js";
import { idOf, instantOf, type PayloadRow } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { timedRows } from "../payload/timed-rows.js";
import type { FreshdeskActors } from "./freshdesk-actors.js";

/** The source of a conversation that repeats the words of a satisfaction rating. */
const surveySource = 6;

/** The source of an email sent on to someone else, which the requester does not see. */
const forwardedSource = 8;

function visibilityOf(row: PayloadRow, log: TicketLog): Visibility {
  const { private: isPrivate, source } = row;
  if (source === forwardedSource || isPrivate === true) return "internal";
  if (isPrivate !== false) {
    log.notes.add(
      "guessed",
      "conversations[].private",
      "A conversation does not say whether it is a note; it is public.",
    );
  }
  return "public";
}

/** Adds the text the ticket was opened with, which is no conversation, and its conversations. */
export function mapConversations(
  log: TicketLog,
  ticket: PayloadRow,
  rows: readonly PayloadRow[],
  actors: FreshdeskActors,
  opener: Actor,
): void {
  const isDescribed = typeof ticket["description"] === "string" || typeof ticket["description_text"] === "string";
  if (!isDescribed) {
    const message = "The description was not fetched; every ticket is opened with one.";
    log.notes.add("guessed", "ticket.description", message);
  }
  logOpening(log, opener, "ticket.created_at");
  const options = {
    name: "conversations",
    timeKey: "created_at",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => instantOf(row["created_at"]),
  };
  for (const { row, id, at } of timedRows(rows, options, log.notes)) {
    if (row["source"] === surveySource) {
      log.notes.add("deduplicated", "conversations[].source", "A conversation repeats a satisfaction rating.");
      continue;
    }
    const moment = { at, actor: actors.authorOf(row), path: "conversations[].created_at" };
    const automated = row["auto_response"] === true;
    logMessage(log, moment, { messageId: id, visibility: visibilityOf(row, log), opening: false, automated });
  }
}
