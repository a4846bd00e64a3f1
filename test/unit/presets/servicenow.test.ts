import { servicenowClocks, servicenowExampleSla, servicenowPriorities } from "supportops/presets/servicenow";
import { compileSla, evaluateSla } from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { minute, newTicket } from "../clock/clock-rows.js";
import { cyclesOf } from "./preset-rows.js";

const low = newTicket({ initial: { priority: "3" } });
const cancelled = { raw: "Canceled", category: "closed" } as const;

// Counted by hand, in minutes of wall time.
it.each<[string, string, TicketBuilder, readonly string[]]>([
  ["response", "the first assignee ends it", low.attribute(minute(12), "assignee", "kim"), ["stopped 0-12 12"]],
  ["response", "so does a resolution", low.status(minute(30), "solved"), ["stopped 0-30 30"]],
  [
    "resolution",
    "on hold it stands still, and a reopened task has a new one attached",
    low
      .status(minute(20), "hold")
      .status(minute(50), "open")
      .status(minute(100), "solved")
      .status(minute(200), "open")
      .status(minute(230), "closed"),
    ["stopped 0-100 70", "stopped 200-230 30"],
  ],
  [
    "resolution",
    "cancel comes before stop when a task is cancelled, which also closes it",
    low.status(minute(40), cancelled),
    ["cancelled 0- 40"],
  ],
  [
    "criticalResolution",
    "its start is a run condition: another priority cancels it, and the next time it starts anew",
    low
      .attribute(minute(60), "priority", "1")
      .attribute(minute(100), "priority", "2")
      .attribute(minute(150), "priority", "1")
      .status(minute(170), "solved"),
    ["cancelled 60- 40", "stopped 150-170 20"],
  ],
  [
    "criticalResolution",
    "stop comes before start: a task that becomes critical as it is resolved attaches nothing",
    low.attribute(minute(60), "priority", "1").status(minute(60), "solved"),
    [],
  ],
  [
    "criticalResolutionRetroactive",
    "retroactive start counts from creation, retroactive pause takes out the pauses since",
    low
      .status(minute(10), "pending")
      .status(minute(20), "open")
      .attribute(minute(60), "priority", "1")
      .status(minute(90), "solved"),
    ["stopped 0-90 80"],
  ],
  [
    "groupResolution",
    "a change of group completes it and attaches the next one",
    low.attribute(minute(30), "group", "network").status(minute(50), "solved"),
    ["stopped 0-30 30", "stopped 30-50 20"],
  ],
])("%s: %s", (id, _, log, expected) => {
  expect(cyclesOf(servicenowClocks, id, log, 600, servicenowPriorities)).toEqual(expected);
});

describe("the example", () => {
  const sla = compileSla(servicenowExampleSla);

  it("cancels a clock whose priority is raised and starts another one at the change", () => {
    const raised = low.attribute(minute(180), "priority", "1").build();
    const rows = evaluateSla(raised, sla, { asOf: minute(200) }).cycles.filter(({ clock }) => clock === "resolution");
    expect(rows.map(({ state, startedAt, dueAt }) => [state, startedAt, dueAt])).toEqual([
      ["cancelled", minute(0), null],
      ["running", minute(180), minute(180 + 8 * 60)],
    ]);
  });

  it("attaches every OLA that matches", () => {
    const critical = newTicket({ initial: { priority: "1" } }).build();
    const rows = evaluateSla(critical, sla, { asOf: minute(0) }).cycles.filter(({ policyId }) => policyId !== null);
    expect(rows.map(({ slot, policyId, clock }) => [slot, policyId, clock])).toEqual(
      expect.arrayContaining([
        ["OLA", "critical incidents", "criticalResolution"],
        ["OLA", "critical incidents", "criticalResolutionRetroactive"],
        ["OLA", "each group", "groupResolution"],
      ]),
    );
  });
});
