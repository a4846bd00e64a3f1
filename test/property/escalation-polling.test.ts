import fc from "fast-check";
import { compileEscalations, type EscalationPlan, type EscalationStep, planEscalations } from "supportops/escalation";
import { zendeskClocks } from "supportops/presets/zendesk";
import { compileSla, evaluateSla, type SlaDefinition } from "supportops/sla";
import type { Ticket } from "supportops/ticket";
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

const hours = fc.constantFrom("wall" as const, "business" as const);
const offset = fc.constantFrom("PT0S", "PT30M", "PT2H", "PT10H");
const timer: fc.Arbitrary<EscalationStep["timer"]> = fc.oneof(
  fc.constantFrom(10, 50, 75, 100, 150, 400).map((percent) => ({ percent })),
  fc.record({ base: fc.constantFrom("start" as const, "due" as const, "breach" as const), after: offset, hours }),
  fc.record({ base: fc.constant("due" as const), before: offset, hours }),
);
const step = fc.record(
  {
    clock: fc.constantFrom(...(definition.clocks.map(({ id }) => id) as [string, ...string[]])),
    timer,
    when: fc.constantFrom(
      { field: "status.category" as const, is: ["new", "open"] },
      { not: { field: "groupId" as const, is: "billing" } },
    ),
    outsideHours: fc.constantFrom("now" as const, "nextOpening" as const, "skip" as const),
    whenMissed: fc.constantFrom("lapse" as const, "fire" as const),
  },
  { requiredKeys: ["clock", "timer"] },
);
const steps = fc
  .array(step, { minLength: 1, maxLength: 6 })
  .map((rows): EscalationStep[] => rows.map((row, place) => ({ ...row, id: String(place) })));

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

const ticketAndPolls = arbitraryTicket({ mostEvents: 10 }).chain((ticket) =>
  fc.tuple(fc.constant(ticket), pollsOf(ticket), pollsOf(ticket)),
);

const reported = ({ due, lapsed }: EscalationPlan): string[] => [...due, ...lapsed].map(({ id }) => id);

describe("planEscalations, asked at any instants,", () => {
  it("reports each id once, and up to the last instant the same ids whenever else it was asked", () => {
    fc.assert(
      fc.property(ticketAndPolls, steps, ([ticket, some, others], rows) => {
        const escalations = compileEscalations({ steps: rows }, sla);
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

  it("tells of every breach there ever was, and of no other", () => {
    const clocks = definition.clocks.map(({ id }) => id);
    const breach = (clock: string): EscalationStep => ({ id: clock, clock, timer: { base: "breach" } });
    const escalations = compileEscalations({ steps: clocks.map(breach) }, sla);
    fc.assert(
      fc.property(ticketAndPolls, ([ticket, polls]) => {
        const asOf = Math.max(ticket.createdAt, ...polls);
        const { due } = planEscalations(ticket, escalations, { asOf, handled: new Set() });
        const breached = evaluateSla(ticket, sla, { asOf }).cycles.filter(
          ({ breachedAt, priorBreaches }) => breachedAt !== null || priorBreaches.length > 0,
        );
        const name = ({ clock, cycle }: { clock: string; cycle: number }): string => `${clock} ${String(cycle)}`;
        expect(due.map(name).sort()).toEqual(breached.map(name).sort());
      }),
      seeded,
    );
  });

  it("moves no planned instant and reports nothing before nextWakeAt while nothing happens", () => {
    fc.assert(
      fc.property(ticketAndPolls, steps, fc.double({ min: 0, max: 1, noNaN: true }), ([ticket, some], rows, share) => {
        const escalations = compileEscalations({ steps: rows }, sla);
        const asOf = some[0] ?? ticket.createdAt;
        const seen = { ...ticket, events: ticket.events.filter((event) => event.at <= asOf) };
        const first = planEscalations(seen, escalations, { asOf, handled: new Set() });
        const handled = new Set(reported(first));
        const wakeAt = first.nextWakeAt ?? asOf + 400 * 24 * hourMs;
        expect(wakeAt).toBeGreaterThan(asOf);
        const between = asOf + Math.floor(share * (wakeAt - 1 - asOf));
        const quiet = planEscalations(seen, escalations, { asOf: between, handled });
        expect(reported(quiet)).toEqual([]);
        expect(quiet.planned).toEqual(first.planned);
        if (first.nextWakeAt === null) return;
        const woken = planEscalations(seen, escalations, { asOf: wakeAt, handled });
        const nextIds = first.planned.filter(({ at }) => at === wakeAt).map(({ id }) => id);
        expect(reported(woken).sort()).toEqual(nextIds.sort());
        expect(woken.planned).toEqual(first.planned.filter(({ at }) => at !== wakeAt));
      }),
      seeded,
    );
  });
});
