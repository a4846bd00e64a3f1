import fc from "fast-check";
import {
  compileOnCall,
  type OnCallDefinition,
  type OnCallLayer,
  onCallAt,
  onCallBetween,
  onCallFairness,
} from "supportops/on-call";
import { recurrence } from "supportops/recurrence";
import { wallClockAt } from "supportops/time";
import { describe, expect, it } from "vitest";

const seeded = { seed: 20111230, numRuns: 120 };
const dayMs = 86_400_000;
const zone = fc.constantFrom("Australia/Lord_Howe", "America/New_York", "Pacific/Apia", "Europe/Berlin", "UTC");
const person = fc.constantFrom("ada", "bo", "cy", "di");

// Three weeks around a clock change of every zone, and the date that Apia skipped.
const starts = ["2011-12-20", "2026-03-01", "2026-03-25", "2026-04-01", "2026-09-28", "2026-10-28"];
const start = fc.constantFrom(...starts);
const span = fc.tuple(start, fc.nat({ max: 10 * dayMs }), fc.nat({ max: 12 * dayMs }));

const layer: fc.Arbitrary<Omit<OnCallLayer, "id">> = fc
  .record(
    {
      timeZone: zone,
      people: fc.array(person, { minLength: 1, maxLength: 5 }),
      from: fc.constantFrom("2011-12-01", "2011-12-28", "2026-03-03"),
      to: fc.constantFrom("2012-01-05", "2026-10-30"),
      handOver: fc.constantFrom("00:00", "01:45", "02:15", "09:00", "23:30", "24:00"),
      every: fc.constantFrom({ days: 1 }, { days: 3 }, { weeks: 1 }, { rule: "FREQ=WEEKLY;BYDAY=MO,TH" }),
      hours: fc.constantFrom(
        { "mon-fri": [["09:00", "17:00"]] } as const,
        { "mon-sun": [["22:00", "06:00"]] } as const,
        { sun: [["01:30", "03:30"]] } as const,
      ),
    },
    { requiredKeys: ["timeZone", "people", "from", "handOver", "every"] },
  )
  .map((one) => (one.to !== undefined && one.to <= one.from ? { ...one, to: "2027-01-01" } : one));

const roundTheClock = layer.map((one) => ({ ...one, hours: "always" as const }));

const change = fc.record({
  day: start,
  offsetMs: fc.nat({ max: 20 * dayMs }),
  lengthMs: fc.integer({ min: 1, max: 3 * dayMs }),
  place: fc.nat(),
  person: fc.option(person, { nil: undefined }),
});

const definition: fc.Arbitrary<OnCallDefinition> = fc
  .record({ layers: fc.array(layer, { minLength: 1, maxLength: 3 }), changes: fc.array(change, { maxLength: 4 }) })
  .map(({ layers, changes }) => ({
    timeZone: "UTC",
    layers: layers.map((one, place) => ({ ...one, id: String(place) })),
    overrides: changes.map(({ day, offsetMs, lengthMs, place, person: standIn }) => {
      const from = Date.parse(day) + offsetMs;
      const who = standIn === undefined ? {} : { person: standIn };
      return { layer: String(place % layers.length), from, to: from + lengthMs, ...who };
    }),
  }));

const asked = ([day, offsetMs, lengthMs]: readonly [string, number, number]): readonly [number, number] => {
  const from = Date.parse(day) + offsetMs;
  return [from, from + lengthMs];
};
const length = (spans: readonly { from: number; to: number }[]): number =>
  spans.reduce((total, { from, to }) => total + to - from, 0);

