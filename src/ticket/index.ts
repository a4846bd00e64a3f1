/**
 * Tickets as an initial state and a log of what happened since.
 *
 * @module
 */
export { sortTicketEvents } from "./sort-ticket-events.js";
export type { Ticket, TicketHistory } from "./ticket.js";
export type {
  Actor,
  ActorRole,
  AttributeEvent,
  EscalationEvent,
  ExcludedInterval,
  FieldEvent,
  LifeEvent,
  LinkEvent,
  MergeEvent,
  MessageEvent,
  OverrideEvent,
  ScheduleEvent,
  SlaEvent,
  StatusEvent,
  SurveyEvent,
  TagEvent,
  TicketEvent,
  TicketEventBase,
  TicketEventKind,
  VisibilityEvent,
  Visibility,
} from "./ticket-event.js";
export { actorRoles } from "./ticket-event.js";
export {
  type FieldValue,
  isDone,
  type StatusCategory,
  statusCategories,
  type TicketState,
  type TicketStatus,
} from "./ticket-state.js";
export { ticketStateAt } from "./ticket-state-at.js";
