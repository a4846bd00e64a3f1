import type { TicketEvent } from "./ticket-event.js";

/**
 * Orders events as a log needs them: by instant, then by `seq`; events that agree in both keep the order they came in.
 * The input stays as it is.
 *
 * @returns A new array with the same events.
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const { events } = ticket("1", "2026-03-27T08:00:00Z").status("2026-03-27T09:00:00Z", "solved").build();
 * sortTicketEvents([...events].reverse()).map(({ kind }) => kind); // => ["message", "status"]
 * ```
 */
export function sortTicketEvents(events: readonly TicketEvent[]): TicketEvent[] {
  return [...events].sort((a, b) => a.at - b.at || a.seq - b.seq);
}
