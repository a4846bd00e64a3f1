import type { SlaDefinition } from "../../sla/sla-definition.js";
import { type JiraServiceManagementClockId, jiraServiceManagementClocks } from "./jira-service-management-clocks.js";

/**
 * How goals of Jira Service Management look here: one policy, the goals of each SLA as targets in order, the row for all
 * remaining issues last, each with its calendar.
 */
export const jiraServiceManagementExampleSla: SlaDefinition<JiraServiceManagementClockId> = {
  schemaVersion: 1,
  id: "jira-service-management-example",
  calendars: [
    {
      id: "sample-9-5",
      timeZone: "UTC",
      weekly: { "mon-fri": [["09:00", "17:00"]] },
    },
  ],
  priorities: ["Lowest", "Low", "Medium", "High", "Highest"],
  clocks: jiraServiceManagementClocks,
  policies: [
    {
      id: "goals",
      targets: [
        {
          clock: "timeToFirstResponse",
          when: { field: "priority", is: "Highest" },
          within: { hours: 2 },
          calendar: "24x7",
        },
        { clock: "timeToFirstResponse", within: { hours: 8 }, calendar: "sample-9-5" },
        {
          clock: "timeToResolution",
          when: { field: "priority", is: "Highest" },
          within: { hours: 4 },
          calendar: "24x7",
        },
        {
          clock: "timeToResolution",
          when: { field: "priority", is: "High" },
          within: { hours: 16 },
          calendar: "sample-9-5",
        },
        { clock: "timeToResolution", within: { hours: 40 }, calendar: "sample-9-5" },
        { clock: "timeToCloseAfterResolution", within: { hours: 24 }, calendar: "sample-9-5" },
      ],
    },
  ],
};
