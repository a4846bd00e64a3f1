import { compileCalendar } from "supportops/calendar";
import {
  backlog,
  createReport,
  firstReplyTime,
  type Kpi,
  slaAttainment,
  ticketShare,
  ticketsCreated,
  ticketsSolved,
} from "supportops/kpi";
import { compileSla } from "supportops/sla";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { reportOf, rowOf } from "./report-of.js";

const at = (time: string): string => `2026-03-27T${time}:00Z`;
const opened = ticket("1", at("08:00"));
const merged = { kind: "merge", into: "2" } as const;
const april = "2026-04-01T00:00:00Z";

describe("a ticket counts for nothing", () => {
  it.each([
    { log: opened.event(at("09:00"), merged), excluded: { merged: 1 }, why: "merged away" },
    {
      log: opened.event(at("09:00"), merged).event(at("10:00"), { kind: "restored" }),
      excluded: { merged: 1 },
      why: "a merge is not taken back",
    },
    { log: opened.event(at("09:00"), { kind: "deleted" }), excluded: { deleted: 1 }, why: "deleted" },
    { log: opened.event(at("09:00"), { kind: "spam" }), excluded: { spam: 1 }, why: "spam" },
    {
      log: opened.event(at("09:00"), { kind: "spam" }).event(at("10:00"), { kind: "deleted" }),
      excluded: { deleted: 1 },
      why: "the latest word counts",
    },
    {
      log: opened.event(at("09:00"), { kind: "deleted" }).event(at("10:00"), { kind: "restored" }),
      excluded: {},
      why: "but a restored one does",
    },
    { log: opened.event("2026-04-01T00:00:00.001Z", merged), excluded: {}, why: "and one that is merged later" },
    { log: opened.event(april, merged), excluded: { merged: 1 }, why: "not one merged at asOf" },
    { log: ticket("1", "2026-04-01T00:00:00.001Z"), excluded: { notCreated: 1 }, why: "not created by asOf" },
    { log: ticket("1", april), excluded: {}, why: "but one created at asOf does" },
    {
      log: ticket("1", at("08:00"), { initial: { channel: "test" } }),
      excluded: { population: 1 },
      why: "outside the population",
    },
    {
      log: ticket("1", at("08:00"), { initial: { channel: "test" } }).event(at("09:00"), { kind: "spam" }),
      excluded: { spam: 1 },
      why: "for one reason only",
    },
  ])("$why", ({ log, excluded }) => {
    const report = reportOf([ticketsCreated()], [log.build()], {
      population: { not: { field: "channel", is: "test" } },
    });
    expect(report.summary()).toEqual({ tickets: 1, records: 0, excluded, outsidePeriods: {} });
    expect(report.rows()[0]?.value).toBe(Object.keys(excluded).length === 0 ? 1 : 0);
  });

  it("when its priority, among those of the SLA, is too low", () => {
    const sla = compileSla({ priorities: ["P2", "P1"], clocks: [], policies: [] });
    const report = reportOf([ticketsCreated()], [ticket("1", at("08:00"), { initial: { priority: "P2" } }).build()], {
      population: { field: "priority", atLeast: "P1" },
      context: { sla },
    });
    expect(report.summary().excluded).toEqual({ population: 1 });
  });
});

describe("groups", () => {
  const grouped = (id: string, groupId: string | null, priority: string | null = null) =>
    ticket(id, at("08:00"), { initial: { groupId, priority } }).build();
  const by = ["groupId", "priority"] as const;

  it("are the values of the fields as of the report, in order, unset ones among them", () => {
    const moved = ticket("4", at("08:00"), { initial: { groupId: "billing" } })
      .attribute(at("09:00"), "group", "tech")
      .attribute("2026-04-02T00:00:00Z", "group", "later")
      .build();
    const rows = reportOf(
      [ticketsCreated()],
      [grouped("1", "billing", "low"), grouped("2", null), grouped("3", "billing", "low"), moved],
      { by },
    ).rows();
    expect(rows.map((row) => [row.by, row.value])).toEqual([
      [{ groupId: "billing", priority: "low" }, 2],
      [{ groupId: "tech", priority: null }, 1],
      [{ groupId: null, priority: null }, 1],
    ]);
  });

  it("keep values of different types apart", () => {
    const rows = reportOf(
      [ticketsCreated()],
      ["1", 1, ["1"], true].map((value, index) =>
        ticket(String(index), at("08:00"), { initial: { fields: { seats: value } } }).build(),
      ),
      { by: ["fields.seats"] },
    ).rows();
    expect(rows.map((row) => [row.by["fields.seats"], row.value])).toEqual([
      ["1", 1],
      [1, 1],
      [["1"], 1],
      [true, 1],
    ]);
  });

  it("have a row for each period and KPI, also an empty one; without groups also a report without tickets has", () => {
    const period = { every: "day", from: "2026-03-26", to: "2026-03-28" } as const;
    const report = (tickets: Parameters<typeof reportOf>[1], groups: readonly "groupId"[]) =>
      reportOf([ticketsCreated(), firstReplyTime()], tickets, { by: groups, period })
        .rows()
        .map((row) => [row.by["groupId"], row.period?.date, row.kpi, row.value, row.reason]);
    expect(report([grouped("1", "billing")], ["groupId"])).toEqual([
      ["billing", "2026-03-26", "ticketsCreated", 0, null],
      ["billing", "2026-03-26", "firstReplyTime", null, "noData"],
      ["billing", "2026-03-27", "ticketsCreated", 1, null],
      ["billing", "2026-03-27", "firstReplyTime", null, "notReached"],
    ]);
    expect(report([], [])).toHaveLength(4);
    expect(report([], ["groupId"])).toEqual([]);
  });

  it("asked for are not kept: reading rows does not change the state", () => {
    const period = { every: "day", from: "2026-03-26", to: "2026-03-28" } as const;
    const report = reportOf([ticketsCreated()], [grouped("1", "billing")], { by: ["groupId"], period });
    const before = JSON.stringify(report);
    report.rows();
    expect(JSON.stringify(report)).toBe(before);
  });
});

