import { compileCalendar } from "supportops/calendar";
import {
  arrivalRate,
  backlogAge,
  contactRate,
  countKpi,
  createReport,
  daysOfBacklog,
  deflectionEstimate,
  type Kpi,
  netFlow,
  selfServiceScore,
  ticketMix,
  unionOfIntervals,
} from "supportops/kpi";
import { ticket } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { hourMs, reportOf, rowOf } from "./report-of.js";

const dayMs = 24 * hourMs;
const on = (day: number, time = "08:00"): string => `2026-03-${String(day).padStart(2, "0")}T${time}:00Z`;
const created = (...days: readonly number[]): Ticket[] =>
  days.map((day, id) => ticket(`${String(day)}-${String(id)}`, on(day)).build());
const week = { every: "week", from: "2026-03-02", to: "2026-03-09" } as const;
const calendar = compileCalendar({ id: "office", timeZone: "UTC", weekly: { "mon-fri": [["09:00", "17:00"]] } });

describe("arrivalRate", () => {
  it.each([
    { setup: {}, rate: 1, why: "7 in 7 days" },
    { setup: { context: { asOf: on(5, "12:00") } }, rate: 2, why: "7 in the 3.5 days up to asOf" },
    {
      setup: { period: { every: "day", from: "2026-03-29", to: "2026-03-30" }, context: { timeZone: "Europe/Berlin" } },
      days: [29, 29],
      rate: (2 * 24) / 23,
      why: "a day of 23 hours",
    },
  ] as const)("divides by the time that passed: $why", ({ setup, rate, ...rest }) => {
    const days = "days" in rest ? rest.days : [2, 2, 3, 3, 3, 4, 4];
    const row = rowOf(arrivalRate(), created(...days), { period: week, ...setup });
    expect(row.value).toBeCloseTo(rate, 12);
    expect(row).toMatchObject({ unit: "perDay", n: days.length, reason: null, reliable: false });
  });

  it("has the Poisson interval: 7 in 7 days is 0.402 to 2.060 a day", () => {
    // R: poisson.test(7, 7)$conf.int
    const { interval } = rowOf(arrivalRate(), created(2, 3, 4, 5, 6, 7, 8), { period: week });
    expect(interval?.low).toBeCloseTo(0.402_053, 5);
    expect(interval?.high).toBeCloseTo(2.060_387, 5);
  });

  it("counts open hours in business: 4 arrivals in 40", () => {
    const kpi = arrivalRate({ hours: "business" });
    const row = rowOf(kpi, created(2, 3, 7, 8), { period: week, context: { calendar } });
    expect(row).toMatchObject({ kpi: "arrivalRate:business", unit: "perHour", value: 0.1 });
  });

  it("tells bursts from single arrivals", () => {
    // Seven days of one each: variance 0. Seven on one day: mean 1, variance (36 + 6) / 6 = 7.
    expect(rowOf(arrivalRate(), created(2, 3, 4, 5, 6, 7, 8), { period: week }).figures["dispersion"]).toBe(0);
    expect(rowOf(arrivalRate(), created(2, 2, 2, 2, 2, 2, 2), { period: week }).figures["dispersion"]).toBeCloseTo(
      7,
      12,
    );
    const days = { every: "day", from: "2026-03-02", to: "2026-03-03" } as const;
    expect(rowOf(arrivalRate(), created(2), { period: days }).figures["dispersion"]).toBeNull();
    expect(rowOf(arrivalRate(), [], { period: week }).figures["dispersion"]).toBeNull();
  });

  it("is no rate without periods, nor in one that has not begun", () => {
    expect(rowOf(arrivalRate(), created(2))).toMatchObject({ value: null, reason: "noPeriod", interval: null });
    const future = { every: "day", from: "2026-05-01", to: "2026-05-02" } as const;
    expect(rowOf(arrivalRate(), [], { period: future })).toMatchObject({ value: null, reason: "noData" });
  });

  it("refuses other hours, and business ones without a calendar", () => {
    expect(issuesOf(() => arrivalRate({ hours: "office" } as never)).map(({ code }) => code)).toEqual([
      "input.variant",
    ]);
    expect(issuesOf(() => reportOf([arrivalRate({ hours: "business" })], [])).map(({ code }) => code)).toEqual([
      "kpi.calendarMissing",
    ]);
  });
});

