import { throwIssue, validOrThrow } from "../errors/issues.js";
import { type CivilDate, checkCivilDate, civilDateOf, dayMs } from "./civil-date.js";
import { toEpochMs } from "./instant.js";
import type { DurationMs, EpochMs, InstantInput } from "./instant-input.js";
import { checkWallTime, formatWallTime, type WallTime } from "./wall-time.js";
import { type Zone, zoneOf } from "./zone.js";

/** What a zone's calendar and clock show at an instant. */
export interface WallClock {
  /** The date, `YYYY-MM-DD`. */
  readonly date: CivilDate;
  /** The time of day, `HH:MM`, with seconds and milliseconds where they are not zero. */
  readonly time: WallTime;
  /** Offset from UTC in milliseconds, positive east of Greenwich. */
  readonly offsetMs: DurationMs;
}

/**
 * What a zone's calendar and clock show at an instant.
 *
 * @param at - Any instant of the years 1900 to 2200.
 * @param timeZone - IANA name.
 * @throws A {@link SupportOpsError} with code `time.zoneUnknown` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * wallClockAt("2026-03-29T01:00:00Z", "Europe/Berlin");
 * // => { date: "2026-03-29", time: "03:00", offsetMs: 7_200_000 }
 * ```
 */
export function wallClockAt(at: InstantInput, timeZone: string): WallClock {
  const instant = toEpochMs(at);
  const offsetMs = zoneOf(timeZone).offsetAt(instant);
  const wallMs = instant + offsetMs;
  const epochDay = Math.floor(wallMs / dayMs);
  return { date: civilDateOf(epochDay), time: formatWallTime(wallMs - epochDay * dayMs), offsetMs };
}

/**
 * Which instant a wall time means where clocks were set back over it (it exists twice) or forward (not at all):
 * - `compatible`: the first of the two; a skipped time as read on a clock that was not set forward, so after the gap;
 * - `earlier`, `later`: the first or second of the two; before or after the gap by the gap's length;
 * - `reject`: an error in both cases.
 */
export type Disambiguation = "compatible" | "earlier" | "later" | "reject";

/** How to read a wall time that exists twice or not at all. */
export interface WallTimeOptions {
  /** The choice; `compatible` by default, as in Temporal, java.time and RFC 5545. */
  readonly disambiguation?: Disambiguation;
}

/** The instants at which a zone's wall clock shows a wall time given as milliseconds since 1970-01-01T00:00 there. */
function instantsOf(wallMs: number, zone: Zone): readonly EpochMs[] {
  // No zone changes its offset twice within two days, so these are all the offsets that can apply.
  const offsets = new Set([zone.offsetAt(wallMs - dayMs), zone.offsetAt(wallMs + dayMs)]);
  return [...offsets]
    .map((offsetMs) => wallMs - offsetMs)
    .filter((at) => at + zone.offsetAt(at) === wallMs)
    .sort((a, b) => a - b);
}

/**
 * The instant at which a zone's wall clock shows a date and time.
 *
 * @param date - `YYYY-MM-DD`, years 1900 to 2200.
 * @param time - `HH:MM` or `HH:MM:SS`; `24:00` is 00:00 of the next date.
 * @param timeZone - IANA name.
 * @param options - What to do where clocks change; see {@link Disambiguation}.
 * @returns Epoch milliseconds.
 * @throws A {@link SupportOpsError} with code `time.dateInvalid`, `time.wallTimeInvalid`, `time.zoneUnknown`, or with
 * `reject` `time.wallTimeSkipped` or `time.wallTimeRepeated`.
 * @see Temporal, "Ambiguity due to DST or other time zone offset changes", whose four words these are.
 * @example
 * ```ts
 * toIso(instantAtWallClock("2026-03-29", "02:30", "Europe/Berlin")); // => "2026-03-29T01:30:00.000Z"
 * toIso(instantAtWallClock("2026-10-25", "02:30", "Europe/Berlin")); // => "2026-10-25T00:30:00.000Z"
 * toIso(instantAtWallClock("2026-10-25", "02:30", "Europe/Berlin", { disambiguation: "later" })); // => "2026-10-25T01:30:00.000Z"
 * instantAtWallClock("2026-03-29", "02:30", "Europe/Berlin", { disambiguation: "reject" }); // throws time.wallTimeSkipped
 * ```
 */
export function instantAtWallClock(
  date: CivilDate,
  time: WallTime,
  timeZone: string,
  options: WallTimeOptions = {},
): EpochMs {
  const { disambiguation = "compatible" } = options;
  const wallMs = validOrThrow(checkCivilDate, date, ["date"]) * dayMs + validOrThrow(checkWallTime, time, ["time"]);
  const zone = zoneOf(timeZone);
  const instants = instantsOf(wallMs, zone);
  const [first, second] = instants;
  if (first !== undefined && (second === undefined || disambiguation === "compatible")) return first;
  const received = `${date}T${time}`;
  if (first !== undefined && second !== undefined) {
    if (disambiguation !== "reject") return disambiguation === "earlier" ? first : second;
    const message = `${received} exists twice in ${timeZone}.`;
    return throwIssue("time.wallTimeRepeated", [], { message, received });
  }
  if (disambiguation === "reject") {
    const message = `${received} does not exist in ${timeZone}.`;
    return throwIssue("time.wallTimeSkipped", [], { message, received });
  }
  // The offset before the gap, still applied after it, lands after the gap, and the other way round.
  return wallMs - zone.offsetAt(disambiguation === "earlier" ? wallMs + dayMs : wallMs - dayMs);
}
