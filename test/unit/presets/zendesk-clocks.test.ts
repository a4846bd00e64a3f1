import { zendeskClocks } from "supportops/presets/zendesk";
import { compileSla, evaluateSla } from "supportops/sla";
import type { TicketBuilder, TicketSetup } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { minute, newTicket } from "../clock/clock-rows.js";

const sla = compileSla({ clocks: zendeskClocks, policies: [] });
type ClockId = (typeof zendeskClocks)[number]["id"];

/** The cycles of a clock as `state start-stop running`, in minutes. */
function cyclesOf(clock: ClockId, log: TicketBuilder, asOf = 600): readonly string[] {
  const minutes = (at: number | null) => (at === null ? "" : String((at - minute(0)) / 60_000));
  return evaluateSla(log.build(), sla, { asOf: minute(asOf) })
    .cycles.filter((cycle) => cycle.clock === clock)
    .map(
      (cycle) =>
        `${cycle.state} ${minutes(cycle.startedAt)}-${minutes(cycle.stoppedAt)} ${String(cycle.elapsedMs / 60_000)}`,
    );
}

describe("a ticket with two exchanges, a pause and a reopen", () => {
  // Counted by hand: asked at 0, answered at 20 into pending, asked again at 50, on hold from 60, answered and solved
  // at 90, reopened by a question at 100, answered and solved at 110.
  const log = newTicket()
    .message(minute(20), "agent")
    .status(minute(20), "pending")
    .message(minute(50), "endUser")
    .status(minute(50), "open", "endUser")
    .status(minute(60), "hold")
    .message(minute(90), "agent")
    .status(minute(90), "solved")
    .message(minute(100), "endUser")
    .status(minute(100), "open", "endUser")
    .message(minute(110), "agent")
    .status(minute(110), "solved");

  it.each<[ClockId, readonly string[], string]>([
    ["firstReply", ["stopped 0-20 20"], "creation to the first public reply, once"],
    ["nextReply", ["stopped 50-90 40", "stopped 100-110 10"], "each question after the first reply to the next one"],
    ["periodicUpdate", ["stopped 20-90 70"], "reply to reply; the one that solves asks for no further update"],
    ["pausableUpdate", ["stopped 20-90 40"], "the same without pending"],
    [
      "requesterWait",
      ["stopped 0-110 70"],
      "20 in new, 40 in open and hold, none in pending and solved, 10 after the reopen",
    ],
    ["agentWork", ["stopped 0-110 40"], "the same without hold"],
    ["totalResolution", ["stopped 0-110 100"], "all but the time while solved"],
  ])("has for %s %j: %s", (clock, rows) => {
    expect(cyclesOf(clock, log)).toEqual(rows);
  });
});

describe("the first reply", () => {
  const outbound: TicketSetup = { by: "agent", opening: "internal" };
  it.each<[string, TicketBuilder, readonly string[]]>([
    ["is no opening message of an agent", newTicket({ by: "agent" }), ["running 0- 600"]],
    ["is no internal note", newTicket().message(minute(5), "agent", { visibility: "internal" }), ["running 0- 600"]],
    ["is no auto-reply", newTicket().message(minute(5), "agent", { automated: true }), ["running 0- 600"]],
    [
      "is none of a bot, a light agent or someone unknown",
      newTicket().message(minute(5), "bot").message(minute(6), "lightAgent").message(minute(7), "unknown"),
      ["running 0- 600"],
    ],
    ["is not awaited on a ticket opened in private", newTicket(outbound).message(minute(5), "agent"), []],
    [
      "until the requester writes",
      newTicket(outbound).message(minute(5), "agent").message(minute(30), "endUser"),
      ["running 30- 570"],
    ],
    ["stays open when a ticket is solved without one", newTicket().status(minute(5), "solved"), ["running 0- 600"]],
    ["comes once", newTicket().message(minute(5), "agent").message(minute(10), "endUser"), ["stopped 0-5 5"]],
  ])("%s", (_, log, rows) => {
    expect(cyclesOf("firstReply", log)).toEqual(rows);
  });
});

describe("the next reply", () => {
  const answered = newTicket().message(minute(10), "agent");
  it.each<[string, TicketBuilder, readonly string[]]>([
    ["is not awaited before the first", newTicket().message(minute(5), "endUser"), []],
    ["nor by a question in the first reply's instant", answered.message(minute(10), "endUser"), []],
    [
      "counts from the oldest unanswered question",
      answered.message(minute(20), "endUser").message(minute(30), "endUser").message(minute(40), "agent"),
      ["stopped 20-40 20"],
    ],
    ["ends with a solve", answered.message(minute(20), "endUser").status(minute(30), "solved"), ["stopped 20-30 10"]],
    [
      "is not awaited by a question that solves the ticket itself",
      answered.message(minute(20), "endUser").status(minute(20), "solved", "endUser"),
      [],
    ],
    [
      "is awaited by a question on a solved ticket, also when the reopen is logged later",
      answered.status(minute(20), "solved").message(minute(30), "endUser").status(minute(31), "open"),
      ["running 30- 570"],
    ],
  ])("%s", (_, log, rows) => {
    expect(cyclesOf("nextReply", log)).toEqual(rows);
  });
});

describe("the updates", () => {
  it.each(["periodicUpdate", "pausableUpdate"] as const)(
    "of %s follow reply upon reply while the ticket is not solved",
    (clock) => {
      const log = newTicket()
        .message(minute(10), "agent")
        .message(minute(30), "agent")
        .status(minute(50), "solved")
        .message(minute(60), "agent")
        .status(minute(70), "open");
      expect(cyclesOf(clock, log)).toEqual(["stopped 10-30 20", "stopped 30-50 20"]);
    },
  );

  it("stand still in pending for the pausable one alone", () => {
    const log = newTicket().message(minute(10), "agent").status(minute(10), "pending").status(minute(100), "open");
    expect(cyclesOf("periodicUpdate", log, 110)).toEqual(["running 10- 100"]);
    expect(cyclesOf("pausableUpdate", log, 110)).toEqual(["running 10- 10"]);
  });
});

it("a phone ticket that is created solved has a resolution without time, and goes on when reopened", () => {
  const phone = newTicket({ by: "agent", initial: { status: "solved" } });
  for (const clock of ["requesterWait", "agentWork", "totalResolution"] as const) {
    expect(cyclesOf(clock, phone)).toEqual(["stopped 0-0 0"]);
    expect(cyclesOf(clock, phone.status(minute(30), "open"), 40)).toEqual(["running 0- 10"]);
  }
});

it("the clocks are plain JSON", () => {
  expect(JSON.parse(JSON.stringify(zendeskClocks))).toEqual(zendeskClocks);
  expect(zendeskClocks.map(({ id }) => id)).toEqual([
    "firstReply",
    "nextReply",
    "periodicUpdate",
    "pausableUpdate",
    "requesterWait",
    "agentWork",
    "totalResolution",
  ]);
});
