import type { ClockDefinition } from "supportops/clock";
import type { Condition, EventCondition } from "supportops/condition";
import type { TicketBuilder, TicketSetup } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { minute, newTicket, rowsOf } from "./clock-rows.js";

const solved: Condition = { field: "status.category", is: ["solved", "closed"] };
const pending: Condition = { field: "status.category", is: "pending" };
const reply: EventCondition = { event: "message", by: "agent" };
const question: EventCondition = { event: "message", by: "endUser" };
const created: EventCondition = { event: "created" };
const toSolved: EventCondition = { becomes: solved };

interface Row {
  readonly why: string;
  readonly clock: Omit<ClockDefinition, "id">;
  readonly setup?: TicketSetup;
  readonly log?: (builder: TicketBuilder) => TicketBuilder;
  readonly rows: readonly string[];
}

function check({ clock, setup, log = (builder) => builder, rows }: Row) {
  expect(rowsOf([{ id: "clock", ...clock }], log(newTicket(setup)))).toEqual(rows);
}

describe("one instant: cancel before stop, stop before reset, reset before start, start before pause", () => {
  const all: Omit<ClockDefinition, "id"> = {
    start: { anyOf: [created, { event: "field", field: "start" }] },
    stop: { event: "field", field: "stop" },
    reset: { event: "field", field: "reset" },
    cancel: { event: "field", field: "cancel" },
    pause: pending,
    recurrence: "perEvent",
  };
  const at10 =
    (...fields: string[]) =>
    (builder: TicketBuilder) =>
      fields.reduce((log, field) => log.field(minute(10), field, true), builder);

  it.each<Row>([
    {
      why: "cancel wins over a stop that stands before it",
      clock: all,
      log: at10("stop", "cancel"),
      rows: ["cancelled 0, 10 min, cancelled"],
    },
    {
      why: "cancel wins over a stop that stands after it",
      clock: all,
      log: at10("cancel", "stop"),
      rows: ["cancelled 0, 10 min, cancelled"],
    },
    {
      why: "stop wins over reset: no cycle follows",
      clock: all,
      log: at10("reset", "stop"),
      rows: ["stopped 0 to 10, 10 min"],
    },
    {
      why: "stop and start end one cycle and open the next",
      clock: all,
      log: at10("start", "stop"),
      rows: ["stopped 0 to 10, 10 min", "running 10, 590 min"],
    },
    {
      why: "cancel and start do so too",
      clock: all,
      log: at10("start", "cancel"),
      rows: ["cancelled 0, 10 min, cancelled", "running 10, 590 min"],
    },
    {
      why: "reset opens the next cycle itself, so a start adds none",
      clock: all,
      log: at10("start", "reset"),
      rows: ["stopped 0 to 10, 10 min", "running 10, 590 min"],
    },
    {
      why: "a pause that begins in the stop's instant never takes effect",
      clock: all,
      log: (b) => at10("stop")(b).status(minute(10), "pending"),
      rows: ["stopped 0 to 10, 10 min"],
    },
    {
      why: "a cycle may start paused",
      clock: all,
      log: (b) => at10("stop", "start")(b).status(minute(10), "pending"),
      rows: ["stopped 0 to 10, 10 min", "paused 10, 0 min"],
    },
    {
      why: "a reset into a pause starts paused",
      clock: all,
      log: (b) => at10("reset")(b).status(minute(10), "pending"),
      rows: ["stopped 0 to 10, 10 min", "paused 10, 0 min"],
    },
  ])("$why", check);
});

describe("a pause", () => {
  const clock = { start: created, stop: toSolved, pause: pending };
  it.each<Row>([
    {
      why: "takes out the time while its condition holds",
      clock,
      log: (b) => b.status(minute(10), "pending").status(minute(40), "open").status(minute(60), "solved"),
      rows: ["stopped 0 to 60, 30 min"],
    },
    {
      why: "of no length does not exist",
      clock,
      log: (b) => b.status(minute(10), "pending").status(minute(10), "open"),
      rows: ["running 0, 600 min"],
    },
    {
      why: "goes on through several pausing states in a row",
      clock: { ...clock, pause: { any: [pending, { field: "status.category", is: "hold" }] } },
      log: (b) => b.status(minute(10), "pending").status(minute(20), "hold").status(minute(30), "open"),
      rows: ["running 0, 580 min"],
    },
    {
      why: "holds from the start for a ticket created into it",
      clock,
      setup: { initial: { status: "pending" } },
      rows: ["paused 0, 0 min"],
    },
    {
      why: "is no end: a stop ends a paused clock",
      clock,
      log: (b) => b.status(minute(10), "pending").status(minute(30), "solved"),
      rows: ["stopped 0 to 30, 10 min"],
    },
  ])("$why", check);
});

