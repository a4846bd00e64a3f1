import { isDone, type Ticket, ticketStateAt } from "supportops/ticket";
import type { EpochMs } from "supportops/time";

/** The tickets that existed at an instant and were neither solved nor closed. */
export function openTickets(tickets: readonly Ticket[], at: EpochMs): readonly Ticket[] {
  return tickets.filter((ticket) => {
    const state = ticketStateAt(ticket, at);
    return state !== null && !isDone(state.status);
  });
}
