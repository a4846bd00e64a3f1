import { toEpochMs } from "../time/instant.js";
import type { InstantInput } from "../time/instant-input.js";
import { applyTicketEvent } from "./apply-ticket-event.js";
import type { Ticket } from "./ticket.js";
import type { TicketState } from "./ticket-state.js";

/**
 * A ticket's state at an instant, after every event at or before it; later events are invisible.
 *
 * @param at - Any instant.
 * @returns The state, or `null` before the ticket was created.
 * @throws A {@link SupportOpsError} with the codes of {@link toEpochMs} for an unreadable instant.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const printer = ticket("4711", "2026-03-27T08:00:00Z").status("2026-03-27T09:00:00Z", "pending").build();
 * ticketStateAt(printer, "2026-03-27T08:59:59Z")?.status.category; // => "new"
 * ticketStateAt(printer, "2026-03-27T09:00:00Z")?.status.category; // => "pending"
 * ticketStateAt(printer, "2026-03-27T07:00:00Z"); // => null
 * ```
 */
export function ticketStateAt(ticket: Ticket, at: InstantInput): TicketState | null {
  const instant = toEpochMs(at);
  if (instant < ticket.createdAt) return null;
  const draft = { ...ticket.initial };
  for (const event of ticket.events) {
    if (event.at > instant) break;
    applyTicketEvent(draft, event);
  }
  return draft;
}
