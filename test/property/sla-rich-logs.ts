import fc from "fast-check";
import type { SlaDefinition } from "supportops/sla";
import { ticket, type TicketBuilder } from "supportops/testing";
import type { StatusCategory, Ticket } from "supportops/ticket";
import { minuteAt, mondayAt, office } from "./sla-logs.js";

const done = { field: "status.category", is: ["solved", "closed"] } as const;
const pending = { field: "status.category", is: "pending" } as const;

/** A definition that uses every part there is: all kinds of targets, slots, editions, anchors and recurrences. */
export const richDefinition = {
  calendars: [
    office,
    { id: "berlin", timeZone: "Europe/Berlin", weekly: { "mon-sat": [["08:00", "20:00"]] }, holidays: ["2026-03-04"] },
  ],
  clocks: [
    { id: "resolution", start: { event: "created" }, stop: { becomes: done }, pause: pending },
    {
      id: "cycles",
      start: { event: "created" },
      stop: { becomes: done },
      reopen: "newCycle",
      pause: pending,
      anchor: "policyMatched",
    },
    {
      id: "next",
      start: { event: "message", by: "endUser", before: { clock: "resolution", state: "active" } },
      stop: { event: "message", by: "agent" },
      recurrence: "perEvent",
      cancel: { becomes: done },
    },
    {
      id: "update",
      start: { event: "created" },
      stop: { event: "message", by: "agent" },
      recurrence: "sequential",
      reopen: "ignore",
      pause: pending,
    },
    {
      id: "contract",
      start: { event: "message", by: "agent" },
      stop: { becomes: done },
      reset: { event: "group" },
      anchor: { field: "fields.since" },
      reopen: "continueWall",
      recurrence: "perEvent",
      pause: pending,
    },
  ],
  slots: [
    { id: "customer", editions: "pinned" },
    { id: "group", matches: "all" },
    { id: "supplier", onTargetChange: "restart", editions: "latest" },
    { id: "once", rematch: "atStart" },
  ],
  policies: [
    {
      id: "gold",
      match: { tag: "gold" },
      editions: [
        {
          id: "old",
          to: minuteAt(1500),
          targets: [
            { clock: "resolution", within: { hours: 4 }, calendar: "office" },
            { clock: "cycles", within: { hours: 4 }, calendar: "berlin" },
          ],
        },
        {
          id: "new",
          from: minuteAt(1500),
          to: minuteAt(5000),
          targets: [
            { clock: "resolution", within: { hours: 2 }, calendar: "office", atRisk: { percent: 50 } },
            { clock: "cycles", dueField: "fields.due", calendar: "berlin", atRisk: { before: "PT30M" } },
            { clock: "cycles", within: { hours: 3 }, calendar: "berlin" },
          ],
        },
      ],
    },
    {
      id: "standard",
      targets: [
        { clock: "resolution", within: { businessDays: 1 }, calendar: "office", roundDueTo: "endOfBusinessDay" },
        { clock: "cycles", within: { hours: 8 }, calendar: "office", roundDueTo: "nextOpening" },
        { clock: "next", within: { minutes: 90 }, calendar: { field: "calendarId", otherwise: "office" } },
        { clock: "update", within: { hours: 3 }, calendar: "office" },
        { clock: "contract", within: { businessDays: 2 }, calendar: "berlin" },
      ],
    },
    {
      id: "team a",
      slot: "group",
      match: { field: "groupId", is: "a" },
      targets: [{ clock: "resolution", within: { hours: 5 }, calendar: "24x7" }],
    },
    { id: "team", slot: "group", targets: [{ clock: "resolution", within: { hours: 9 }, calendar: "24x7" }] },
    {
      id: "supplier",
      slot: "supplier",
      editions: [
        { id: "1", to: minuteAt(900), targets: [{ clock: "resolution", within: { hours: 6 }, calendar: "berlin" }] },
        {
          id: "2",
          targets: [
            {
              clock: "resolution",
              within: { hours: 1 },
              calendar: "berlin",
              when: { field: "priority", is: "urgent" },
            },
            { clock: "resolution", within: { hours: 5 }, calendar: "berlin" },
          ],
        },
      ],
    },
    {
      id: "gold once",
      slot: "once",
      match: { tag: "gold" },
      targets: [{ clock: "next", within: { hours: 1 }, calendar: "24x7" }],
    },
    { id: "all once", slot: "once", targets: [{ clock: "next", within: { hours: 2 }, calendar: "24x7" }] },
  ],
  suspensions: [
    { id: "outage", from: minuteAt(200), to: minuteAt(420), match: { field: "groupId", is: "a" } },
    { id: "maintenance", from: minuteAt(1600), to: minuteAt(2000), clocks: ["resolution", "contract"] },
  ],
} as const satisfies SlaDefinition;

