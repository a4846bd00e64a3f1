import type { ClockDefinition } from "supportops/clock";
import { compileSla, evaluateSla, type SlaDefinition } from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { compileClocks } from "../../../src/clock/compile-clocks.js";
import { runClocks } from "../../../src/clock/run-clocks.js";
import { defaultPriorities } from "../../../src/condition/default-priorities.js";
import { minute, newTicket, rowsOf } from "./clock-rows.js";

const solved = { field: "status.category", is: "solved" } as const;
const update: ClockDefinition = {
  id: "update",
  start: { event: "created" },
  stop: { event: "message", by: "agent" },
  recurrence: "sequential",
};
const hourly = (clock: ClockDefinition = update): SlaDefinition => ({
  clocks: [clock],
  policies: [{ id: "all", targets: [{ clock: clock.id, within: "PT1H", calendar: "24x7" }] }],
});

/** The cycles as minutes: from its start to its stop, and when it was due. */
function cyclesOf(
  definition: SlaDefinition,
  log: TicketBuilder,
  asOf: number,
): readonly (readonly (number | null)[])[] {
  const minutes = (at: number | null) => (at === null ? null : (at - minute(0)) / 60_000);
  const { cycles } = evaluateSla(log.build(), compileSla(definition), { asOf: minute(asOf) });
  return cycles.map(({ startedAt, stoppedAt, dueAt }) => [minutes(startedAt), minutes(stoppedAt), minutes(dueAt)]);
}

describe("a sequence", () => {
  const early = newTicket().message(minute(30), "agent");

  it("goes on by itself at the due instant of a cycle that was stopped before it", () => {
    expect(cyclesOf(hourly(), early, 59)).toEqual([[0, 30, 60]]);
    expect(cyclesOf(hourly(), early, 60)).toEqual([
      [0, 30, 60],
      [60, null, 120],
    ]);
  });

  it("goes on at the stop of a cycle that was stopped after it", () => {
    expect(cyclesOf(hourly(), newTicket().message(minute(90), "agent"), 100)).toEqual([
      [0, 90, 60],
      [90, null, 150],
    ]);
  });

  it("goes on at the stop where nothing was promised, so that there is no due instant", () => {
    const definition: SlaDefinition = {
      clocks: [{ ...update, anchor: "policyMatched" }],
      policies: [
        { id: "gold", match: { tag: "gold" }, targets: [{ clock: "update", within: "PT1H", calendar: "24x7" }] },
      ],
    };
    expect(cyclesOf(definition, early, 200)).toEqual([
      [0, 30, null],
      [30, null, null],
    ]);
  });

  it("goes on at the stop itself where clocks run without an SLA, and is not there before the ticket is", () => {
    const compiled = compileClocks([update], defaultPriorities, [], []);
    const starts = (asOf: number) =>
      runClocks(early.build(), compiled, minute(asOf)).map((cycles) => cycles.map(({ startedAt }) => startedAt));
    expect(starts(100)).toEqual([[minute(0), minute(30)]]);
    expect(starts(-1)).toEqual([[]]);
  });

  it("waits until then, whatever would stop or start it meanwhile", () => {
    const log = early.message(minute(40), "agent").message(minute(70), "agent");
    expect(cyclesOf(hourly(), log, 200)).toEqual([
      [0, 30, 60],
      [60, 70, 120],
      [120, null, 180],
    ]);
  });

  it("counts the due instant that pauses left it with", () => {
    const pausing = hourly({ ...update, pause: { field: "status.category", is: "pending" } });
    const log = newTicket().status(minute(10), "pending").status(minute(40), "open").message(minute(50), "agent");
    expect(cyclesOf(pausing, log, 100)).toEqual([
      [0, 50, 90],
      [90, null, 150],
    ]);
  });

  it("begins paused where the clock is paused then", () => {
    const pausing = hourly({ ...update, pause: { field: "status.category", is: "pending" } });
    const log = early.status(minute(40), "pending").status(minute(80), "open");
    expect(cyclesOf(pausing, log, 100)).toEqual([
      [0, 30, 60],
      [60, null, 140],
    ]);
  });

  it("goes on at once where nothing is promised", () => {
    expect(cyclesOf({ clocks: [update], policies: [] }, early, 60)).toEqual([
      [0, 30, null],
      [30, null, null],
    ]);
  });

  it("ends with a merge, and pauses for a deletion", () => {
    const merged = early.event(minute(40), { kind: "merge", into: "other" });
    expect(cyclesOf(hourly(), merged, 200)).toHaveLength(1);
    const restored = early.event(minute(40), { kind: "deleted" }).event(minute(90), { kind: "restored" });
    expect(cyclesOf(hourly(), restored, 200)).toEqual([
      [0, 30, 60],
      [90, null, 150],
    ]);
  });

  it("is hindered by what stops it and by what it starts with, until that ceases", () => {
    const open = { not: solved } as const;
    const level = hourly({ ...update, start: { becomes: open }, reopen: "ignore" });
    const log = early.status(minute(40), "solved").status(minute(80), "open");
    expect(cyclesOf(level, log, 100)).toEqual([
      [0, 30, 60],
      [80, null, 140],
    ]);
  });

  it("is cancelled without a next one", () => {
    const cancelling = hourly({ ...update, cancel: { becomes: solved } });
    expect(cyclesOf(cancelling, newTicket().status(minute(30), "solved"), 200)).toEqual([[0, null, null]]);
  });

  it("is seen by the clocks declared after it as it goes on", () => {
    const shadow: ClockDefinition = {
      id: "shadow",
      start: { becomes: { clock: "update", state: "active" } },
      stop: { ceases: { clock: "update", state: "active" } },
      recurrence: "perEvent",
    };
    const definition = { ...hourly(), clocks: [update, shadow] };
    const { cycles } = evaluateSla(early.build(), compileSla(definition), { asOf: minute(100) });
    const rows = cycles.filter(({ clock }) => clock === "shadow");
    expect(rows.map(({ startedAt, stoppedAt }) => [startedAt, stoppedAt])).toEqual([
      [minute(0), minute(30)],
      [minute(60), null],
    ]);
  });

  it("of two clocks goes on in the order of time", () => {
    const slow = { ...update, id: "slow" };
    const definition: SlaDefinition = {
      clocks: [update, slow],
      policies: [
        {
          id: "all",
          targets: [
            { clock: "update", within: "PT2H", calendar: "24x7" },
            { clock: "slow", within: "PT1H", calendar: "24x7" },
          ],
        },
      ],
    };
    expect(cyclesOf(definition, early, 130)).toEqual([
      [0, 30, 120],
      [120, null, 240],
      [0, 30, 60],
      [60, null, 120],
    ]);
  });

  it("takes the due instant of the first slot that promises something", () => {
    const definition = hourly();
    const other = {
      id: "team",
      slot: "ola",
      targets: [{ clock: "update", within: "PT3H", calendar: "24x7" }],
    } as const;
    const starts = cyclesOf({ ...definition, policies: [...definition.policies, other] }, early, 70);
    expect(starts.map(([start]) => start)).toEqual([0, 60, 0, 60]);
  });
});

