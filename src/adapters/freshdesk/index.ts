/**
 * Freshdesk's tickets, conversations, activities, ratings, SLA policies and business hours as tickets, calendars and
 * SLA definitions.
 *
 * @module
 */
export { freshdeskCalendars, type FreshdeskHoursOptions, type FreshdeskHoursPayload } from "./freshdesk-calendars.js";
export type { FreshdeskTicketOptions, FreshdeskTicketPayload } from "./freshdesk-payload.js";
export { type FreshdeskRoles, freshdeskRoles } from "./freshdesk-roles.js";
export { freshdeskSla, type FreshdeskSlaDefinition, type FreshdeskSlaPayload } from "./freshdesk-sla.js";
export { freshdeskTicket } from "./freshdesk-ticket.js";
export { freshdeskVendorClocks } from "./freshdesk-vendor-clocks.js";
