import { applyTicketEvent } from "../../ticket/apply-ticket-event.js";
import { isDone } from "../../ticket/ticket-state.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { TicketFacts } from "../ticket-facts.js";

/** A time in which a ticket was neither solved nor closed. */
export interface OpenSpell {
  /** Its creation or reopening. */
  readonly at: EpochMs;
  /** Its solve, or `null` while it is open. */
  readonly until: EpochMs | null;
}

/** The times in which a ticket was open, in order; one of no length for a ticket created solved. */
export function openSpells({ ticket, asOf }: TicketFacts): readonly OpenSpell[] {
  const spells: { at: EpochMs; until: EpochMs | null }[] = [];
  const draft = { ...ticket.initial };
  const note = (at: EpochMs): void => {
    const current = spells.at(-1);
    const isOpen = current?.until === null;
    if (isDone(draft.status)) {
      if (isOpen) current.until = at;
      else if (spells.length === 0) spells.push({ at, until: at });
    } else if (!isOpen) {
      spells.push({ at, until: null });
    }
  };
  const events = ticket.events.filter(({ kind, at }) => kind === "status" && at <= asOf);
  if (events[0]?.at !== ticket.createdAt) note(ticket.createdAt);
  events.forEach((event, place) => {
    applyTicketEvent(draft, event);
    // What changes back within one instant did not happen.
    if (events[place + 1]?.at !== event.at) note(event.at);
  });
  return spells;
}
