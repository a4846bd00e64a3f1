// Jira Service Management: a request out of its API, its time to resolution, and Jira's own clock beside it.
import { compileSla, evaluateSla, toIso } from "supportops";
import { jiraServiceManagementTicket } from "supportops/adapters/jira-service-management";
import { jiraServiceManagementClocks } from "supportops/presets/jira-service-management";
import { vendorClocksOf } from "supportops/sla";

const customer = { accountId: "qm:1", accountType: "customer" };
const agent = { accountId: "5b10a2", accountType: "atlassian" };

// What GET /rest/api/3/issue/SUP-101?expand=names, its changelog and /rest/servicedeskapi/request/SUP-101/sla return.
const issue = {
  key: "SUP-101",
  names: { customfield_10001: "Team" },
  fields: {
    created: "2025-01-13T09:05:12.000-0500",
    status: { id: "5", name: "Resolved" },
    priority: { id: "3", name: "Medium" },
    reporter: customer,
    creator: customer,
    assignee: agent,
  },
};
const status = (id: string, created: string, from: readonly string[], to: readonly string[]) => ({
  id,
  created,
  author: agent,
  items: [{ field: "status", fieldId: "status", from: from[0], fromString: from[1], to: to[0], toString: to[1] }],
});
const changelog = [
  status("1", "2025-01-13T10:31:40.000-0500", ["1", "Open"], ["10011", "Waiting for customer"]),
  status("2", "2025-01-14T08:02:05.000-0500", ["10011", "Waiting for customer"], ["10010", "In progress"]),
  status("3", "2025-01-14T11:45:30.000-0500", ["10010", "In progress"], ["5", "Resolved"]),
];
const cycle = { startTime: { epochMillis: 1736777112000 }, stopTime: { epochMillis: 1736873130000 }, breached: false };
const sla = [{ id: "11", name: "Time to resolution", completedCycles: [cycle] }];

const { value: ticket, notes } = jiraServiceManagementTicket({ issue, changelog, sla });
[ticket.history, notes.length]; // => ["full", 0]

const goals = compileSla({
  calendars: [{ id: "office", timeZone: "America/New_York", weekly: { "mon-fri": [["09:00", "17:00"]] } }],
  clocks: jiraServiceManagementClocks,
  policies: [{ id: "goals", targets: [{ clock: "timeToResolution", within: { hours: 16 }, calendar: "office" }] }],
});
const { timeToResolution } = evaluateSla(ticket, goals, { asOf: "2025-01-15T00:00:00Z" }).current;
[timeToResolution?.outcome, timeToResolution?.elapsedMs]; // => ["met", 15_118_000]

const [jiras] = vendorClocksOf(ticket);
[jiras?.metric, jiras?.outcome, toIso(jiras?.stoppedAt ?? 0)]; // => ["Time to resolution", "met", "2025-01-14T16:45:30.000Z"]
