/**
 * Zendesk's tickets, audits, ratings, SLA policies and schedules as tickets, calendars and SLA definitions.
 *
 * @module
 */
export { zendeskSla } from "./zendesk-sla.js";
export type { ZendeskSlaOptions, ZendeskSlaPayload } from "./zendesk-sla-payload.js";
export { zendeskTicket } from "./zendesk-ticket.js";
export { type ZendeskRoles, zendeskRoles } from "./zendesk-roles.js";
export type { ZendeskRolesOptions, ZendeskTicketOptions, ZendeskTicketPayload } from "./zendesk-payload.js";
