import { backlog, createReport, type Period, type PeriodDefinition, ticketsCreated } from "supportops/kpi";
import { ticket } from "supportops/testing";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { reportOf } from "./report-of.js";

function periodsOf(period: PeriodDefinition, timeZone: string): Period[] {
  const rows = reportOf([ticketsCreated()], [], { period, context: { timeZone } }).rows();
  return rows.flatMap((row) => (row.period === null ? [] : [row.period]));
}

const utc = (at: number): string => toIso(at).replace(":00.000Z", "Z");

describe("periods begin on the dates of the report's zone", () => {
  it.each<{ period: PeriodDefinition; dates: string[]; why: string }>([
    {
      period: { every: "day", from: "2026-02-27", to: "2026-03-02" },
      dates: ["2026-02-27", "2026-02-28", "2026-03-01"],
      why: "no leap day",
    },
    {
      period: { every: "week", from: "2026-03-04", to: "2026-03-18" },
      dates: ["2026-03-04", "2026-03-09", "2026-03-16"],
      why: "from a Wednesday: then Mondays, and the last is cut short",
    },
    {
      period: { every: "week", from: "2026-03-09", to: "2026-03-23" },
      dates: ["2026-03-09", "2026-03-16"],
      why: "from Monday to Monday: whole weeks",
    },
    {
      period: { every: "week", from: "2026-03-08", to: "2026-03-10" },
      dates: ["2026-03-08", "2026-03-09"],
      why: "Sunday ends a week",
    },
    {
      period: { every: "month", from: "2025-12-15", to: "2026-02-10" },
      dates: ["2025-12-15", "2026-01-01", "2026-02-01"],
      why: "months begin on the first",
    },
    {
      period: { every: "quarter", from: "2026-02-10", to: "2026-08-01" },
      dates: ["2026-02-10", "2026-04-01", "2026-07-01"],
      why: "quarters begin in January, April, July and October",
    },
    {
      period: { every: "year", from: "2025-07-01", to: "2027-01-01" },
      dates: ["2025-07-01", "2026-01-01"],
      why: "years",
    },
    {
      period: { every: "month", from: "1969-11-30", to: "1970-02-01" },
      dates: ["1969-11-30", "1969-12-01", "1970-01-01"],
      why: "before 1970",
    },
  ])("$why: $period", ({ period, dates }) => {
    const found = periodsOf(period, "Europe/Berlin");
    expect(found.map(({ date }) => date)).toEqual(dates);
    expect(found.slice(1).map(({ from }) => from)).toEqual(found.slice(0, -1).map(({ to }) => to));
  });

  it.each<{ timeZone: string; period: PeriodDefinition; bounds: string[]; why: string }>([
    {
      timeZone: "Europe/Berlin",
      period: { every: "month", from: "2026-03-01", to: "2026-04-01" },
      bounds: ["2026-02-28T23:00Z", "2026-03-31T22:00Z"],
      why: "winter time at the start, summer time at the end",
    },
    {
      timeZone: "Europe/Berlin",
      period: { every: "day", from: "2026-03-29", to: "2026-03-30" },
      bounds: ["2026-03-28T23:00Z", "2026-03-29T22:00Z"],
      why: "23 hours",
    },
    {
      timeZone: "Europe/Berlin",
      period: { every: "day", from: "2026-10-25", to: "2026-10-26" },
      bounds: ["2026-10-24T22:00Z", "2026-10-25T23:00Z"],
      why: "25 hours",
    },
    {
      timeZone: "America/Sao_Paulo",
      period: { every: "day", from: "2017-10-14", to: "2017-10-16" },
      bounds: ["2017-10-14T03:00Z", "2017-10-15T03:00Z", "2017-10-16T02:00Z"],
      why: "midnight is skipped: the 15th begins at 01:00",
    },
    {
      timeZone: "Africa/Cairo",
      period: { every: "day", from: "2024-04-26", to: "2024-04-27" },
      bounds: ["2024-04-25T22:00Z", "2024-04-26T21:00Z"],
      why: "midnight is skipped: 23 hours from 01:00",
    },
    {
      timeZone: "America/Sao_Paulo",
      period: { every: "day", from: "2018-02-17", to: "2018-02-19" },
      bounds: ["2018-02-17T02:00Z", "2018-02-18T03:00Z", "2018-02-19T03:00Z"],
      why: "the last hour of the 17th comes twice",
    },
    {
      timeZone: "Asia/Kolkata",
      period: { every: "quarter", from: "2026-01-01", to: "2026-04-01" },
      bounds: ["2025-12-31T18:30Z", "2026-03-31T18:30Z"],
      why: "half an hour",
    },
  ])("in $timeZone, $period.every from $period.from: $why", ({ timeZone, period, bounds }) => {
    const found = periodsOf(period, timeZone);
    expect([...found.map(({ from }) => utc(from)), utc(found.at(-1)?.to ?? 0)]).toEqual(bounds);
  });

  it("put a contribution at midnight into the day that begins", () => {
    const period = { every: "day", from: "2026-03-28", to: "2026-03-30" } as const;
    const counted = (createdAt: string): unknown =>
      reportOf([ticketsCreated()], [ticket("1", createdAt).build()], { period, context: { timeZone: "Europe/Berlin" } })
        .rows()
        .map(({ value }) => value);
    expect(counted("2026-03-28T22:59:59.999Z")).toEqual([1, 0]);
    expect(counted("2026-03-28T23:00:00Z")).toEqual([0, 1]);
    expect(counted("2026-03-29T21:59:59.999Z")).toEqual([0, 1]);
    expect(counted("2026-03-29T22:00:00Z")).toEqual([0, 0]);
  });

  it("are complete from their end on", () => {
    const period = { every: "day", from: "2026-03-28", to: "2026-03-30" } as const;
    const complete = (asOf: string): unknown =>
      reportOf([backlog()], [], { period, context: { asOf } })
        .rows()
        .map(({ periodComplete }) => periodComplete);
    expect(complete("2026-03-28T23:59:59.999Z")).toEqual([false, false]);
    expect(complete("2026-03-29T00:00:00Z")).toEqual([true, false]);
    expect(complete("2026-03-30T00:00:00Z")).toEqual([true, true]);
    expect(reportOf([backlog()], []).rows()[0]?.periodComplete).toBe(true);
  });
});