describe("contactRate", () => {
  it("divides by one number for every period, or by that of each", () => {
    expect(rowOf(contactRate({ customers: 50 }), created(2, 3, 4))).toMatchObject({
      value: 0.06,
      unit: "perCustomer",
      n: 3,
      figures: { customers: 50 },
    });
    const kpi = contactRate({ customers: { "2026-03-02": 30 } });
    const rows = reportOf([kpi], created(2, 3, 4, 9), { period: { ...week, to: "2026-03-16" } }).rows();
    expect(rows.map(({ value, reason }) => [value, reason])).toEqual([
      [0.1, null],
      [null, "noData"],
    ]);
    expect(rowOf(kpi, created(2))).toMatchObject({ value: null, reason: "noData", figures: { customers: null } });
  });

  it("is not known of a period that has not begun", () => {
    const period = { every: "day", from: "2026-05-01", to: "2026-05-02" } as const;
    expect(rowOf(contactRate({ customers: 5 }), [], { period })).toMatchObject({ value: null, interval: null });
  });

  it.each([
    { customers: 0, paths: [["customers"]] },
    { customers: Number.NaN, paths: [["customers"]] },
    {
      customers: { "2026-03-01": -1, "2026-04-01": "many" },
      paths: [
        ["customers", "2026-03-01"],
        ["customers", "2026-04-01"],
      ],
    },
    { customers: null, paths: [["customers"]] },
  ])("refuses $customers", ({ customers, paths }) => {
    expect(issuesOf(() => contactRate({ customers } as never)).map(({ path }) => path)).toEqual(paths);
  });
});

describe("daysOfBacklog", () => {
  const solved = (day: number, id: string): Ticket => ticket(id, on(2)).status(on(day), "solved").build();
  const logs = [...created(3, 4, 5), solved(4, "a"), solved(5, "b")];
  it("is the backlog over the pace: 3 open, 2 solved in 7 days: 10.5 days", () => {
    expect(rowOf(daysOfBacklog(), logs, { period: week })).toMatchObject({
      unit: "ms",
      value: 10.5 * dayMs,
      n: 2,
      figures: { open: 3, solves: 2 },
      reliable: false,
    });
  });

  it("in business: 3 open, 2 solved in 40 hours: 60 hours", () => {
    const row = rowOf(daysOfBacklog({ hours: "business" }), logs, { period: week, context: { calendar } });
    expect([row.kpi, row.value]).toEqual(["daysOfBacklog:business", 60 * hourMs]);
  });

  it("is none without a period, or without a solve", () => {
    expect(rowOf(daysOfBacklog(), logs)).toMatchObject({ value: null, reason: "noPeriod" });
    expect(rowOf(daysOfBacklog(), created(3), { period: week })).toMatchObject({ value: null, reason: "noData" });
    expect(issuesOf(() => daysOfBacklog({ hours: 8 } as never)).map(({ code }) => code)).toEqual(["input.variant"]);
  });
});

describe("backlogAge", () => {
  it("is the age at the end of each period, or at asOf in a running one", () => {
    const days = { every: "day", from: "2026-03-03", to: "2026-03-05" } as const;
    const logs = [
      ticket("1", on(2, "00:00")).build(),
      ticket("2", on(3, "00:00")).status(on(4, "06:00"), "solved").build(),
    ];
    const rows = reportOf([backlogAge()], logs, { period: days, context: { asOf: on(4, "12:00") } }).rows();
    // At the end of 3 March: 2 days and 1 day. At 12:00 on 4 March: 2.5 days, the other is solved.
    expect(rows.map(({ value, n }) => [(value ?? 0) / dayMs, n])).toEqual([
      [1.5, 2],
      [2.5, 1],
    ]);
  });

  it("counts from the latest reopening where it is told to", () => {
    const log = ticket("1", on(2)).status(on(3), "solved").status(on(30, "00:00"), "open").build();
    expect(rowOf(backlogAge(), [log]).value).toBe(Date.parse("2026-04-01T00:00:00Z") - Date.parse(on(2)));
    expect(rowOf(backlogAge({ since: "reopening" }), [log]).value).toBe(2 * dayMs);
  });

  it("counts those older than each age, exactly that age not included", () => {
    const ages = [1, 3, 4].map((days) =>
      ticket(String(days), `2026-03-${String(32 - days).padStart(2, "0")}T00:00:00Z`).build(),
    );
    const { figures, value, interval } = rowOf(backlogAge({ olderThanDays: [3, 0.5] }), ages);
    expect(figures).toMatchObject({ olderThan3Days: 1, "olderThan0.5Days": 3, most: 4 * dayMs });
    expect(value).toBe(3 * dayMs);
    // The median of three values has no 95 % interval.
    expect(interval).toEqual({ low: null, high: null, level: 0.95 });
  });

  it("has the interval of the order statistics: ranks 1 and 6 of 6", () => {
    const ages = [1, 2, 3, 4, 5, 6].map((days) =>
      ticket(String(days), `2026-03-${String(32 - days)}T00:00:00Z`).build(),
    );
    expect(rowOf(backlogAge(), ages)).toMatchObject({ value: 3.5 * dayMs, interval: { low: dayMs, high: 6 * dayMs } });
  });

  it("refuses ages that are none", () => {
    const issues = issuesOf(() => backlogAge({ since: "birth", olderThanDays: [0, "x"] } as never));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["input.variant", ["since"]],
      ["kpi.optionInvalid", ["olderThanDays", 0]],
      ["input.type", ["olderThanDays", 1]],
    ]);
    expect(issuesOf(() => backlogAge({ olderThanDays: 7 } as never)).map(({ code }) => code)).toEqual(["input.type"]);
  });
});

