import { compileSla, evaluateSla, evaluateSlaMany, rankQueue, type SlaDefinition } from "supportops/sla";
import { ticket, type TicketBuilder } from "supportops/testing";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";
import { definitionWith, march, mondayTicket } from "./sla-fixtures.js";

const definition = definitionWith([
  {
    id: "all",
    targets: [
      { clock: "reply", within: "PT2H", calendar: "24x7" },
      { clock: "resolution", within: "PT8H", calendar: "24x7" },
    ],
  },
]);
const sla = compileSla(definition);

describe("an evaluation", () => {
  it("says of which ticket and instant it is", () => {
    expect(evaluateSla(mondayTicket().build(), sla, { asOf: new Date(march(2)) })).toMatchObject({
      ticketId: "T",
      asOf: Date.parse(march(2)),
    });
  });

  it("is empty before the ticket was created", () => {
    expect(evaluateSla(mondayTicket().build(), sla, { asOf: march(1) })).toEqual({
      ticketId: "T",
      asOf: Date.parse(march(1)),
      cycles: [],
      current: {},
      mostUrgent: null,
      issues: [],
    });
  });

  it("does not see what comes after asOf: it equals the evaluation of the log cut there", () => {
    const early = mondayTicket().status(march(2, "10:00"), "pending");
    const late = early
      .status(march(2, "10:30"), "open")
      .message(march(2, "11:00"), "agent")
      .status(march(2, "12:00"), "solved");
    expect(evaluateSla(late.build(), sla, { asOf: march(2, "10:29") })).toEqual(
      evaluateSla(early.build(), sla, { asOf: march(2, "10:29") }),
    );
  });

  it("holds the cycles by slot, clock and number, and the latest of each clock in current", () => {
    const recurring: SlaDefinition = {
      clocks: [
        {
          id: "b",
          start: { event: "message", by: "endUser" },
          stop: { event: "message", by: "agent" },
          recurrence: "perEvent",
        },
        { id: "a", start: { event: "created" } },
        { id: "never", start: { event: "merge" } },
      ],
      policies: [{ id: "all", slot: "ola", targets: [{ clock: "a", within: 1, calendar: "24x7" }] }],
    };
    const log = mondayTicket()
      .message(march(2, "10:00"), "endUser")
      .message(march(2, "11:00"), "agent")
      .message(march(2, "12:00"), "endUser");
    const { cycles, current } = evaluateSla(log.build(), compileSla(recurring), { asOf: march(3) });
    expect(cycles.map(({ slot, clock, cycle, state }) => `${slot} ${clock} ${String(cycle)} ${state}`)).toEqual([
      "ola a 1 running",
      "customer b 1 stopped",
      "customer b 2 running",
    ]);
    expect([current["b"]?.cycle, current["a"]?.cycle, current["never"]]).toEqual([2, 1, undefined]);
  });

  it("needs a readable asOf", () => {
    expect(issuesOf(() => evaluateSla(mondayTicket().build(), sla, { asOf: "2026-03-02T09:00:00" }))[0]).toMatchObject({
      code: "time.offsetMissing",
      path: ["asOf"],
    });
    expect(issuesOf(() => evaluateSlaMany([], sla, { asOf: Number.NaN }))[0]).toMatchObject({
      code: "time.instantInvalid",
      path: ["asOf"],
    });
  });

  it("of many tickets is that of each, in their order", () => {
    const tickets = [mondayTicket().build(), mondayTicket().message(march(2, "10:00"), "agent").build()];
    const asOf = march(2, "12:00");
    expect(evaluateSlaMany(new Set(tickets), sla, { asOf })).toEqual(
      tickets.map((one) => evaluateSla(one, sla, { asOf })),
    );
    expect(evaluateSlaMany([], sla, { asOf })).toEqual([]);
  });
});

describe("the most urgent cycle", () => {
  const mostUrgent = (log: TicketBuilder, asOf: string) =>
    evaluateSla(log.build(), sla, { asOf }).mostUrgent?.clock ?? null;
  it.each([
    ["is the one due first", mondayTicket(), march(2, "09:30"), "reply"],
    ["is open", mondayTicket().message(march(2, "10:00"), "agent"), march(2, "10:00"), "resolution"],
    ["may be overdue", mondayTicket(), march(2, "16:00"), "reply"],
    [
      "is null when all is done",
      mondayTicket().message(march(2, "10:00"), "agent").status(march(2, "10:00"), "solved"),
      march(2, "12:00"),
      null,
    ],
  ])("%s", (_, log, asOf, clock) => {
    expect(mostUrgent(log, asOf)).toBe(clock);
  });
});

