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
  /** Offset from UTC at an instant, positive east of Greenwich. */
  offsetAt(at: EpochMs): DurationMs;
  /** The stretches of constant offset that make up [from, to), in order; empty unless `from` is before `to`. */
  stretches(from: EpochMs, to: EpochMs): readonly ZoneStretch[];
}

/** The offset at the start of a span, as a change at that instant, and every change inside; never empty. */
type Chunk = readonly ZoneTransition[];

/** A zone's changes in spans of equal length, each loaded when it is first asked for. */
interface ChunkSource {
  readonly from: EpochMs;
  readonly chunkMs: DurationMs;
  readonly chunkCount: number;
  load(index: number): Chunk;
  refuse(at: EpochMs): never;
}

/** Eight years: about a millisecond to load. */
const chunkMs = 8 * 365 * 86_400_000;

// The wall time of a supported date can lie up to 15 hours outside the supported instants.
const marginMs = 2 * 86_400_000;

const lastAtOrBefore = (chunk: Chunk, at: EpochMs): ZoneTransition => {
  let low = 0;
  let high = chunk.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((chunk[middle] as ZoneTransition).at <= at) low = middle;
    else high = middle - 1;
  }
  return chunk[low] as ZoneTransition;
};

function createZone(timeZone: string, source: ChunkSource): Zone {
  const chunks: (Chunk | undefined)[] = [];
  const indexOf = (at: EpochMs): number => {
    const index = Math.floor((at - source.from) / source.chunkMs);
    return index >= 0 && index < source.chunkCount ? index : source.refuse(at);
  };
  const chunkAt = (index: number): Chunk => (chunks[index] ??= source.load(index));
  return {
    timeZone,
    offsetAt: (at) => lastAtOrBefore(chunkAt(indexOf(at)), at).offsetMs,
    stretches(from, to) {
      if (!(from < to)) return [];
      const changes: ZoneTransition[] = [];
      for (let index = indexOf(from); index <= indexOf(to - 1); index++) {
        for (const change of chunkAt(index)) {
          if (change.at >= to) break;
          if (change.at <= from) changes[0] = { at: from, offsetMs: change.offsetMs };
          else if (change.offsetMs !== changes.at(-1)?.offsetMs) changes.push(change);
        }
      }
      return changes.map(({ at, offsetMs }, index) => ({ from: at, to: changes[index + 1]?.at ?? to, offsetMs }));
    },
  };
}

function intlZone(timeZone: string): Zone | undefined {
  const offsetAt = intlOffset(timeZone);
  if (offsetAt === undefined) return undefined;
  const from = earliestSupportedAt - marginMs;
  return createZone(timeZone, {
    from,
    chunkMs,
    chunkCount: Math.ceil((supportedEndAt + marginMs - from) / chunkMs),
    load(index) {
      const start = from + index * chunkMs;
      return [{ at: start, offsetMs: offsetAt(start) }, ...findTransitions(offsetAt, start, start + chunkMs - 1000)];
    },
    refuse: (at) =>
      throwIssue("time.outOfRange", [], { message: "The instant lies outside the years 1900 to 2200.", received: at }),
  });
}

/** A zone that answers from a table alone, without asking the runtime. The table must have been checked. */
export function zoneOfTable(table: ZoneTable): Zone {
  return createZone(table.timeZone, {
    from: table.from,
    chunkMs: table.to - table.from,
    chunkCount: 1,
    load: () => [{ at: table.from, offsetMs: table.offsetMs }, ...table.transitions],
    refuse: (at) =>
      throwIssue("time.zoneTableTooShort", [], {
        message: `The table of ${table.timeZone} does not cover the instant asked for.`,
        received: at,
      }),
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
