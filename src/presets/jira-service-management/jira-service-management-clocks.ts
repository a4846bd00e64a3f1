import type { ClockDefinition } from "../../clock/clock-definition.js";
import { answeredOrSolved, pending, solved } from "../terms.js";

/** The ids of the SLAs that a new service project of Jira Service Management has. */
export type JiraServiceManagementClockId = "timeToFirstResponse" | "timeToResolution" | "timeToCloseAfterResolution";

/**
 * The SLAs a new service project starts with: start and stop are things that happen, pause is a status; a public comment
 * or a resolution ends the first response; a cleared resolution opens a new cycle, and completed cycles keep their own
 * figures; outside the calendar a clock is running, not paused.
 *
 * Not reproduced: reconstruction that deletes completed cycles and judges the past by today's goals; cycles that go
 * missing when an event is missed; a remaining time that reads "1d 26h".
 *
 * @see Atlassian support, "Set up SLA conditions" and "How SLAs are calculated"; REST API, request SLA information.
 */
export const jiraServiceManagementClocks: readonly ClockDefinition<JiraServiceManagementClockId>[] = [
  {
    id: "timeToFirstResponse",
    start: { event: "created" },
    stop: answeredOrSolved,
    reopen: "ignore",
  },
  {
    id: "timeToResolution",
    start: { event: "created" },
    stop: { becomes: solved },
    pause: pending,
    reopen: "newCycle",
  },
  {
    id: "timeToCloseAfterResolution",
    start: { becomes: { field: "status.category", is: "solved" } },
    stop: { becomes: { field: "status.category", is: "closed" } },
    cancel: { ceases: solved },
    recurrence: "perEvent",
    reopen: "ignore",
  },
];
