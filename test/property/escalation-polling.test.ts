import fc from "fast-check";
import {
  compileEscalations,
  type EscalationCondition,
  type EscalationDefinition,
  type EscalationLadder,
  type EscalationPlan,
  type EscalationStep,
  planEscalations,
} from "supportops/escalation";
import { zendeskClocks } from "supportops/presets/zendesk";
import { compileSla, evaluateSla, type SlaDefinition } from "supportops/sla";
import type { Ticket, TicketEvent } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { arbitraryTicket } from "../support/arbitrary-ticket.js";

const seeded = { seed: 20260322, numRuns: 300 };
const hourMs = 3_600_000;

const office = { id: "office", timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } } as const;
const done = { field: "status.category", is: ["solved", "closed"] } as const;
const openPhases = { start: { event: "created" }, stop: { becomes: done } } as const;

// Every way a clock can be reopened, anchored and repeated.
const definition = {
  calendars: [office],
  clocks: [
    ...zendeskClocks,
    { id: "wall", ...openPhases, reopen: "continueWall", pause: { field: "status.category", is: "hold" } },
    { id: "cycles", ...openPhases, reopen: "newCycle", anchor: "ticketCreated", onSolve: "fulfil" },
    { id: "days", ...openPhases, pause: { field: "status.category", is: "pending" } },
    {
      id: "late",
      start: { becomes: { field: "groupId", is: "billing" } },
      stop: { becomes: done },
      anchor: "ticketCreated",
      pause: { field: "status.category", is: "pending" },
      cancel: { ceases: { field: "groupId", is: "billing" } },
      recurrence: "perEvent",
    },
  ],
  policies: [
    {
      id: "by days",
      slot: "days",
      targets: [
        { clock: "days", when: { field: "priority", is: "high" }, within: "PT10H", calendar: "office" },
        { clock: "days", within: { businessDays: 1 }, calendar: "office", roundDueTo: "endOfBusinessDay" },
      ],
    },
    {
      id: "urgent",
      match: { field: "priority", is: "urgent" },
      targets: ["firstReply", "requesterWait", "wall", "cycles", "late"].map((clock) => ({
        clock,
        within: "PT1H",
        calendar: "24x7",
      })),
    },
    {
      id: "promised",
      match: { not: { field: "priority", is: "low" } },
      targets: zendeskClocks
        .map(({ id }): string => id)
        .concat("wall", "cycles", "late")
        .map((clock) => ({ clock, within: "PT4H", calendar: "office" })),
    },
  ],
} as SlaDefinition;
const sla = compileSla(definition);

const clockIds = definition.clocks.map(({ id }) => id);
const anyClock = fc.constantFrom(...(clockIds as [string, ...string[]]));
const hours = fc.constantFrom("wall" as const, "business" as const);
const span = fc.constantFrom("PT30M", "PT2H", "PT10H");
const offset: fc.Arbitrary<object> = fc.oneof(
  fc.record({ after: fc.oneof(fc.constant("PT0S"), span), hours }),
  fc.record({ after: fc.constantFrom({ businessDays: 1 }, { businessDays: 2 }, { percent: 25 }) }),
);
const timer = fc.oneof(
  fc.constantFrom(10, 50, 75, 100, 150, 400).map((percent) => ({ percent })),
  fc
    .tuple(fc.constantFrom("start", "due", "breach", "pause", "previous"), offset)
    .map(([base, after]) => ({ base, ...after })),
  fc.record({ base: fc.constant("due"), before: span, hours }),
  fc.record({ base: fc.constant("due"), before: fc.constantFrom({ businessDays: 1 }, { percent: 30 }) }),
) as fc.Arbitrary<EscalationStep["timer"]>;
const condition: fc.Arbitrary<EscalationCondition> = fc.oneof(
  fc.constantFrom<EscalationCondition>(
    { field: "status.category", is: ["new", "open"] },
    { not: { field: "groupId", is: "billing" } },
  ),
  fc
    .record({
      clock: anyClock,
      state: fc.constantFrom("active", "paused", "stopped", "breached", "atRisk", "acknowledged"),
    })
    .map((standing): EscalationCondition => ({ not: standing })),
);
const rules = {
  clock: anyClock,
  timer,
  when: condition,
  outsideHours: fc.constantFrom("now" as const, "nextOpening" as const, "skip" as const),
  whenMissed: fc.constantFrom("lapse" as const, "fire" as const),
};
const repeat = fc.record(
  { every: span, hours, count: fc.integer({ min: 1, max: 5 }), until: condition },
  { requiredKeys: ["every", "count"] },
);
const step = fc.record({ ...rules, repeat }, { requiredKeys: ["clock", "timer"] });
const ladder = fc.record(
  {
    ...rules,
    timer: timer.filter((one) => !("base" in one) || one.base !== "previous"),
    gaps: fc.array(fc.record({ after: span, hours }), { maxLength: 3 }),
    acknowledgement: fc.record({ timeout: span, hours }),
    repeat: fc.record({ after: span, count: fc.integer({ min: 1, max: 2 }) }),
  },
  { requiredKeys: ["clock", "timer", "gaps"] },
);

