import fc from "fast-check";
import {
  businessTimeBetween,
  type Calendar,
  compileCalendar,
  isOpen,
  nextClosing,
  nextOpening,
} from "supportops/calendar";
import { zoneTransitions } from "supportops/time";
import { describe, expect, it } from "vitest";
import { arbitraryCalendar } from "../calendar-support/arbitrary-calendar.js";
import { walkerOf, wallClockOf } from "../calendar-support/wall-clock-walker.js";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
// Liberia left -00:44:30 in 1972: from then on every offset is a whole minute.
const span = { from: "1973-01-01T00:00:00Z", to: "2090-01-01T00:00:00Z" };
const minutes = 2160;

/** Instants near which a zone is walked: some of its clock changes, or a day of its own where it has none. */
function landmarks(timeZone: string, seed: number): number[] {
  const { transitions } = zoneTransitions(timeZone, span);
  const anyDay = Date.UTC(1980 + (seed % 100), seed % 12, 1 + (seed % 28));
  const change = transitions[seed % Math.max(1, transitions.length)]?.at;
  return change === undefined ? [anyDay] : [change];
}

/** The instants at which a calendar is not as the walker found it; that there is none says more than two long lists. */
const differing = (calendar: Calendar, steps: readonly number[], walked: readonly boolean[]): readonly string[] =>
  steps.filter((at, step) => isOpen(calendar, at) !== walked[step]).map((at) => new Date(at).toISOString());

describe("a calendar is open exactly where its definition says so of the wall clock", () => {
  it.each(Intl.supportedValuesOf("timeZone").map((timeZone, seed) => ({ timeZone, seed })))(
    "in $timeZone, minute by minute around a clock change",
    ({ timeZone, seed }) => {
      for (const landmark of landmarks(timeZone, seed)) {
        const from = landmark - dayMs;
        const steps = Array.from({ length: minutes }, (_, minute) => from + minute * 60_000);
        const shown = steps.map(wallClockOf(timeZone));
        const definitions = arbitraryCalendar({ timeZone, aroundDay: Math.floor(landmark / dayMs), gridSeconds: 900 });
        for (const definition of fc.sample(definitions, { numRuns: 3, seed })) {
          const calendar = compileCalendar(definition);
          const walked = shown.map(walkerOf(definition));
          expect({ definition, differing: differing(calendar, steps, walked) }).toEqual({ definition, differing: [] });
          const openMinutes = walked.filter(Boolean).length;
          expect(businessTimeBetween(calendar, from, from + minutes * 60_000)).toBe(openMinutes * 60_000);
        }
      }
    },
  );

  it.each(["Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Asia/Kathmandu"])(
    "in %s, second by second across a clock change",
    (timeZone) => {
      const [landmark = 0] = landmarks(timeZone, 41);
      const from = landmark - 1.5 * hourMs;
      const steps = Array.from({ length: 3 * 3600 }, (_, second) => from + second * 1000);
      const shown = steps.map(wallClockOf(timeZone));
      const definitions = arbitraryCalendar({ timeZone, aroundDay: Math.floor(landmark / dayMs), gridSeconds: 1 });
      for (const definition of fc.sample(definitions, { numRuns: 3, seed: 7 })) {
        const calendar = compileCalendar(definition);
        const walked = shown.map(walkerOf(definition));
        expect({ definition, differing: differing(calendar, steps, walked) }).toEqual({ definition, differing: [] });
      }
    },
  );

  it("opens and closes next where the walker first sees it", () => {
    const zones = ["America/New_York", "Asia/Tehran", "Pacific/Apia", "Europe/Dublin", "America/Havana"];
    zones.forEach((timeZone, seed) => {
      const [landmark = 0] = landmarks(timeZone, 60 + seed);
      const definitions = arbitraryCalendar({ timeZone, aroundDay: Math.floor(landmark / dayMs), gridSeconds: 900 });
      const from = landmark - dayMs;
      const shown = Array.from({ length: 2880 }, (_, minute) => from + minute * 60_000).map(wallClockOf(timeZone));
      for (const definition of fc.sample(definitions, { numRuns: 4, seed })) {
        const calendar = compileCalendar(definition);
        const open = shown.map(walkerOf(definition));
        const opening = open.indexOf(true);
        const closing = open.findIndex((isNow, minute) => !isNow && open[minute - 1] === true);
        if (opening >= 0) expect(nextOpening(calendar, from)).toBe(from + opening * 60_000);
        if (closing >= 0) expect(nextClosing(calendar, from)).toBe(from + closing * 60_000);
      }
    });
  });
});
