import type { TicketEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import type { ZendeskAccount } from "./zendesk-account.js";
import type { ZendeskActors } from "./zendesk-actors.js";

/** The log of one ticket while it is being written, with what every mapping needs. */
export interface ZendeskLog {
  readonly ticketId: string;
  readonly createdAt: EpochMs;
  readonly account: ZendeskAccount;
  readonly actors: ZendeskActors;
  readonly notes: NoteCollector;
  /** The log so far; an event's place in it is its `seq`. */
  readonly events: TicketEvent[];
}

/** The instant of an event; one before the ticket's creation is moved there and noted. */
export function eventInstant(log: ZendeskLog, at: EpochMs): EpochMs {
  if (at >= log.createdAt) return at;
  log.notes.add("moved", "audits[].created_at", "An event lies before the ticket's creation and was moved to it.");
  return log.createdAt;
}