describe("reopening", () => {
  const log = (b: TicketBuilder) => b.status(minute(10), "solved").status(minute(40), "open");
  const clock = { start: created, stop: toSolved };
  it.each<Row>([
    { why: "resumes the cycle without the time while solved, by default", clock, log, rows: ["running 0, 570 min"] },
    {
      why: "continueWall counts the time while solved too",
      clock: { ...clock, reopen: "continueWall" },
      log,
      rows: ["running 0, 600 min"],
    },
    {
      why: "newCycle starts from zero and keeps the old one, whatever the recurrence",
      clock: { ...clock, reopen: "newCycle" },
      log,
      rows: ["stopped 0 to 10, 10 min", "running 40, 560 min"],
    },
    {
      why: "ignore leaves the first solve final",
      clock: { ...clock, reopen: "ignore" },
      log,
      rows: ["stopped 0 to 10, 10 min"],
    },
    {
      why: "into a pause goes on paused",
      clock: { ...clock, pause: pending },
      log: (b) => b.status(minute(10), "solved").status(minute(40), "pending"),
      rows: ["paused 0, 10 min"],
    },
    {
      why: "counts every visit to solved",
      clock,
      log: (b) => log(b).status(minute(50), "solved").status(minute(70), "open"),
      rows: ["running 0, 550 min"],
    },
    {
      why: "is no move between solved and closed",
      clock,
      log: (b) => b.status(minute(10), "solved").status(minute(20), "closed"),
      rows: ["stopped 0 to 10, 10 min"],
    },
    {
      why: "does not follow a stop by an event while the level did not hold",
      clock: { start: created, stop: { anyOf: [reply, toSolved] } },
      log: (b) => log(b.message(minute(5), "agent")),
      rows: ["stopped 0 to 5, 5 min"],
    },
    {
      why: "does not follow a cancel in the instant of the stop",
      clock: { start: created, stop: toSolved, cancel: { event: "brand" } },
      log: (b) => log(b.attribute(minute(10), "brand", "x")),
      rows: ["cancelled 0, 10 min, cancelled"],
    },
    {
      why: "does not follow a reset",
      clock: {
        start: { becomes: { field: "groupId", is: "a" } },
        stop: toSolved,
        reset: { event: "field", field: "reset" },
      },
      setup: { initial: { groupId: "a" } },
      log: (b) => log(b.attribute(minute(5), "group", "b").field(minute(5), "reset", true)),
      rows: ["stopped 0 to 5, 5 min"],
    },
    {
      why: "does not follow a solve that only onSolve counted",
      clock: { start: created, stop: { becomes: { tag: "done" } }, onSolve: "fulfil" },
      log: (b) =>
        b
          .status(minute(10), "solved")
          .event(minute(20), { kind: "tag", added: ["done"], removed: [] })
          .event(minute(30), { kind: "tag", added: [], removed: ["done"] }),
      rows: ["stopped 0 to 10, 10 min"],
    },
    {
      why: "waits until the last of several stop levels ceases",
      clock: { start: created, stop: { anyOf: [toSolved, { becomes: { tag: "done" } }] } },
      log: (b) =>
        b
          .status(minute(10), "solved")
          .event(minute(20), { kind: "tag", added: ["done"], removed: [] })
          .status(minute(30), "open")
          .event(minute(40), { kind: "tag", added: [], removed: ["done"] }),
      rows: ["running 0, 570 min"],
    },
  ])("$why", check);

  it("is invisible before it happens", () => {
    const clocks = [{ id: "clock", ...clock, reopen: "continueWall" as const }];
    expect(rowsOf(clocks, log(newTicket()), minute(39))).toEqual(["stopped 0 to 10, 10 min"]);
    expect(rowsOf(clocks, log(newTicket()), minute(40))).toEqual(["running 0, 40 min"]);
  });
});

