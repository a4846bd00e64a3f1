import { csat, slaAttainment, ticketShare } from "supportops/kpi";
import { compileSla, type SlaDefinition } from "supportops/sla";
import { ticket } from "supportops/testing";
import type { SurveyEvent, Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { reportOf, rowOf } from "./report-of.js";

const at = (time: string): string => `2026-03-27T${time}:00Z`;

type Answer = Partial<Pick<SurveyEvent, "state" | "score" | "scale" | "type">>;
const surveyed = (...answers: readonly Answer[]): Ticket =>
  answers
    .reduce(
      (log, answer, hour) =>
        log.event(at(`1${String(hour)}:00`), {
          kind: "survey",
          type: "csat",
          state: "received",
          score: null,
          scale: [1, 5],
          ...answer,
        }),
      ticket("1", at("08:00")),
    )
    .build();

describe("csat", () => {
  const kpi = csat({ scale: [1, 5], satisfiedFrom: 4 });

  it.each([
    { log: surveyed({ score: 4 }), value: 1, why: "the cut is satisfied" },
    { log: surveyed({ score: 3 }), value: 0, why: "what lies below it is not" },
    { log: surveyed({ score: 1 }, { score: 5 }), value: 1, why: "the latest answer counts" },
    { log: surveyed({ score: 5 }, { score: 2 }), value: 0, why: "the latest answer counts, also a worse one" },
    { log: surveyed({ score: 5 }, { state: "offered" }), value: 1, why: "a new offer takes back no answer" },
    { log: surveyed({ score: 5, scale: null }), value: 1, why: "a scale that is not known is taken for the asked one" },
    { log: surveyed({ state: "offered" }), value: null, excluded: { notAnswered: 1 }, why: "offered only" },
    { log: surveyed({ score: null }), value: null, excluded: { notAnswered: 1 }, why: "returned empty" },
    { log: surveyed({ score: 0, scale: null }), value: null, excluded: { outsideScale: 1 }, why: "below the scale" },
    { log: surveyed({ score: 6, scale: null }), value: null, excluded: { outsideScale: 1 }, why: "above the scale" },
    {
      log: surveyed({ score: 1, scale: [0, 1] }),
      value: null,
      excluded: { otherScale: 1 },
      why: "1 of 0 to 1 is the best answer there, and the worst here",
    },
    { log: surveyed({ score: 5, scale: [1, 7] }), value: null, excluded: { otherScale: 1 }, why: "5 of 1 to 7" },
    { log: surveyed({ score: 5, type: "nps" }), value: null, why: "another question" },
    { log: surveyed(), value: null, why: "no survey" },
  ])("$why", ({ log, value, excluded = {} }) => {
    const n = value === null ? 0 : 1;
    expect(rowOf(kpi, [log])).toMatchObject({
      value,
      excluded,
      n,
      numerator: value ?? 0,
      denominator: n,
      unit: "ratio",
      reason: value === null ? "noData" : null,
    });
  });

  it("counts in the period of the answer, and does not see a later one", () => {
    const log = ticket("1", at("08:00"))
      .event("2026-03-28T08:00:00Z", { kind: "survey", type: "csat", state: "received", score: 5, scale: null })
      .event("2026-03-29T08:00:00Z", { kind: "survey", type: "csat", state: "received", score: 1, scale: null })
      .build();
    const days = { every: "day", from: "2026-03-27", to: "2026-03-31" } as const;
    const values = (asOf: string): unknown =>
      reportOf([kpi], [log], { period: days, context: { asOf } })
        .rows()
        .map(({ value }) => value);
    expect(values("2026-03-30T00:00:00Z")).toEqual([null, null, 0, null]);
    expect(values("2026-03-29T07:59:59Z")).toEqual([null, 1, null, null]);
  });

  it.each([
    { options: { scale: [1, 5], satisfiedFrom: 1 }, path: "satisfiedFrom", why: "everything would be satisfied" },
    { options: { scale: [1, 5], satisfiedFrom: 6 }, path: "satisfiedFrom", why: "nothing would be" },
    { options: { scale: [1, 5], satisfiedFrom: Number.NaN }, path: "satisfiedFrom", why: "no number" },
    { options: { scale: [1, Infinity], satisfiedFrom: 4 }, path: "scale", why: "an endless scale" },
    { options: { scale: [-Infinity, 5], satisfiedFrom: 4 }, path: "scale", why: "an endless scale" },
  ] as const)("refuses $options: $why", ({ options, path }) => {
    expect(issuesOf(() => csat(options))).toMatchObject([{ code: "kpi.optionInvalid", path: [path] }]);
  });
});

describe("slaAttainment", () => {
  const definition = {
    clocks: [
      {
        id: "firstReply",
        start: { event: "created" },
        stop: { event: "message", by: "agent", visibility: "public" },
        cancel: { becomes: { tag: "spam-like" } },
      },
      { id: "resolution", start: { event: "created" }, stop: { becomes: { field: "status.category", is: "solved" } } },
    ],
    policies: [
      {
        id: "all",
        match: { not: { tag: "free" } },
        targets: [
          { clock: "firstReply", within: "PT1H", calendar: "24x7" },
          { clock: "resolution", within: "PT4H", calendar: "24x7" },
        ],
      },
      { id: "team", slot: "group", targets: [{ clock: "firstReply", within: "PT30M", calendar: "24x7" }] },
    ],
  } as const satisfies SlaDefinition;
  const context = { asOf: at("12:00"), sla: compileSla(definition) };
  const kpi = slaAttainment({ clock: "firstReply", slot: "customer" });
  const opened = ticket("1", at("08:00"));
  const tagged = { kind: "tag", added: ["spam-like"], removed: [] } as const;

  it.each([
    { log: opened.message(at("08:59"), "agent"), value: 1, why: "answered in time" },
    { log: opened.message(at("09:00"), "agent"), value: 1, why: "answered exactly when due" },
    { log: opened.message(at("09:01"), "agent"), value: 0, why: "answered late" },
    { log: opened, value: 0, why: "open past its due instant is broken" },
    { log: ticket("1", at("11:00")), value: 0, why: "open and due at asOf is broken" },
    { log: ticket("1", at("11:01")), value: null, excluded: { undecided: 1 }, why: "it may still be kept" },
    {
      log: ticket("1", at("08:00"), { initial: { tags: ["free"] } }),
      value: null,
      excluded: { untargeted: 1 },
      why: "nothing was promised",
    },
    { log: opened.event(at("08:30"), tagged), value: null, excluded: { cancelled: 1 }, why: "cancelled before it" },
    { log: opened.event(at("09:30"), tagged), value: 0, why: "cancelled after the breach" },
  ])("$why", ({ log, value, excluded = {} }) => {
    const n = value === null ? 0 : 1;
    expect(rowOf(kpi, [log.build()], { context })).toMatchObject({ value, excluded, n, denominator: n });
  });

  it("looks at every clock and slot unless told otherwise: three promises, two of them kept", () => {
    const log = opened.message(at("08:40"), "agent").status(at("10:00"), "solved").build();
    expect(rowOf(slaAttainment(), [log], { context })).toMatchObject({ numerator: 2, denominator: 3 });
    expect(rowOf(slaAttainment({ slot: "group" }), [log], { context })).toMatchObject({ value: 0, n: 1 });
    expect(rowOf(slaAttainment({ clock: "firstReply" }), [log], { context })).toMatchObject({ value: 0.5, n: 2 });
  });

  it.each([
    { options: {}, id: "slaAttainment" },
    { options: { clock: "firstReply" }, id: "slaAttainment:firstReply" },
    { options: { slot: "group" }, id: "slaAttainment:slot=group" },
    { options: { clock: "firstReply", slot: "group" }, id: "slaAttainment:firstReply:slot=group" },
  ])("has an id that says its options: $id", ({ options, id }) => {
    expect(slaAttainment(options).id).toBe(id);
  });

  it("needs an SLA", () => {
    const issues = issuesOf(() => rowOf(slaAttainment(), []));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["kpi.slaMissing", ["kpis", 0]]]);
  });

  it("counts in the period in which the promise was made", () => {
    const night = ticket("1", at("23:30")).build();
    const days = { every: "day", from: "2026-03-27", to: "2026-03-29" } as const;
    const late = { ...context, asOf: "2026-03-28T12:00:00Z" };
    const rows = reportOf([kpi], [night], { period: days, context: late }).rows();
    expect(rows.map(({ value }) => value)).toEqual([0, null]);
  });
});

