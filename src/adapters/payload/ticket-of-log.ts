import { applyTicketEvent, type TicketStateDraft } from "../../ticket/apply-ticket-event.js";
import { sortTicketEvents } from "../../ticket/sort-ticket-events.js";
import type { Ticket, TicketHistory } from "../../ticket/ticket.js";
import type { Actor, TicketEvent } from "../../ticket/ticket-event.js";
import type { TicketState } from "../../ticket/ticket-state.js";
import { stateBefore } from "./state-before.js";
import type { TicketLog } from "./ticket-log.js";

/** The attributes in which a log's outcome is compared with the ticket of today. */
export type ComparedAttribute = "status" | "priority" | "assigneeId" | "groupId";

const comparedAttributes: readonly ComparedAttribute[] = ["status", "priority", "assigneeId", "groupId"];

/** What the payload says of a ticket beside its log. */
export interface TicketToday {
  /** Who created it. */
  readonly createdBy: Actor;
  /** Its state as the payload has it. */
  readonly state: TicketState;
  /** How complete the payload's history is, as far as it shows by itself. */
  readonly history: TicketHistory;
  /** Where the payload says what each attribute is today, for notes. */
  readonly paths: Readonly<Record<ComparedAttribute, string>>;
}

/**
 * Makes a ticket of a written log and the ticket of today: the initial state is what the first changes found and, for
 * what never changed, what is so today. A log that does not lead to today's state is noted and `partial`.
 */
export function ticketOfLog(log: TicketLog, { createdBy, state, history, paths }: TicketToday): Ticket {
  const events = sortTicketEvents(log.events);
  const [calendarId = state.calendarId] = log.calendarIds ?? [];
  const initial = { ...stateBefore(state, events), calendarId };
  const missed = attributesMissed(initial, events, state);
  for (const attribute of missed) {
    log.notes.add("incomplete", paths[attribute], "The history does not lead to the value of today: some is missing.");
  }
  return {
    id: log.ticketId,
    createdAt: log.createdAt,
    createdBy,
    initial,
    events,
    history: history === "full" && missed.length > 0 ? "partial" : history,
  };
}

function attributesMissed(
  initial: TicketState,
  events: readonly TicketEvent[],
  today: TicketState,
): readonly ComparedAttribute[] {
  const state: TicketStateDraft = { ...initial };
  for (const event of events) applyTicketEvent(state, event);
  return comparedAttributes.filter((attribute) =>
    attribute === "status" ? state.status.category !== today.status.category : state[attribute] !== today[attribute],
  );
}
