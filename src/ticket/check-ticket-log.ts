import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { Ticket } from "./ticket.js";

/**
 * Checks the order of a ticket's log: reports `ticket.beforeCreation`, `ticket.unordered` or `ticket.eventDuplicate`
 * at each event that stands in the wrong place.
 */
export function checkTicketLog(ticket: Pick<Ticket, "createdAt" | "events">, path: IssuePath, issues: Issues): void {
  let previous: { readonly at: number; readonly seq: number } | undefined;
  ticket.events.forEach((event, index) => {
    const eventPath = [...path, "events", index];
    if (event.at < ticket.createdAt) {
      const message = "The event lies before the ticket's creation.";
      addIssue(issues, "ticket.beforeCreation", [...eventPath, "at"], { message, received: event.at });
    }
    if (previous !== undefined && (event.at < previous.at || (event.at === previous.at && event.seq < previous.seq))) {
      const message = "The event lies before the one that precedes it in the log.";
      addIssue(issues, "ticket.unordered", [...eventPath, "at"], { message, received: event.at });
    } else if (event.at === previous?.at && event.seq === previous.seq) {
      const message = "Two events have the same instant and the same place in it.";
      addIssue(issues, "ticket.eventDuplicate", [...eventPath, "seq"], { message, received: event.seq });
    }
    previous = event;
  });
}
