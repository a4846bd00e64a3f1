import fc from "fast-check";
import {
  civilDateOf,
  formatWallTime,
  instantAtWallClock,
  parseWallTime,
  wallClockAt,
  zoneTransitions,
} from "supportops/time";
import { expect, it } from "vitest";
import { resultOf } from "../../src/errors/result.js";

const parameters = { seed: 20_260_327, numRuns: 3000 };
const day = 86_400_000;

const zones = [
  ...["UTC", "Europe/Berlin", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia"],
  ...["Asia/Kathmandu", "Africa/Casablanca", "Asia/Gaza", "America/Sao_Paulo", "Antarctica/Troll", "Africa/Monrovia"],
];
const changes = zones.flatMap((zone) => {
  const { transitions } = zoneTransitions(zone, { from: Date.UTC(1970, 0, 1), to: Date.UTC(2040, 0, 1) });
  return transitions.map(({ at }) => ({ zone, at }));
});

// Whole seconds, as wall times are read to the second: half of them anywhere, half within a day and a half of a change
// of the zone's clock. A day inside the supported years, so that the date is supported in every zone.
const anywhere = fc.record({
  zone: fc.constantFrom(...zones),
  at: fc
    .integer({ min: Date.UTC(1900, 0, 2) / 1000, max: Date.UTC(2200, 11, 30) / 1000 })
    .map((second) => second * 1000),
});
const nearChange = fc
  .tuple(
    fc.constantFrom(...changes),
    fc.oneof(fc.integer({ min: -7200, max: 7200 }), fc.integer({ min: -130_000, max: 130_000 })),
  )
  .map(([{ zone, at }, seconds]) => ({ zone, at: at + seconds * 1000 }));
const moments = fc.oneof(anywhere, nearChange);

// The same moments taken for readings of a wall clock, which may be skipped.
const readings = moments.map(({ zone, at }) => {
  const wallMs = at + wallClockAt(at - day, zone).offsetMs;
  const epochDay = Math.floor(wallMs / day);
  return { zone, date: civilDateOf(epochDay), time: formatWallTime(wallMs - epochDay * day) };
});

it("the wall clock at an instant leads back to the instant, as its first or as its second reading", () => {
  fc.assert(
    fc.property(moments, ({ zone, at }) => {
      const { date, time } = wallClockAt(at, zone);
      const earlier = instantAtWallClock(date, time, zone, { disambiguation: "earlier" });
      const later = instantAtWallClock(date, time, zone, { disambiguation: "later" });
      expect([earlier, later]).toContain(at);
      expect(instantAtWallClock(date, time, zone)).toBe(earlier);
    }),
    parameters,
  );
});

it("every wall time that is not skipped is shown at the instants it is read as", () => {
  fc.assert(
    fc.property(readings, ({ zone, date, time }) => {
      const strict = resultOf(() => instantAtWallClock(date, time, zone, { disambiguation: "reject" }));
      fc.pre(strict.ok || strict.error.code !== "time.wallTimeSkipped");
      for (const disambiguation of ["earlier", "later"] as const) {
        const shown = wallClockAt(instantAtWallClock(date, time, zone, { disambiguation }), zone);
        expect({ date: shown.date, timeMs: parseWallTime(shown.time) }).toEqual({ date, timeMs: parseWallTime(time) });
      }
    }),
    parameters,
  );
});

it("earlier is never after later, compatible is one of the two, and all three agree unless reject refuses", () => {
  fc.assert(
    fc.property(readings, ({ zone, date, time }) => {
      const earlier = instantAtWallClock(date, time, zone, { disambiguation: "earlier" });
      const later = instantAtWallClock(date, time, zone, { disambiguation: "later" });
      const compatible = instantAtWallClock(date, time, zone);
      const strict = resultOf(() => instantAtWallClock(date, time, zone, { disambiguation: "reject" }));
      expect(earlier).toBeLessThanOrEqual(later);
      expect([earlier, later]).toContain(compatible);
      expect(strict.ok).toBe(earlier === later);
      if (strict.ok) expect(strict.value).toBe(compatible);
    }),
    parameters,
  );
});