type Step = (builder: TicketBuilder, at: number) => TicketBuilder;

const clockIds = richDefinition.clocks.map(({ id }) => id);

const override = (
  action: "setDue" | "exclude" | "waive",
  clock: string,
  dueAt: number | null,
  interval: { from: number; to: number } | null,
): Step => {
  return (b, at) => b.event(at, { kind: "override", clock, action, dueAt, interval, reason: null });
};

const minute = fc.nat({ max: 6000 }).map(minuteAt);

const ordinary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<StatusCategory>("open", "pending", "solved").map(
      (to): Step =>
        (b, at) =>
          b.status(at, to),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom("agent" as const, "endUser" as const).map(
      (by): Step =>
        (b, at) =>
          b.message(at, by),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("urgent", "normal").map(
      (to): Step =>
        (b, at) =>
          b.attribute(at, "priority", to),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("a", "b", null).map(
      (to): Step =>
        (b, at) =>
          b.attribute(at, "group", to),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.boolean().map(
      (isGold): Step =>
        (b, at) =>
          b.event(at, { kind: "tag", added: isGold ? ["gold"] : [], removed: isGold ? [] : ["gold"] }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.option(minute).map(
      (to): Step =>
        (b, at) =>
          b.field(at, "due", to),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.option(minute).map(
      (to): Step =>
        (b, at) =>
          b.field(at, "since", to),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("24x7", "berlin", "nowhere", null).map(
      (calendarId): Step =>
        (b, at) =>
          b.event(at, { kind: "schedule", calendarId }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("deleted" as const, "restored" as const).map(
      (kind): Step =>
        (b, at) =>
          b.event(at, { kind }),
    ),
  },
);

const overriding: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom(...clockIds), fc.option(minute)).map(([clock, at]) => override("setDue", clock, at, null)),
  fc
    .tuple(fc.constantFrom(...clockIds), minute, fc.nat({ max: 900 }))
    .map(([clock, from, length]) => override("exclude", clock, null, { from, to: from + length * 60_000 })),
  fc.constantFrom(...clockIds).map((clock) => override("waive", clock, null, null)),
);

const gap = fc.oneof(fc.constant(0), fc.nat({ max: 120 }), fc.nat({ max: 900 }));

/** Tickets to which anything may happen, over some days. */
function tickets(step: fc.Arbitrary<Step>): fc.Arbitrary<Ticket> {
  return fc.tuple(fc.boolean(), fc.array(fc.tuple(gap, step), { maxLength: 16 })).map(([isGold, steps]) => {
    const initial = { tags: isGold ? ["gold"] : [], groupId: "a", fields: { since: mondayAt - 7_200_000 } };
    let at = mondayAt;
    return steps
      .reduce(
        (builder, [wait, take]) => {
          at += wait * 60_000;
          return take(builder, at);
        },
        ticket("T", mondayAt, { initial }),
      )
      .build();
  });
}

/** Tickets on which nobody overrides anything. */
export const plainTickets: fc.Arbitrary<Ticket> = tickets(ordinary);

/** Tickets on which people set due instants, take out time and waive. */
export const richTickets: fc.Arbitrary<Ticket> = tickets(
  fc.oneof({ weight: 5, arbitrary: ordinary }, { weight: 1, arbitrary: overriding }),
);
