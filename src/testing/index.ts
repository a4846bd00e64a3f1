/**
 * Tickets for tests, in a line each.
 *
 * @module
 */
export {
  type BuiltAttribute,
  type InitialState,
  type MessageSetup,
  ticket,
  TicketBuilder,
  type TicketSetup,
} from "./ticket-builder.js";
