import type { Actor, TicketEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";

/** The log of one ticket while it is being written. */
export interface TicketLog {
  readonly ticketId: string;
  readonly createdAt: EpochMs;
  readonly notes: NoteCollector;
  /** The log so far; an event's place in it is its `seq`. */
  readonly events: TicketEvent[];
  /** The calendars so far, from the one the first change found; `null` for the default one, absent without a change. */
  calendarIds?: (string | null)[];
}

/** When something happened and who did it. */
export interface Moment {
  readonly at: EpochMs;
  readonly actor: Actor;
  /** The place in the payload that says when, for notes; `events[]` if absent. */
  readonly path?: string;
}

/** The instant of an event; one before the ticket's creation is moved there and noted. */
export function instantInLog(log: TicketLog, { at, path = "events[]" }: Pick<Moment, "at" | "path">): EpochMs {
  if (at >= log.createdAt) return at;
  log.notes.add("moved", path, "An event lies before the ticket's creation and was moved to it.");
  return log.createdAt;
}
