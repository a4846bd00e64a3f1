import type { Ticket } from "./ticket.js";
import { odditiesOf, type OddityScope, ticketOddities, type TicketOddity } from "./ticket-oddity.js";

/** Something odd about some of the tickets. */
export interface TicketsFinding {
  /** What, as a stable word. */
  readonly oddity: TicketOddity;
  /** What it means for figures, in English. */
  readonly meaning: string;
  /** How many tickets show it. */
  readonly tickets: number;
  /** How often it occurs in all. */
  readonly times: number;
  /** Ids of the first of them, at most five. */
  readonly examples: readonly string[];
}

/** What is odd about tickets, most tickets first. */
export function findTicketOddities(tickets: readonly Ticket[], scope: OddityScope): readonly TicketsFinding[] {
  const found = new Map<TicketOddity, { times: number; ids: string[] }>();
  const seen = new Set<string>();
  for (const ticket of tickets) {
    const counts = new Map(odditiesOf(ticket, scope));
    if (seen.has(ticket.id)) counts.set("ticketRepeated", 1);
    seen.add(ticket.id);
    for (const [oddity, times] of counts) {
      const entry = found.get(oddity) ?? { times: 0, ids: [] };
      entry.times += times;
      entry.ids.push(ticket.id);
      found.set(oddity, entry);
    }
  }
  return [...found]
    .map(([oddity, { times, ids }]) => ({
      oddity,
      meaning: ticketOddities[oddity],
      tickets: ids.length,
      times,
      examples: ids.slice(0, 5),
    }))
    .sort((a, b) => b.tickets - a.tickets || (a.oddity < b.oddity ? -1 : 1));
}
