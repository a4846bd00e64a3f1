import {
  compileSla,
  evaluateSla,
  reconcileSla,
  type SlaDefinition,
  totalReconciliations,
  type VendorClock,
  vendorClocksOf,
} from "supportops/sla";
import type { TicketBuilder } from "supportops/testing";
import type { SlaEvent } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { march, mondayTicket, oneTarget } from "./sla-fixtures.js";

const at = (day: number, time: string): number => Date.parse(march(day, time));
const minutes = (count: number): number => count * 60_000;
const silent: VendorClock = {
  metric: "reply",
  instance: 1,
  outcome: null,
  startedAt: null,
  stoppedAt: null,
  dueAt: null,
  breachedAt: null,
  elapsedMs: null,
  targetMs: null,
};

/** Four hours of the office for a reply. */
const office = oneTarget({ clock: "reply", within: "PT4H", calendar: "office" });
const always = oneTarget({ clock: "reply", within: "PT4H", calendar: "24x7" });

function compared(
  definition: SlaDefinition,
  log: TicketBuilder,
  vendor: Partial<VendorClock>,
  asOf = march(3, "12:00"),
) {
  const evaluation = evaluateSla(log.build(), compileSla(definition), { asOf });
  const [row] = reconcileSla(evaluation, [{ ...silent, ...vendor }]).rows;
  return row?.differences.map(({ figure, differenceMs, cause }) =>
    [figure, ...(differenceMs === null ? [] : [differenceMs / 60_000]), cause].join(" "),
  );
}

// Created on Monday at 09:00.
const reply = (time: string, day = 2) => mondayTicket().message(march(day, time), "agent");
const waiting = mondayTicket();
const onHold = mondayTicket().status(march(2, "10:00"), "pending");
const resumed = onHold.status(march(2, "11:00"), "open").message(march(2, "12:00"), "agent");