describe("ticketMix", () => {
  const through = (id: number, channel: string | null): Ticket =>
    ticket(String(id), on(2), { initial: { channel } }).build();
  it("has the share of each value, and their concentration", () => {
    const row = rowOf(
      ticketMix(),
      ["email", "email", "chat", "phone", null].map((one, id) => through(id, one)),
    );
    // (1/2)² + (1/4)² + (1/4)² = 0.375.
    expect(row).toMatchObject({ value: 0.375, n: 4, denominator: 4, excluded: { notSet: 1 }, reliable: false });
    expect(row.figures).toEqual({ "share.email": 0.5, "share.chat": 0.25, "share.phone": 0.25 });
  });

  it("reads numbers, flags and lists, whose items count one by one", () => {
    const of = (value: number | boolean | readonly string[]) =>
      rowOf(ticketMix({ field: "fields.x" }), [ticket("1", on(2)).field(on(2), "x", value).build()]).figures;
    expect([of(3), of(true), of(["a", "b"])]).toEqual([
      { "share.3": 1 },
      { "share.true": 1 },
      { "share.a": 0.5, "share.b": 0.5 },
    ]);
  });

  it("is none without tickets, and refuses a field that no ticket has", () => {
    expect(rowOf(ticketMix(), [])).toMatchObject({ value: null, reason: "noData", figures: {} });
    expect(issuesOf(() => ticketMix({ field: "colour" } as never)).map(({ code, path }) => [code, path])).toEqual([
      ["condition.fieldUnknown", ["field"]],
    ]);
  });
});

describe("figures without tickets", () => {
  it("deflectionEstimate is a share that says it is an estimate", () => {
    expect(deflectionEstimate({ sessions: 200, withTicket: 30 })).toMatchObject({ value: 0.85, isEstimate: true });
    expect(deflectionEstimate({ sessions: 0, withTicket: 0 })).toMatchObject({ value: null, reason: "noData" });
    expect(issuesOf(() => deflectionEstimate({ sessions: 1, withTicket: 2 })).map(({ path }) => path)).toEqual([
      ["withTicket"],
    ]);
    expect(issuesOf(() => deflectionEstimate({ sessions: -1, withTicket: 0.5 })).length).toBeGreaterThan(1);
  });

  it("selfServiceScore is visitors for each requester", () => {
    expect(selfServiceScore({ visitors: 4100, requesters: 1000 })).toBe(4.1);
    expect(selfServiceScore({ visitors: 1, requesters: 0 })).toBeNull();
    expect(issuesOf(() => selfServiceScore({ visitors: -1, requesters: Number.NaN })).map(({ code }) => code)).toEqual([
      "kpi.optionInvalid",
      "input.type",
    ]);
  });

  it.each([
    { intervals: [], is: 0, why: "none" },
    {
      intervals: [
        ["kim", 0, 10],
        ["kim", 10, 20],
      ],
      is: 20,
      why: "one after the other",
    },
    {
      intervals: [
        ["kim", 5, 20],
        ["kim", 0, 10],
      ],
      is: 20,
      why: "overlapping, in any order",
    },
    {
      intervals: [
        ["kim", 0, 20],
        ["kim", 5, 10],
        ["kim", 15, 25],
      ],
      is: 25,
      why: "one inside another",
    },
    {
      intervals: [
        ["kim", 0, 10],
        ["lee", 0, 10],
      ],
      is: 20,
      why: "of two agents",
    },
    { intervals: [["kim", 5, 5]], is: 0, why: "of no length" },
  ] as const)("unionOfIntervals: $why", ({ intervals, is }) => {
    expect(unionOfIntervals(intervals.map(([agentId, from, to]) => ({ agentId, from, to })))).toBe(is);
  });

  it("unionOfIntervals refuses each that ends before it begins", () => {
    const reversed = { agentId: "kim", from: 2, to: 1 };
    const issues = issuesOf(() => unionOfIntervals([reversed, { ...reversed, from: 1 }, reversed]));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["time.rangeReversed", [0]],
      ["time.rangeReversed", [2]],
    ]);
  });
});