describe("a solve without the stop", () => {
  const clock = { start: created, stop: reply };
  const log = (b: TicketBuilder) => b.status(minute(10), "solved").status(minute(20), "open");
  it.each<Row>([
    { why: "changes nothing by default", clock, log, rows: ["running 0, 600 min"] },
    {
      why: "cancels for good, also through a reopen",
      clock: { ...clock, onSolve: "cancel" },
      log,
      rows: ["cancelled 0, 10 min, solved"],
    },
    { why: "fulfils", clock: { ...clock, onSolve: "fulfil" }, log, rows: ["stopped 0 to 10, 10 min"] },
    {
      why: "does not cancel what was fulfilled in the same instant, whichever event stands first",
      clock: { ...clock, onSolve: "cancel" },
      log: (b) => b.status(minute(10), "solved").message(minute(10), "agent"),
      rows: ["stopped 0 to 10, 10 min"],
    },
    {
      why: "taken back in the same instant is none",
      clock: { ...clock, onSolve: "cancel" },
      log: (b) => b.status(minute(10), "solved").status(minute(10), "open"),
      rows: ["running 0, 600 min"],
    },
    {
      why: "is not repeated by closing",
      clock: { ...clock, start: question, recurrence: "perEvent", onSolve: "cancel" },
      log: (b) => b.status(minute(10), "solved").message(minute(15), "endUser").status(minute(20), "closed"),
      rows: ["running 15, 585 min"],
    },
  ])("$why", check);
});

describe("a ticket created solved", () => {
  const setup: TicketSetup = { initial: { status: "solved" } };
  it.each<Row>([
    {
      why: "has a resolution that took no time",
      clock: { start: created, stop: toSolved },
      setup,
      rows: ["stopped 0 to 0, 0 min"],
    },
    {
      why: "which a reopen resumes",
      clock: { start: created, stop: toSolved },
      setup,
      log: (b) => b.status(minute(30), "open"),
      rows: ["running 0, 570 min"],
    },
    {
      why: "has a reply that is cancelled where a solve cancels",
      clock: { start: created, stop: reply, onSolve: "cancel" },
      setup,
      rows: ["cancelled 0, 0 min, solved"],
    },
    {
      why: "has a reply that is fulfilled where a solve fulfils",
      clock: { start: created, stop: reply, onSolve: "fulfil" },
      setup,
      rows: ["stopped 0 to 0, 0 min"],
    },
    {
      why: "has a reply that runs on where a solve means nothing",
      clock: { start: created, stop: reply },
      setup,
      rows: ["running 0, 600 min"],
    },
    {
      why: "opens no cycle by a level start that its stop hinders",
      clock: { start: { becomes: { field: "priority", is: null } }, stop: toSolved },
      setup,
      rows: [],
    },
  ])("$why", check);
});

describe("an event opens no cycle", () => {
  const clock: Omit<ClockDefinition, "id"> = {
    start: reply,
    stop: { anyOf: [reply, toSolved] },
    recurrence: "perEvent",
    reopen: "ignore",
  };
  it.each<Row>([
    {
      why: "in the instant in which the stop begins to hold: a reply that solves asks for no further update",
      clock,
      log: (b) => b.message(minute(10), "agent").status(minute(10), "solved"),
      rows: [],
    },
    {
      why: "nor after ending one there",
      clock,
      log: (b) => b.message(minute(5), "agent").message(minute(10), "agent").status(minute(10), "solved"),
      rows: ["stopped 5 to 10, 5 min"],
    },
    {
      why: "in the instant in which a level cancel begins to hold",
      clock: { start: question, cancel: { becomes: { tag: "test" } } },
      log: (b) => b.message(minute(10), "endUser").event(minute(10), { kind: "tag", added: ["test"], removed: [] }),
      rows: [],
    },
    {
      why: "in the instant of a solve that would cancel it",
      clock: { start: question, stop: reply, onSolve: "cancel" },
      log: (b) => b.message(minute(10), "endUser").status(minute(10), "solved"),
      rows: [],
    },
    {
      why: "unless the ticket is created so: then it is cancelled there",
      clock: { start: created, cancel: { becomes: { tag: "test" } } },
      setup: { initial: { tags: ["test"] } },
      rows: ["cancelled 0, 0 min, cancelled"],
    },
    {
      why: "but does once the level held before: a question on a solved ticket is one",
      clock: { start: question, stop: { anyOf: [reply, toSolved] }, recurrence: "perEvent" },
      log: (b) => b.status(minute(10), "solved").message(minute(20), "endUser"),
      rows: ["running 20, 580 min"],
    },
  ])("$why", check);
});