describe("the summary", () => {
  const period = { every: "day", from: "2026-03-27", to: "2026-03-28" } as const;

  it("counts what lies outside the periods, by KPI", () => {
    const early = ticket("1", "2026-03-26T08:00:00Z").status(at("09:00"), "solved").build();
    const report = reportOf([ticketsCreated(), ticketsSolved()], [early, opened.build()], { period });
    expect(report.summary()).toEqual({ tickets: 2, records: 0, excluded: {}, outsidePeriods: { ticketsCreated: 1 } });
  });

  it("does not count a time that is over at the end of the period: it lies inside, in no backlog", () => {
    const over = opened.status(at("09:00"), "solved").build();
    expect(reportOf([backlog()], [over], { period }).summary().outsidePeriods).toEqual({});
    expect(reportOf([backlog()], [over]).summary().outsidePeriods).toEqual({});
  });
});

describe("merge", () => {
  it("takes a report itself as it takes its state", () => {
    const kpis = [ticketsCreated(), firstReplyTime()];
    const [whole, again] = [reportOf(kpis, [opened.build()]), reportOf(kpis, [])];
    again.merge(whole);
    expect(again.toJSON()).toEqual(whole.toJSON());
  });

  it("gives each KPI its own state, as if all tickets had gone into one report", () => {
    const kpis = [backlog(), ticketsCreated(), firstReplyTime(), ticketsSolved()];
    const solved = ticket("2", "2026-03-27T09:00:00Z").status("2026-03-27T09:30:00Z", "solved").build();
    const [one, other] = [reportOf(kpis, [opened.build()]), reportOf(kpis, [solved])];
    one.merge(other.toJSON());
    expect(one.rows()).toEqual(reportOf(kpis, [opened.build(), solved]).rows());
  });
});

describe("createReport refuses", () => {
  const refused = (definition: object): unknown =>
    issuesOf(() => createReport({ kpis: [], context: { asOf: 0, timeZone: "UTC" }, ...definition })).map(
      ({ code, path }) => [code, path.join(".")],
    );

  it.each([
    { definition: { kpis: [backlog(), backlog()] }, faults: [["kpi.duplicate", "kpis.1"]], why: "a KPI twice" },
    { definition: { by: ["colour"] }, faults: [["condition.fieldUnknown", "by.0"]], why: "no such field" },
    {
      definition: { context: { asOf: "2026-03-27", timeZone: "Mars/Olympus" } },
      faults: [
        ["time.instantInvalid", "context.asOf"],
        ["time.zoneUnknown", "context.timeZone"],
      ],
      why: "no such context",
    },
    {
      definition: {
        kpis: [firstReplyTime({ hours: "business" }), slaAttainment()],
        by: ["fields."],
        population: { field: "priority", atLeast: "P1" },
        period: { every: "day", from: "2026-03-02", to: "2026-03-01" },
        context: { asOf: Number.NaN, timeZone: "UTC" },
      },
      faults: [
        ["time.instantInvalid", "context.asOf"],
        ["kpi.calendarMissing", "kpis.0"],
        ["kpi.slaMissing", "kpis.1"],
        ["condition.fieldUnknown", "by.0"],
        ["condition.priorityUnknown", "population.atLeast"],
        ["kpi.periodInvalid", "period"],
      ],
      why: "all faults are reported at once",
    },
    {
      definition: { kpis: [backlog, null], context: undefined },
      faults: [
        ["input.required", "context"],
        ["input.type", "kpis.0"],
        ["input.type", "kpis.1"],
      ],
      why: "what is no KPI, such as the function that makes one",
    },
    { definition: { kpis: undefined }, faults: [["input.required", "kpis"]], why: "no list of KPIs" },
  ])("$why", ({ definition, faults }) => {
    expect(refused(definition)).toEqual(faults);
  });

  it.each([
    { input: { id: 3, subject: "Printer" }, why: "a vendor's payload" },
    { input: { kind: "nps", score: 9 }, why: "a record of no known kind" },
    { input: { kind: "toString" }, why: "a kind that is a word of the language" },
    { input: null, why: "nothing" },
    { input: "4711", why: "an id" },
  ])("what is neither ticket nor record, and stays as it was: $why", ({ input }) => {
    const report = createReport({ kpis: [backlog()], context: { asOf: 0, timeZone: "UTC" } });
    expect(issuesOf(() => report.add(input as never))).toMatchObject([{ code: "input.type", path: ["input"] }]);
    expect(report.summary()).toMatchObject({ tickets: 0, records: 0 });
  });

  it("a ticket that a KPI refuses, and stays as it was", () => {
    const strict: Kpi = {
      ...ticketsCreated(),
      id: "strict",
      observe({ ticket: { id } }) {
        if (id === "2") throw new RangeError("not this one");
        return [];
      },
    };
    const report = reportOf([ticketsCreated(), strict], [opened.build()]);
    const before = JSON.stringify(report);
    expect(() => report.add(ticket("2", at("08:00")).build())).toThrow(RangeError);
    expect(JSON.stringify(report)).toBe(before);
  });
});

