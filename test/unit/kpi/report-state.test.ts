import { csat, firstResolutionTime, type ReportState, ticketsCreated } from "supportops/kpi";
import { ticket } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { reportOf } from "./report-of.js";

const kpis = [ticketsCreated(), csat({ scale: [1, 5], satisfiedFrom: 4 }), firstResolutionTime()];
const period = { every: "day", from: "2026-03-27", to: "2026-03-29" } as const;
const setup = { by: ["groupId"], period } as const;
const log = ticket("1", "2026-03-27T08:00:00Z", { initial: { groupId: "billing" } })
  .status("2026-03-27T09:00:00Z", "solved")
  .event("2026-03-27T10:00:00Z", { kind: "survey", type: "csat", state: "received", score: 5, scale: null })
  .build();
const kept = JSON.stringify(reportOf(kpis, [log], setup));

type Damage = (state: Record<string, never> & { cells: never[] }) => unknown;

/** The faults found in a state after something was done to it, and whether the report stayed as it was. */
function faultsAfter(damage: (state: never) => unknown): unknown {
  const state: unknown = JSON.parse(kept);
  const damaged = damage(state as never);
  const report = reportOf(kpis, [log], setup);
  const issues = issuesOf(() => report.merge(damaged === undefined ? state : damaged));
  expect(JSON.stringify(report)).toBe(kept);
  return issues.map(({ code, path }) => (code === "kpi.stateInvalid" ? path.join(".") : code));
}

/** Puts a value at a path of a state. */
const put =
  (path: string, value: unknown): Damage =>
  (state) => {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const place = keys.reduce<Record<string, unknown>>((part, key) => part[key] as Record<string, unknown>, state);
    if (value === undefined) Reflect.deleteProperty(place, last);
    else place[last] = value;
  };

describe("the state of a report", () => {
  it("is plain JSON with what each KPI gathered", () => {
    const state = JSON.parse(kept) as ReportState;
    expect(state).toEqual({
      format: 1,
      context: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
      tickets: 1,
      records: 0,
      excluded: {},
      outsidePeriods: {},
      cells: [
        {
          group: ["billing"],
          period: 0,
          states: {
            ticketsCreated: { count: 1, excluded: {} },
            "csat:1-5:4": { numerator: 1, denominator: 1, excluded: {} },
            firstResolutionTime: {
              durations: { relativeAccuracy: null, rows: [[3_600_000, 1, 0, 0]] },
              excluded: {},
            },
          },
        },
      ],
    });
  });

  it.each([null, undefined, 7, "x", [], {}])("is none if it is %o", (value) => {
    const issues = issuesOf(() => reportOf(kpis, []).merge(value));
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["kpi.stateInvalid"]));
  });

  const cell = "cells.0";
  const states = `${cell}.states`;
  const durations = `${states}.firstResolutionTime.durations`;

  it.each<[path: string, value: unknown, faults?: readonly string[]]>([
    ["format", 2],
    ["format", undefined],
    ["context", 7],
    ["context", "0000000000000000", ["kpi.contextMismatch"]],
    ["tickets", -1],
    ["tickets", 0.5],
    ["tickets", undefined],
    ["extra", 1],
    ["excluded", null],
    ["excluded", { merged: "many" }, ["excluded.merged"]],
    ["outsidePeriods", [1]],
    ["cells", {}],
    ["cells", [null], ["cells.0"]],
    [`${cell}.group`, "billing"],
    [`${cell}.group`, []],
    [`${cell}.group`, ["billing", null]],
    [`${cell}.group`, [{}]],
    [`${cell}.group`, [[1]]],
    [`${cell}.period`, 2],
    [`${cell}.period`, null],
    [`${cell}.period`, 0.5],
    [states, null],
    [`${states}.backlog`, { count: 1, excluded: {} }],
    [`${states}.ticketsCreated`, undefined],
    [`${states}.ticketsCreated`, null],
    [`${states}.ticketsCreated.count`, "1"],
    [`${states}.ticketsCreated.excluded`, null],
    [`${states}.csat:1-5:4`, 7],
    [`${states}.csat:1-5:4.numerator`, 2],
    [`${states}.csat:1-5:4.denominator`, Number.MAX_VALUE],
    [`${states}.csat:1-5:4.excluded`, { notAnswered: -1 }, [`${states}.csat:1-5:4.excluded.notAnswered`]],
    [`${states}.firstResolutionTime`, []],
    [`${states}.firstResolutionTime.excluded`, undefined],
    [durations, null],
    [`${durations}.relativeAccuracy`, 0.01],
    [`${durations}.rows`, null],
    [`${durations}.rows`, [null], [`${durations}.rows.0`]],
    [`${durations}.rows`, [[1, 1, 0]], [`${durations}.rows.0`]],
    [`${durations}.rows`, [[-1, 1, 0, 0]], [`${durations}.rows.0`]],
    [`${durations}.rows`, [[0.5, 1, 0, 0]], [`${durations}.rows.0`]],
    [`${durations}.rows`, [[1, 1, 0, 1]], [`${durations}.rows`]],
    [`${durations}.rows`, [[1, 2 ** 28, 1, 0]], [`${durations}.rows.0`]],
    [
      `${durations}.rows`,
      [
        [5, 1, 0, 0],
        [5, 1, 0, 0],
      ],
      [`${durations}.rows.1`],
    ],
  ])("is refused with %s = %j", (path, value, faults = [path]) => {
    expect(faultsAfter(put(path, value))).toEqual(faults);
  });

  it("is refused with all its faults", () => {
    const damage: Damage = (state) => {
      put("tickets", null)(state);
      put(`${cell}.period`, "0")(state);
      put(`${states}.ticketsCreated.count`, null)(state);
      put(`${durations}.rows`, 7)(state);
    };
    expect(faultsAfter(damage)).toEqual([
      "tickets",
      `${cell}.period`,
      `${states}.ticketsCreated.count`,
      `${durations}.rows`,
    ]);
  });

  it("of a report of all time names no period", () => {
    const all = reportOf([ticketsCreated()], [log]);
    const state = JSON.parse(JSON.stringify(all)) as { cells: { period: unknown }[] };
    expect(state.cells.map((one) => one.period)).toEqual([null]);
    const issues = issuesOf(() => all.merge({ ...state, cells: [{ ...state.cells[0], period: 0 }] }));
    expect(issues.map(({ path }) => path)).toEqual([["cells", 0, "period"]]);
  });
});

describe("a KPI's accumulator", () => {
  it.each(kpis)("$id refuses a damaged state, and goes on from a sound one", (kpi) => {
    const context = { asOf: 0, period: null };
    expect(issuesOf(() => kpi.start(context, 7 as never))[0]?.code).toBe("kpi.stateInvalid");
    const state = kpi.start(context).toState();
    expect(kpi.start(context, state as never).toState()).toEqual(state);
  });
});