describe("a start by level", () => {
  const inGroup: Condition = { field: "groupId", is: "a" };
  const clock: Omit<ClockDefinition, "id"> = { start: { becomes: inGroup }, stop: { becomes: solved } };
  const group = (builder: TicketBuilder, at: number, to: string) => builder.attribute(minute(at), "group", to);
  it.each<Row>([
    {
      why: "begins when the condition turns true",
      clock,
      log: (b) => group(b, 10, "a"),
      rows: ["running 10, 590 min"],
    },
    {
      why: "begins at creation where it holds then",
      clock,
      setup: { initial: { groupId: "a" } },
      rows: ["running 0, 600 min"],
    },
    {
      why: "begins nothing while the stop holds, and begins when that ceases",
      clock: { ...clock, reopen: "ignore" },
      log: (b) => group(b.status(minute(10), "solved"), 20, "a").status(minute(30), "open"),
      rows: ["running 30, 570 min"],
    },
    {
      why: "begins nothing while a level cancel holds, and begins when that ceases",
      clock: { ...clock, cancel: { becomes: { tag: "test" } } },
      setup: { initial: { tags: ["test"], groupId: "a" } },
      log: (b) => b.event(minute(30), { kind: "tag", added: [], removed: ["test"] }),
      rows: ["running 30, 570 min"],
    },
    {
      why: "no longer true changes nothing by itself",
      clock,
      log: (b) => group(group(b, 10, "a"), 20, "b"),
      rows: ["running 10, 590 min"],
    },
    {
      why: "no longer true cancels where the clock says so, also in the instant of the stop",
      clock: { ...clock, cancel: { ceases: inGroup } },
      log: (b) => group(group(b, 10, "a"), 20, "b").status(minute(20), "solved"),
      rows: ["cancelled 10, 10 min, cancelled"],
    },
    {
      why: "counts one cycle by default",
      clock: { ...clock, cancel: { ceases: inGroup } },
      log: (b) => group(group(group(b, 10, "a"), 20, "b"), 30, "a"),
      rows: ["cancelled 10, 10 min, cancelled"],
    },
    {
      why: "counts one for each stay with perEvent",
      clock: { start: { becomes: inGroup }, stop: { ceases: inGroup }, recurrence: "perEvent" },
      log: (b) => group(group(group(b, 10, "a"), 20, "b"), 30, "a"),
      rows: ["stopped 10 to 20, 10 min", "running 30, 570 min"],
    },
    {
      why: "resets into a new cycle only while it holds",
      clock: { ...clock, reset: { event: "priority" } },
      log: (b) => group(b, 10, "a").attribute(minute(20), "priority", "high"),
      rows: ["stopped 10 to 20, 10 min", "running 20, 580 min"],
    },
    {
      why: "ends with a reset when it does not hold any more",
      clock: { ...clock, reset: { event: "group", before: inGroup } },
      log: (b) => group(group(b, 10, "a"), 20, "b"),
      rows: ["stopped 10 to 20, 10 min"],
    },
    {
      why: "may be a condition that ceases",
      clock: { start: { ceases: inGroup } },
      log: (b) => group(group(b, 10, "a"), 20, "b"),
      rows: ["running 20, 580 min"],
    },
  ])("$why", check);
});

describe("recurrence", () => {
  const log = (b: TicketBuilder) =>
    b
      .message(minute(10), "endUser")
      .message(minute(20), "endUser")
      .message(minute(30), "agent")
      .message(minute(40), "endUser");
  it.each<Row>([
    {
      why: "none counts the first cycle only",
      clock: { start: question, stop: reply },
      log,
      rows: ["stopped 10 to 30, 20 min"],
    },
    {
      why: "perEvent counts from the first start while none is open",
      clock: { start: question, stop: reply, recurrence: "perEvent" },
      log,
      rows: ["stopped 10 to 30, 20 min", "running 40, 560 min"],
    },
    {
      why: "without a stop a clock runs until it is cancelled",
      clock: { start: question, cancel: reply },
      log,
      rows: ["cancelled 10, 20 min, cancelled"],
    },
  ])("$why", check);
});

