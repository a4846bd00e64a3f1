import {
  botDeflection,
  escalationRate,
  firstContactResolution,
  type Kpi,
  netFlow,
  noTouchRate,
  oneTouchRate,
  pingPongRate,
  reopenRate,
  repliesPerResolution,
  staleTickets,
  ticketsClosed,
  ticketsSolved,
  touchesPerResolution,
  transferRate,
  transfersPerTicket,
} from "supportops/kpi";
import { ticket, type TicketBuilder } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { rowOf } from "./report-of.js";

// Reports are as of 2026-04-01T00:00Z.
const on = (day: number, time = "12:00"): string => `2026-03-${String(day).padStart(2, "0")}T${time}:00Z`;
const opened = ticket("1", on(2));
const solvedOn = (day: number): TicketBuilder => opened.status(on(day), "solved");
const reopened = (solved: number, back: number): TicketBuilder => solvedOn(solved).status(on(back), "open");

interface Case {
  readonly kpi: Kpi;
  readonly log: TicketBuilder;
  /** Numerator and denominator, or how many; `null` for no observation. */
  readonly is: readonly [number, number] | number | null;
  readonly excluded?: object;
  readonly why: string;
}

const check = ({ kpi, log, is, excluded = {} }: Case): void => {
  const row = rowOf(kpi, [log.build()]);
  expect(row.excluded).toEqual(excluded);
  if (is === null) expect([row.value, row.reason, row.n]).toEqual([null, "noData", 0]);
  else if (typeof is === "number") expect(row.value).toBe(is);
  else expect([row.numerator, row.denominator]).toEqual(is);
};

