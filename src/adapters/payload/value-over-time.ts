import type { EpochMs } from "../../time/instant-input.js";
import type { FromTo } from "./log-state-events.js";

/** A change of a value, and when it was. */
export interface TimedChange extends FromTo<string | null> {
  readonly at: EpochMs;
}

/**
 * What a value was at each instant, from its changes in order of time: before the first one what that found, and the
 * value of today where there is none.
 */
export function valueOverTime(
  changes: readonly TimedChange[],
  today: string | null,
): (instant: EpochMs) => string | null {
  const [earliest] = changes;
  const first = earliest === undefined ? today : earliest.from;
  return (instant) => {
    const latest = changes.filter(({ at }) => at <= instant).at(-1);
    return latest === undefined ? first : latest.to;
  };
}
