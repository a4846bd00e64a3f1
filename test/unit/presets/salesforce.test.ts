import { salesforceClocks } from "supportops/presets/salesforce";
import { compileSla, evaluateSla } from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { minute, newTicket } from "../clock/clock-rows.js";
import { cyclesOf } from "./preset-rows.js";

const answered = newTicket()
  .message(minute(10), "agent")
  .status(minute(10), "pending")
  .status(minute(50), "open", "endUser")
  .message(minute(70), "agent")
  .status(minute(80), "pending")
  .status(minute(90), "open", "endUser")
  .status(minute(100), "solved")
  .status(minute(200), "open", "endUser");

// Counted by hand, in minutes of wall time.
it.each<[string, string, TicketBuilder, readonly string[]]>([
  [
    "firstResponse",
    "the Stopped flag pauses it",
    newTicket().field(minute(10), "IsStopped", true).field(minute(30), "IsStopped", false).message(minute(40), "agent"),
    ["stopped 0-40 20"],
  ],
  ["firstResponse", "a closed case leaves the process", newTicket().status(minute(30), "solved"), ["cancelled 0- 30"]],
  ["firstResponse", "does not recur", answered, ["stopped 0-10 10"]],
  [
    "response",
    "is independent: it starts whenever its criteria match again, not at the old target",
    answered,
    ["stopped 0-10 10", "stopped 50-70 20", "cancelled 90- 10", "running 200- 400"],
  ],
  ["resolution", "the first one is final", answered, ["stopped 0-100 100"]],
])("%s: %s", (id, _, log, expected) => {
  expect(cyclesOf(salesforceClocks, id, log)).toEqual(expected);
});

describe("checkIn", () => {
  const sla = compileSla({
    clocks: salesforceClocks,
    policies: [{ id: "hourly", targets: [{ clock: "checkIn", within: "PT1H", calendar: "24x7" }] }],
  });
  it.each<[string, TicketBuilder, readonly string[]]>([
    [
      "starts at the old target when completed early",
      newTicket().message(minute(20), "agent").message(minute(100), "agent"),
      ["0 met", "60 met", "120 undecided"],
    ],
    [
      "starts at the completion when that came late",
      newTicket().message(minute(90), "agent"),
      ["0 breached", "90 undecided"],
    ],
  ])("is sequential: it %s", (_, log, expected) => {
    const rows = evaluateSla(log.build(), sla, { asOf: minute(130) }).cycles.filter(({ clock }) => clock === "checkIn");
    expect(rows.map(({ startedAt, outcome }) => `${String((startedAt - minute(0)) / 60_000)} ${outcome}`)).toEqual(
      expected,
    );
  });
});
