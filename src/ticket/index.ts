/**
 * Tickets as an initial state and a log of what happened since.
 *
 * Tickets come from adapters, or from JSON by `parseTicket` of `supportops/schema`; {@link describeTickets} says what is
 * odd about them before any figure is made.
 *
 * @module
 */
export { categorizeStatuses, type StatusCategories } from "./categorize-statuses.js";
export {
  type AllowedTransitions,
  checkTransitions,
  type TransitionFinding,
  type TransitionProblem,
} from "./check-transitions.js";
export {
  type DescribeTicketsOptions,
  describeTickets,
  type TicketsDescription,
} from "./describe-tickets.js";
export type { FieldPath } from "./field-path.js";
export { markRepeatContacts, type RepeatContactOptions } from "./mark-repeat-contacts.js";
export { type FollowUpTicket, type MergedTicket, relateTickets, type TicketRelations } from "./relate-tickets.js";
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
export type { TicketsFinding } from "./tickets-finding.js";
export { type TicketOddity, ticketOddities } from "./ticket-oddity.js";
export { type TimelineInterval, type TimelineOptions, ticketTimeline } from "./ticket-timeline.js";
export { type TimeInValue, timeInValues } from "./time-in-values.js";
export type { TicketLife } from "./life-at.js";
export { unsetAttributes } from "./unset-attributes.js";
