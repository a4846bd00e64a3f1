import type { Readable } from "node:stream";
import type { Ticket } from "supportops/ticket";
import { describeNotes, startNotes } from "./incident-notes.js";
import { incidentTicket } from "./incident-ticket.js";
import { readIncidents } from "./read-incidents.js";

/** A log as tickets, with what should be known about it. */
export interface LoadedIncidents {
  readonly tickets: readonly Ticket[];
  readonly notes: readonly string[];
}

/** Reads a log into tickets, one incident at a time. */
export async function loadIncidents(source: Readable): Promise<LoadedIncidents> {
  const notes = startNotes();
  const tickets: Ticket[] = [];
  await readIncidents(source, (rows) => tickets.push(incidentTicket(rows, notes)));
  return { tickets, notes: describeNotes(notes) };
}
