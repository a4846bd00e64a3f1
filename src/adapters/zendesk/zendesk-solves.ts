import { isDone } from "../../ticket/ticket-state.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { ZendeskDefinitions } from "./zendesk-definitions.js";

/** How often a ticket was solved and opened again. */
export interface ZendeskSolves {
  /** When it became solved, or closed without having been, in order of time. */
  readonly solves: readonly EpochMs[];
  /** How often it was opened again. */
  readonly reopens: number;
  /** Whether it is solved at the end. */
  readonly isSolved: boolean;
}

/**
 * When a ticket became solved, and how often it was opened again.
 *
 * @param until - Changes after this instant do not count.
 */
export function solvesOf(ticket: Ticket, until: EpochMs, definitions: ZendeskDefinitions): ZendeskSolves {
  let isSolved = isDone(ticket.initial.status);
  const solves: EpochMs[] = isSolved ? [ticket.createdAt] : [];
  let reopened = 0;
  for (const event of ticket.events) {
    if (event.kind !== "status" || event.at > until) continue;
    const isNow = isDone(event.to);
    if (isNow && !isSolved) solves.push(event.at);
    if (isSolved && !isNow) reopened++;
    isSolved = isNow;
  }
  const reopens = definitions === "dbt" ? Math.max(solves.length - 1, 0) : reopened;
  return { solves, reopens, isSolved };
}