describe("states of rates and amounts", () => {
  const kpis: readonly (readonly [Kpi, object])[] = [
    [
      arrivalRate(),
      {
        days: [
          [0, 2],
          [3, 1],
        ],
      },
    ],
    [daysOfBacklog(), { open: 1, solves: 2 }],
    [netFlow(), { arrivals: 3, departures: 1 }],
    [
      backlogAge(),
      {
        rows: [
          [5, 1],
          [9, 2],
        ],
        excluded: {},
      },
    ],
    [ticketMix(), { counts: { a: 1 }, excluded: {} }],
  ];
  const context = { asOf: 1000, period: null };
  it.each(kpis)("$id: what goes in comes out", (kpi, state) => {
    expect(kpi.start(context, state).toState()).toEqual(state);
  });

  it.each([
    [
      arrivalRate(),
      {
        days: [
          [3, 1],
          [3, 1],
        ],
      },
    ],
    [arrivalRate(), { days: [[0.5, 1]] }],
    [arrivalRate(), { days: [[0, 0]] }],
    [arrivalRate(), { days: [[0, 1, 2]] }],
    [arrivalRate(), { days: ["monday"] }],
    [arrivalRate(), { days: 3 }],
    [arrivalRate(), null],
    [daysOfBacklog(), { open: -1, solves: 2 }],
    [daysOfBacklog(), []],
    [netFlow(), { arrivals: -1, departures: 1 }],
    [netFlow(), { arrivals: 1, departures: 0.5 }],
    [netFlow(), null],
    [
      backlogAge(),
      {
        rows: [
          [9, 1],
          [5, 1],
        ],
        excluded: {},
      },
    ],
    [backlogAge(), { rows: [[-1, 1]], excluded: {} }],
    [backlogAge(), { rows: [[1.5, 1]], excluded: {} }],
    [backlogAge(), { rows: [[1, 0]], excluded: {} }],
    [backlogAge(), { rows: [[1, 1, 1]], excluded: {} }],
    [backlogAge(), { rows: [5], excluded: {} }],
    [backlogAge(), { rows: {}, excluded: { x: -1 } }],
    [backlogAge(), 7],
    [ticketMix(), { counts: { a: 0.5 }, excluded: {} }],
    [ticketMix(), "mix"],
  ] as readonly (readonly [Kpi, unknown])[])("%o refuses %j", (kpi, state) => {
    const codes = new Set(issuesOf(() => kpi.start(context, state)).map(({ code }) => code));
    expect(codes).toEqual(new Set(["kpi.stateInvalid"]));
  });
});

describe("countKpi", () => {
  it("makes a KPI of one's own that merges like all others", () => {
    const notes = countKpi("internalNotes", ({ ticket: { events }, asOf }) =>
      events.flatMap((event) =>
        event.kind === "message" && event.visibility === "internal" && event.at <= asOf ? [{ at: event.at }] : [],
      ),
    );
    const start = () => createReport({ kpis: [notes], context: { asOf: on(31), timeZone: "UTC" } });
    const [left, right] = [start(), start()];
    left.add(ticket("1", on(2)).message(on(3), "agent", { visibility: "internal" }).build());
    right.add(ticket("2", on(2)).message(on(3), "agent", { visibility: "internal" }).build());
    left.merge(right.toJSON());
    expect(left.rows()[0]).toMatchObject({ kpi: "internalNotes", unit: "count", value: 2 });
  });
});