describe("an on-call schedule", () => {
  it("has at no instant two people in one layer, nor two who answer first, and gaps where nobody is", () => {
    fc.assert(
      fc.property(definition, span, (rotation, where) => {
        const [from, to] = asked(where);
        const { primary, layers, gaps } = onCallBetween(compileOnCall(rotation, { recurrence }), from, to);
        const rows = [...layers.map(({ shifts }) => shifts), primary, [...primary, ...gaps]];
        for (const row of rows) {
          const ordered = [...row].sort((a, b) => a.from - b.from);
          for (const [place, shift] of ordered.entries()) {
            expect(shift.from).toBeLessThan(shift.to);
            expect(shift.from).toBeGreaterThanOrEqual(ordered[place - 1]?.to ?? from);
            expect(shift.to).toBeLessThanOrEqual(to);
          }
        }
        expect(length(primary) + length(gaps)).toBe(to - from);
      }),
      seeded,
    );
  });

  it("says of an instant what it says of the time around it", () => {
    fc.assert(
      fc.property(definition, span, fc.double({ min: 0, max: 1, noNaN: true }), (rotation, where, part) => {
        const [from, to] = asked(where);
        const onCall = compileOnCall(rotation, { recurrence });
        const { primary, layers } = onCallBetween(onCall, from, to + 1);
        const borders = layers.flatMap(({ shifts }) => shifts.map((shift) => shift.from));
        for (const at of [from + Math.floor(part * (to - from)), ...borders]) {
          const now = onCallAt(onCall, at);
          const has = (shift: { from: number; to: number }): boolean => shift.from <= at && at < shift.to;
          expect(now.primary).toBe(primary.find(has)?.person ?? null);
          for (const [place, { shift }] of now.layers.entries()) {
            const seen = layers[place]?.shifts.find(has);
            expect([shift?.person, shift?.by]).toEqual([seen?.person, seen?.by]);
            if (shift === null || seen === undefined) continue;
            expect(Math.max(shift.from, from)).toBe(seen.from);
            expect(Math.min(shift.to, to + 1)).toBe(seen.to);
          }
        }
      }),
      seeded,
    );
  });

  it("spreads over people exactly the time that its layers cover, however that is parted", () => {
    fc.assert(
      fc.property(definition, span, fc.double({ min: 0, max: 1, noNaN: true }), (rotation, where, part) => {
        const [from, to] = asked(where);
        const middle = from + Math.floor(part * (to - from));
        const onCall = compileOnCall(rotation, { recurrence });
        const { people, coveredMs } = onCallFairness(onCall, { from, to });
        expect(people.reduce((total, { totalMs }) => total + totalMs, 0)).toBe(coveredMs);
        const covered = onCallBetween(onCall, from, to).layers.flatMap(({ shifts }) => shifts);
        expect(coveredMs).toBe(length(covered));
        const parts = [onCallFairness(onCall, { from, to: middle }), onCallFairness(onCall, { from: middle, to })];
        for (const { person: name, totalMs, nightMs, weekendMs } of people) {
          const loads = parts.map((one) => one.people.find((load) => load.person === name));
          const sum = (key: "totalMs" | "nightMs" | "weekendMs"): number =>
            loads.reduce((total, load) => total + (load?.[key] ?? 0), 0);
          expect([totalMs, nightMs, weekendMs]).toEqual([sum("totalMs"), sum("nightMs"), sum("weekendMs")]);
          expect(Math.max(nightMs, weekendMs)).toBeLessThanOrEqual(totalMs);
        }
      }),
      seeded,
    );
  });

  it("changes hands at its wall time, or where that does not exist as much later as the clock skips", () => {
    fc.assert(
      fc.property(roundTheClock, span, (one, where) => {
        const [from, to] = asked(where);
        const onCall = compileOnCall({ timeZone: "UTC", layers: [{ ...one, id: "x" }] }, { recurrence });
        for (const shift of onCallBetween(onCall, from, to).primary) {
          if (shift.from === from) continue;
          const { time } = wallClockAt(shift.from, one.timeZone ?? "UTC");
          const expected = one.handOver === "24:00" ? "00:00" : one.handOver;
          const skipped = wallClockAt(shift.from - dayMs / 2, one.timeZone ?? "UTC").offsetMs;
          const isAfterGap = wallClockAt(shift.from, one.timeZone ?? "UTC").offsetMs > skipped;
          expect(time === expected || isAfterGap).toBe(true);
        }
      }),
      seeded,
    );
  });
});