describe("hours", () => {
  const hours = (timeZone: string, from: string, to: string): Period[] =>
    periodsOf({ every: "hour", from, to }, timeZone);

  it.each([
    { timeZone: "Europe/Berlin", date: "2026-03-28", count: 24, why: "an ordinary day" },
    { timeZone: "Europe/Berlin", date: "2026-03-29", count: 23, why: "clocks go forward" },
    { timeZone: "Europe/Berlin", date: "2026-10-25", count: 25, why: "clocks go back" },
    {
      timeZone: "Australia/Lord_Howe",
      date: "2026-10-04",
      count: 24,
      why: "forward by half an hour: the last is half",
    },
    { timeZone: "Australia/Lord_Howe", date: "2026-04-05", count: 25, why: "back by half an hour: the last is half" },
  ])("of $date in $timeZone are $count: $why", ({ timeZone, date, count, why }) => {
    const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    const found = hours(timeZone, date, next);
    expect(found).toHaveLength(count);
    expect(found.slice(1).map(({ from }) => from)).toEqual(found.slice(0, -1).map(({ to }) => to));
    expect(found.filter(({ whole }) => !whole)).toHaveLength(
      why.includes("half is") || why.includes("is half") ? 1 : 0,
    );
    expect(found.every((period) => period.date === date)).toBe(true);
  });

  it("are told apart by their offset where one comes twice", () => {
    const labels = hours("Europe/Berlin", "2026-10-25", "2026-10-26").map(({ label }) => label);
    expect(labels.slice(1, 4)).toEqual(["2026-10-25T01+02:00", "2026-10-25T02+02:00", "2026-10-25T02+01:00"]);
  });

  it("are named with minutes and a western offset where they have one", () => {
    expect(hours("America/St_Johns", "2026-01-15", "2026-01-16")[0]?.label).toBe("2026-01-15T00-03:30");
    const afterChange = hours("Australia/Lord_Howe", "2026-10-04", "2026-10-05").map(({ label }) => label);
    expect(afterChange.slice(1, 4)).toEqual([
      "2026-10-04T01+10:30",
      "2026-10-04T02:30+11:00",
      "2026-10-04T03:30+11:00",
    ]);
  });
});