/** Steps and ladders with ids; a step that would count from one of another clock counts from its own start. */
const anyDefinition: fc.Arbitrary<EscalationDefinition> = fc
  .tuple(fc.array(step, { maxLength: 6 }), fc.array(ladder, { minLength: 1, maxLength: 2 }))
  .map(([stepRows, ladderRows]) => ({
    steps: stepRows.map((row, place): EscalationStep => {
      const isPrevious = "base" in row.timer && row.timer.base === "previous";
      const follows = stepRows[place - 1]?.clock === row.clock;
      return { ...row, id: String(place), timer: isPrevious && !follows ? { ...row.timer, base: "start" } : row.timer };
    }),
    ladders: ladderRows.map(
      ({ gaps, ...row }, place): EscalationLadder => ({
        ...row,
        id: `ladder ${place}`,
        levels: [{}, ...gaps].map((gap, level) => ({ ...gap, id: String(level), kind: "functional" })),
      }),
    ),
  }));

/** A ticket on whose clocks someone takes over, or agrees on another due instant, now and then. */
const overridden = arbitraryTicket({ mostEvents: 10 }).chain((ticket) =>
  fc
    .array(
      fc.record({
        place: fc.nat({ max: ticket.events.length }),
        clock: anyClock,
        laterMs: fc.constantFrom(0, 1, hourMs),
        aheadMs: fc.option(fc.integer({ min: 1, max: 60 }).map((hoursAhead) => hoursAhead * hourMs)),
      }),
      { maxLength: 3 },
    )
    .map((overrides) => {
      const events = overrides.map(({ place, clock, laterMs, aheadMs }): TicketEvent => {
        const at = (ticket.events[place - 1]?.at ?? ticket.createdAt) + laterMs;
        const shared = { kind: "override", at, seq: 0, actor, clock, interval: null, reason: null } as const;
        return aheadMs === null
          ? { ...shared, action: "acknowledge", dueAt: null }
          : { ...shared, action: "setDue", dueAt: at + aheadMs };
      });
      const all = [...ticket.events, ...events].sort((a, b) => a.at - b.at);
      return { ...ticket, events: all.map((event, seq) => ({ ...event, seq })) };
    }),
);
const actor = { id: null, role: "agent" } as const;

/** Instants at which something could be decided: events, their neighbours, and anything between. */
const pollsOf = (ticket: Ticket): fc.Arbitrary<number[]> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(ticket.createdAt, ...ticket.events.map(({ at }) => at)),
        fc.nat({ max: 20 * 24 }).map((wait) => ticket.createdAt + wait * hourMs),
        fc.nat({ max: 20 * 24 * hourMs }).map((wait) => ticket.createdAt + wait),
      ),
      { maxLength: 8 },
    )
    .map((instants) => [...instants].sort((a, b) => a - b));

