import { type Disambiguation, civilDateOf, formatWallTime, instantAtWallClock, zoneTransitions } from "supportops/time";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { resultOf } from "../../src/errors/result.js";
import { isFullWalk } from "./zone-span.js";
import { allZones, oddZones } from "./zone-names.js";

const choices: readonly Disambiguation[] = ["compatible", "earlier", "later", "reject"];
const day = 86_400_000;

interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

function changesOf(zone: string, from: number, to: number): readonly Change[] {
  const { offsetMs, transitions } = zoneTransitions(zone, { from, to });
  return transitions.map(({ at, offsetMs: after }, index) => {
    return { at, before: transitions[index - 1]?.offsetMs ?? offsetMs, after };
  });
}

/** Wall times, as milliseconds of the wall clock, around a change: the borders of the gap or overlap and inside it. */
function wallTimesAround({ at, before, after }: Change): readonly number[] {
  const first = at + Math.min(before, after);
  const end = at + Math.max(before, after);
  const middle = Math.floor((first + end) / 2000) * 1000;
  return [first - 3_600_000, first - 1000, first, first + 1000, middle, end - 1000, end, end + 1000, end + 3_600_000];
}

/** Our answer, or null where the wall time is refused. */
function ours(wallMs: number, zone: string, disambiguation: Disambiguation): number | null {
  const epochDay = Math.floor(wallMs / day);
  const [date, time] = [civilDateOf(epochDay), formatWallTime(wallMs - epochDay * day)];
  const result = resultOf(() => instantAtWallClock(date, time, zone, { disambiguation }));
  return result.ok ? result.value : null;
}

/** Temporal's answer, or null where it refuses the wall time. */
function temporals(wall: Temporal.PlainDateTime, zone: string, disambiguation: Disambiguation): number | null {
  try {
    return wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
  } catch {
    return null;
  }
}

function differences(zone: string, changes: readonly Change[]): readonly string[] {
  return changes.flatMap((change) =>
    wallTimesAround(change).flatMap((wallMs) => {
      const wall = Temporal.PlainDateTime.from(new Date(wallMs).toISOString().slice(0, -1));
      return choices
        .filter((choice) => ours(wallMs, zone, choice) !== temporals(wall, zone, choice))
        .map((choice) => `${zone} ${wall.toString()} ${choice}`);
    }),
  );
}

describe("instantAtWallClock agrees with Temporal on all four disambiguations", () => {
  it.each(oddZones)("around every change of %s from 2005 to 2030", (zone) => {
    expect(differences(zone, changesOf(zone, Date.UTC(2005, 0, 1), Date.UTC(2031, 0, 1)))).toEqual([]);
  });

  it.runIf(isFullWalk)("around the last change before 2026 of every zone that had one", () => {
    const lastChanges = allZones.flatMap((zone) => {
      const change = changesOf(zone, Date.UTC(1970, 0, 1), Date.UTC(2026, 0, 1)).at(-1);
      return change === undefined ? [] : [{ zone, change }];
    });
    expect(lastChanges.length).toBeGreaterThan(300);
    expect(lastChanges.flatMap(({ zone, change }) => differences(zone, [change]))).toEqual([]);
  });
});
