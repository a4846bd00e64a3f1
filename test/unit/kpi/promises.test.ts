import {
  attainmentOf,
  breachRate,
  createReport,
  type Kpi,
  type ReportRow,
  slaAttainment,
  slaOverrun,
} from "supportops/kpi";
import { compileSla } from "supportops/sla";
import { ticket, type TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { rowOf } from "./report-of.js";

const at = (time: string): string => `2026-03-27T${time}:00Z`;
const solved = { field: "status.category", is: ["solved", "closed"] } as const;
const sla = compileSla({
  clocks: [
    { id: "reply", start: { event: "created" }, stop: { event: "message", by: "agent", visibility: "public" } },
    { id: "resolution", start: { event: "created" }, stop: { becomes: solved }, reopen: "newCycle" },
  ],
  policies: [
    {
      id: "urgent",
      match: { field: "priority", is: "urgent" },
      targets: [
        { clock: "reply", within: "PT1H", calendar: "24x7" },
        { clock: "resolution", within: "PT4H", calendar: "24x7" },
      ],
    },
    {
      id: "supplier",
      slot: "supplier",
      match: { field: "priority", is: "urgent" },
      targets: [{ clock: "resolution", within: "PT2H", calendar: "24x7" }],
    },
  ],
});
const context = { asOf: at("12:00"), sla };
const urgent = ticket("1", at("08:00"), { initial: { priority: "urgent" } });
const reply = { clock: "reply" } as const;
const row = (kpi: Kpi, log: TicketBuilder, setup = {}): ReportRow => rowOf(kpi, [log.build()], { context, ...setup });

interface Case {
  readonly kpi: Kpi;
  readonly log: TicketBuilder;
  readonly is: readonly [kept: number, of: number];
  readonly excluded?: object;
  readonly why: string;
}

const late = urgent.message(at("10:00"), "agent");
const kept = urgent.message(at("08:30"), "agent");
const plain = ticket("1", at("08:00"));

describe("slaAttainment", () => {
  const decided = slaAttainment(reply);
  const ended = slaAttainment({ ...reply, denominator: "ended" });
  const all = slaAttainment({ ...reply, denominator: "all" });
  const young = ticket("1", at("11:30"), { initial: { priority: "urgent" } });
  it.each<Case>([
    { kpi: decided, log: kept, is: [1, 1], why: "kept" },
    { kpi: decided, log: late, is: [0, 1], why: "late" },
    { kpi: decided, log: urgent, is: [0, 1], why: "open and overdue" },
    { kpi: decided, log: young, is: [0, 0], excluded: { undecided: 1 }, why: "may still be kept" },
    { kpi: decided, log: plain, is: [0, 0], excluded: { untargeted: 1 }, why: "nothing promised" },
    { kpi: ended, log: kept, is: [1, 1], why: "ended in time" },
    { kpi: ended, log: late, is: [0, 1], why: "ended late" },
    { kpi: ended, log: urgent, is: [0, 0], excluded: { open: 1 }, why: "overdue and not ended" },
    { kpi: ended, log: young, is: [0, 0], excluded: { undecided: 1 }, why: "not ended" },
    {
      kpi: ended,
      log: plain.message(at("09:00"), "agent"),
      is: [0, 0],
      excluded: { untargeted: 1 },
      why: "ended without a target",
    },
    { kpi: all, log: kept, is: [1, 1], why: "not broken" },
    { kpi: all, log: urgent, is: [0, 1], why: "broken" },
    { kpi: all, log: young, is: [1, 1], why: "not broken yet" },
    { kpi: all, log: plain, is: [1, 1], why: "never promised" },
    { kpi: slaAttainment({ per: "ticket" }), log: kept, is: [0, 1], why: "one broken promise breaks the ticket" },
    {
      kpi: slaAttainment({ per: "ticket" }),
      log: kept.status(at("09:00"), "solved"),
      is: [1, 1],
      why: "all kept",
    },
    {
      kpi: slaAttainment({ per: "policy" }),
      log: kept.status(at("11:00"), "solved"),
      is: [1, 2],
      why: "3 h: the customer's policy keeps 4 h, the supplier's breaks 2 h",
    },
    {
      kpi: slaAttainment({ policy: "supplier" }),
      log: kept.status(at("11:00"), "solved"),
      is: [0, 1],
      why: "of one policy",
    },
    {
      kpi: slaAttainment({ slot: "customer" }),
      log: kept.status(at("11:00"), "solved"),
      is: [2, 2],
      why: "of one slot",
    },
    {
      kpi: slaAttainment({ per: "ticket", ...reply }),
      log: plain,
      is: [0, 0],
      excluded: { untargeted: 1 },
      why: "a ticket without a promise",
    },
    {
      kpi: slaAttainment({ per: "ticket", slot: "customer" }),
      log: ticket("1", at("10:30"), { initial: { priority: "urgent" } }).message(at("11:00"), "agent"),
      is: [0, 0],
      excluded: { undecided: 1 },
      why: "one kept, one undecided: undecided",
    },
  ])("$kpi.id: $why", ({ kpi, log, is, excluded = {} }) => {
    const { numerator, denominator, excluded: leftOut } = row(kpi, log);
    expect([numerator, denominator]).toEqual(is);
    expect(leftOut).toEqual(excluded);
  });

  it("sees every cycle, or the last one as Jira's breached() does", () => {
    const log = ticket("1", at("04:00"), { initial: { priority: "urgent" } })
      .status(at("07:00"), "solved")
      .status(at("08:00"), "open")
      .status(at("09:00"), "solved");
    const of = { clock: "resolution", slot: "supplier" } as const;
    const share = (kpi: Kpi) => [row(kpi, log).numerator, row(kpi, log).denominator];
    expect(share(slaAttainment(of))).toEqual([1, 2]);
    expect(share(slaAttainment({ ...of, cycles: "last" }))).toEqual([1, 1]);
    expect(share(slaAttainment({ ...of, definition: "jiraServiceManagement" }))).toEqual([1, 1]);
    expect(share(slaAttainment({ ...of, per: "ticket" }))).toEqual([0, 1]);
  });

  it("leaves out what is still open in ServiceNow's form", () => {
    expect(row(slaAttainment({ ...reply, definition: "serviceNow" }), urgent).excluded).toEqual({ open: 1 });
  });

  it("counts in the period of the start, or of the decision", () => {
    const log = ticket("1", "2026-03-26T23:30:00Z", { initial: { priority: "urgent" } });
    const days = { every: "day", from: "2026-03-26", to: "2026-03-28" } as const;
    const shares = (kpi: Kpi, of: TicketBuilder): unknown[] => {
      const report = createReport({ kpis: [kpi], period: days, context: { ...context, timeZone: "UTC" } });
      report.add(of.build());
      return report.rows().map(({ numerator, denominator, excluded }) => [numerator, denominator, excluded]);
    };
    const byDecision = slaAttainment({ ...reply, attributeBy: "decision" });
    expect(shares(slaAttainment(reply), log.message(at("00:15"), "agent"))).toEqual([
      [1, 1, {}],
      [0, 0, {}],
    ]);
    expect(shares(byDecision, log.message(at("00:15"), "agent"))).toEqual([
      [0, 0, {}],
      [1, 1, {}],
    ]);
    expect(shares(byDecision, log)).toEqual([
      [0, 0, {}],
      [0, 1, {}],
    ]);
    const open = ticket("1", at("11:30"), { initial: { priority: "urgent" } });
    expect(shares(byDecision, open)).toEqual([
      [0, 0, {}],
      [0, 0, { undecided: 1 }],
    ]);
    const perTicket = slaAttainment({ per: "ticket", slot: "customer", attributeBy: "decision" });
    // The reply breaks at 00:30, the resolution at 03:30: broken since the first. Kept: since the last.
    expect(shares(perTicket, log)).toEqual([
      [0, 0, {}],
      [0, 1, {}],
    ]);
    const done = log.message("2026-03-26T23:45:00Z", "agent").status(at("00:30"), "solved");
    expect(shares(perTicket, done)).toEqual([
      [0, 0, {}],
      [1, 1, {}],
    ]);
  });

  it.each([
    ["decided", { unresolved: 1 }],
    ["ended", { unresolved: 1 }],
    ["all", { unresolved: 1 }],
  ] as const)("leaves out what cannot be told, of %s", (denominator, excluded) => {
    const byTicket = compileSla({
      clocks: [{ id: "work", start: { event: "created" } }],
      policies: [
        {
          id: "all",
          targets: [{ clock: "work", within: "PT1H", calendar: { field: "calendarId", otherwise: "24x7" } }],
        },
      ],
    });
    const nowhere = ticket("1", at("08:00"), { initial: { calendarId: "nowhere" } });
    const kpi = slaAttainment({ denominator, per: "ticket" });
    expect(rowOf(kpi, [nowhere.build()], { context: { ...context, sla: byTicket } }).excluded).toEqual(excluded);
  });

  it("is named after all that is not the default", () => {
    expect([
      slaAttainment().id,
      slaAttainment({ clock: "reply", slot: "customer", policy: "urgent", per: "policy" }).id,
      slaAttainment({ cycles: "last", denominator: "ended", attributeBy: "decision" }).id,
      slaAttainment({ clock: "reply", definition: "jiraServiceManagement" }).id,
      breachRate({ per: "ticket" }).id,
      slaOverrun({ clock: "reply" }).id,
    ]).toEqual([
      "slaAttainment",
      "slaAttainment:reply:slot=customer:policy=urgent:per=policy",
      "slaAttainment:lastCycle:of=ended:byDecision",
      "slaAttainment:jiraServiceManagement:reply",
      "breachRate:per=ticket",
      "slaOverrun:reply",
    ]);
  });

  it.each([
    { options: { clock: "replay" }, code: "sla.clockUnknown" },
    { options: { slot: "costumer" }, code: "kpi.slotUnknown" },
    { options: { policy: "urgend" }, code: "kpi.policyUnknown" },
  ])("is refused by a report whose SLA has no $options", ({ options, code }) => {
    for (const kpi of [slaAttainment(options), breachRate(options), slaOverrun(options)]) {
      const issues = issuesOf(() => createReport({ kpis: [kpi], context: { ...context, timeZone: "UTC" } }));
      expect(issues.map((issue) => [issue.code, issue.path])).toEqual([[code, ["kpis", 0]]]);
    }
  });

  it("refuses options that are no such words, all at once", () => {
    const options = { per: "cycle", cycles: "first", denominator: "some", attributeBy: "end", definition: "zendesk" };
    expect(issuesOf(() => slaAttainment(options as never)).map(({ code, path }) => [code, path[0]])).toEqual(
      ["per", "cycles", "denominator", "attributeBy", "definition"].map((key) => ["input.variant", key]),
    );
  });
});

describe("breachRate", () => {
  it.each<Case>([
    { kpi: breachRate(reply), log: late, is: [1, 1], why: "broken" },
    { kpi: breachRate(reply), log: kept, is: [0, 1], why: "kept" },
    { kpi: breachRate(reply), log: plain, is: [0, 0], excluded: { untargeted: 1 }, why: "nothing promised" },
    { kpi: breachRate({ ...reply, attributeBy: "decision" }), log: urgent, is: [1, 1], why: "by decision" },
    {
      kpi: breachRate({ ...reply, attributeBy: "decision" }),
      log: ticket("1", at("11:30"), { initial: { priority: "urgent" } }),
      is: [0, 0],
      excluded: { undecided: 1 },
      why: "undecided by decision",
    },
  ])("$kpi.id: $why", ({ kpi, log, is, excluded = {} }) => {
    const found = row(kpi, log);
    expect([found.numerator, found.denominator]).toEqual(is);
    expect(found.excluded).toEqual(excluded);
  });
});

describe("slaOverrun", () => {
  it("is the time past the target, running while the promise is overdue", () => {
    expect(row(slaOverrun(reply), late)).toMatchObject({
      value: 3_600_000,
      n: 1,
      figures: { completed: 1, running: 0 },
    });
    expect(row(slaOverrun(reply), urgent)).toMatchObject({
      value: null,
      reason: "notReached",
      figures: { running: 1 },
    });
  });

  it("knows nothing of promises that were not broken", () => {
    expect(row(slaOverrun(reply), kept)).toMatchObject({ value: null, reason: "noData", n: 0 });
    expect(row(slaOverrun(reply), plain)).toMatchObject({ reason: "noData", excluded: {} });
  });
});

describe("attainmentOf", () => {
  it("gives Boston's three figures of 2013 to 2015", () => {
    // Counts as published: 6,997 closed in time and 287 late, 1,010 open and overdue, 6,290 without a target.
    function* promises() {
      const rows = [
        [6997, "met", true],
        [287, "breached", true],
        [1010, "breached", false],
        [6290, "untargeted", false],
      ] as const;
      for (const [count, outcome, ended] of rows) for (let n = 0; n < count; n += 1) yield { outcome, ended };
    }
    const { all, ended, decided } = attainmentOf(promises());
    expect([all.numerator, all.denominator]).toEqual([13_287, 14_584]);
    expect([ended.numerator, ended.denominator]).toEqual([6997, 7284]);
    expect([decided.numerator, decided.denominator]).toEqual([6997, 8294]);
    expect([all.value, ended.value, decided.value].map((share) => share?.toFixed(3))).toEqual([
      "0.911",
      "0.961",
      "0.844",
    ]);
  });

  it("leaves out what was taken out, and has no share of nothing", () => {
    const none = { value: null, reason: "noData", numerator: 0, denominator: 0 };
    expect(attainmentOf([{ outcome: "excluded", ended: true }])).toMatchObject({
      all: none,
      ended: none,
      decided: none,
    });
    expect(attainmentOf([{ outcome: "cancelled", ended: false }])).toMatchObject({ all: { value: 1 }, decided: none });
  });
});