describe("the queue", () => {
  const opened = (id: string, time: string) => ticket(id, march(2, time));
  const queue = (...logs: readonly TicketBuilder[]) =>
    rankQueue(
      evaluateSlaMany(
        logs.map((log) => log.build()),
        sla,
        { asOf: march(2, "12:00") },
      ),
    ).map(
      ({ ticketId, clock, slackMs }) => `${ticketId} ${clock} ${slackMs === null ? "-" : String(slackMs / 60_000)}`,
    );

  it("goes by the due instant, overdue first, and holds every open cycle", () => {
    expect(queue(opened("A", "11:30"), opened("B", "09:30"))).toEqual([
      "B reply -30",
      "A reply 90",
      "B resolution 330",
      "A resolution 450",
    ]);
  });

  it("puts paused cycles behind running ones, by when they would be due if resumed now", () => {
    // Resumed at noon, P has 100 and 460 minutes left; Q has 50 and 410.
    const paused = [
      opened("P", "11:00").status(march(2, "11:20"), "pending"),
      opened("Q", "10:00").status(march(2, "11:10"), "pending"),
    ];
    expect(queue(...paused, opened("R", "11:59"))).toEqual([
      "R reply 119",
      "R resolution 479",
      "Q reply -",
      "P reply -",
      "Q resolution -",
      "P resolution -",
    ]);
  });

  it("gives a paused cycle no slack, also where it broke its promise before", () => {
    const breached = opened("P", "09:00").status(march(2, "11:30"), "pending");
    expect(queue(breached, opened("R", "11:00"))).toEqual([
      "R reply 60",
      "R resolution 420",
      "P reply -",
      "P resolution -",
    ]);
  });

  it("breaks ties by ticket, then by clock, whatever the order of the input", () => {
    const ties = compileSla(
      definitionWith([
        {
          id: "all",
          targets: [
            { clock: "resolution", within: "PT2H", calendar: "24x7" },
            { clock: "reply", within: "PT2H", calendar: "24x7" },
          ],
        },
      ]),
    );
    const tickets = ["b", "a", "c"].map((id) => opened(id, "11:00").build());
    const order = (list: typeof tickets) =>
      rankQueue(evaluateSlaMany(list, ties, { asOf: march(2, "12:00") })).map(
        ({ ticketId, clock }) => `${ticketId} ${clock}`,
      );
    expect(order(tickets)).toEqual(["a reply", "a resolution", "b reply", "b resolution", "c reply", "c resolution"]);
    expect(order([...tickets].reverse())).toEqual(order(tickets));
  });

  it("leaves out what is stopped, cancelled or without a promise", () => {
    expect(queue(opened("S", "11:00").message(march(2, "11:10"), "agent").status(march(2, "11:20"), "solved"))).toEqual(
      [],
    );
    expect(queue(opened("M", "11:00").event(march(2, "11:10"), { kind: "merge", into: "A" }))).toEqual([]);
    expect(
      rankQueue([evaluateSla(mondayTicket().build(), compileSla(definitionWith([])), { asOf: march(2) })]),
    ).toEqual([]);
  });

  it("puts last what is never due", () => {
    const closing = compileSla({
      calendars: [{ id: "closing", timeZone: "UTC", weekly: "always", versions: [{ from: "2026-03-03", weekly: {} }] }],
      clocks: [
        { id: "a", start: { event: "created" } },
        { id: "b", start: { event: "created" } },
        { id: "c", start: { event: "created" } },
      ],
      policies: [
        {
          id: "all",
          targets: [
            { clock: "a", within: "PT99H", calendar: "closing" },
            { clock: "b", within: "PT99H", calendar: "24x7" },
            { clock: "c", within: "PT98H", calendar: "closing" },
          ],
        },
      ],
    });
    const rows = rankQueue([evaluateSla(mondayTicket().build(), closing, { asOf: march(4) })]);
    expect(rows.map(({ clock, dueAt, slackMs }) => [clock, dueAt === null, slackMs === null])).toEqual([
      ["b", false, false],
      ["a", true, true],
      ["c", true, true],
    ]);
  });
});
