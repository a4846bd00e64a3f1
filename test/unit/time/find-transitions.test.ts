import { describe, expect, it } from "vitest";
import { findTransitions, type ZoneTransition } from "../../../src/time/find-transitions.js";

const day = 86_400_000;

/** A zone with these changes, and how often it was asked. */
function zoneWith(changes: readonly ZoneTransition[]): { offsetAt: (at: number) => number; asked: () => number } {
  let count = 0;
  const offsetAt = (at: number): number => {
    count += 1;
    return changes.filter((change) => change.at <= at).at(-1)?.offsetMs ?? 0;
  };
  return { offsetAt, asked: () => count };
}

/** The offset at the start of the search, which comes before all changes. */
const start: ZoneTransition = { at: 0, offsetMs: 0 };

describe("findTransitions", () => {
  it.each<{ changes: ZoneTransition[]; why: string }>([
    { changes: [], why: "clocks never change" },
    { changes: [{ at: 1000, offsetMs: 1 }], why: "the first second after the start" },
    { changes: [{ at: 100 * day, offsetMs: 1 }], why: "the end belongs to the search" },
    { changes: [{ at: 3 * day, offsetMs: 1 }], why: "exactly on a sample" },
    { changes: [{ at: 3 * day - 1000, offsetMs: 1 }], why: "the second before a sample" },
    { changes: [{ at: 3 * day + 1000, offsetMs: 1 }], why: "the second after a sample" },
    {
      changes: [
        { at: 40 * day, offsetMs: 1 },
        { at: 43.99 * day, offsetMs: 0 },
      ],
      why: "away and back within 3.99 days, the shortest stay of the zone data",
    },
    {
      changes: [
        { at: 40 * day, offsetMs: 1 },
        { at: 40 * day + 1000, offsetMs: 2 },
        { at: 41 * day, offsetMs: 3 },
      ],
      why: "several changes within one step, each to another offset",
    },
  ])("finds every change to the second: $why", ({ changes }) => {
    expect(findTransitions(zoneWith(changes).offsetAt, 0, 100 * day)).toEqual([start, ...changes]);
  });

  it("finds a change in a span shorter than the step between samples", () => {
    const changes = [{ at: day, offsetMs: 1 }];
    expect(findTransitions(zoneWith(changes).offsetAt, 0, 2 * day)).toEqual([start, ...changes]);
  });

  it("begins with the offset at the start, whether or not it changed there", () => {
    const change = { at: 0, offsetMs: 1 };
    expect(findTransitions(zoneWith([change]).offsetAt, 0, 100 * day)).toEqual([change]);
    expect(findTransitions(zoneWith([change]).offsetAt, 7000, 100 * day)).toEqual([{ at: 7000, offsetMs: 1 }]);
  });

  it("leaves out a change after the end", () => {
    expect(findTransitions(zoneWith([{ at: 100 * day + 1000, offsetMs: 1 }]).offsetAt, 0, 100 * day)).toEqual([start]);
  });

  it("asks once for each three days where nothing changes", () => {
    const zone = zoneWith([]);
    findTransitions(zone.offsetAt, 0, 300 * day);
    expect(zone.asked()).toBe(101);
  });
});
