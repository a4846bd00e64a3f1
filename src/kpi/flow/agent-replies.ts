import type { MessageEvent, TicketEvent } from "../../ticket/ticket-event.js";
import type { TicketFacts } from "../ticket-facts.js";

/** The public messages that agents wrote by hand after the opening, in order. */
export function agentReplies({ ticket, asOf }: Pick<TicketFacts, "ticket" | "asOf">): readonly MessageEvent[] {
  return ticket.events.filter((event): event is MessageEvent => event.at <= asOf && isAgentReply(event));
}

function isAgentReply(event: TicketEvent): boolean {
  if (event.kind !== "message" || event.actor.role !== "agent") return false;
  return event.visibility === "public" && !event.opening && !event.automated;
}
