import { ticket, type TicketBuilder } from "supportops/testing";
import { type TimelineOptions, ticketTimeline, timeInValues } from "supportops/ticket";
import { toIso } from "supportops/time";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../../issues-of.js";

const at = (time: string): string => `2026-03-27T${time}:00Z`;
const opened = ticket("1", at("08:00"));
const clock = (instant: number): string => toIso(instant).slice(11, 16);

type Row = readonly [value: unknown, from: string, to: string, running: boolean];

const rowsOf = (log: TicketBuilder, options: Partial<TimelineOptions> = {}): Row[] =>
  ticketTimeline(log.build(), { field: "status.category", asOf: at("12:00"), ...options }).map(
    ({ value, from, to, running }) => [value, clock(from), clock(to), running],
  );

describe("ticketTimeline", () => {
  it.each<{ log: TicketBuilder; options?: Partial<TimelineOptions>; rows: Row[]; why: string }>([
    { log: opened, rows: [["new", "08:00", "12:00", true]], why: "the initial value lasts to asOf" },
    {
      log: opened.status(at("09:00"), "open").status(at("10:00"), "solved"),
      rows: [
        ["new", "08:00", "09:00", false],
        ["open", "09:00", "10:00", false],
        ["solved", "10:00", "12:00", true],
      ],
      why: "each value lasts until the next",
    },
    {
      log: opened.status(at("09:00"), "open").status(at("10:00"), { raw: "Working", category: "open" }),
      rows: [
        ["new", "08:00", "09:00", false],
        ["open", "09:00", "12:00", true],
      ],
      why: "the same value again begins no interval",
    },
    {
      log: opened.status(at("09:00"), "open").status(at("09:00"), "hold"),
      rows: [
        ["new", "08:00", "09:00", false],
        ["open", "09:00", "09:00", false],
        ["hold", "09:00", "12:00", true],
      ],
      why: "a value that is replaced in its instant stands with no length",
    },
    {
      log: opened.status(at("12:00"), "open").status(at("12:01"), "solved"),
      rows: [
        ["new", "08:00", "12:00", false],
        ["open", "12:00", "12:00", true],
      ],
      why: "an event at asOf is seen, a later one is not",
    },
    { log: opened, options: { asOf: at("07:59") }, rows: [], why: "nothing before the creation" },
    {
      log: opened.attribute(at("09:00"), "assignee", "kim").attribute(at("10:00"), "assignee", null),
      options: { field: "assigneeId" },
      rows: [
        [null, "08:00", "09:00", false],
        ["kim", "09:00", "10:00", false],
        [null, "10:00", "12:00", true],
      ],
      why: "any attribute, null for not set",
    },
    {
      log: opened
        .field(at("09:00"), "areas", ["a", "b"])
        .field(at("10:00"), "areas", ["a", "b"])
        .field(at("11:00"), "areas", ["a"]),
      options: { field: "fields.areas" },
      rows: [
        [null, "08:00", "09:00", false],
        [["a", "b"], "09:00", "11:00", false],
        [["a"], "11:00", "12:00", true],
      ],
      why: "lists are compared item by item",
    },
    {
      log: opened.status(at("09:00"), "open").event(at("10:00"), { kind: "merge", into: "2" }),
      rows: [
        ["new", "08:00", "09:00", false],
        ["open", "09:00", "12:00", true],
      ],
      why: "a merge ends nothing",
    },
  ])("$why", ({ log, options, rows }) => {
    expect(rowsOf(log, options)).toEqual(rows);
  });

  it.each<{ log: TicketBuilder; rows: Row[]; why: string }>([
    {
      log: ticket("1", at("08:00"), { opening: null })
        .attribute(at("09:00"), "group", "billing")
        .status(at("10:00"), "open"),
      rows: [
        ["new", "09:00", "10:00", false],
        ["open", "10:00", "12:00", true],
      ],
      why: "begins with the first event, of whatever kind",
    },
    {
      log: ticket("1", at("08:00"), { opening: null }).status(at("09:00"), "open").status(at("10:00"), "solved"),
      rows: [
        ["open", "09:00", "10:00", false],
        ["solved", "10:00", "12:00", true],
      ],
      why: "what the first event replaces was never known",
    },
    {
      log: ticket("1", at("08:00"), { opening: null }).attribute(at("12:00"), "group", "billing"),
      rows: [["new", "12:00", "12:00", true]],
      why: "but a value that lasts is one, also at asOf",
    },
    { log: ticket("1", at("08:00"), { opening: null }), rows: [], why: "nothing is known without events" },
  ])("since the first event: $why", ({ log, rows }) => {
    expect(rowsOf(log, { since: "firstEvent" })).toEqual(rows);
  });

  it("names the event that set each value, null for the creation", () => {
    const log = opened.status(at("09:00"), "open").build();
    const events = ticketTimeline(log, { field: "status.raw", asOf: at("12:00") }).map(({ event }) => event);
    expect(events).toEqual([null, log.events[1]]);
  });

  it("reports every fault of its options", () => {
    const issues = issuesOf(() =>
      ticketTimeline(opened.build(), { field: "colour", asOf: "noon", since: "ever", until: 1 } as never),
    );
    expect(issues.map(({ code }) => code).sort()).toEqual([
      "condition.fieldUnknown",
      "input.unknownKey",
      "input.variant",
      "time.instantInvalid",
    ]);
    expect(issuesOf(() => ticketTimeline(opened.build(), null as never)).map(({ code }) => code)).toContain(
      "input.type",
    );
  });
});

describe("timeInValues", () => {
  it("sums the visits of each value, those of no length included, up to asOf", () => {
    const log = opened
      .status(at("09:00"), "pending")
      .status(at("09:30"), "open")
      .status(at("09:30"), "pending")
      .status(at("11:00"), "pending")
      .status(at("11:30"), "solved");
    // 08:00 new, 09:00-09:30 and 09:30-11:30 pending, 09:30 open, 11:30 solved.
    expect(timeInValues(log.build(), { field: "status.category", asOf: at("12:00") })).toEqual([
      { value: "new", durationMs: 3_600_000, visits: 1, running: false },
      { value: "pending", durationMs: 9_000_000, visits: 2, running: false },
      { value: "open", durationMs: 0, visits: 1, running: false },
      { value: "solved", durationMs: 1_800_000, visits: 1, running: true },
    ]);
  });
});
