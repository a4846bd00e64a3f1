import fc from "fast-check";
import { isSupportOpsError } from "supportops/errors";
import {
  advanceCheckpoint,
  type ClockCycle,
  compileSla,
  evaluateCheckpoint,
  evaluateSla,
  type SlaCheckpoint,
  startCheckpoint,
} from "supportops/sla";
import type { Ticket, TicketEvent } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { asOfMinute, minuteAt, seeded } from "./sla-logs.js";
import { plainTickets, richDefinition, richTickets } from "./sla-rich-logs.js";

const sla = compileSla(richDefinition);

function stored(checkpoint: SlaCheckpoint): SlaCheckpoint {
  return JSON.parse(JSON.stringify(checkpoint)) as SlaCheckpoint;
}

const written = (rows: readonly ClockCycle[]) => rows.map((row) => JSON.stringify(row)).sort();

/** Takes in a log part by part, each checkpoint stored and read again. */
function replay(ticket: Ticket, parts: readonly (readonly TicketEvent[])[], asOf: number) {
  let checkpoint = startCheckpoint(ticket, sla);
  const closed: ClockCycle[] = [];
  for (const events of parts) {
    const next = advanceCheckpoint(stored(checkpoint), events, sla);
    closed.push(...next.closed);
    checkpoint = next.checkpoint;
  }
  const { cycles, issues } = evaluateCheckpoint(stored(checkpoint), sla, { asOf });
  return { rows: written([...closed, ...cycles]), issues };
}

function eventsUntil({ events }: Ticket, asOf: number): readonly TicketEvent[] {
  return events.filter(({ at }) => at <= asOf);
}

describe("a checkpoint", () => {
  it("gives what the whole log gives, at every split", () => {
    fc.assert(
      fc.property(plainTickets, asOfMinute, fc.nat(), (ticket, minute, where) => {
        const asOf = minuteAt(minute);
        const events = eventsUntil(ticket, asOf);
        const split = where % (events.length + 1);
        const full = written(evaluateSla(ticket, sla, { asOf }).cycles);
        expect(replay(ticket, [events.slice(0, split), events.slice(split)], asOf).rows).toEqual(full);
      }),
      { ...seeded, numRuns: 400 },
    );
  });

  it("gives what the whole log gives, event by event, unless it says that an exclusion came too late", () => {
    let whole = 0;
    fc.assert(
      fc.property(richTickets, asOfMinute, (ticket, minute) => {
        const asOf = minuteAt(minute);
        const parts = eventsUntil(ticket, asOf).map((event) => [event]);
        const full = written(evaluateSla(ticket, sla, { asOf }).cycles);
        try {
          expect(replay(ticket, parts, asOf).rows).toEqual(full);
          whole += 1;
        } catch (error) {
          if (!isSupportOpsError(error)) throw error;
          expect(error.code).toBe("checkpoint.lateEvent");
          expect(ticket.events.some((event) => event.kind === "override" && event.action === "exclude")).toBe(true);
        }
      }),
      { ...seeded, numRuns: 400 },
    );
    expect(whole).toBeGreaterThan(300);
  });

  it("says the same of the cycles it keeps as the whole log", () => {
    fc.assert(
      fc.property(plainTickets, asOfMinute, (ticket, minute) => {
        const asOf = minuteAt(minute);
        const { checkpoint } = advanceCheckpoint(startCheckpoint(ticket, sla), eventsUntil(ticket, asOf), sla);
        const { current, mostUrgent } = evaluateCheckpoint(checkpoint, sla, { asOf });
        const full = evaluateSla(ticket, sla, { asOf });
        expect({ current, mostUrgent }).toEqual({ current: full.current, mostUrgent: full.mostUrgent });
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  it("leaves the one it was made from as it is", () => {
    fc.assert(
      fc.property(plainTickets, (ticket) => {
        const events = ticket.events;
        const { checkpoint } = advanceCheckpoint(startCheckpoint(ticket, sla), events.slice(0, 5), sla);
        const before = JSON.stringify(checkpoint);
        advanceCheckpoint(checkpoint, events.slice(5), sla);
        evaluateCheckpoint(checkpoint, sla, { asOf: minuteAt(20_000) });
        expect(JSON.stringify(checkpoint)).toBe(before);
      }),
      { ...seeded, numRuns: 100 },
    );
  });
});
