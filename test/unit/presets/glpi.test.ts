import { glpiClocks, glpiExampleSla } from "supportops/presets/glpi";
import { compileSla, evaluateSla } from "supportops/sla";
import { type TicketBuilder, ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { minute, newTicket } from "../clock/clock-rows.js";
import { cyclesOf } from "./preset-rows.js";

// Counted by hand, in minutes of wall time.
const pending = newTicket().status(minute(20), "pending").status(minute(50), "open").status(minute(100), "solved");
it.each<[string, string, TicketBuilder, readonly string[]]>([
  ["timeToOwn", "pending does not stop it, a solve ends it", pending, ["stopped 0-100 100"]],
  [
    "timeToOwn",
    "a technician who writes has taken the ticket into account",
    newTicket().message(minute(15), "agent", { visibility: "internal" }),
    ["stopped 0-15 15"],
  ],
  ["timeToOwn", "an assignment as well", newTicket().attribute(minute(9), "assignee", "kim"), ["stopped 0-9 9"]],
  ["timeToResolve", "pending is taken out", pending, ["stopped 0-100 70"]],
])("%s: %s", (id, _, log, expected) => {
  expect(cyclesOf(glpiClocks, id, log)).toEqual(expected);
});

describe("the example", () => {
  const sla = compileSla(glpiExampleSla);

  it("counts an OLA from when it is attached, the SLA from the opening", () => {
    // Monday 09:00 in Paris, within hours.
    const log = newTicket()
      .attribute(minute(30), "group", "second-line")
      .attribute(minute(45), "assignee", "kim")
      .build();
    const { current } = evaluateSla(log, sla, { asOf: minute(60) });
    expect([current.timeToOwn?.startedAt, current.timeToOwn?.elapsedMs]).toEqual([minute(0), 45 * 60_000]);
    expect([current.internalTimeToOwn?.startedAt, current.internalTimeToOwn?.elapsedMs]).toEqual([
      minute(30),
      15 * 60_000,
    ]);
  });

  // Five working days after Monday the 2nd at 09:00 is Monday the 9th, rounded to 19:00 in Paris, 18:00 in UTC.
  it.each([
    ["is at the end of the fifth working day", (log: TicketBuilder) => log, "2026-03-09T18:00:00Z"],
    [
      "moves on by the open time of pauses: half an hour after 08:30 the next day",
      (log: TicketBuilder) => log.status("2026-03-02T10:00:00Z", "pending").status("2026-03-02T10:30:00Z", "open"),
      "2026-03-10T08:00:00Z",
    ],
  ])("a day target %s", (_, happenings, due) => {
    const log = happenings(ticket("1", "2026-03-02T08:00:00Z")).build();
    const { current } = evaluateSla(log, sla, { asOf: "2026-03-03T12:00:00Z" });
    expect(current.timeToResolve?.dueAt).toBe(Date.parse(due));
  });
});
