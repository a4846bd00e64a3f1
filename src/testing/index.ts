/**
 * Tickets for tests, in a line each.
 *
 * @module
 */
export { type MessageSetup, ticket, TicketBuilder, type TicketSetup } from "./ticket-builder.js";
