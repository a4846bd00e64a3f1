/**
 * Jira Service Management's clocks as clock definitions.
 *
 * @module
 */
export { type JiraServiceManagementClockId, jiraServiceManagementClocks } from "./jira-service-management-clocks.js";
export { jiraServiceManagementExampleSla } from "./jira-service-management-example-sla.js";
