import { compileCalendar } from "supportops/calendar";
import {
  type DurationKpiOptions,
  firstReplyTime,
  firstResolutionTime,
  fullResolutionTime,
  type Kpi,
  requesterWaitTime,
  timeOnClock,
} from "supportops/kpi";
import { ticket } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { hourMs, minuteMs, reportOf, rowOf } from "./report-of.js";

// Friday.
const at = (time: string): string => `2026-03-27T${time}:00Z`;
const opened = ticket("1", at("08:00"));
const span = (from: string, hours: number, id = from): Ticket =>
  ticket(id, at(from))
    .status(Date.parse(at(from)) + hours * hourMs, "solved")
    .build();

interface Measured {
  readonly log: { build(): Ticket };
  /** What one ended duration is; null for none. */
  readonly value: number | null;
  readonly excluded?: object;
  readonly running?: number;
  readonly why: string;
}

function expectMeasured(kpi: Kpi, { log, value, excluded = {}, running = 0 }: Measured): void {
  const row = rowOf(kpi, [log.build()]);
  const completed = value === null ? 0 : 1;
  expect(row).toMatchObject({
    value,
    excluded,
    n: completed + running,
    unit: "ms",
    numerator: null,
    denominator: null,
  });
  expect(row.figures).toMatchObject({ completed, running, completedP50: value, completedP90: value });
  expect(row.reason).toBe(value !== null ? null : running === 0 ? "noData" : "notReached");
}

describe("firstReplyTime", () => {
  it.each<Measured>([
    { log: opened.message(at("08:30"), "agent"), value: 30 * minuteMs, why: "a public message by an agent replies" },
    {
      log: opened.message(at("08:30"), "agent").message(at("09:30"), "agent"),
      value: 30 * minuteMs,
      why: "later replies do not count",
    },
    { log: opened, value: null, running: 1, why: "without a reply it is running" },
    {
      log: opened
        .message(at("08:10"), "bot")
        .message(at("08:11"), "system")
        .message(at("08:12"), "lightAgent")
        .message(at("08:13"), "unknown")
        .message(at("08:14"), "endUser")
        .message(at("08:15"), "agent", { automated: true })
        .message(at("08:16"), "agent", { visibility: "internal" })
        .message(at("09:00"), "agent"),
      value: hourMs,
      why: "bots, systems, light agents, unknown authors, requesters, auto-replies and notes do not reply",
    },
    {
      log: ticket("1", at("08:00"), { by: "agent" }).message(at("08:45"), "agent"),
      value: 45 * minuteMs,
      why: "the opening message of an agent is not its own reply",
    },
    {
      log: ticket("1", at("08:00"), { by: "agent", opening: "internal" })
        .message(at("09:00"), "endUser")
        .message(at("09:20"), "agent"),
      value: 20 * minuteMs,
      why: "opened by an agent in private, it begins with the requester's first message",
    },
    {
      log: ticket("1", at("08:00"), { by: "agent", opening: "internal" }).message(at("09:00"), "agent"),
      value: null,
      why: "the requester never wrote, so nobody waited",
    },
    {
      log: opened.status(at("09:00"), "solved").message(at("10:00"), "agent"),
      value: null,
      excluded: { solved: 1 },
      why: "solved without a reply, later words notwithstanding",
    },
    {
      log: opened.message(at("09:00"), "agent").status(at("09:00"), "solved"),
      value: hourMs,
      why: "a reply that also solves has replied",
    },
    {
      log: opened.status(at("09:00"), "solved").status(at("10:00"), "open").message(at("11:00"), "agent"),
      value: null,
      excluded: { solved: 1 },
      why: "a reopening does not bring the first reply back",
    },
  ])("$why", (measured) => {
    expectMeasured(firstReplyTime(), measured);
  });
});

// Opened 08:00, solved 09:00, reopened 11:00, solved 12:00.
const reopened = opened.status(at("09:00"), "solved").status(at("11:00"), "open").status(at("12:00"), "closed");

describe("firstResolutionTime", () => {
  it.each<Measured>([
    { log: opened.status(at("09:00"), "solved"), value: hourMs, why: "from creation to the solve" },
    { log: opened.status(at("10:00"), "closed"), value: 2 * hourMs, why: "closed without being solved counts" },
    { log: reopened, value: hourMs, why: "a reopening changes nothing" },
    { log: opened.status(at("09:00"), "pending"), value: null, running: 1, why: "pending is not solved" },
    { log: ticket("1", at("08:00"), { initial: { status: "solved" } }), value: 0, why: "created solved" },
  ])("$why", (measured) => {
    expectMeasured(firstResolutionTime(), measured);
  });
});