describe("a figure on which a vendor differs is put down to", () => {
  it.each<[string, SlaDefinition, TicketBuilder, Partial<VendorClock>, readonly string[]]>([
    [
      "nothing if both agree",
      office,
      reply("12:00"),
      { outcome: "met", elapsedMs: minutes(180), targetMs: minutes(240) },
      [],
    ],
    ["nothing if the vendor says nothing", office, reply("12:00"), {}, []],
    [
      "rounding if it is less than a minute",
      office,
      reply("12:00:40"),
      { elapsedMs: minutes(180) },
      ["elapsedMs -0.6666666666666666 rounding"],
    ],
    [
      "rounding if a promise was missed by less than a minute",
      office,
      reply("13:00:40"),
      { outcome: "met" },
      ["outcome rounding"],
    ],
    [
      "another target if the vendor states one",
      office,
      reply("14:00"),
      { outcome: "met", targetMs: minutes(360) },
      ["outcome targetEdit", "targetMs 120 targetEdit"],
    ],
    ["a due instant kept while paused", office, onHold, { dueAt: at(2, "13:00") }, ["dueAt pausedOverdue"]],
    [
      "a breach noted while paused",
      office,
      onHold,
      { outcome: "breached", breachedAt: at(2, "13:00") },
      ["outcome pausedOverdue", "breachedAt pausedOverdue"],
    ],
    [
      "a status written late if the vendor has no verdict yet",
      office,
      waiting,
      { outcome: "undecided" },
      ["outcome lateStatus"],
    ],
    [
      "a status written late if the breach is dated at the reply",
      office,
      reply("15:00"),
      { breachedAt: at(2, "15:00") },
      ["breachedAt 120 lateStatus"],
    ],
    [
      "pauses that were counted",
      office,
      resumed,
      { elapsedMs: minutes(180), dueAt: at(2, "13:00") },
      ["dueAt -60 pauseIgnored", "elapsedMs 60 pauseIgnored"],
    ],
    [
      "hours that were ignored",
      office,
      reply("10:00", 3),
      { elapsedMs: minutes(25 * 60) },
      ["elapsedMs 960 hoursIgnored"],
    ],
    [
      "hours that were ignored for the due instant",
      office,
      mondayTicket().status(march(2, "09:00"), "pending").status(march(2, "16:00"), "open"),
      { dueAt: at(2, "13:00") },
      ["dueAt -1380 hoursIgnored"],
    ],
    [
      "a clock change if it is one hour",
      office,
      reply("12:00"),
      { elapsedMs: minutes(240), outcome: "met" },
      ["elapsedMs 60 clockChange"],
    ],
    [
      "other hours if the clock counts business time",
      office,
      reply("12:00"),
      { elapsedMs: minutes(150) },
      ["elapsedMs -30 scheduleEdit"],
    ],
    [
      "nothing known for a clock of wall time",
      always,
      reply("12:00"),
      { elapsedMs: minutes(150) },
      ["elapsedMs -30 unknown"],
    ],
    [
      "nothing known if the stop itself lies elsewhere",
      office,
      reply("12:00"),
      { stoppedAt: at(2, "12:30") },
      ["stoppedAt 30 unknown"],
    ],
    [
      "a cancellation is no verdict of ours to differ from",
      office,
      waiting.event(march(2, "10:00"), { kind: "deleted" }),
      { outcome: "cancelled" },
      [],
    ],
  ])("%s", (_, definition, log, vendor, differences) => {
    expect(compared(definition, log, vendor)).toEqual(differences);
  });

  it("a due instant of ours if the promise was broken before the pause", () => {
    const late = mondayTicket().status(march(2, "15:00"), "pending");
    expect(compared(office, late, { dueAt: at(2, "13:30") })).toEqual(["dueAt 30 scheduleEdit"]);
  });

  it("rounding if a vendor calls a promise broken that is just about to be", () => {
    expect(compared(office, waiting, { outcome: "breached" }, march(2, "12:59:30"))).toEqual(["outcome rounding"]);
  });

  it("nothing where we have no length to compare", () => {
    const days = oneTarget({ clock: "reply", within: { businessDays: 1 }, calendar: "office" });
    expect(compared(days, reply("12:00"), { targetMs: minutes(480) })).toEqual([]);
  });

  it.each([
    ["a breach of ours that was waived is one still", reply("15:00"), "breached"],
    ["a kept promise", reply("12:00"), "met"],
    ["an open one", waiting, "undecided"],
  ] as const)("no waiver: %s", (_, log, outcome) => {
    const waived = log.event(march(2, "16:00"), {
      kind: "override",
      clock: "reply",
      action: "waive",
      dueAt: null,
      interval: null,
      reason: "outage",
    });
    const day = oneTarget({ clock: "reply", within: outcome === "undecided" ? "PT40H" : "PT4H", calendar: "office" });
    expect(compared(day, waived, { outcome })).toEqual([]);
  });

  it("rounding by the unit the vendor keeps", () => {
    const evaluation = evaluateSla(reply("12:00:02").build(), compileSla(always), { asOf: march(3) });
    const vendor = { ...silent, elapsedMs: minutes(180) };
    const cause = (unitMs: number) => reconcileSla(evaluation, [vendor], { unitMs }).rows[0]?.differences[0]?.cause;
    expect([cause(1000), cause(2000), cause(2001)]).toEqual(["unknown", "unknown", "rounding"]);
  });
});

