/**
 * Salesforce Service Cloud's cases, history, messages, milestones, business hours and entitlement processes as
 * tickets, calendars and SLA definitions.
 *
 * @module
 */
export { salesforceCalendars, type SalesforceHoursPayload } from "./salesforce-calendars.js";
export type {
  SalesforceRolesOptions,
  SalesforceSurveyField,
  SalesforceTicketOptions,
  SalesforceTicketPayload,
} from "./salesforce-payload.js";
export { type SalesforceRoles, salesforceRoles } from "./salesforce-roles.js";
export {
  salesforceSla,
  type SalesforceSlaDefinition,
  type SalesforceSlaOptions,
  type SalesforceSlaPayload,
} from "./salesforce-sla.js";
export { salesforceTicket } from "./salesforce-ticket.js";
export { salesforceVendorClocks } from "./salesforce-vendor-clocks.js";