describe("fullResolutionTime", () => {
  it.each<Measured>([
    { log: opened.status(at("09:00"), "solved"), value: hourMs, why: "from creation to the solve" },
    { log: reopened, value: 4 * hourMs, why: "to the last solve; the time in between counts" },
    { log: opened.status(at("09:00"), "solved").status(at("11:00"), "open"), value: null, running: 1, why: "reopened" },
    {
      log: ticket("1", at("08:00"), { initial: { status: "solved" } })
        .status(at("09:00"), "open")
        .status(at("10:00"), "solved"),
      value: 2 * hourMs,
      why: "created solved, reopened, solved",
    },
  ])("$why", (measured) => {
    expectMeasured(fullResolutionTime(), measured);
  });
});

describe("requesterWaitTime", () => {
  it.each<Measured>([
    {
      log: opened.status(at("09:00"), "pending").status(at("11:00"), "hold").status(at("12:00"), "solved"),
      value: 2 * hourMs,
      why: "new and on hold count, pending does not",
    },
    { log: reopened, value: 2 * hourMs, why: "the time it was solved does not count" },
    { log: opened.status(at("09:00"), "pending"), value: null, running: 1, why: "still to be solved" },
  ])("$why", (measured) => {
    expectMeasured(requesterWaitTime(), measured);
  });

  it("counts a running wait up to asOf, and a pending one up to the pause", () => {
    const durations = (log: typeof opened): unknown => {
      const kpi = requesterWaitTime();
      const [input] = reportInputs(kpi, log.build(), "10:00");
      return input;
    };
    expect(durations(opened)).toMatchObject({ durationMs: 2 * hourMs, ended: false });
    expect(durations(opened.status(at("09:00"), "pending"))).toMatchObject({ durationMs: hourMs, ended: false });
  });
});

/** What a KPI takes in of a ticket, seen through a KPI that only writes it down. */
function reportInputs(kpi: Kpi, log: Ticket, asOf: string): readonly unknown[] {
  const seen: unknown[] = [];
  const spy: Kpi = {
    ...kpi,
    observe(facts) {
      seen.push(...kpi.observe(facts));
      return [];
    },
  };
  rowOf(spy, [log], { context: { asOf: at(asOf) } });
  return seen;
}

describe("business hours", () => {
  // 9 to 17 in UTC: Friday 16:00 to Monday 10:00 is 1 hour and 1 hour; 66 hours by the wall.
  const calendar = compileCalendar({ timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } });
  const weekend = ticket("1", at("16:00")).message("2026-03-30T10:00:00Z", "agent").build();

  it("count the open time of the context's calendar", () => {
    expect(rowOf(firstReplyTime({ hours: "business" }), [weekend], { context: { calendar } }).value).toBe(2 * hourMs);
    expect(rowOf(firstReplyTime(), [weekend], { context: { calendar } }).value).toBe(66 * hourMs);
  });

  it("need a calendar", () => {
    const issues = issuesOf(() => rowOf(firstReplyTime({ hours: "business" }), []));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["kpi.calendarMissing", ["kpis", 0]]]);
  });

  it("count a running duration up to asOf: Friday 16:00 to Monday 09:30 is 1.5 hours", () => {
    const kpi = firstReplyTime({ hours: "business" });
    const row = rowOf(kpi, [ticket("1", at("16:00")).build(), weekend], {
      context: { calendar, asOf: "2026-03-30T09:30:00Z" },
    });
    expect(row).toMatchObject({ n: 2, value: null, reason: "notReached", figures: { running: 2 } });
  });
});

describe("a duration is attributed", () => {
  const days = { every: "day", from: "2026-03-26", to: "2026-03-31" } as const;
  const over = ticket("over", at("23:00")).status("2026-03-28T01:00:00Z", "solved").build();
  const running = ticket("running", at("23:00")).build();
  const byDay = (kpi: Kpi, tickets: readonly Ticket[]): unknown[] =>
    reportOf([kpi], tickets, { period: days, context: { asOf: "2026-03-30T12:00:00Z" } })
      .rows()
      .filter(({ n, excluded }) => n > 0 || Object.keys(excluded).length > 0)
      .map(({ period, n, excluded }) => [period?.date, n, excluded]);

  it("to the period of its start by default, running or not", () => {
    expect(byDay(firstResolutionTime(), [over, running])).toEqual([["2026-03-27", 2, {}]]);
  });

  it("to that of its end on request; running ones are left out in that of asOf", () => {
    expect(byDay(firstResolutionTime({ attributeBy: "end" }), [over, running])).toEqual([
      ["2026-03-28", 1, {}],
      ["2026-03-30", 0, { running: 1 }],
    ]);
  });

  it("to that of the cancellation, if it was cancelled", () => {
    const cancelled = ticket("1", at("23:00")).status("2026-03-29T01:00:00Z", "solved").build();
    expect(byDay(firstReplyTime({ attributeBy: "end" }), [cancelled])).toEqual([["2026-03-29", 0, { solved: 1 }]]);
  });
});

