import type { TicketEvent } from "supportops/ticket";

/** What an event says, without when, in which place and by whom. */
export function eventEssence(event: TicketEvent): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([key]) => !["at", "seq", "actor"].includes(key)));
}
