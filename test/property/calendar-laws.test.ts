import fc from "fast-check";
import {
  addBusinessTime,
  businessTimeBetween,
  type CalendarDefinition,
  calendar24x7,
  compileCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  subtractBusinessTime,
  type TimeRange,
} from "supportops/calendar";
import { compileZones, type EpochMs, zoneTransitions } from "supportops/time";
import { describe, expect, it } from "vitest";
import { arbitraryCalendar } from "../calendar-support/arbitrary-calendar.js";

const dayMs = 86_400_000;
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/Havana"];
const parameters = { seed: 20_260_327, numRuns: 300 };

/** A random calendar and instants near its exceptions, some of them on its own edges. */
const scene = fc
  .record({ timeZone: fc.constantFrom(...zones), aroundDay: fc.integer({ min: 0, max: 40_000 }) })
  .chain(({ timeZone, aroundDay }) =>
    fc.record({
      definition: arbitraryCalendar({ timeZone, aroundDay, gridSeconds: 1 }),
      instants: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -8 * dayMs, max: 8 * dayMs }))),
      durationMs: fc.integer({ min: 0, max: 4 * dayMs }),
      aroundAt: fc.constant(aroundDay * dayMs),
    }),
  )
  .map(({ definition, instants, durationMs, aroundAt }) => {
    const calendar = compileCalendar(definition);
    const [a = 0, b = 0, c = 0] = instants.map((offset) => aroundAt + offset);
    // A closing as often as not, where the edges of a result differ.
    const start = durationMs % 2 === 0 ? a : (nextClosing(calendar, a) ?? a);
    return { definition, calendar, a: start, b, c, durationMs };
  });

const some = (at: EpochMs | null): at is EpochMs => at !== null;

describe("time between", () => {
  it("adds up: from a to b and from b to c is from a to c", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, b, c }) => {
        expect(businessTimeBetween(calendar, a, b) + businessTimeBetween(calendar, b, c)).toBe(
          businessTimeBetween(calendar, a, c),
        );
      }),
      parameters,
    );
  });

  it("is antisymmetric: the way back is as long, and negative", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, b }) => {
        expect(businessTimeBetween(calendar, b, a) + businessTimeBetween(calendar, a, b)).toBe(0);
      }),
      parameters,
    );
  });

  it("is monotone and grows no faster than time itself", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, b, c }) => {
        const [low, high] = b < c ? [b, c] : [c, b];
        const growth = businessTimeBetween(calendar, a, high) - businessTimeBetween(calendar, a, low);
        expect(growth).toBeGreaterThanOrEqual(0);
        expect(growth).toBeLessThanOrEqual(high - low);
      }),
      parameters,
    );
  });

  it("is the sum of the open intervals, which are open inside and closed at their ends", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, b }) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const intervals = [...openIntervals(calendar, from, to)];
        expect(intervals.reduce((sum, open) => sum + open.to - open.from, 0)).toBe(
          businessTimeBetween(calendar, from, to),
        );
        expect([...openIntervals(calendar, from, to, { order: "descending" })].reverse()).toEqual(intervals);
        for (const open of intervals) {
          expect([isOpen(calendar, open.from), isOpen(calendar, open.to - 1)]).toEqual([true, true]);
          if (open.to < to) expect(isOpen(calendar, open.to)).toBe(false);
          if (open.from > from) expect(isOpen(calendar, open.from - 1)).toBe(false);
        }
      }),
      parameters,
    );
  });

  it("is all of time for 24x7", () => {
    fc.assert(
      fc.property(scene, ({ a, b }) => {
        expect(businessTimeBetween(calendar24x7, a, b)).toBe(b - a);
      }),
      parameters,
    );
  });

  it("is open time before an instant: open at t if and only if the next millisecond counts", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, b }) => {
        for (const at of [a, a - 1, b]) {
          expect(businessTimeBetween(calendar, at, at + 1)).toBe(isOpen(calendar, at) ? 1 : 0);
        }
      }),
      parameters,
    );
  });
});

