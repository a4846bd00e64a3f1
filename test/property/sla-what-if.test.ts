import fc from "fast-check";
import { affectedBy, compareSla, compileSla, evaluateSla, forecastBreaches, type SlaDefinition } from "supportops/sla";
import { describe, expect, it } from "vitest";
import { asOfMinute, definition, happenings, minuteAt, seeded, ticketOf } from "./sla-logs.js";

const before = compileSla(definition);

/** The same definition with other hours. */
const later: SlaDefinition = {
  ...definition,
  calendars: [{ id: "office", timeZone: "UTC", weekly: { "mon-fri": [["10:00", "16:00"]] } }],
};
const after = compileSla(later);
const logs = fc.array(happenings, { maxLength: 4 });

describe("a comparison", () => {
  it("of an SLA with itself finds nothing", () => {
    fc.assert(
      fc.property(logs, asOfMinute, (rows, minute) => {
        const tickets = rows.map((log) => ticketOf(log));
        const options = { before, after: before, asOf: minuteAt(minute) };
        expect(compareSla(tickets, options).differences).toEqual([]);
        expect(affectedBy(tickets, options)).toEqual([]);
      }),
      { ...seeded, numRuns: 100 },
    );
  });

  it("the other way round is its reverse, and every ticket that differs is affected", () => {
    fc.assert(
      fc.property(logs, asOfMinute, (rows, minute) => {
        const tickets = rows.map((log, place) => ({ ...ticketOf(log), id: String(place) }));
        const asOf = minuteAt(minute);
        const forth = compareSla(tickets, { before, after, asOf });
        const back = compareSla(tickets, { before: after, after: before, asOf });
        expect(back.differences.map(({ dueMovedMs }) => dueMovedMs)).toEqual(
          forth.differences.map(({ dueMovedMs }) => (dueMovedMs === null ? null : 0 - dueMovedMs)),
        );
        expect(back.totals.breachedAfter).toBe(forth.totals.breachedBefore);
        expect(back.totals.changes.newlyBreached).toBe(forth.totals.changes.noLongerBreached);
        const { newlyBreached, noLongerBreached } = forth.totals.changes;
        const { breachedBefore, breachedAfter } = forth.totals;
        expect(breachedAfter - breachedBefore).toBe(newlyBreached - noLongerBreached);
        const affected = affectedBy(tickets, { before, after, asOf }).map(({ ticketId }) => ticketId);
        expect(affected).toEqual(expect.arrayContaining(forth.differences.map(({ ticketId }) => ticketId)));
      }),
      { ...seeded, numRuns: 200 },
    );
  });
});

it("a forecast is what an evaluation as of the horizon finds newly breached if nothing happens", () => {
  let foreseen = 0;
  fc.assert(
    fc.property(happenings, asOfMinute, fc.nat({ max: 3000 }), (log, minute, ahead) => {
      const [asOf, horizon] = [minuteAt(minute), minuteAt(minute + ahead)];
      const known = ticketOf(log, minute);
      const now = evaluateSla(known, before, { asOf });
      const forecast = forecastBreaches([now], { horizon });
      const open = new Map(now.cycles.map((row) => [`${row.clock} ${String(row.cycle)}`, row.outcome]));
      const broken = evaluateSla(known, before, { asOf: horizon }).cycles.filter(
        ({ clock, cycle, outcome }) => outcome === "breached" && open.get(`${clock} ${String(cycle)}`) === "undecided",
      );
      const rows = forecast.map(({ clock, cycle, breachesAt }) => [clock, cycle, breachesAt]);
      expect(rows.sort()).toEqual(broken.map(({ clock, cycle, breachedAt }) => [clock, cycle, breachedAt]).sort());
      foreseen += forecast.length;
    }),
    seeded,
  );
  expect(foreseen).toBeGreaterThan(30);
});