describe("the figures of durations", () => {
  // Kaplan-Meier by hand: ended 1 h and 3 h, running 2 h. S(1) = 2/3, S(3) = 2/3 * 0 = 0: the median is 3 h, although
  // that of the ended ones alone is 2 h.
  const tickets = [span("08:00", 1, "a"), span("08:00", 3, "b"), ticket("c", at("10:00")).build()];
  const row = rowOf(firstResolutionTime(), tickets, { context: { asOf: at("12:00") } });

  it("count a running duration as longer than so far", () => {
    expect(row).toMatchObject({ value: 3 * hourMs, n: 3, reason: null, reliable: false });
    expect(row.figures).toEqual({
      completed: 2,
      running: 1,
      p90: 3 * hourMs,
      completedP50: 2 * hourMs,
      // Type 7: 1 h + 0.9 of 2 h.
      completedP90: expect.closeTo(2.8 * hourMs, 3) as number,
      // 1 h + 0.99 of 2 h.
      completedP99: expect.closeTo(2.98 * hourMs, 3) as number,
      completedMean: 2 * hourMs,
      bias: -hourMs,
    });
  });

  it("weigh each duration by how often it occurs", () => {
    // 1, 1, 1, 5: type 7 median 1, 90th percentile at position 1 + 0.9 * 3 = 3.7: 1 + 0.7 * 4 = 3.8; mean 2.
    const four = [span("08:00", 1, "a"), span("09:00", 1, "b"), span("10:00", 1, "c"), span("08:00", 5, "d")];
    const { figures, value } = rowOf(firstResolutionTime(), four);
    expect(value).toBe(hourMs);
    expect(figures["completedP50"]).toBe(hourMs);
    expect(figures["completedP90"]).toBeCloseTo(3.8 * hourMs, 3);
    expect(figures["completedMean"]).toBe(2 * hourMs);
    expect(figures["bias"]).toBe(0);
  });

  it("rest on at least 20 ended durations to be reliable", () => {
    const many = (count: number): Ticket[] => Array.from({ length: count }, (_, index) => span("08:00", 1, `${index}`));
    expect(rowOf(firstResolutionTime(), [...many(19), opened.build()]).reliable).toBe(false);
    expect(rowOf(firstResolutionTime(), many(20)).reliable).toBe(true);
  });

  it("have limits at the 95 % level; none without data", () => {
    expect(row.interval?.level).toBe(0.95);
    expect(row.interval?.low).toBe(hourMs);
    expect(row.interval?.high).toBeNull();
    expect(rowOf(firstResolutionTime(), []).interval).toBeNull();
  });

  it("are null where there is nothing to say", () => {
    const none = { p90: null, completedP50: null, completedP90: null, completedMean: null, bias: null };
    expect(rowOf(firstResolutionTime(), [])).toMatchObject({
      value: null,
      reason: "noData",
      figures: { completed: 0, running: 0, ...none },
    });
    expect(rowOf(firstResolutionTime(), [opened.build()])).toMatchObject({
      value: null,
      reason: "notReached",
      interval: { low: null, high: null, level: 0.95 },
      figures: { completed: 0, running: 1, ...none },
    });
  });
});

describe("timeOnClock", () => {
  const assignment = {
    id: "assignment",
    start: { event: "created" },
    stop: { becomes: { not: { field: "assigneeId", is: null } } },
  } as const;

  it.each<{ options: DurationKpiOptions; id: string }>([
    { options: {}, id: "assignment" },
    { options: { hours: "business" }, id: "assignment:business" },
    { options: { attributeBy: "end" }, id: "assignment:byEnd" },
    { options: { hours: "business", attributeBy: "end" }, id: "assignment:business:byEnd" },
  ])("has an id that says its options: $id", ({ options, id }) => {
    expect(timeOnClock(assignment, options).id).toBe(id);
  });

  it("counts each cycle", () => {
    const reply = {
      id: "reply",
      start: { event: "message", by: "endUser" },
      stop: { event: "message", by: "agent" },
      recurrence: "perEvent",
    } as const;
    const log = opened
      .message(at("09:00"), "endUser")
      .message(at("10:00"), "agent")
      .message(at("11:00"), "endUser")
      .message(at("14:00"), "agent")
      .build();
    // Two turns of 1 and 3 hours: the median lies between them.
    expect(rowOf(timeOnClock(reply), [log])).toMatchObject({ n: 2, value: 2 * hourMs });
  });

  it("takes no time for a cycle that ends as it begins", () => {
    const kpi = timeOnClock(assignment);
    const assigned = ticket("1", at("08:00"), { initial: { assigneeId: "kim" } }).build();
    expect(rowOf(kpi, [assigned]).value).toBe(0);
  });

  it("refuses a clock or an option that cannot be read, all faults at once", () => {
    const wrong = { id: "x", start: { becomes: { clock: "y", state: "active" } }, stopp: {} };
    const issues = issuesOf(() => timeOnClock(wrong as never, { hours: "open", attributeBy: "middle" } as never));
    expect(issues.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["input.unknownKey", "clock.stopp"],
      ["condition.clockUnknown", "clock.start.becomes.clock"],
      ["input.variant", "hours"],
      ["input.variant", "attributeBy"],
    ]);
  });
});