const ticketAndPolls = overridden.chain((ticket) => fc.tuple(fc.constant(ticket), pollsOf(ticket), pollsOf(ticket)));

const reported = ({ due, lapsed }: EscalationPlan): string[] => [...due, ...lapsed].map(({ id }) => id);

describe("planEscalations, asked at any instants,", () => {
  it("reports each id once, and up to the last instant the same ids whenever else it was asked", () => {
    fc.assert(
      fc.property(ticketAndPolls, anyDefinition, ([ticket, some, others], rows) => {
        const escalations = compileEscalations(rows, sla);
        const last = Math.max(ticket.createdAt, ...some, ...others) + hourMs;
        const follow = (polls: readonly number[]): string[] => {
          const handled = new Set<string>();
          return [...polls, last].flatMap((asOf) => {
            const plan = planEscalations(ticket, escalations, { asOf, handled });
            const ids = reported(plan);
            for (const id of ids) handled.add(id);
            expect(plan.retracted).toEqual([]);
            return ids;
          });
        };
        const ids = follow(some);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(follow(others))).toEqual(new Set(ids));
      }),
      seeded,
    );
  });

  it("tells of every breach there ever was, and of no other, also of each one that a later target took back", () => {
    const breach = (clock: string): EscalationStep => ({ id: clock, clock, timer: { base: "breach" } });
    const escalations = compileEscalations({ steps: clockIds.map(breach) }, sla);
    fc.assert(
      fc.property(ticketAndPolls, ([ticket, polls]) => {
        const asOf = Math.max(ticket.createdAt, ...polls);
        const { due } = planEscalations(ticket, escalations, { asOf, handled: new Set() });
        const name = ({ clock, cycle }: { clock: string; cycle: number }): string => `${clock} ${cycle}`;
        const breaches = evaluateSla(ticket, sla, { asOf }).cycles.flatMap((row) => {
          const instants = row.priorBreaches.map(({ breachedAt }) => breachedAt);
          return [...instants, row.breachedAt].flatMap((at) => (at === null ? [] : `${name(row)} ${at}`));
        });
        expect(due.map((row) => `${name(row)} ${row.at}`).sort()).toEqual(breaches.sort());
      }),
      seeded,
    );
  });

  it("moves no planned instant and reports nothing before nextWakeAt while nothing happens", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(ticketAndPolls, anyDefinition, share, ([ticket, some], rows, part) => {
        const escalations = compileEscalations(rows, sla);
        const asOf = some[0] ?? ticket.createdAt;
        const seen = { ...ticket, events: ticket.events.filter((event) => event.at <= asOf) };
        const first = planEscalations(seen, escalations, { asOf, handled: new Set() });
        const handled = new Set(reported(first));
        const wakeAt = first.nextWakeAt ?? asOf + 400 * 24 * hourMs;
        expect(wakeAt).toBeGreaterThan(asOf);
        const between = asOf + Math.floor(part * (wakeAt - 1 - asOf));
        const quiet = planEscalations(seen, escalations, { asOf: between, handled });
        expect(reported(quiet)).toEqual([]);
        expect(quiet.planned).toEqual(first.planned);
        if (first.nextWakeAt === null) return;
        const woken = planEscalations(seen, escalations, { asOf: wakeAt, handled });
        const nextIds = first.planned.filter(({ at }) => at === wakeAt).map(({ id }) => id);
        expect(reported(woken).sort()).toEqual(nextIds.sort());
        const known = new Set(first.planned.map(({ id }) => id));
        const later = first.planned.filter(({ at }) => at !== wakeAt);
        expect(woken.planned.filter(({ id }) => known.has(id))).toEqual(later);
        // What was not planned before is the next time of a step that was told.
        expect(woken.planned.filter(({ id, round }) => !known.has(id) && round === 1)).toEqual([]);
      }),
      seeded,
    );
  });
});
