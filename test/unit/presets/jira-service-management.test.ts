import {
  jiraServiceManagementClocks,
  jiraServiceManagementExampleSla,
} from "supportops/presets/jira-service-management";
import { compileSla, evaluateSla } from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import { expect, it } from "vitest";
import { minute, newTicket } from "../clock/clock-rows.js";
import { cyclesOf } from "./preset-rows.js";

/** Waiting for the customer from 20 to 50, answered at 60, resolved at 100, reopened at 200, resolved at 230. */
const busy = newTicket()
  .status(minute(20), { raw: "Waiting for customer", category: "pending" })
  .status(minute(50), { raw: "Waiting for support", category: "open" }, "endUser")
  .message(minute(60), "agent")
  .status(minute(100), "solved")
  .status(minute(200), "open", "endUser")
  .status(minute(230), "solved");

// Counted by hand, in minutes of wall time.
it.each<[string, string, TicketBuilder, readonly string[]]>([
  ["timeToFirstResponse", "a status does not pause it", busy, ["stopped 0-60 60"]],
  ["timeToFirstResponse", "a resolution ends it", newTicket().status(minute(30), "solved"), ["stopped 0-30 30"]],
  [
    "timeToFirstResponse",
    "an internal comment does not end it",
    newTicket().message(minute(5), "agent", { visibility: "internal" }),
    ["running 0- 600"],
  ],
  [
    "timeToResolution",
    "a cleared resolution opens a new cycle; the completed one keeps its figures",
    busy,
    ["stopped 0-100 70", "stopped 200-230 30"],
  ],
  [
    "timeToCloseAfterResolution",
    "from resolved to closed, and cancelled by a reopening",
    busy.status(minute(250), "closed"),
    ["cancelled 100- 100", "stopped 230-250 20"],
  ],
])("%s: %s", (id, _, log, expected) => {
  expect(cyclesOf(jiraServiceManagementClocks, id, log)).toEqual(expected);
});

it("goals are looked through in order: the row for all remaining issues takes what is left", () => {
  const sla = compileSla(jiraServiceManagementExampleSla);
  const goalOf = (priority: string | null) => {
    const { current } = evaluateSla(newTicket({ initial: { priority } }).build(), sla, { asOf: minute(0) });
    return [(current.timeToResolution?.targetMs ?? 0) / 3_600_000, current.timeToResolution?.calendarId];
  };
  expect(["Highest", "High", "Low", null].map(goalOf)).toEqual([
    [4, "24x7"],
    [16, "sample-9-5"],
    [40, "sample-9-5"],
    [40, "sample-9-5"],
  ]);
});

it("outside its calendar a clock is running, not paused", () => {
  const sla = compileSla(jiraServiceManagementExampleSla);
  const { current } = evaluateSla(newTicket().build(), sla, { asOf: minute(30) });
  expect([current.timeToResolution?.state, current.timeToResolution?.insideHours]).toEqual(["running", false]);
});
