/**
 * ServiceNow's incidents and customer service cases with their audits, journal and task SLAs as tickets, and its SLA
 * definitions and schedules as SLA definitions and calendars.
 *
 * @module
 */
export type {
  ServicenowRolesOptions,
  ServicenowTicketOptions,
  ServicenowTicketPayload,
} from "./servicenow-payload.js";
export { type ServicenowRoles, servicenowRoles } from "./servicenow-roles.js";
export { type ServicenowSlaDefinition, servicenowSla } from "./servicenow-sla.js";
export type { ServicenowSlaOptions, ServicenowSlaPayload } from "./servicenow-sla-payload.js";
export { servicenowTicket } from "./servicenow-ticket.js";
export { servicenowVendorClocks } from "./servicenow-vendor-clocks.js";