describe("a clock anchored at the ticket's creation", () => {
  const clock: Omit<ClockDefinition, "id"> = {
    start: { event: "priority" },
    stop: toSolved,
    pause: pending,
    anchor: "ticketCreated",
  };
  it.each<Row>([
    {
      why: "counts the time since then",
      clock,
      log: (b) => b.attribute(minute(30), "priority", "high"),
      rows: ["running 0, 600 min"],
    },
    {
      why: "without the pauses that lay in it",
      clock,
      log: (b) => b.status(minute(5), "pending").status(minute(15), "open").attribute(minute(30), "priority", "high"),
      rows: ["running 0, 590 min"],
    },
    {
      why: "may start paused",
      clock,
      log: (b) => b.status(minute(5), "pending").attribute(minute(30), "priority", "high"),
      rows: ["paused 0, 5 min"],
    },
    { why: "does not exist before its start", clock, rows: [] },
    { why: "starts at creation as others do", clock: { ...clock, start: created }, rows: ["running 0, 600 min"] },
  ])("$why", check);
});

describe("the end of a ticket's life", () => {
  const clock: Omit<ClockDefinition, "id"> = {
    start: { anyOf: [created, question] },
    stop: reply,
    recurrence: "perEvent",
  };
  it.each<Row>([
    {
      why: "a merge cancels",
      clock,
      log: (b) => b.event(minute(10), { kind: "merge", into: "2" }),
      rows: ["cancelled 0, 10 min, merged"],
    },
    {
      why: "a deletion cancels",
      clock,
      log: (b) => b.event(minute(10), { kind: "deleted" }),
      rows: ["cancelled 0, 10 min, deleted"],
    },
    {
      why: "a spam mark cancels",
      clock,
      log: (b) => b.event(minute(10), { kind: "spam" }),
      rows: ["cancelled 0, 10 min, markedSpam"],
    },
    {
      why: "it comes before a stop in the same instant",
      clock,
      log: (b) => b.message(minute(10), "agent").event(minute(10), { kind: "merge", into: "2" }),
      rows: ["cancelled 0, 10 min, merged"],
    },
    {
      why: "nothing starts afterwards",
      clock,
      log: (b) => b.event(minute(10), { kind: "spam" }).message(minute(20), "endUser"),
      rows: ["cancelled 0, 10 min, markedSpam"],
    },
    {
      why: "a restored ticket goes on with the cycle, without the time since",
      clock,
      log: (b) =>
        b.event(minute(10), { kind: "deleted" }).event(minute(15), { kind: "restored" }).message(minute(20), "endUser"),
      rows: ["running 0, 595 min"],
    },
    {
      why: "as often as it is restored, also one that waits for a level",
      clock: { ...clock, start: { becomes: { field: "groupId", is: "a" } } },
      setup: { initial: { groupId: "a" } },
      log: (b) =>
        b
          .event(minute(10), { kind: "deleted" })
          .event(minute(15), { kind: "restored" })
          .event(minute(30), { kind: "spam" })
          .event(minute(90), { kind: "restored" }),
      rows: ["running 0, 535 min"],
    },
    {
      why: "it can be stopped in the instant in which it is restored",
      clock,
      log: (b) =>
        b.event(minute(10), { kind: "spam" }).event(minute(15), { kind: "restored" }).message(minute(15), "agent"),
      rows: ["stopped 0 to 15, 10 min"],
    },
    {
      why: "what stops it while it is gone ends it for good",
      clock,
      log: (b) =>
        b
          .event(minute(10), { kind: "deleted" })
          .message(minute(12), "agent")
          .event(minute(15), { kind: "restored" })
          .message(minute(20), "endUser"),
      rows: ["cancelled 0, 10 min, deleted", "running 20, 580 min"],
    },
    {
      why: "and so does what stops it in the instant in which it goes",
      clock,
      log: (b) =>
        b.message(minute(10), "agent").event(minute(10), { kind: "deleted" }).event(minute(15), { kind: "restored" }),
      rows: ["cancelled 0, 10 min, deleted"],
    },
    {
      why: "a level that ceases while it is gone ends it, and starts another once it is restored",
      clock: {
        start: { becomes: { field: "groupId", is: "a" } },
        cancel: { ceases: { field: "groupId", is: "a" } },
        recurrence: "perEvent",
      },
      setup: { initial: { groupId: "a" } },
      log: (b) =>
        b
          .event(minute(10), { kind: "deleted" })
          .attribute(minute(11), "group", "b")
          .attribute(minute(12), "group", "a")
          .event(minute(15), { kind: "restored" }),
      rows: ["cancelled 0, 10 min, deleted", "running 15, 585 min"],
    },
    {
      why: "a ticket that was created as spam can be restored, too",
      clock,
      log: (b) => b.event(minute(0), { kind: "spam" }).event(minute(15), { kind: "restored" }),
      rows: ["running 0, 585 min"],
    },
    {
      why: "until then its cycles are cancelled",
      clock,
      log: (b) => b.event(minute(0), { kind: "spam" }),
      rows: ["cancelled 0, 0 min, markedSpam"],
    },
    {
      why: "one that was created merged away has no cycles, since nothing restores it",
      clock,
      log: (b) => b.event(minute(0), { kind: "merge", into: "2" }),
      rows: [],
    },
    {
      why: "it goes on paused where it is paused by then",
      clock: { ...clock, pause: pending },
      log: (b) =>
        b
          .event(minute(10), { kind: "deleted" })
          .status(minute(12), "pending")
          .event(minute(15), { kind: "restored" })
          .status(minute(20), "open"),
      rows: ["running 0, 590 min"],
    },
    {
      why: "a merge is for good: nothing restores the ticket",
      clock,
      log: (b) =>
        b
          .event(minute(10), { kind: "merge", into: "2" })
          .event(minute(15), { kind: "restored" })
          .message(minute(20), "endUser"),
      rows: ["cancelled 0, 10 min, merged"],
    },
    {
      why: "what is restored in the same instant was never gone",
      clock,
      log: (b) => b.event(minute(10), { kind: "deleted" }).event(minute(10), { kind: "restored" }),
      rows: ["running 0, 600 min"],
    },
    {
      why: "what is deleted after being restored in one instant is gone",
      clock,
      log: (b) =>
        b
          .event(minute(5), { kind: "deleted" })
          .event(minute(10), { kind: "restored" })
          .event(minute(10), { kind: "deleted" })
          .message(minute(20), "endUser"),
      rows: ["cancelled 0, 5 min, deleted"],
    },
  ])("$why", check);
});

