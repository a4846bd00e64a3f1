import type { EpochMs } from "../time/instant-input.js";
import type { Ticket } from "./ticket.js";
import type { TicketEvent } from "./ticket-event.js";

/** Whether a ticket counts as one, or why it does not. */
export type TicketLife = "live" | "merged" | "deleted" | "spam";

/** What an event makes of a ticket's life: a restored ticket is live again, one merged away never. */
export function lifeAfter(life: TicketLife, event: TicketEvent): TicketLife {
  if (life === "merged" || event.kind === "merge") return "merged";
  if (event.kind === "deleted" || event.kind === "spam") return event.kind;
  return event.kind === "restored" ? "live" : life;
}

/** Whether a ticket is live at an instant. */
export function lifeAt({ events }: Ticket, at: EpochMs): TicketLife {
  return events.filter((event) => event.at <= at).reduce<TicketLife>(lifeAfter, "live");
}
