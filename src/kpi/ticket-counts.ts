import { applyTicketEvent } from "../ticket/apply-ticket-event.js";
import { isDone } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";
import { type CountState, countAccumulator } from "./count-accumulator.js";
import type { Kpi, KpiInput } from "./kpi.js";
import type { TicketFacts } from "./ticket-facts.js";

function countKpi(id: string, observe: (facts: TicketFacts) => readonly KpiInput[]): Kpi<KpiInput, CountState> {
  return { id, unit: "count", needs: [], observe, start: (context, from) => countAccumulator(id, context, from) };
}

/** How many tickets were created. */
export function created(): Kpi<KpiInput, CountState> {
  return countKpi("created", ({ ticket }) => [{ at: ticket.createdAt }]);
}

/** How many times a ticket was solved; one that is reopened and solved again counts twice. */
export function solved(): Kpi<KpiInput, CountState> {
  return countKpi("solved", (facts) =>
    openSpells(facts).flatMap(({ until }) => (until === null ? [] : [{ at: until }])),
  );
}

/** How many times a solved ticket was reopened. */
export function reopened(): Kpi<KpiInput, CountState> {
  return countKpi("reopened", (facts) =>
    openSpells(facts)
      .slice(1)
      .map(({ at }) => ({ at })),
  );
}

/**
 * How many tickets are open at the end of the period, that is just before its end; in one that has not ended, as of
 * the report. Counted from the log, not from today's status: created + reopened - solved is exactly its change.
 */
export function backlog(): Kpi<KpiInput, CountState> {
  return countKpi("backlog", openSpells);
}

/** The times in which a ticket was neither solved nor closed. */
function openSpells({
  ticket,
  asOf,
}: TicketFacts): readonly { readonly at: EpochMs; readonly until: EpochMs | null }[] {
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
  note(ticket.createdAt);
  const events = ticket.events.filter(({ kind, at }) => kind === "status" && at <= asOf);
  events.forEach((event, place) => {
    applyTicketEvent(draft, event);
    // What changes back within one instant did not happen.
    if (events[place + 1]?.at !== event.at) note(event.at);
  });
  return spells;
}
