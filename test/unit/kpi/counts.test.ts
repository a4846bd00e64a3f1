import { backlog, ticketsCreated, ticketsReopened, ticketsSolved } from "supportops/kpi";
import { ticket } from "supportops/testing";
import type { Ticket } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { reportOf } from "./report-of.js";

const flow = [ticketsCreated(), ticketsReopened(), ticketsSolved(), backlog()];
const days = { every: "day", from: "2026-03-02", to: "2026-03-05" } as const;
const on = (day: number, time = "12:00"): string => `2026-03-0${String(day)}T${time}:00Z`;

/** Created, reopened, solved and backlog of 2, 3 and 4 March. */
function flowOf(tickets: readonly Ticket[], asOf = "2026-04-01T00:00:00Z"): unknown[] {
  const rows = reportOf(flow, tickets, { period: days, context: { asOf } }).rows();
  return ["2026-03-02", "2026-03-03", "2026-03-04"].map((date) =>
    rows.filter(({ period }) => period?.date === date).map(({ value }) => value),
  );
}

describe("created, reopened, solved and backlog by day", () => {
  const opened = ticket("1", on(2));
  it.each([
    {
      log: opened,
      flows: [
        [1, 0, 0, 1],
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
      why: "an open ticket stays in the backlog",
    },
    {
      log: opened.status(on(3), "solved"),
      flows: [
        [1, 0, 0, 1],
        [0, 0, 1, 0],
        [0, 0, 0, 0],
      ],
      why: "a solve takes it out",
    },
    {
      log: opened.status(on(2, "13:00"), "closed"),
      flows: [
        [1, 0, 1, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      why: "solved in the day of its creation it is in no backlog",
    },
    {
      log: opened.status(on(3, "00:00"), "solved"),
      flows: [
        [1, 0, 0, 1],
        [0, 0, 1, 0],
        [0, 0, 0, 0],
      ],
      why: "the start of a day belongs to it: just before, the ticket was open",
    },
    {
      log: opened.status(on(3), "solved").status(on(4), "open"),
      flows: [
        [1, 0, 0, 1],
        [0, 0, 1, 0],
        [0, 1, 0, 1],
      ],
      why: "a reopening brings it back",
    },
    {
      log: opened.status(on(3, "08:00"), "solved").status(on(3, "09:00"), "open").status(on(3, "10:00"), "closed"),
      flows: [
        [1, 0, 0, 1],
        [0, 1, 2, 0],
        [0, 0, 0, 0],
      ],
      why: "each solve counts",
    },
    {
      log: opened.status(on(3, "08:00"), "solved").status(on(3, "09:00"), "closed").status(on(3, "10:00"), "solved"),
      flows: [
        [1, 0, 0, 1],
        [0, 0, 1, 0],
        [0, 0, 0, 0],
      ],
      why: "closing what is solved is no further solve",
    },
    {
      log: opened.status(on(3), "pending").status(on(4), "hold"),
      flows: [
        [1, 0, 0, 1],
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
      why: "pending and on hold are open",
    },
    {
      log: opened.status(on(3), "solved").status(on(3), "open"),
      flows: [
        [1, 0, 0, 1],
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
      why: "what changes back within one instant did not happen",
    },
    {
      log: opened.status(on(3), "solved").attribute(on(3), "group", "billing"),
      flows: [
        [1, 0, 0, 1],
        [0, 0, 1, 0],
        [0, 0, 0, 0],
      ],
      why: "other events of the instant do not hide a solve",
    },
    {
      log: ticket("1", on(2), { initial: { status: "solved" } }),
      flows: [
        [1, 0, 1, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      why: "created solved",
    },
    {
      log: ticket("1", on(2), { initial: { status: "solved" } }).status(on(4), "open"),
      flows: [
        [1, 0, 1, 0],
        [0, 0, 0, 0],
        [0, 1, 0, 1],
      ],
      why: "created solved and reopened",
    },
    {
      log: ticket("1", on(2), { initial: { status: "solved" } }).status(on(2), "open"),
      flows: [
        [1, 0, 0, 1],
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
      why: "created solved and opened in the same instant was open from the start",
    },
    {
      log: opened.status(on(2), "solved"),
      flows: [
        [1, 0, 1, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      why: "solved in the instant of its creation",
    },
    {
      log: ticket("1", "2026-02-27T08:00:00Z"),
      flows: [
        [0, 0, 0, 1],
        [0, 0, 0, 1],
        [0, 0, 0, 1],
      ],
      why: "the backlog knows what was opened before the first period",
    },
  ])("$why", ({ log, flows }) => {
    expect(flowOf([log.build()])).toEqual(flows);
  });

  it("are looked at as of the report in a period that has not ended, and unknown in one that has not begun", () => {
    const log = ticket("1", on(2)).status(on(3, "10:00"), "solved").status(on(3, "11:00"), "open").build();
    const none = [null, null, null, null];
    expect(flowOf([log], on(3, "09:59"))).toEqual([[1, 0, 0, 1], [0, 0, 0, 1], none]);
    expect(flowOf([log], on(3, "10:00"))).toEqual([[1, 0, 0, 1], [0, 0, 1, 0], none]);
    expect(flowOf([log], on(3, "11:00"))).toEqual([[1, 0, 0, 1], [0, 1, 1, 1], none]);
    expect(flowOf([log], on(4, "00:00"))).toEqual([
      [1, 0, 0, 1],
      [0, 1, 1, 1],
      [0, 0, 0, 1],
    ]);
  });
});

describe("a count", () => {
  const log = ticket("1", on(2)).status(on(3), "solved").build();

  it("is of the whole past without periods, and the backlog that of asOf", () => {
    const values = (asOf: string): unknown =>
      reportOf(flow, [log, ticket("2", on(3)).build()], { context: { asOf } })
        .rows()
        .map(({ value }) => value);
    expect(values(on(3, "11:59"))).toEqual([1, 0, 0, 1]);
    expect(values(on(3))).toEqual([2, 0, 1, 1]);
  });

  it("has no interval: nothing was left to chance", () => {
    const [row] = reportOf([ticketsCreated()], [log]).rows();
    expect(row).toMatchObject({ unit: "count", n: 1, interval: null, reliable: true, reason: null, figures: {} });
  });

  it("of a period that has not begun is no zero", () => {
    const early = ticket("1", "2026-02-27T08:00:00Z").build();
    const period = { every: "day", from: "2026-03-02", to: "2026-03-03" } as const;
    const [row] = reportOf([backlog()], [early], { period, context: { asOf: "2026-03-01T00:00:00Z" } }).rows();
    expect(row).toMatchObject({ value: null, reason: "noData", n: 0, reliable: false, periodComplete: false });
  });
});
