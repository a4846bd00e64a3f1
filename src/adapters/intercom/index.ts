/**
 * Intercom's conversations, tickets and office hours as tickets and calendars. Intercom's API has no SLA policies.
 *
 * @module
 */
export { intercomCalendars, type IntercomHoursPayload } from "./intercom-calendars.js";
export type { IntercomTicketOptions, IntercomTicketPayload } from "./intercom-payload.js";
export { intercomTicket } from "./intercom-ticket.js";