describe("a condition on another clock", () => {
  const first: ClockDefinition = {
    id: "first",
    start: created,
    stop: reply,
    pause: pending,
    cancel: { event: "brand" },
  };
  const watching = (state: "active" | "paused" | "stopped" | "cancelled"): ClockDefinition => ({
    id: "second",
    start: { becomes: { clock: "first", state } },
  });

  it.each([
    ["active", (b: TicketBuilder) => b, ["running 0, 600 min"]],
    ["paused", (b: TicketBuilder) => b.status(minute(10), "pending"), ["running 10, 590 min"]],
    ["stopped", (b: TicketBuilder) => b.message(minute(20), "agent"), ["running 20, 580 min"]],
    ["cancelled", (b: TicketBuilder) => b.attribute(minute(30), "brand", "x"), ["running 30, 570 min"]],
  ] as const)("sees as a level in the same instant that it is %s", (state, log, rows) => {
    expect(rowsOf([first, watching(state)], log(newTicket()))).toEqual(rows);
  });

  it("sees none of these while the clock has no cycle", () => {
    const waiting: ClockDefinition = { ...first, start: question };
    expect(rowsOf([waiting, watching("active")], newTicket())).toEqual([]);
  });

  it("beside an event sees the clock as before the instant: the first reply starts no later clock by itself", () => {
    const next: ClockDefinition = {
      id: "next",
      start: { event: "message", by: "agent", before: { clock: "first", state: "stopped" } },
    };
    const log = newTicket().message(minute(10), "agent");
    expect(rowsOf([first, next], log)).toEqual([]);
    expect(rowsOf([first, next], log.message(minute(10), "agent"))).toEqual([]);
    expect(rowsOf([first, next], log.message(minute(20), "agent"))).toEqual(["running 20, 580 min"]);
  });
});

describe("as of an instant", () => {
  it.each([
    [-1, []],
    [0, ["running 0, 0 min"]],
    [9, ["running 0, 9 min"]],
    [10, ["stopped 0 to 10, 10 min"]],
  ])("minute %i, what comes later is invisible and what happens then is not", (asOf, rows) => {
    const clock: ClockDefinition = { id: "clock", start: created, stop: reply };
    expect(rowsOf([clock], newTicket().message(minute(10), "agent"), minute(asOf))).toEqual(rows);
  });
});