describe("a cycle that counts from a field", () => {
  const clock: ClockDefinition = {
    id: "contract",
    start: { event: "group" },
    anchor: { field: "fields.since" },
    pause: { field: "status.category", is: "pending" },
  };
  const since = (value: string | number | null) => newTicket({ initial: { fields: { since: value } } });
  const grouped = (log: TicketBuilder) => log.attribute(minute(60), "group", "g");

  it.each([
    ["counts the time since", grouped(since(minute(20))), ["running 20, 80 min"]],
    ["counts the time before the creation too", grouped(since(minute(-30))), ["running -30, 130 min"]],
    ["reads text", grouped(since(new Date(minute(20)).toISOString())), ["running 20, 80 min"]],
    ["counts from its start where the field lies after it", grouped(since(minute(90))), ["running 60, 40 min"]],
    ["or is not set", grouped(since(null)), ["running 60, 40 min"]],
    ["or names no instant", grouped(since("soon")), ["running 60, 40 min"]],
    [
      "leaves out the pauses since",
      grouped(since(minute(20)).status(minute(10), "pending").status(minute(30), "open")),
      ["running 20, 70 min"],
    ],
    [
      "leaves out the pauses between, and none before the creation",
      grouped(since(minute(-10)).status(minute(30), "pending").status(minute(40), "open")),
      ["running -10, 100 min"],
    ],
    [
      "leaves out a pause that the ticket was created into",
      grouped(newTicket({ initial: { status: "pending", fields: { since: minute(-10) } } }).status(minute(40), "open")),
      ["running -10, 70 min"],
    ],
  ])("%s", (_, log, rows) => {
    expect(rowsOf([clock], log, minute(100))).toEqual(rows);
  });
});

describe("a cycle that counts from the first promise", () => {
  const clock: ClockDefinition = {
    id: "agreed",
    start: { event: "created" },
    stop: { event: "message", by: "agent" },
    anchor: "policyMatched",
    pause: { field: "status.category", is: "pending" },
  };
  const definition: SlaDefinition = {
    clocks: [clock],
    policies: [
      { id: "gold", match: { tag: "gold" }, targets: [{ clock: "agreed", within: "PT1H", calendar: "24x7" }] },
    ],
  };
  const golden = (log: TicketBuilder, at: number) =>
    log.event(minute(at), { kind: "tag", added: ["gold"], removed: [] });

  it.each([
    ["leaves out the time before it", golden(newTicket(), 40), [[40, null, 100]]],
    [
      "counts from its start where something was promised then",
      newTicket({ initial: { tags: ["gold"] } }),
      [[0, null, 60]],
    ],
    ["counts from its start where nothing ever is", newTicket(), [[0, null, null]]],
    [
      "begins in a pause that began before",
      golden(newTicket().status(minute(30), "pending"), 40).status(minute(70), "open"),
      [[40, null, 130]],
    ],
    ["stays as it was where it ended before", golden(newTicket().message(minute(20), "agent"), 40), [[0, 20, null]]],
    [
      "keeps what happens in the instant of the promise",
      golden(newTicket().status(minute(40), "pending"), 40).status(minute(60), "open"),
      [[40, null, 120]],
    ],
  ])("%s", (_, log, cycles) => {
    expect(cyclesOf(definition, log, 80)).toEqual(cycles);
  });
});