describe("ticketShare", () => {
  const of = { field: "priority", is: "urgent" } as const;
  const of3 = [
    ticket("1", at("08:00"), { initial: { priority: "urgent", groupId: "billing" } }).build(),
    ticket("2", at("08:00"), { initial: { priority: "low", groupId: "billing" } }).build(),
    ticket("3", at("08:00"), { initial: { priority: "urgent" } }).build(),
  ];

  it("is the share of all tickets that meet the condition", () => {
    expect(rowOf(ticketShare({ id: "urgent", of }), of3)).toMatchObject({ numerator: 2, denominator: 3, n: 3 });
  });

  it("or of those it is counted among; the others are tallied", () => {
    const among = { field: "groupId", is: "billing" } as const;
    expect(rowOf(ticketShare({ id: "urgent", of, among }), of3)).toMatchObject({
      value: 0.5,
      denominator: 2,
      excluded: { notEligible: 1 },
    });
  });

  it("reads the state as of the report", () => {
    const log = ticket("1", at("08:00")).attribute(at("10:00"), "priority", "urgent").build();
    const value = (time: string) =>
      rowOf(ticketShare({ id: "urgent", of }), [log], { context: { asOf: at(time) } }).value;
    expect([value("09:59"), value("10:00")]).toEqual([0, 1]);
  });

  it("refuses conditions that cannot be read", () => {
    const unread = { field: "color", is: "red" } as never;
    expect(issuesOf(() => ticketShare({ id: "x", of: unread })).map(({ code, path }) => [code, path])).toEqual([
      ["condition.fieldUnknown", ["of", "field"]],
    ]);
    expect(
      issuesOf(() => ticketShare({ id: "x", of, among: { clock: "c", state: "active" } })).map(({ path }) => path),
    ).toEqual([["among", "clock"]]);
  });
});

describe("a share", () => {
  const kpi = ticketShare({ id: "urgent", of: { field: "priority", is: "urgent" } });
  const tickets = (count: number): Ticket[] =>
    Array.from({ length: count }, (_, index) =>
      ticket(String(index), at("08:00"), { initial: { priority: index % 2 === 0 ? "urgent" : null } }).build(),
    );

  it("of 5 among 10 has the Wilson limits 0.2366 and 0.7634", () => {
    // By hand: z = 1.96, z2 = 3.8415; (0.5 + 0.19207 ± 1.96 * sqrt(0.025 + 0.0096036)) / 1.38415.
    const { interval } = rowOf(kpi, tickets(10));
    expect(interval?.low).toBeCloseTo(0.2366, 4);
    expect(interval?.high).toBeCloseTo(0.7634, 4);
    expect(interval?.level).toBe(0.95);
  });

  it("rests on at least 10 to be reliable", () => {
    expect([9, 10].map((count) => rowOf(kpi, tickets(count)).reliable)).toEqual([false, true]);
  });

  it("of nothing is null, with neither limits nor a false zero", () => {
    expect(rowOf(kpi, [])).toMatchObject({ value: null, reason: "noData", n: 0, interval: null, figures: {} });
  });
});