describe("adding", () => {
  it("is the inverse of time between, at both edges", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, durationMs }) => {
        for (const edge of ["earliest", "latest"] as const) {
          const after = addBusinessTime(calendar, a, durationMs, { edge });
          if (some(after)) expect(businessTimeBetween(calendar, a, after)).toBe(durationMs);
          const before = subtractBusinessTime(calendar, a, durationMs, { edge });
          if (some(before)) expect(businessTimeBetween(calendar, before, a)).toBe(durationMs);
        }
      }),
      parameters,
    );
  });

  it("is at or before t exactly if that much time has passed by t (Galois)", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, b, durationMs }) => {
        const at = addBusinessTime(calendar, a, durationMs);
        const t = Math.max(a, b);
        expect(some(at) && at <= t).toBe(businessTimeBetween(calendar, a, t) >= durationMs);
      }),
      parameters,
    );
  });

  it("gives the widest span that holds the duration: one millisecond further holds another amount", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, durationMs }) => {
        const earliest = addBusinessTime(calendar, a, durationMs, { edge: "earliest" });
        const latest = addBusinessTime(calendar, a, durationMs, { edge: "latest" });
        if (some(latest)) {
          expect(isOpen(calendar, latest)).toBe(true);
          expect(businessTimeBetween(calendar, a, latest + 1)).toBe(durationMs + 1);
        }
        if (some(earliest) && earliest > a) {
          expect(isOpen(calendar, earliest - 1)).toBe(true);
          expect(businessTimeBetween(calendar, a, earliest - 1)).toBe(durationMs - 1);
        }
      }),
      parameters,
    );
  });

  it("of nothing is the instant itself, or with the latest edge the next opening", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a }) => {
        expect(addBusinessTime(calendar, a, 0)).toBe(a);
        expect(subtractBusinessTime(calendar, a, 0)).toBe(a);
        expect(addBusinessTime(calendar, a, 0, { edge: "latest" })).toBe(nextOpening(calendar, a));
      }),
      parameters,
    );
  });

  it("of a negative duration is subtracting it, and the other way round", () => {
    fc.assert(
      fc.property(scene, ({ calendar, a, durationMs }) => {
        expect(addBusinessTime(calendar, a, -durationMs)).toBe(
          durationMs === 0 ? a : subtractBusinessTime(calendar, a, durationMs),
        );
        expect(subtractBusinessTime(calendar, a, -durationMs)).toBe(addBusinessTime(calendar, a, durationMs));
      }),
      parameters,
    );
  });
});

describe("a definition", () => {
  const sample = (definition: CalendarDefinition, from: EpochMs): unknown => [
    ...openIntervals(compileCalendar(definition), from, from + 16 * dayMs),
  ];

  it("means the same with its parts and ranges in any order", () => {
    fc.assert(
      fc.property(scene, ({ definition, a }) => {
        const { weekly, holidays = [] } = definition;
        const turned =
          weekly === "always"
            ? weekly
            : Object.fromEntries(
                Object.entries(weekly)
                  .map(([day, ranges]): [string, TimeRange[]] => [day, [...ranges].reverse()])
                  .reverse(),
              );
        const reversed = { ...definition, weekly: turned, holidays: [...holidays].reverse() };
        expect(sample(reversed, a - 8 * dayMs)).toEqual(sample(definition, a - 8 * dayMs));
      }),
      parameters,
    );
  });

  it("means the same with a night shift written as two", () => {
    const nights = fc.record({
      timeZone: fc.constantFrom(...zones),
      start: fc.integer({ min: 1, max: 23 }),
      at: fc.integer({ min: 0, max: 40_000 * dayMs }),
    });
    fc.assert(
      fc.property(nights, ({ timeZone, start, at }) => {
        const hour = `${String(start).padStart(2, "0")}:00`;
        const joined: CalendarDefinition = { timeZone, weekly: { "mon-sun": [[hour, "06:30"]] } };
        const split: CalendarDefinition = {
          timeZone,
          weekly:
            start < 7
              ? { "mon-sun": [[hour, "06:30"]] }
              : {
                  "mon-sun": [
                    [hour, "24:00"],
                    ["00:00", "06:30"],
                  ],
                },
        };
        expect(sample(joined, at)).toEqual(sample(split, at));
      }),
      parameters,
    );
  });

  it("with versions is each version's calendar from its start to the next", () => {
    const pair = fc.tuple(scene, scene, fc.integer({ min: -6 * dayMs, max: 6 * dayMs }));
    fc.assert(
      fc.property(pair, ([first, second, offset]) => {
        const from = first.a + offset;
        const { weekly, holidays = [], overrides = {}, breaks = {} } = second.definition;
        const later = { weekly, holidays, overrides, breaks };
        const versioned = compileCalendar({ ...first.definition, versions: [{ from, ...later }] });
        const after = compileCalendar({ ...later, timeZone: first.definition.timeZone });
        const [low, high] = [from - 9 * dayMs, from + 9 * dayMs];
        expect(businessTimeBetween(versioned, low, high)).toBe(
          businessTimeBetween(first.calendar, low, from) + businessTimeBetween(after, from, high),
        );
        expect(isOpen(versioned, from)).toBe(isOpen(after, from));
        expect(isOpen(versioned, from - 1)).toBe(isOpen(first.calendar, from - 1));
      }),
      parameters,
    );
  });

  it("gives the same hours over an injected table as over Intl", () => {
    fc.assert(
      fc.property(scene, ({ definition, a }) => {
        const span = { from: a - 10 * dayMs, to: a + 10 * dayMs };
        const table = zoneTransitions(definition.timeZone, span);
        const injected = compileCalendar(definition, { zones: compileZones([table]) });
        const [low, high] = [a - 9 * dayMs, a + 9 * dayMs];
        expect([...openIntervals(injected, low, high)]).toEqual([
          ...openIntervals(compileCalendar(definition), low, high),
        ]);
      }),
      parameters,
    );
  });
});
