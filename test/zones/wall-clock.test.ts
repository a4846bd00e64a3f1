import { wallClockAt, zoneTransitions } from "supportops/time";
import { describe, expect, it } from "vitest";
import { isFullWalk, walkFrom, walkTo } from "./zone-span.js";
import { oddZones } from "./zone-names.js";

const hour = 3_600_000;

/** What the runtime shows as the fields of the zone's clock: another path than the offset text that the tables use. */
function intlWallClock(zone: string): (at: number) => string {
  // Swedish writes dates as ISO 8601 does: 2026-03-29 03:00:00.
  const formatter = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  return (at) => formatter.format(at);
}

function ourWallClock(at: number, zone: string): string {
  const { date, time } = wallClockAt(at, zone);
  return `${date} ${time.length === 5 ? `${time}:00` : time}`;
}

/** The hours of 36 hours on either side of each change, the change itself, and the second before it. */
function instantsAround(changes: readonly number[]): readonly number[] {
  return changes.flatMap((at) => [...Array.from({ length: 73 }, (_, index) => at + (index - 36) * hour), at - 1000]);
}

describe("wallClockAt shows what the runtime's own calendar fields show", () => {
  it.each(oddZones)("every hour within 36 hours of each change in %s", (zone) => {
    const { transitions } = zoneTransitions(zone, { from: walkFrom, to: walkTo });
    const expected = intlWallClock(zone);
    const wrong = instantsAround(transitions.map(({ at }) => at)).filter(
      (at) => ourWallClock(at, zone) !== expected(at),
    );
    expect(wrong.map((at) => new Date(at).toISOString())).toEqual([]);
  });

  describe.runIf(isFullWalk)("over three centuries", () => {
    it.each(oddZones)("every 5000 hours in %s from 1900 to 2200", (zone) => {
      const expected = intlWallClock(zone);
      const instants = Array.from({ length: 527 }, (_, index) => Date.UTC(1900, 0, 1) + index * 5000 * hour);
      const wrong = instants.filter((at) => ourWallClock(at, zone) !== expected(at));
      expect(wrong.map((at) => new Date(at).toISOString())).toEqual([]);
    });
  });
});