describe("reopenRate", () => {
  it.each<Case>([
    { kpi: reopenRate(), log: opened, is: null, why: "never solved" },
    { kpi: reopenRate(), log: solvedOn(10), is: [0, 1], why: "stays solved" },
    { kpi: reopenRate(), log: reopened(10, 17), is: [1, 1], why: "comes back at the end of the window" },
    {
      kpi: reopenRate(),
      log: solvedOn(10).status("2026-03-17T12:00:00.001Z", "open"),
      is: [0, 1],
      why: "comes back after it",
    },
    { kpi: reopenRate(), log: solvedOn(26), is: null, excluded: { immature: 1 }, why: "too young to tell" },
    { kpi: reopenRate(), log: reopened(26, 27), is: null, excluded: { immature: 1 }, why: "too young, though back" },
    {
      kpi: reopenRate({ withinDays: 5.5 }),
      log: solvedOn(26),
      is: [0, 1],
      why: "parts of days: 26 March 12:00 + 5.5 d = asOf",
    },
    { kpi: reopenRate({ withinDays: null }), log: reopened(3, 30), is: [1, 1], why: "without a window up to asOf" },
    {
      kpi: reopenRate({ withinDays: null }),
      log: solvedOn(31),
      is: [0, 1],
      why: "without a window nothing is immature",
    },
    {
      kpi: reopenRate({ withinDays: 1 }),
      log: reopened(3, 8).status(on(9), "solved").status(on(9, "13:00"), "open"),
      is: [0, 1],
      why: "by tickets the first solve alone is watched",
    },
    {
      kpi: reopenRate({ withinDays: 1, of: "solves" }),
      log: reopened(3, 8).status(on(9), "solved").status(on(9, "13:00"), "open").status(on(10), "closed"),
      is: [1, 3],
      why: "by solves each one is",
    },
  ])("$why", check);

  it("counts in the period of the solve", () => {
    const period = { every: "month", from: "2026-02-01", to: "2026-04-01" } as const;
    const log = ticket("1", "2026-02-02T00:00:00Z").status("2026-02-28T00:00:00Z", "solved").status(on(1), "open");
    const rows = [0, 1].map((month) =>
      rowOf(reopenRate(), [log.build()], {
        period: month === 0 ? { ...period, to: "2026-03-01" } : { ...period, from: "2026-03-01" },
      }),
    );
    expect(rows.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  it.each([0, -1, Number.NaN, Infinity])("refuses a window of %s days", (withinDays) => {
    expect(issuesOf(() => reopenRate({ withinDays })).map(({ code, path }) => [code, path])).toEqual([
      ["kpi.optionInvalid", ["withinDays"]],
    ]);
  });

  it("is named after what it counts", () => {
    expect([reopenRate().id, reopenRate({ of: "solves", withinDays: null }).id]).toEqual([
      "reopenRate:7d",
      "reopenRate:solves:anyTime",
    ]);
    expect(issuesOf(() => reopenRate({ of: "events" } as never)).map(({ code }) => code)).toEqual(["input.variant"]);
  });
});

describe("firstContactResolution", () => {
  const kpi = firstContactResolution();
  const answered = opened.message(on(3), "agent");
  const net = firstContactResolution({ eligible: { field: "priority", is: "low" } });
  const repeat = { kind: "field", field: "repeatContact", from: null, to: "2" } as const;
  it.each<Case>([
    { kpi, log: answered.status(on(3), "solved"), is: [1, 1], why: "answered and solved" },
    { kpi, log: answered, is: null, why: "not solved" },
    { kpi, log: answered.message(on(4), "endUser").status(on(5), "solved"), is: [0, 1], why: "asked again" },
    {
      kpi,
      log: answered.message(on(3), "endUser").status(on(3), "solved"),
      is: [0, 1],
      why: "asked again in the instant of the solve",
    },
    {
      kpi,
      log: answered.status(on(3), "solved").message(on(4), "endUser"),
      is: [1, 1],
      why: "thanks afterwards are no question",
    },
    {
      kpi,
      log: answered.message(on(3), "endUser", { visibility: "internal" }).status(on(3), "solved"),
      is: [1, 1],
      why: "internal",
    },
    {
      kpi,
      log: answered.message(on(3), "endUser", { automated: true }).status(on(3), "solved"),
      is: [1, 1],
      why: "an out-of-office reply is no question",
    },
    { kpi, log: answered.status(on(3), "solved").status(on(9), "open"), is: [0, 1], why: "reopened within the window" },
    { kpi, log: answered.status(on(3), "solved").status(on(11), "open"), is: [1, 1], why: "reopened after it" },
    { kpi, log: answered.status(on(3), "solved").event(on(9), repeat), is: [0, 1], why: "came back by another ticket" },
    { kpi, log: answered.status(on(3), "solved").event(on(11), repeat), is: [1, 1], why: "came back after the window" },
    {
      kpi,
      log: answered.status(on(3), "solved").event(on(9), { ...repeat, to: null }),
      is: [1, 1],
      why: "a mark taken back",
    },
    { kpi, log: solvedOn(26), is: null, excluded: { immature: 1 }, why: "too young" },
    { kpi: net, log: solvedOn(3), is: null, excluded: { notEligible: 1 }, why: "net: the first level could not" },
    {
      kpi: net,
      log: opened.attribute(on(2), "priority", "low").status(on(3), "solved"),
      is: [1, 1],
      why: "net: it could",
    },
    { kpi: firstContactResolution({ withinDays: null }), log: solvedOn(31), is: [1, 1], why: "without a window" },
    {
      kpi: firstContactResolution({ withinDays: null }),
      log: reopened(3, 31),
      is: [0, 1],
      why: "without a window any return counts",
    },
  ])("$why", check);

  it("is named after its window and population", () => {
    expect([kpi.id, net.id]).toEqual(["firstContactResolution:7d", "firstContactResolution:7d:net"]);
  });
});

describe("touches", () => {
  const once = opened.message(on(3), "agent");
  it.each<Case>([
    { kpi: oneTouchRate(), log: once.status(on(3), "solved"), is: [1, 1], why: "one reply" },
    { kpi: oneTouchRate(), log: solvedOn(3), is: [0, 1], why: "none" },
    { kpi: oneTouchRate(), log: once.message(on(4), "agent").status(on(4), "solved"), is: [0, 1], why: "two" },
    {
      kpi: oneTouchRate(),
      log: once.status(on(3), "solved").message(on(4), "agent"),
      is: [0, 1],
      why: "one more after the solve",
    },
    { kpi: oneTouchRate(), log: once, is: null, why: "not solved" },
    { kpi: oneTouchRate(), log: once.status(on(3), "solved").status(on(4), "open"), is: null, why: "open again" },
    {
      kpi: oneTouchRate(),
      log: once
        .message(on(4), "bot")
        .message(on(4), "lightAgent")
        .message(on(4), "endUser")
        .message(on(4), "agent", { automated: true })
        .message(on(4), "agent", { visibility: "internal" })
        .status(on(5), "solved"),
      is: [1, 1],
      why: "bots, light agents, requesters, auto-replies and notes are none",
    },
    {
      kpi: oneTouchRate({ definition: "zendeskUnderTwo" }),
      log: solvedOn(3),
      is: [1, 1],
      why: "Zendesk's older form: none counts",
    },
    {
      kpi: oneTouchRate({ definition: "zendeskUnderTwo" }),
      log: once.message(on(4), "agent").status(on(4), "solved"),
      is: [0, 1],
      why: "Zendesk's older form: two do not",
    },
    {
      kpi: oneTouchRate({ definition: "dbtZendesk" }),
      log: ticket("1", on(2), { by: "agent" }).status(on(3), "solved"),
      is: [1, 1],
      why: "dbt: the opening by an agent is a touch",
    },
    {
      kpi: oneTouchRate({ definition: "dbtZendesk" }),
      log: ticket("1", on(2), { by: "agent", opening: "internal" }).status(on(3), "solved"),
      is: [0, 1],
      why: "dbt: an internal one is not",
    },
    { kpi: noTouchRate(), log: solvedOn(3), is: [1, 1], why: "no touch" },
    { kpi: noTouchRate(), log: once.status(on(3), "solved"), is: [0, 1], why: "one is not none" },
    { kpi: repliesPerResolution(), log: once.message(on(4), "agent").status(on(4), "solved"), is: 2, why: "replies" },
    { kpi: repliesPerResolution(), log: once, is: null, why: "not resolved" },
    {
      kpi: touchesPerResolution(),
      log: opened
        .attribute(on(3), "assignee", "kim")
        .message(on(4), "agent")
        .status(on(4), "solved")
        .message(on(5), "endUser"),
      is: 2,
      why: "one instant of one agent is one touch, requesters touch nothing",
    },
    { kpi: touchesPerResolution(), log: opened, is: null, why: "not resolved yet" },
  ])("$kpi.id: $why", check);

  it("refuses a definition that nobody has", () => {
    expect(issuesOf(() => oneTouchRate({ definition: "mine" } as never)).map(({ code }) => code)).toEqual([
      "input.variant",
    ]);
  });

  it("has the tail beside the mean", () => {
    // Replies 1, 1, 1, 5: mean 2, type 7 median 1, p90 at position 3.7: 1 + 0.7 * 4 = 3.8.
    const logs = [1, 1, 1, 5].map((replies, id) => {
      let log = ticket(String(id), on(2));
      for (let reply = 0; reply < replies; reply += 1) log = log.message(on(3), "agent");
      return log.status(on(3), "solved").build();
    });
    const row = rowOf(repliesPerResolution(), logs);
    expect(row).toMatchObject({ value: 2, n: 4, interval: null, unit: "count", reliable: false });
    expect(row.figures).toEqual({ mean: 2, p50: 1, p90: expect.closeTo(3.8, 12) as number, most: 5, total: 8 });
  });
});

describe("escalation and transfer", () => {
  const escalated = (level: string | null): TicketBuilder =>
    opened.event(on(3), { kind: "escalation", level, reason: null });
  const group = (log: TicketBuilder, ...groups: (string | null)[]): TicketBuilder =>
    groups.reduce((grown, to, place) => grown.attribute(on(3 + place), "group", to), log);
  it.each<Case>([
    { kpi: escalationRate(), log: escalated(null), is: [1, 1], why: "escalated" },
    { kpi: escalationRate(), log: opened, is: [0, 1], why: "not" },
    {
      kpi: escalationRate(),
      log: opened.event("2026-04-02T00:00:00Z", { kind: "escalation", level: null, reason: null }),
      is: [0, 1],
      why: "later than asOf",
    },
    { kpi: escalationRate({ levels: ["2"] }), log: escalated("2"), is: [1, 1], why: "to a level that counts" },
    { kpi: escalationRate({ levels: ["2"] }), log: escalated("1"), is: [0, 1], why: "to another" },
    { kpi: escalationRate({ levels: ["2"] }), log: escalated(null), is: [0, 1], why: "to none" },
    { kpi: escalationRate({ among: "solved" }), log: escalated("2"), is: null, why: "not among the solved" },
    {
      kpi: escalationRate({ among: "solved" }),
      log: escalated("2").status(on(4), "solved"),
      is: [1, 1],
      why: "among the solved",
    },
    { kpi: transferRate(), log: opened, is: null, excluded: { noGroup: 1 }, why: "never in a group" },
    { kpi: transferRate(), log: group(opened, "a"), is: [0, 1], why: "the first assignment is no transfer" },
    { kpi: transferRate(), log: group(opened, "a", "b"), is: [1, 1], why: "from one group to another" },
    { kpi: transferRate(), log: group(opened, "a", null, "a"), is: [0, 1], why: "put back after being in none" },
    { kpi: transfersPerTicket(), log: group(opened, "a", "b", "a", "c"), is: 3, why: "each change counts" },
    { kpi: transfersPerTicket(), log: opened, is: null, excluded: { noGroup: 1 }, why: "no group, no transfers" },
    { kpi: pingPongRate(), log: group(opened, "a", "b", "a"), is: [1, 1], why: "back to an earlier group" },
    { kpi: pingPongRate(), log: group(opened, "a", "b", "c"), is: [0, 1], why: "on and on" },
    {
      kpi: pingPongRate(),
      log: group(opened, "a"),
      is: null,
      excluded: { notTransferred: 1 },
      why: "stays where it is",
    },
  ])("$kpi.id: $why", check);

  it("is named after what counts, and refuses what it cannot read", () => {
    expect(escalationRate({ among: "solved", levels: ["2", "3"] }).id).toBe("escalationRate:solved:levels=2,3");
    const issues = issuesOf(() => escalationRate({ among: "closed", levels: ["2", 3] } as never));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["input.variant", ["among"]],
      ["input.type", ["levels", 1]],
    ]);
    expect(issuesOf(() => escalationRate({ levels: "2" } as never)).map(({ code }) => code)).toEqual(["input.type"]);
  });
});

describe("solved and closed", () => {
  const twice = reopened(3, 4).status(on(5), "solved").status(on(9), "closed", "system");
  it.each<Case>([
    { kpi: ticketsSolved(), log: twice, is: 2, why: "every solve; a close of a solved one is none" },
    { kpi: ticketsSolved({ of: "tickets" }), log: twice, is: 1, why: "each ticket once" },
    { kpi: ticketsClosed(), log: twice, is: 1, why: "closes" },
    {
      kpi: ticketsClosed(),
      log: opened.status(on(3), "closed").status(on(3), "open"),
      is: 0,
      why: "taken back in its instant",
    },
    { kpi: ticketsClosed(), log: ticket("1", on(2), { initial: { status: "closed" } }), is: 1, why: "created closed" },
    { kpi: netFlow(), log: twice, is: 0, why: "in and out, twice" },
    { kpi: netFlow(), log: reopened(3, 4), is: 1, why: "in, out, in" },
  ])("$kpi.id: $why", check);

  it("netFlow can be negative, and is not known before its period", () => {
    const period = { every: "day", from: "2026-03-05", to: "2026-03-06" } as const;
    const row = rowOf(netFlow(), [solvedOn(5).build()], { period });
    expect(row).toMatchObject({ value: -1, n: 1, figures: { arrivals: 0, departures: 1 } });
    const future = rowOf(netFlow(), [], { period: { ...period, from: "2026-05-01", to: "2026-05-02" } });
    expect(future).toMatchObject({ value: null, reason: "noData", reliable: false });
  });

  it("refuses to count anything else", () => {
    expect(issuesOf(() => ticketsSolved({ of: "cycles" } as never)).map(({ code }) => code)).toEqual(["input.variant"]);
  });
});

describe("staleTickets", () => {
  const stale = staleTickets({ after: { hours: 48 } });
  const never = staleTickets({ after: { hours: 48 }, neverTouched: true });
  it.each<Case>([
    { kpi: stale, log: opened, is: 1, why: "never touched" },
    { kpi: stale, log: ticket("1", on(30, "00:00")), is: 1, why: "for exactly the time" },
    { kpi: stale, log: ticket("1", on(30, "00:01")), is: 0, why: "for less" },
    { kpi: stale, log: opened.message(on(31), "agent", { visibility: "internal" }), is: 0, why: "a note is a touch" },
    {
      kpi: stale,
      log: opened.message(on(31), "endUser").message(on(31), "bot"),
      is: 1,
      why: "requesters and bots touch nothing",
    },
    { kpi: stale, log: opened.message(on(5), "agent"), is: 1, why: "touched long ago" },
    { kpi: stale, log: solvedOn(5), is: 0, why: "solved" },
    { kpi: stale, log: solvedOn(5).status(on(31), "open", "endUser"), is: 0, why: "a reopening is a touch" },
    { kpi: stale, log: opened.message("2026-04-02T00:00:00Z", "agent"), is: 1, why: "touched after asOf" },
    { kpi: never, log: opened, is: 1, why: "never touched at all" },
    { kpi: never, log: opened.message(on(5), "agent"), is: 0, why: "touched once is touched" },
    { kpi: never, log: ticket("1", on(2), { by: "agent" }), is: 0, why: "an agent's own ticket is touched" },
  ])("$kpi.id: $why", check);

  it("looks at the end of each period", () => {
    const period = { every: "day", from: "2026-03-04", to: "2026-03-07" } as const;
    const log = ticket("1", on(2)).message(on(5), "agent").build();
    const counts = ["2026-03-04", "2026-03-05", "2026-03-06"].map(
      (from, day) => rowOf(stale, [log], { period: { ...period, from, to: `2026-03-0${String(day + 5)}` } }).value,
    );
    // Stale from 4 March 12:00 to the touch on 5 March 12:00, and again from 7 March 12:00.
    expect(counts).toEqual([1, 0, 0]);
    const [untouched, touched] = [4, 5].map(
      (day) =>
        rowOf(never, [log], {
          period: { ...period, from: `2026-03-0${String(day)}`, to: `2026-03-0${String(day + 1)}` },
        }).value,
    );
    expect([untouched, touched]).toEqual([1, 0]);
  });

  it("is named after its time, and refuses none", () => {
    expect(staleTickets({ after: { minutes: 90 } }).id).toBe("staleTickets:5400000ms");
    expect(
      issuesOf(() => staleTickets({ after: 0, neverTouched: 1 } as never)).map(({ code, path }) => [code, path]),
    ).toEqual([
      ["input.type", ["neverTouched"]],
      ["kpi.optionInvalid", ["after"]],
    ]);
    expect(issuesOf(() => staleTickets({ after: "P2D" })).map(({ code }) => code)).toEqual(["time.durationNominal"]);
  });
});

describe("botDeflection", () => {
  const kpi = botDeflection();
  const asked = opened.message(on(2, "12:01"), "bot");
  const logs = (log: TicketBuilder): Ticket => log.build();
  it.each<Case>([
    { kpi, log: opened, is: null, why: "no bot" },
    { kpi, log: opened.message(on(2, "12:01"), "bot", { visibility: "internal" }), is: null, why: "a bot's note" },
    { kpi, log: asked.status(on(3), "solved", "endUser"), is: [1, 1], why: "solved without a human" },
    { kpi, log: asked.message(on(3), "agent"), is: [0, 1], why: "a human replied" },
    { kpi, log: asked, is: null, excluded: { undecided: 1 }, why: "open, and no human so far" },
    { kpi, log: asked.status(on(3), "solved").status(on(5), "open", "endUser"), is: [0, 1], why: "came back" },
    { kpi, log: asked.status(on(26), "solved"), is: null, excluded: { immature: 1 }, why: "too young" },
    {
      kpi: botDeflection({ withinDays: null }),
      log: asked.status(on(31), "solved"),
      is: [1, 1],
      why: "without a window",
    },
  ])("$why", check);

  it("counts in the period of creation", () => {
    const log = logs(asked.status(on(3), "solved"));
    const day = (from: string, to: string) => rowOf(kpi, [log], { period: { every: "day", from, to } }).denominator;
    expect([day("2026-03-02", "2026-03-03"), day("2026-03-03", "2026-03-04")]).toEqual([1, 0]);
  });
});
