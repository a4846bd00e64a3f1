import type { DurationMs, EpochMs } from "./instant-input.js";
import type { OffsetAt } from "./intl-offset.js";

/** A change of a zone's offset from UTC. */
export interface ZoneTransition {
  /** The first instant with the new offset. */
  readonly at: EpochMs;
  /** The offset from `at` on; positive east of Greenwich. */
  readonly offsetMs: DurationMs;
}

/**
 * How far apart the search samples a zone. In tz 2025c no zone leaves an offset since 1900 and is back at it sooner
 * than 3.99 days later (Africa/Freetown, September 1939; since 1970 Asia/Gaza, 6.96 days), so no pair of changes falls
 * between two samples.
 */
const stepMs: DurationMs = 3 * 86_400_000;

/** The first second in (low, high] whose offset differs from that at `low`; there is one. All in milliseconds. */
function firstChange(offsetAt: OffsetAt, low: EpochMs, high: EpochMs): EpochMs {
  const before = offsetAt(low);
  let same = low;
  let changed = high;
  while (changed - same > 1000) {
    const middle = same + Math.floor((changed - same) / 2000) * 1000;
    if (offsetAt(middle) === before) same = middle;
    else changed = middle;
  }
  return changed;
}

/**
 * Finds every change of offset in (from, to], in order, by sampling and bisection to the second.
 *
 * @param offsetAt - The zone; asked about once for each three days and nineteen times for each change.
 * @param from - A whole second.
 * @param to - A whole second.
 * @returns The changes, after the offset at `from` as if it began there.
 */
export function findTransitions(offsetAt: OffsetAt, from: EpochMs, to: EpochMs): readonly ZoneTransition[] {
  let known = { at: from, offsetMs: offsetAt(from) };
  const transitions = [known];
  let low = from;
  while (low < to) {
    const high = Math.min(low + stepMs, to);
    if (offsetAt(high) === known.offsetMs) {
      low = high;
    } else {
      // The search goes on from the change, in case a second one follows within the step.
      low = firstChange(offsetAt, low, high);
      known = { at: low, offsetMs: offsetAt(low) };
      transitions.push(known);
    }
  }
  return transitions;
}
