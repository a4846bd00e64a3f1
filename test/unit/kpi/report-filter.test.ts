import {
  abandonment,
  backlog,
  csat,
  createReport,
  firstResolutionTime,
  type MinimumSample,
  type ReportDefinition,
  ticketsCreated,
} from "supportops/kpi";
import { ticket, type TicketSetup } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { call } from "./records.js";
import { hourMs, reportOf, rowOf, type Setup } from "./report-of.js";

const on = (day: number): string => `2026-03-${String(day).padStart(2, "0")}T08:00:00Z`;
const made = (setup: TicketSetup = {}): Ticket => ticket("1", on(2), setup).build();

describe("what a report leaves out", () => {
  const test: Setup = { exclude: { test: { tag: "test" }, internal: { field: "channel", is: "intranet" } } };
  it.each([
    { setup: test, log: made({ initial: { tags: ["test"] } }), why: "test" },
    { setup: test, log: made({ initial: { channel: "intranet" } }), why: "internal" },
    { setup: test, log: made({ initial: { tags: ["test"], channel: "intranet" } }), why: "test" },
    { setup: { ...test, population: { tag: "vip" } }, log: made({ initial: { tags: ["test"] } }), why: "test" },
    { setup: { ...test, population: { tag: "vip" } }, log: made(), why: "population" },
    {
      setup: { ...test, createdBy: ["endUser"] },
      log: made({ by: "agent", initial: { tags: ["test"] } }),
      why: "createdBy",
    },
    { setup: { createdBy: ["endUser", "agent"] }, log: made({ by: "agent" }), why: null },
    { setup: test, log: made(), why: null },
  ] satisfies { setup: Setup; log: Ticket; why: string | null }[])(
    "is tallied by one name: $why",
    ({ setup, log, why }) => {
      const report = reportOf([ticketsCreated()], [log], setup);
      expect(report.summary().excluded).toEqual(why === null ? {} : { [why]: 1 });
      expect(report.rows()[0]?.value).toBe(why === null ? 1 : 0);
    },
  );

  it("is left out among contacts and other records as well", () => {
    const setup: Setup = { exclude: { internal: { field: "groupId", is: "billing" } } };
    const report = reportOf([abandonment()], [call(), call({ id: "c2", queueId: "sales" })], setup);
    expect(report.summary()).toMatchObject({ records: 2, excluded: { internal: 1 } });
  });

  it("is part of what reports must agree in to merge", () => {
    const definition: ReportDefinition = { kpis: [backlog()], context: { asOf: on(31), timeZone: "UTC" } };
    for (const other of [{ exclude: { test: { tag: "test" } } }, { createdBy: ["agent"] }] as const) {
      const issues = issuesOf(() => createReport(definition).merge(createReport({ ...definition, ...other }).toJSON()));
      expect(issues.map(({ code }) => code)).toEqual(["kpi.contextMismatch"]);
    }
  });

  it("must be readable, under names that reports do not use themselves", () => {
    const definition = { exclude: { spam: { tag: "junk" }, odd: { colour: 1 } }, createdBy: ["robot"], kpis: [] };
    const issues = issuesOf(() => reportOf([], [], definition as never));
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["kpi.optionInvalid", ["exclude", "spam"]],
      ["input.variant", ["exclude", "odd"]],
      ["input.variant", ["createdBy", 0]],
    ]);
    const shapes = issuesOf(() => reportOf([], [], { exclude: [], createdBy: "agent" } as never));
    expect(shapes.map(({ code, path }) => [code, path])).toEqual([
      ["input.type", ["exclude"]],
      ["input.type", ["createdBy"]],
    ]);
  });
});

describe("minimumSample", () => {
  const answer = (id: number, score: number): Ticket =>
    ticket(String(id), on(2))
      .event(on(3), { kind: "survey", type: "csat", state: "received", score, scale: [1, 5] })
      .build();
  const rated = (n: number): Ticket[] => Array.from({ length: n }, (_, id) => answer(id, id % 2 === 0 ? 5 : 1));
  const satisfaction = csat({ scale: [1, 5], satisfiedFrom: 4 });
  const solved = Array.from({ length: 12 }, (_, id) =>
    ticket(String(id), on(2))
      .status(Date.parse(on(2)) + (id + 1) * hourMs, "solved")
      .build(),
  );
  it.each<{ tickets: Ticket[]; guard: MinimumSample; kpi?: "time"; reliable: boolean; why: string }>([
    { tickets: rated(4), guard: { n: 4 }, reliable: true, why: "fewer than usual will do" },
    { tickets: rated(12), guard: { n: 13 }, reliable: false, why: "more than usual are asked for" },
    { tickets: [], guard: { n: 0 }, reliable: false, why: "no figure is never reliable" },
    // Wilson, 6 of 12: 0.254 to 0.746.
    { tickets: rated(12), guard: { halfWidth: 0.25 }, reliable: true, why: "the interval is narrow enough" },
    { tickets: rated(12), guard: { halfWidth: 0.24 }, reliable: false, why: "the interval is too wide" },
    { tickets: rated(4), guard: { halfWidth: 1 }, reliable: false, why: "a width alone leaves the usual n" },
    { tickets: solved, guard: { n: 12 }, kpi: "time", reliable: true, why: "durations that ended" },
    {
      tickets: [...solved, ticket("open", on(2)).build()],
      guard: { n: 13 },
      kpi: "time",
      reliable: false,
      why: "running ones do not count",
    },
    {
      tickets: solved.slice(0, 3),
      guard: { n: 1, halfWidth: 9 * hourMs },
      kpi: "time",
      reliable: false,
      why: "an open side is too wide",
    },
  ])("$why", ({ tickets, guard, kpi, reliable }) => {
    const row = rowOf(kpi === "time" ? firstResolutionTime() : satisfaction, tickets, { minimumSample: guard });
    expect(row.reliable).toBe(reliable);
  });

  it("leaves a figure without an interval to its n", () => {
    expect(rowOf(ticketsCreated(), rated(3), { minimumSample: { n: 3, halfWidth: 0 } }).reliable).toBe(true);
  });

  it.each([
    { guard: {}, issues: [["kpi.optionInvalid", ["minimumSample"]]] },
    {
      guard: { n: -1, halfWidth: "narrow", p: 1 },
      issues: [
        ["input.unknownKey", ["minimumSample", "p"]],
        ["kpi.optionInvalid", ["minimumSample", "n"]],
        ["input.type", ["minimumSample", "halfWidth"]],
      ],
    },
  ])("refuses $guard", ({ guard, issues }) => {
    const found = issuesOf(() => reportOf([], [], { minimumSample: guard } as never));
    expect(found.map(({ code, path }) => [code, path])).toEqual(issues);
    expect(issuesOf(() => reportOf([], [], { minimumSample: 3 } as never)).length).toBeGreaterThan(0);
  });
});
