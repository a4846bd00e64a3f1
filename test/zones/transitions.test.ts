import { zoneTransitions } from "supportops/time";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isFullWalk, walkFrom as from, walkTo as to } from "./zone-span.js";
import { allZones, oddZones } from "./zone-names.js";

/** Temporal's own list. It reads the same zone data, so this checks the search and not the data. */
function temporalTransitions(zone: string): readonly { at: number; offsetMs: number }[] {
  const found: { at: number; offsetMs: number }[] = [];
  let time = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  while (time !== null && time.epochMilliseconds < to) {
    found.push({ at: time.epochMilliseconds, offsetMs: time.offsetNanoseconds / 1e6 });
    time = time.getTimeZoneTransition("next");
  }
  return found;
}

describe("zoneTransitions", () => {
  it.each(isFullWalk ? allZones : oddZones)("of %s are those of Temporal", (zone) => {
    const { offsetMs, transitions } = zoneTransitions(zone, { from, to });
    expect(transitions).toEqual(temporalTransitions(zone));
    expect(offsetMs).toBe(
      Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6,
    );
  });
});