describe("periods have names, and say whether they are whole", () => {
  it.each<{ period: PeriodDefinition; named: [label: string, whole: boolean][]; why: string }>([
    { period: { every: "day", from: "2026-02-28", to: "2026-03-01" }, named: [["2026-02-28", true]], why: "days" },
    {
      period: { every: "week", from: "2026-12-28", to: "2027-01-06" },
      named: [
        ["2026-W53", true],
        ["2027-W01", false],
      ],
      why: "ISO weeks: 2026 begins on a Thursday and has 53",
    },
    {
      period: { every: "week", from: "2024-12-30", to: "2025-01-06" },
      named: [["2025-W01", true]],
      why: "a week belongs to the year of its Thursday",
    },
    {
      period: { every: "week", from: "2026-03-04", to: "2026-03-16", weekStart: "sun" },
      named: [
        ["week of 2026-03-01", false],
        ["week of 2026-03-08", true],
        ["week of 2026-03-15", false],
      ],
      why: "weeks from Sunday",
    },
    {
      period: { every: "month", from: "2026-01-31", to: "2026-03-01" },
      named: [
        ["2026-01", false],
        ["2026-02", true],
      ],
      why: "a month cut short keeps its name",
    },
    {
      period: { every: "quarter", from: "2026-01-01", to: "2026-07-01" },
      named: [
        ["2026-Q1", true],
        ["2026-Q2", true],
      ],
      why: "quarters",
    },
    { period: { every: "year", from: "2026-01-01", to: "2027-01-01" }, named: [["2026", true]], why: "years" },
    {
      period: { every: "year", from: "2025-10-01", to: "2027-01-01", yearStartMonth: 10 },
      named: [
        ["FY2025/26", true],
        ["FY2026/27", false],
      ],
      why: "fiscal years from October",
    },
    {
      period: { every: "quarter", from: "2026-02-01", to: "2026-08-01", yearStartMonth: 2 },
      named: [
        ["FY2026/27-Q1", true],
        ["FY2026/27-Q2", true],
      ],
      why: "fiscal quarters from February",
    },
    {
      period: { every: "quarter", from: "2026-01-01", to: "2026-02-01", yearStartMonth: 2 },
      named: [["FY2025/26-Q4", false]],
      why: "January ends the fiscal year from February",
    },
    {
      period: { every: "year", from: "1999-07-01", to: "2000-07-01", yearStartMonth: 7 },
      named: [["FY1999/00", true]],
      why: "across a century",
    },
  ])("$why: $named", ({ period, named }) => {
    expect(periodsOf(period, "Europe/Berlin").map(({ label, whole }) => [label, whole])).toEqual(named);
  });

  it.each(["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const)("a week from %s begins on it", (weekStart) => {
    const found = periodsOf({ every: "week", from: "2026-03-01", to: "2026-04-01", weekStart }, "UTC").slice(1);
    const days = new Set(found.map(({ date }) => new Date(`${date}T00:00:00Z`).getUTCDay()));
    expect([...days]).toEqual([["sun", "mon", "tue", "wed", "thu", "fri", "sat"].indexOf(weekStart)]);
  });
});

describe("createReport refuses periods", () => {
  const refused = (period: object): unknown =>
    issuesOf(() => reportOf([ticketsCreated()], [], { period: period as PeriodDefinition })).map(({ code, path }) => [
      code,
      path.join("."),
    ]);

  it.each([
    {
      period: {},
      faults: [
        ["input.required", "period.every"],
        ["time.dateInvalid", "period.from"],
        ["time.dateInvalid", "period.to"],
      ],
      why: "nothing is said",
    },
    {
      period: { every: "minute", from: "2026-03-01", to: "2026-03-02" },
      faults: [["input.variant", "period.every"]],
      why: "no such length",
    },
    {
      period: { every: "week", from: "2026-03-01", to: "2026-04-01", weekStart: "monday", yearStartMonth: 13 },
      faults: [
        ["input.variant", "period.weekStart"],
        ["kpi.periodInvalid", "period.yearStartMonth"],
      ],
      why: "no such day, no such month",
    },
    {
      period: { every: "year", from: "2026-03-01", to: "2026-04-01", yearStartMonth: "April" },
      faults: [["input.type", "period.yearStartMonth"]],
      why: "a month by name",
    },
    {
      period: { every: "hour", from: "2025-01-01", to: "2026-03-01" },
      faults: [["kpi.periodInvalid", "period"]],
      why: "10,176 hours are a mistake",
    },
    {
      period: { every: "day", from: "2026-02-30", to: "2026-03-02" },
      faults: [["time.dateInvalid", "period.from"]],
      why: "no such date",
    },
    {
      period: { every: "day", from: "2026-03-01", to: "2026-03-01" },
      faults: [["kpi.periodInvalid", "period"]],
      why: "no length",
    },
    {
      period: { every: "day", from: "2026-03-02", to: "2026-03-01" },
      faults: [["kpi.periodInvalid", "period"]],
      why: "reversed",
    },
    {
      period: { every: "day", from: "1990-01-01", to: "2026-01-01" },
      faults: [["kpi.periodInvalid", "period"]],
      why: "13,149 days are a mistake",
    },
    {
      period: { every: "day", from: "1800-01-01", to: "2201-01-01" },
      faults: [
        ["time.outOfRange", "period.from"],
        ["time.outOfRange", "period.to"],
      ],
      why: "outside the supported years",
    },
  ])("$period: $why", ({ period, faults }) => {
    expect(refused(period)).toEqual(faults);
  });

  it("only from 10,001 on", () => {
    // 1998-08-16 is 10,000 days before 2026-01-01: 27 years of which 7 (2000 to 2024) have a leap day, and 138 days.
    expect(() => periodsOf({ every: "day", from: "1998-08-16", to: "2026-01-01" }, "UTC")).not.toThrow();
    expect(refused({ every: "day", from: "1998-08-15", to: "2026-01-01" })).toEqual([["kpi.periodInvalid", "period"]]);
    expect(() => createReport({ kpis: [], context: { asOf: 0, timeZone: "UTC" } })).not.toThrow();
  });
});
