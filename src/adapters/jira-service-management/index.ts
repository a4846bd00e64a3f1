/**
 * Requests of Jira Service Management with their changelog, comments, SLA cycles and feedback as tickets.
 *
 * @module
 */
export type {
  JiraServiceManagementTicketOptions,
  JiraServiceManagementTicketPayload,
} from "./jira-service-management-payload.js";
export { jiraServiceManagementTicket } from "./jira-service-management-ticket.js";
export { jiraServiceManagementVendorClocks } from "./jira-service-management-vendor-clocks.js";
