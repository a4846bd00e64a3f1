import fc from "fast-check";
import { businessTimeBetween, compileCalendar } from "supportops/calendar";
import type { ClockCycleLog, Phase } from "supportops/clock";
import { measureCycle } from "supportops/measure";
import { describe, expect, it } from "vitest";
import { minuteAt, office, seeded } from "./sla-logs.js";

const calendar = compileCalendar(office);

/** A cycle that alternates between work and pause, with the lengths of its phases in minutes. */
const cycles: fc.Arbitrary<ClockCycleLog> = fc
  .tuple(fc.boolean(), fc.nat({ max: 3000 }), fc.array(fc.nat({ max: 900 }), { maxLength: 10 }))
  .map(([startsPaused, start, lengths]) => {
    const phaseAt = (minute: number, place: number): Phase => ({
      at: minuteAt(minute),
      state: (place % 2 === 0) === startsPaused ? "paused" : "active",
      reason: "started",
      event: null,
      suspension: null,
    });
    let minute = start;
    const later = lengths.map((length, place) => {
      minute += length;
      return phaseAt(minute, place + 1);
    });
    const first = phaseAt(start, 0);
    return { clock: "reply", cycle: 1, startedAt: first.at, openedAt: first.at, phases: [first, ...later] };
  });

function endOf({ phases }: ClockCycleLog): number {
  return phases[phases.length - 1]?.at ?? 0;
}

describe("a measured cycle", () => {
  const always = { from: 0, calendar };

  it("has running, paused and outside hours add up to wall time", () => {
    fc.assert(
      fc.property(cycles, fc.nat({ max: 3000 }), (cycle, rest) => {
        const asOf = endOf(cycle) + rest * 60_000;
        const { elapsedMs, elapsedWallMs, pausedMs, pausedWallMs, intervals } = measureCycle(cycle, [always], asOf);
        const outside = intervals
          .filter(({ phase }) => phase.state === "active")
          .reduce((sum, { businessMs, wallMs }) => sum + wallMs - businessMs, 0);
        expect(elapsedMs + pausedWallMs + outside).toBe(asOf - cycle.startedAt);
        expect(elapsedWallMs + pausedWallMs).toBe(asOf - cycle.startedAt);
        expect(elapsedMs + pausedMs).toBe(businessTimeBetween(calendar, cycle.startedAt, asOf));
      }),
      seeded,
    );
  });

  it("is the same where one calendar is written as two that follow each other", () => {
    fc.assert(
      fc.property(cycles, fc.nat({ max: 9000 }), (cycle, seam) => {
        const asOf = endOf(cycle) + 60_000;
        const whole = measureCycle(cycle, [always], asOf);
        const parted = measureCycle(cycle, [always, { from: minuteAt(seam), calendar }], asOf);
        expect({ ...parted, intervals: [] }).toEqual({ ...whole, intervals: [] });
      }),
      seeded,
    );
  });
});
