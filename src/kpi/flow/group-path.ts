import { ticketTimeline } from "../../ticket/ticket-timeline.js";
import type { FieldValue } from "../../ticket/ticket-state.js";
import type { TicketFacts } from "../ticket-facts.js";

/** The groups a ticket went through, in order; being taken out of a group and put into none is no step. */
export function groupPath({ ticket, asOf }: TicketFacts): readonly FieldValue[] {
  const groups = ticketTimeline(ticket, { field: "groupId", asOf })
    .map(({ value }) => value)
    .filter((value) => value !== null);
  return groups.filter((group, place) => group !== groups[place - 1]);
}
