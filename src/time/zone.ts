import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues, throwIssue, validOrThrow } from "../errors/issues.js";
import { findTransitions, type ZoneTransition } from "./find-transitions.js";
import type { DurationMs, EpochMs } from "./instant-input.js";
import { intlOffset } from "./intl-offset.js";
import { earliestSupportedAt, supportedEndAt } from "./supported-range.js";
import type { ZoneTable } from "./zone-table.js";

/** A stretch of time over which a zone's offset does not change. */
export interface ZoneStretch {
  /** First instant of the stretch. */
  readonly from: EpochMs;
  /** End of the stretch, itself outside. */
  readonly to: EpochMs;
  /** Offset from UTC, positive east of Greenwich. */
  readonly offsetMs: DurationMs;
}

/** A time zone whose offsets are known by table. */
export interface Zone {
  /** IANA name as it was asked for. */
  readonly timeZone: string;
  /** First instant about which calendars may ask it. */
  readonly from: EpochMs;
  /** End of what they may ask about, itself outside. */
  readonly to: EpochMs;
  /** Offset from UTC at an instant, positive east of Greenwich. */
  offsetAt(at: EpochMs): DurationMs;
  /** The stretches of constant offset that make up [from, to), in order; empty unless `from` is before `to`. */
  stretches(from: EpochMs, to: EpochMs): readonly ZoneStretch[];
}

/** A zone's offsets over a span of time. */
interface Chunk {
  /** End of the span, itself outside. */
  readonly to: EpochMs;
  /** The offset at the start of the span, as a change at that instant, and every change inside. */
  readonly changes: readonly ZoneTransition[];
}

/** Eight years: about a millisecond to load. */
const chunkMs = 8 * 365 * 86_400_000;

// The wall time of a supported date can lie up to 15 hours outside the supported instants.
const marginMs = 2 * 86_400_000;
const firstAt = earliestSupportedAt - marginMs;
const endAt = supportedEndAt + marginMs;

/** Looks at one change after the other: there are seldom more than two a year. */
function offsetIn({ changes }: Chunk, at: EpochMs): DurationMs {
  let found = 0;
  for (const change of changes) {
    if (change.at > at) break;
    found = change.offsetMs;
  }
  return found;
}

/** @param chunkAt - The chunk in which an instant lies; throws where nothing is known of it. */
function createZone(timeZone: string, from: EpochMs, to: EpochMs, chunkAt: (at: EpochMs) => Chunk): Zone {
  return {
    timeZone,
    from,
    to,
    offsetAt: (at) => offsetIn(chunkAt(at), at),
    stretches(start, end) {
      const starts: ZoneTransition[] = [];
      let chunk: Chunk;
      for (let reached = start; reached < end; reached = chunk.to) {
        chunk = chunkAt(reached);
        for (const { at, offsetMs } of chunk.changes) {
          if (at >= end) break;
          if (at <= start) starts[0] = { at: start, offsetMs };
          else if (offsetMs !== starts.at(-1)?.offsetMs) starts.push({ at, offsetMs });
        }
      }
      return starts.map(({ at, offsetMs }, index) => ({ from: at, to: starts[index + 1]?.at ?? end, offsetMs }));
    },
  };
}

function intlZone(timeZone: string): Zone | undefined {
  const offsetAt = intlOffset(timeZone);
  if (offsetAt === undefined) return undefined;
  const chunks: Chunk[] = [];
  const loadChunk = (index: number): Chunk => {
    const from = firstAt + index * chunkMs;
    const to = from + chunkMs;
    return { to, changes: [{ at: from, offsetMs: offsetAt(from) }, ...findTransitions(offsetAt, from, to - 1000)] };
  };
  return createZone(timeZone, earliestSupportedAt, supportedEndAt, (at) => {
    if (!(at >= firstAt && at < endAt)) {
      const message = "The instant lies outside the years 1900 to 2200.";
      return throwIssue("time.outOfRange", [], { message, received: at });
    }
    const index = Math.floor((at - firstAt) / chunkMs);
    return (chunks[index] ??= loadChunk(index));
  });
}

/** A zone that answers from a table alone, without asking the runtime. The table must have been checked. */
export function zoneOfTable({ timeZone, from, to, offsetMs, transitions }: ZoneTable): Zone {
  const chunk: Chunk = { to, changes: [{ at: from, offsetMs }, ...transitions] };
  return createZone(timeZone, from, to, (at) => {
    if (at >= from && at < to) return chunk;
    const message = `The table of ${timeZone} does not cover the instant asked for.`;
    return throwIssue("time.zoneTableTooShort", [], { message, received: at });
  });
}

// Zone data of a runtime never change while it runs, so that sharing what was found changes no answer.
const known = new Map<string, Zone>();

/** More names than the runtime has zones: reached only by names that differ in case. */
const mostKnown = 1000;

/** Finds a zone in the runtime's own data; reports `time.zoneUnknown`. */
export function checkZone(value: unknown, path: IssuePath, issues: Issues): Zone | undefined {
  const shared = known.get(value as string);
  if (shared !== undefined) return shared;
  const zone = typeof value === "string" ? intlZone(value) : undefined;
  if (zone !== undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(zone.timeZone, zone);
    return zone;
  }
  const message = "The runtime knows no time zone of this name.";
  addIssue(issues, "time.zoneUnknown", path, { message, expected: "IANA name such as Europe/Berlin", received: value });
  return undefined;
}

/**
 * The zone of a name, shared by everyone who asks for it.
 *
 * @throws A {@link SupportOpsError} with code `time.zoneUnknown`.
 */
export function zoneOf(timeZone: string): Zone {
  return known.get(timeZone) ?? validOrThrow(checkZone, timeZone, ["timeZone"]);
}
