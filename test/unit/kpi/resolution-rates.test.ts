import { solvedPerCreated, solvedWithin, timeBetweenTickets } from "supportops/kpi";
import { ticket, type TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { reportOf, rowOf } from "./report-of.js";

const dayMs = 86_400_000;
// Reports are as of 2026-04-01T00:00Z.
const asOf = Date.UTC(2026, 3, 1);
const opened = (id: string, daysAgo: number): TicketBuilder => ticket(id, asOf - daysAgo * dayMs);

describe("solvedWithin", () => {
  it.each<{ log: TicketBuilder; parts: readonly number[]; immature: number; why: string }>([
    { log: opened("1", 10).status(asOf - 8 * dayMs, "solved"), parts: [1, 1], immature: 0, why: "on the last instant" },
    { log: opened("1", 10).status(asOf - 8 * dayMs + 1, "solved"), parts: [0, 1], immature: 0, why: "too late" },
    { log: opened("1", 10), parts: [0, 1], immature: 0, why: "never" },
    {
      log: opened("1", 10)
        .status(asOf - 9 * dayMs, "solved")
        .status(asOf - 9 * dayMs + 1, "open"),
      parts: [1, 1],
      immature: 0,
      why: "a reopening does not undo the first solve",
    },
    { log: opened("1", 2), parts: [0, 1], immature: 0, why: "the window ends at asOf" },
    {
      log: opened("1", 1).status(asOf - 1, "solved"),
      parts: [0, 0],
      immature: 1,
      why: "created too recently, though solved",
    },
  ])("in two days: $why", ({ log, parts: [numerator, denominator], immature }) => {
    expect(rowOf(solvedWithin({ withinDays: 2 }), [log.build()])).toMatchObject({
      kpi: "solvedWithin:2d",
      numerator,
      denominator,
      immature,
      excluded: immature === 0 ? {} : { immature },
    });
  });

  it("without a window counts what was solved by asOf, in the period of the creation", () => {
    const given = [
      opened("1", 1)
        .status(asOf - 1, "solved")
        .build(),
      opened("2", 1).build(),
    ];
    expect(rowOf(solvedWithin({ withinDays: null }), given)).toMatchObject({ kpi: "solvedWithin:anyTime", value: 0.5 });
    const period = { every: "month", from: "2026-03-01", to: "2026-05-01" } as const;
    const rows = reportOf([solvedWithin({ withinDays: null })], given, { period }).rows();
    expect(rows.map(({ n }) => n)).toEqual([2, 0]);
  });

  it("refuses a window that is not above 0", () => {
    expect(issuesOf(() => solvedWithin({ withinDays: 0 }))).toMatchObject([{ code: "kpi.optionInvalid" }]);
  });
});

describe("solvedPerCreated", () => {
  const period = { every: "month", from: "2026-02-01", to: "2026-05-01" } as const;

  it("divides the solves of a period by what was created in it, whichever tickets were solved", () => {
    // February: three created, one solve. March: one created; three solves, one of them after a reopening.
    const given = [
      ticket("1", "2026-02-10T08:00:00Z").status("2026-02-11T08:00:00Z", "solved"),
      ticket("2", "2026-02-10T08:00:00Z").status("2026-03-02T08:00:00Z", "solved"),
      ticket("3", "2026-02-10T08:00:00Z")
        .status("2026-03-03T08:00:00Z", "solved")
        .status("2026-03-04T08:00:00Z", "open")
        .status("2026-03-05T08:00:00Z", "closed"),
      ticket("4", "2026-03-10T08:00:00Z"),
    ].map((log) => log.build());
    const rows = reportOf([solvedPerCreated()], given, { period }).rows();
    expect(rows.map(({ value, numerator, denominator }) => [value, numerator, denominator])).toEqual([
      [1 / 3, 1, 3],
      [3, 3, 1],
      [null, 0, 0],
    ]);
  });
});

describe("timeBetweenTickets", () => {
  const kpi = timeBetweenTickets({ id: "outages", of: { field: "type", is: "outage" } });
  const outage = (day: string) => ticket(day, `2026-03-${day}T12:00:00Z`, { initial: { type: "outage" } }).build();
  const period = { every: "day", from: "2026-03-28", to: "2026-03-30" } as const;

  it("divides the time that has passed by the tickets: Berlin's 29 March 2026 has 23 hours", () => {
    const context = { timeZone: "Europe/Berlin" };
    const given = [outage("28"), outage("29"), ticket("other", "2026-03-29T12:00:00Z").build()];
    const rows = reportOf([kpi], given, { period, context }).rows();
    expect(rows.map(({ value, unit, n }) => [value, unit, n])).toEqual([
      [dayMs, "ms", 1],
      [23 * 3_600_000, "ms", 1],
    ]);
  });

  it("turns the exact Poisson limits of one a day round: 0.0253 and 5.5716 (Garwood 1936)", () => {
    const [row] = reportOf([kpi], [outage("28")], { period }).rows();
    expect(row?.interval?.low).toBeCloseTo(dayMs / 5.571643, -2);
    expect((row?.interval?.high ?? 0) / dayMs).toBeCloseTo(1 / 0.025318, 2);
  });

  it("is unknown without a ticket or a period", () => {
    const [none] = reportOf([kpi], [], { period }).rows();
    expect(none).toMatchObject({ value: null, reason: "noData", n: 0 });
    const never = reportOf([kpi], [outage("28")], { period }).rows()[1];
    expect(never).toMatchObject({ value: null, reason: "noData", interval: { high: null } });
    expect(rowOf(kpi, [outage("28")])).toMatchObject({ value: null, reason: "noPeriod", interval: null });
  });
});
