import type { ZoneTransition } from "./find-transitions.js";
import type { DurationMs, EpochMs } from "./instant-input.js";

/** A zone's offsets over a span of time. */
export interface ZoneChunk {
  /** End of the span, itself outside. */
  readonly to: EpochMs;
  /** The offset at the start of the span, as a change at that instant, and every change inside. */
  readonly changes: readonly ZoneTransition[];
}

/** A time zone whose offsets are known by table. */
export interface Zone {
  /** IANA name as it was asked for. */
  readonly timeZone: string;
  /** First instant about which calendars may ask it. */
  readonly from: EpochMs;
  /** End of what they may ask about, itself outside. */
  readonly to: EpochMs;
  /** What is known around an instant; throws where nothing is. */
  chunkAt(at: EpochMs): ZoneChunk;
}

/** A stretch of time over which a zone's offset does not change. */
export interface ZoneStretch {
  /** First instant of the stretch. */
  readonly from: EpochMs;
  /** End of the stretch, itself outside. */
  readonly to: EpochMs;
  /** Offset from UTC, positive east of Greenwich. */
  readonly offsetMs: DurationMs;
}

/** A zone's offset from UTC at an instant, positive east of Greenwich. */
export function offsetIn(zone: Zone, at: EpochMs): DurationMs {
  let found = 0;
  // One change after the other: there are seldom more than two a year.
  for (const change of zone.chunkAt(at).changes) {
    if (change.at > at) break;
    found = change.offsetMs;
  }
  return found;
}

/** The stretches of constant offset that make up [from, to) in a zone, in order; empty unless `from` is before `to`. */
export function stretchesOf(zone: Zone, from: EpochMs, to: EpochMs): readonly ZoneStretch[] {
  const starts: ZoneTransition[] = [];
  let chunk: ZoneChunk;
  for (let reached = from; reached < to; reached = chunk.to) {
    chunk = zone.chunkAt(reached);
    for (const { at, offsetMs } of chunk.changes) {
      if (at >= to) break;
      if (at <= from) starts[0] = { at: from, offsetMs };
      else if (offsetMs !== starts.at(-1)?.offsetMs) starts.push({ at, offsetMs });
    }
  }
  return starts.map(({ at, offsetMs }, index) => ({ from: at, to: starts[index + 1]?.at ?? to, offsetMs }));
}
