import fc from "fast-check";
import { type ClockCycle, compileSla, evaluateSla, explainSla, type SlaDefinition } from "supportops/sla";
import { sortTicketEvents } from "supportops/ticket";
import { describe, expect, it } from "vitest";
import { asOfMinute, minuteAt, seeded } from "./sla-logs.js";
import { plainTickets, richDefinition, richTickets } from "./sla-rich-logs.js";

const sla = compileSla(richDefinition);

describe("an evaluation under every kind of rule", () => {
  it("does not depend on what comes after asOf", () => {
    fc.assert(
      fc.property(richTickets, asOfMinute, (ticket, minute) => {
        const asOf = minuteAt(minute);
        const known = { ...ticket, events: ticket.events.filter(({ at }) => at <= asOf) };
        expect(evaluateSla(ticket, sla, { asOf })).toEqual(evaluateSla(known, sla, { asOf }));
      }),
      { ...seeded, numRuns: 200 },
    );
  });

  it("does not depend on the order in which events of a log are stored", () => {
    fc.assert(
      fc.property(richTickets, asOfMinute, fc.infiniteStream(fc.nat()), (ticket, minute, keys) => {
        const shuffled = ticket.events
          .map((event) => ({ event, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        const asOf = minuteAt(minute);
        const sorted = { ...ticket, events: sortTicketEvents(shuffled) };
        expect(evaluateSla(sorted, sla, { asOf })).toEqual(evaluateSla(ticket, sla, { asOf }));
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  it("is the same for a definition that was written as JSON and read again", () => {
    const copy = compileSla(JSON.parse(JSON.stringify(richDefinition)) as SlaDefinition);
    fc.assert(
      fc.property(richTickets, asOfMinute, (ticket, minute) => {
        const options = { asOf: minuteAt(minute) };
        expect(evaluateSla(ticket, copy, options)).toEqual(evaluateSla(ticket, sla, options));
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it("keeps its figures together", () => {
    fc.assert(
      fc.property(richTickets, asOfMinute, (ticket, minute) => {
        const { cycles, issues } = evaluateSla(ticket, sla, { asOf: minuteAt(minute) });
        expect(issues.length).toBe(cycles.filter(({ state }) => state === "unresolved").length);
        for (const row of cycles) {
          if (row.percent !== null) expect(row.remainingMs).toBe((row.targetMs ?? 0) - row.elapsedMs);
          if (row.breachedAt !== null) expect([row.dueAt, row.outcome === "met"]).toEqual([row.breachedAt, false]);
          if (row.state === "paused" && row.breachedAt === null) expect(row.dueAt).toBeNull();
          if (row.dueIfResumedNow !== null) expect(row.dueIfResumedNow).toBeGreaterThanOrEqual(minuteAt(minute));
          if (row.nextChangeAt !== null) expect(row.nextChangeAt).toBeGreaterThan(minuteAt(minute));
          expect(row.elapsedMs).toBeLessThanOrEqual(row.elapsedWallMs);
        }
      }),
      seeded,
    );
  });

  it("counts a cycle up, never down, where nobody takes time out and its terms are known", () => {
    const isMeasured = ({ outcome, state }: ClockCycle) => outcome !== "untargeted" && state !== "unresolved";
    fc.assert(
      fc.property(plainTickets, asOfMinute, fc.nat({ max: 2000 }), (ticket, minute, later) => {
        const rowsAt = (at: number) => evaluateSla(ticket, sla, { asOf: minuteAt(at) }).cycles;
        const isSettled = ticket.events.every((event) => event.kind !== "schedule" || event.calendarId !== "nowhere");
        fc.pre(isSettled);
        const after = rowsAt(minute + later).filter(isMeasured);
        for (const row of rowsAt(minute).filter(isMeasured)) {
          const same = after.filter(
            ({ slot, clock, cycle }) => slot === row.slot && clock === row.clock && cycle === row.cycle,
          );
          // Where all policies of a slot count, each has a row of its own.
          const elapsed = same.map(({ elapsedMs }) => elapsedMs);
          if (elapsed.length > 0) expect(Math.max(...elapsed)).toBeGreaterThanOrEqual(row.elapsedMs);
        }
      }),
      seeded,
    );
  });
});

describe("an explanation under every kind of rule", () => {
  it("adds up to the row, covers the cycle, and says what paused it", () => {
    fc.assert(
      fc.property(richTickets, asOfMinute, (ticket, minute) => {
        const asOf = minuteAt(minute);
        const { cycles } = explainSla(ticket, sla, { asOf });
        expect(cycles.map(({ cycle }) => cycle)).toEqual(evaluateSla(ticket, sla, { asOf }).cycles);
        for (const { cycle, intervals } of cycles) {
          const sum = (key: "businessMs" | "wallMs", paused: boolean) =>
            intervals
              .filter(({ state }) => (state === "paused") === paused)
              .reduce((total, interval) => total + interval[key], 0);
          expect([sum("businessMs", false), sum("wallMs", false)]).toEqual([cycle.elapsedMs, cycle.elapsedWallMs]);
          let gaps = 0;
          intervals.forEach(({ from, state, code, cause, suspension }, place) => {
            const before = intervals[place - 1]?.to ?? cycle.startedAt;
            expect(from).toBeGreaterThanOrEqual(before);
            // It may be reopened or restored into time off.
            if (from > before) expect(["reopened", "restored", "suspended", "excluded"]).toContain(code);
            gaps += from - before;
            if (state !== "paused") return;
            if (code === "paused" || code === "excluded") expect(cause).not.toBeNull();
            if (code === "excluded") expect(cause?.kind).toBe("override");
            if (code === "suspended") expect(suspension).not.toBeNull();
          });
          // Running, paused and outside hours are all there is, but for the time in which it had ended.
          const end = intervals.at(-1)?.to ?? cycle.startedAt;
          expect(sum("wallMs", false) + sum("wallMs", true) + gaps).toBe(end - cycle.startedAt);
        }
      }),
      seeded,
    );
  });
});
