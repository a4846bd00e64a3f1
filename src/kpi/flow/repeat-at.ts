import { repeatContactField } from "../../ticket/mark-repeat-contacts.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { TicketFacts } from "../ticket-facts.js";

/** When another ticket came back to the matter, as `markRepeatContacts` notes it; `null` where none has. */
export function repeatAt({ ticket, asOf }: Pick<TicketFacts, "ticket" | "asOf">): EpochMs | null {
  const repeat = ticket.events.find(
    (event) => event.kind === "field" && event.field === repeatContactField && event.to !== null && event.at <= asOf,
  );
  return repeat?.at ?? null;
}
