import type { IssuePath } from "../errors/issue.js";
import { type Issues, validOrThrow } from "../errors/issues.js";
import { refuse, throwRefusal } from "../errors/refuse.js";
import { findTransitions } from "./find-transitions.js";
import type { EpochMs } from "./instant-input.js";
import { intlOffset } from "./intl-offset.js";
import { earliestSupportedAt, supportedEndAt, supportedYears } from "./supported-range.js";
import type { Zone, ZoneChunk } from "./zone.js";

/** Eight years: about a millisecond to load. */
const chunkMs = 8 * 365 * 86_400_000;

// The wall time of a supported date can lie up to 15 hours outside the supported instants.
const marginMs = 2 * 86_400_000;
const firstAt = earliestSupportedAt - marginMs;
const endAt = supportedEndAt + marginMs;

function intlZone(timeZone: string): Zone | undefined {
  const offsetAt = intlOffset(timeZone);
  if (offsetAt === undefined) return undefined;
  const chunks: ZoneChunk[] = [];
  return {
    timeZone,
    from: earliestSupportedAt,
    to: supportedEndAt,
    chunkAt(at: EpochMs) {
      if (!(at >= firstAt && at < endAt)) throwRefusal(at, [], "time.outOfRange", supportedYears);
      const index = Math.floor((at - firstAt) / chunkMs);
      const to = firstAt + (index + 1) * chunkMs;
      return (chunks[index] ??= { to, changes: findTransitions(offsetAt, to - chunkMs, to) });
    },
  };
}

// Zone data of a runtime never change while it runs, so that sharing what was found changes no answer.
const known = new Map<unknown, Zone>();

/** More names than the runtime has zones: reached only by names that differ in case. */
const mostKnown = 1000;

/** Finds a zone in the runtime's own data; reports `time.zoneUnknown`. */
export function checkZone(value: unknown, path: IssuePath, issues: Issues): Zone | undefined {
  const zone = known.get(value) ?? (typeof value === "string" ? intlZone(value) : undefined);
  if (zone === undefined) return refuse(value, path, issues, "time.zoneUnknown", "an IANA name such as Europe/Berlin");
  if (known.size >= mostKnown) known.clear();
  known.set(value, zone);
  return zone;
}

/**
 * The zone of a name, shared by everyone who asks for it.
 *
 * @throws A {@link SupportOpsError} with code `time.zoneUnknown`.
 */
export function zoneOf(timeZone: string): Zone {
  return known.get(timeZone) ?? validOrThrow(checkZone, timeZone, ["timeZone"]);
}