describe("the rows of a reconciliation", () => {
  const evaluation = evaluateSla(reply("12:00").build(), compileSla(office), { asOf: march(3) });

  it("pair the vendor's metrics with our clocks by name or as told, cycle by cycle", () => {
    const vendors = [
      { ...silent, metric: "first response" },
      { ...silent, metric: "first response", instance: 2 },
      { ...silent, metric: "csat" },
      { ...silent, metric: "resolution", instance: null },
    ];
    const { ticketId, rows } = reconcileSla(evaluation, vendors, { clocks: { "first response": "reply" } });
    expect(ticketId).toBe("T");
    expect(rows.map(({ metric, clock, cycle, presence }) => [metric, clock, cycle, presence])).toEqual([
      ["first response", "reply", 1, "both"],
      ["first response", null, 2, "vendorsOnly"],
      ["csat", null, 1, "vendorsOnly"],
      ["resolution", "resolution", 1, "both"],
    ]);
  });

  it("name cycles of a clock the vendor reports and has not got, and are silent about clocks it does not report", () => {
    const { rows } = reconcileSla(evaluation, [{ ...silent, instance: 7 }]);
    expect(rows.map(({ metric, clock, cycle, presence }) => [metric, clock, cycle, presence])).toEqual([
      ["reply", null, 7, "vendorsOnly"],
      [null, "reply", 1, "oursOnly"],
    ]);
  });

  it("are those of the slot asked for", () => {
    const { rows } = reconcileSla(evaluation, [silent], { slot: "team" });
    expect(rows.map(({ presence }) => presence)).toEqual(["vendorsOnly"]);
  });

  it("add up over tickets, the most frequent cause first", () => {
    const one = reconcileSla(evaluation, [{ ...silent, elapsedMs: minutes(150), outcome: "breached" }]);
    const two = reconcileSla(evaluation, [{ ...silent, elapsedMs: minutes(200) }]);
    const alone = reconcileSla(evaluation, [{ ...silent, instance: 2 }]);
    const agreeing = reconcileSla(evaluation, [silent]);
    expect(totalReconciliations([one, two, alone, agreeing])).toEqual({
      tickets: 4,
      compared: 3,
      agreeing: 1,
      oursOnly: 1,
      vendorsOnly: 1,
      causes: [
        { figure: "elapsedMs", cause: "scheduleEdit", count: 2, largestMs: minutes(30) },
        { figure: "outcome", cause: "scheduleEdit", count: 1, largestMs: null },
      ],
    });
    expect(totalReconciliations([])).toMatchObject({ tickets: 0, compared: 0, causes: [] });
  });
});

describe("the vendor's clocks in a log", () => {
  const did = (action: SlaEvent["action"], instance: number | null = null, metric = "reply") =>
    ({ kind: "sla", metric, instance, action }) as const;

  it("are rows by metric and cycle, with the instants at which something happened", () => {
    const log = mondayTicket()
      .event(march(2, "09:00"), did("apply", 1))
      .event(march(2, "09:01"), did("activate", 1))
      .event(march(2, "09:02"), did("activate", 1, "resolution"))
      .event(march(2, "10:00"), did("pause", 1))
      .event(march(2, "11:00"), did("activate", 1))
      .event(march(2, "12:00"), did("breach", 1))
      .event(march(2, "12:30"), did("breach", 1))
      .event(march(2, "13:00"), did("fulfil", 1))
      .event(march(2, "14:00"), did("cancel", 1, "resolution"))
      .build();
    expect(vendorClocksOf(log)).toEqual([
      {
        ...silent,
        outcome: "breached",
        startedAt: at(2, "09:01"),
        breachedAt: at(2, "12:00"),
        stoppedAt: at(2, "13:00"),
      },
      { ...silent, metric: "resolution", outcome: "cancelled", startedAt: at(2, "09:02") },
    ]);
  });

  it("are counted where the vendor does not, by activations after an end", () => {
    const log = mondayTicket()
      .event(march(2, "09:00"), did("activate"))
      .event(march(2, "09:30"), did("activate"))
      .event(march(2, "10:00"), did("fulfil"))
      .event(march(2, "11:00"), did("activate"))
      .event(march(2, "12:00"), did("cancel"))
      .event(march(2, "13:00"), did("activate"))
      .build();
    expect(vendorClocksOf(log).map(({ instance, outcome, startedAt }) => [instance, outcome, startedAt])).toEqual([
      [1, "met", at(2, "09:00")],
      [2, "cancelled", at(2, "11:00")],
      [3, null, at(2, "13:00")],
    ]);
  });

  it("are none in a log without sla events", () => {
    expect(vendorClocksOf(mondayTicket().build())).toEqual([]);
  });
});
