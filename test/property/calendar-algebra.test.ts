import fc from "fast-check";
import {
  businessTimeBetween,
  compileCalendar,
  diffCalendars,
  intersectCalendars,
  isOpen,
  openIntervals,
  subtractCalendars,
  unionCalendars,
} from "supportops/calendar";
import { describe, expect, it } from "vitest";
import { arbitraryCalendar } from "../calendar-support/arbitrary-calendar.js";

const dayMs = 86_400_000;
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"];
const parameters = { seed: 4711, numRuns: 200 };

const scene = fc
  .record({
    zoneA: fc.constantFrom(...zones),
    zoneB: fc.constantFrom(...zones),
    day: fc.integer({ min: 0, max: 40_000 }),
  })
  .chain(({ zoneA, zoneB, day }) =>
    fc.record({
      a: arbitraryCalendar({ timeZone: zoneA, aroundDay: day, gridSeconds: 60 }).map((definition) =>
        compileCalendar(definition),
      ),
      b: arbitraryCalendar({ timeZone: zoneB, aroundDay: day, gridSeconds: 60 }).map((definition) =>
        compileCalendar(definition),
      ),
      from: fc.integer({ min: (day - 8) * dayMs, max: day * dayMs }),
      to: fc.integer({ min: day * dayMs, max: (day + 8) * dayMs }),
    }),
  );

describe("calendars of different zones", () => {
  it("union and intersection together last as long as both calendars", () => {
    fc.assert(
      fc.property(scene, ({ a, b, from, to }) => {
        const sum = businessTimeBetween(a, from, to) + businessTimeBetween(b, from, to);
        const union = businessTimeBetween(unionCalendars([a, b]), from, to);
        expect(union + businessTimeBetween(intersectCalendars([a, b]), from, to)).toBe(sum);
      }),
      parameters,
    );
  });

  it("a calendar is its difference from another and what they share", () => {
    fc.assert(
      fc.property(scene, ({ a, b, from, to }) => {
        const parts =
          businessTimeBetween(subtractCalendars(a, b), from, to) +
          businessTimeBetween(intersectCalendars([a, b]), from, to);
        expect(parts).toBe(businessTimeBetween(a, from, to));
      }),
      parameters,
    );
  });

  it("are open where the logic of their parts says so", () => {
    fc.assert(
      fc.property(scene, ({ a, b, from, to }) => {
        for (const at of [from, to, Math.floor((from + to) / 2)]) {
          const [inA, inB] = [isOpen(a, at), isOpen(b, at)];
          expect(isOpen(unionCalendars([a, b]), at)).toBe(inA || inB);
          expect(isOpen(intersectCalendars([a, b]), at)).toBe(inA && inB);
          expect(isOpen(subtractCalendars(a, b), at)).toBe(inA && !inB);
        }
      }),
      parameters,
    );
  });

  it("union and intersection do not depend on the order of their parts", () => {
    fc.assert(
      fc.property(scene, ({ a, b, from, to }) => {
        expect([...openIntervals(unionCalendars([a, b]), from, to)]).toEqual([
          ...openIntervals(unionCalendars([b, a]), from, to),
        ]);
        expect([...openIntervals(intersectCalendars([a, b]), from, to)]).toEqual([
          ...openIntervals(intersectCalendars([b, a]), from, to),
        ]);
      }),
      parameters,
    );
  });

  it("the difference of an edit is what it adds and what it takes", () => {
    fc.assert(
      fc.property(scene, ({ a, b, from, to }) => {
        const { openedMs, closedMs, opened, closed } = diffCalendars({ before: a, after: b, from, to });
        expect(openedMs - closedMs).toBe(businessTimeBetween(b, from, to) - businessTimeBetween(a, from, to));
        for (const { from: at } of opened) expect([isOpen(a, at), isOpen(b, at)]).toEqual([false, true]);
        for (const { from: at } of closed) expect([isOpen(a, at), isOpen(b, at)]).toEqual([true, false]);
      }),
      parameters,
    );
  });
});
