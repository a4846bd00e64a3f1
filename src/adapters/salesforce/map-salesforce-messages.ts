import type { Actor } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { logOpening } from "../payload/log-message.js";
import { type PayloadRow, textOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { creationLag, logMessages } from "../payload/told-message.js";
import type { SalesforceActors } from "./salesforce-actors.js";
import { longId } from "./salesforce-ids.js";
import { readMessages, type SalesforceMessage, type SalesforceMessageRows } from "./salesforce-messages.js";

/**
 * The message that is the case's description: an email that begins a case is stored as both, and counts once. It says
 * the same, or it came in while the case was made.
 */
function openingAmong(
  messages: readonly SalesforceMessage[],
  description: string | null,
  createdAt: EpochMs,
): SalesforceMessage | undefined {
  const early = messages.filter(
    ({ at, visibility, actor }) => at <= createdAt + creationLag && visibility === "public" && actor.role !== "bot",
  );
  const same = early.find(({ text }) => description !== null && text?.trim() === description.trim());
  return same ?? early.find(({ incoming, path }) => incoming && path.startsWith("emails"));
}

/** Who wrote the description: an agent who opened the case, or else the contact, also where a form or bot made it. */
function describerOf(creator: Actor, requester: Actor, notes: NoteCollector): Actor {
  if (creator.role === "agent" || creator.role === "lightAgent") return creator;
  if (creator.role !== "endUser") {
    const message = "The case was made by a program or by someone unknown; its text counts as the contact's.";
    notes.add("guessed", "case.CreatedById", message);
  }
  return requester;
}

/** Adds emails, comments and posts of a case, and the text it was opened with. */
export function mapMessages(
  log: TicketLog,
  ticket: PayloadRow,
  rows: SalesforceMessageRows,
  actors: SalesforceActors,
): void {
  const requester: Actor = { id: longId(ticket["ContactId"]), role: "endUser" };
  const messages = readMessages(rows, actors, requester, log.notes);
  const description = textOf(ticket["Description"]);
  const opening = openingAmong(messages, description, log.createdAt);
  if (opening === undefined && description === null) {
    log.notes.add("incomplete", "case.Description", "The message the case was opened with is not in the payload.");
  }
  if (opening === undefined && description !== null) {
    const describer = describerOf(actors.authorOf(ticket["CreatedById"]), requester, log.notes);
    logOpening(log, describer, "case.CreatedDate");
  }
  logMessages(log, messages, opening);
}