describe("a KPI of one's own", () => {
  it("gets the ticket, its state and its calendar as of the report, and its SLA where there is one", () => {
    const calendar = compileCalendar({ timeZone: "UTC", weekly: "always" });
    const sla = compileSla({ clocks: [{ id: "work", start: { event: "created" } }], policies: [] });
    const clock = { id: "wait", start: { event: "created" } } as const;
    const seen: unknown[] = [];
    const spy: Kpi = {
      ...ticketsCreated(),
      id: "spy",
      observe(facts) {
        seen.push(
          facts.ticket.id,
          facts.state.groupId,
          facts.calendar,
          facts.evaluation()?.cycles.length,
          facts.evaluation() === facts.evaluation(),
          facts.cyclesOf(clock).map(({ cycle }) => cycle),
          facts.cyclesOf(clock) === facts.cyclesOf(clock),
        );
        return [];
      },
    };
    const log = opened.attribute(at("09:00"), "group", "billing").build();
    reportOf([spy], [log], { context: { calendar, sla } });
    expect(seen).toEqual(["1", "billing", calendar, 1, true, [1], true]);
    seen.length = 0;
    reportOf([spy], [log, ticket("2", at("08:00")).build()], { context: { asOf: at("08:30") } });
    expect(seen.slice(0, 5)).toEqual(["1", null, null, undefined, true]);
  });

  it("may leave things out by a reason of its own", () => {
    const kpi: Kpi = {
      ...ticketsCreated(),
      observe: ({ ticket: { createdAt } }) => [{ at: createdAt, excluded: "test" }],
    };
    expect(rowOf(kpi, [opened.build()])).toMatchObject({ value: 0, excluded: { test: 1 } });
  });

  it("is told about a clock that cannot be read", () => {
    const kpi: Kpi = {
      ...ticketsCreated(),
      observe: (facts) => facts.cyclesOf({ id: "x" } as never).map(() => ({ at: 0 })),
    };
    expect(issuesOf(() => rowOf(kpi, [opened.build()]))[0]?.code).toBe("input.required");
  });
});

describe("merging", () => {
  const tickets = [opened.build(), ticket("2", at("09:00")).status(at("10:00"), "solved").build()];
  const kpis = [
    ticketsCreated(),
    ticketShare({ id: "urgent", of: { field: "priority", is: "urgent" } }),
    firstReplyTime(),
  ];

  it("gives the report of all tickets", () => {
    const whole = reportOf(kpis, tickets);
    const merged = reportOf(kpis, tickets.slice(0, 1));
    merged.merge(JSON.parse(JSON.stringify(reportOf(kpis, tickets.slice(1)))));
    expect(JSON.stringify(merged)).toBe(JSON.stringify(whole));
    expect(merged.rows()).toEqual(whole.rows());
    expect(merged.summary()).toEqual(whole.summary());
  });

  it.each<{ setup: Parameters<typeof reportOf>[2]; others?: readonly Kpi[]; why: string }>([
    { setup: { context: { asOf: "2026-04-02T00:00:00Z" } }, why: "another instant" },
    { setup: { context: { timeZone: "Europe/Berlin" } }, why: "another zone" },
    { setup: { by: ["groupId"] }, why: "other groups" },
    { setup: { period: { every: "day", from: "2026-03-01", to: "2026-03-02" } }, why: "other periods" },
    { setup: { population: { tag: "vip" } }, why: "another population" },
    { setup: { context: { calendar: compileCalendar({ timeZone: "UTC", weekly: {} }) } }, why: "another calendar" },
    { setup: { context: { sla: compileSla({ clocks: [], policies: [] }) } }, why: "another SLA" },
    { setup: {}, others: [ticketsCreated()], why: "other KPIs" },
    {
      setup: {},
      others: [kpis[0] as Kpi, ticketShare({ id: "urgent", of: { field: "priority", is: "low" } }), kpis[2] as Kpi],
      why: "a KPI of the same id that means something else",
    },
  ])("refuses a report with $why", ({ setup, others = kpis }) => {
    const other = reportOf(others, tickets, setup).toJSON();
    const issues = issuesOf(() => reportOf(kpis, []).merge(other));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["kpi.contextMismatch", ["context"]]]);
  });
});
