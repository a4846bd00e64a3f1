/**
 * Zendesk's tickets, audits, ratings, SLA policies and schedules as tickets, calendars and SLA definitions; the same
 * from warehouse tables; and its native metrics computed from a ticket.
 *
 * @module
 */
export { type ZendeskAppliedTarget, zendeskAppliedTargets } from "./zendesk-applied-targets.js";
export type { ZendeskDefinitions } from "./zendesk-definitions.js";
export {
  zendeskMetrics,
  type ZendeskMetricsOptions,
  type ZendeskTicketMetrics,
  type ZendeskTime,
} from "./zendesk-metrics.js";
export type { ZendeskRolesOptions, ZendeskTicketOptions, ZendeskTicketPayload } from "./zendesk-payload.js";
export { type ZendeskRoles, zendeskRoles } from "./zendesk-roles.js";
export { type ZendeskSlaDefinition, zendeskSla } from "./zendesk-sla.js";
export type { ZendeskSlaOptions, ZendeskSlaPayload } from "./zendesk-sla-payload.js";
export { zendeskTableCalendars } from "./zendesk-table-calendars.js";
export type { ZendeskTableHoursPayload, ZendeskTableTicketPayload } from "./zendesk-table-payload.js";
export { zendeskTableRoles } from "./zendesk-table-roles.js";
export { zendeskTableTicket } from "./zendesk-table-ticket.js";
export { type ZendeskTargetOutcome, zendeskTargetOutcomes } from "./zendesk-target-outcomes.js";
export { zendeskTicket } from "./zendesk-ticket.js";
export { zendeskVendorClocks } from "./zendesk-vendor-clocks.js";
export type { ZendeskSlaClockId } from "./zendesk-targets.js";
