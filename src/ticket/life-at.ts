import type { EpochMs } from "../time/instant-input.js";
import type { Ticket } from "./ticket.js";

/** Whether a ticket counts as one, or why it does not. */
export type TicketLife = "live" | "merged" | "deleted" | "spam";

/** Whether a ticket is live at an instant; a restored one is, one merged away never again. */
export function lifeAt({ events }: Ticket, at: EpochMs): TicketLife {
  let life: TicketLife = "live";
  for (const event of events) {
    if (event.at > at) break;
    if (event.kind === "merge") return "merged";
    if (event.kind === "deleted" || event.kind === "spam") life = event.kind;
    if (event.kind === "restored") life = "live";
  }
  return life;
}
