import { checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssue, throwIssues } from "../errors/issues.js";
import { type CivilDate, checkCivilDate, dayMs } from "./civil-date.js";
import { toEpochMs } from "./instant.js";
import type { EpochMs } from "./instant-input.js";
import { checkWallTime, type WallTime } from "./wall-time.js";
import { checkZone } from "./check-zone.js";
import { offsetIn, type Zone } from "./zone.js";

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

const disambiguations: readonly Disambiguation[] = ["compatible", "earlier", "later", "reject"];

/** The instants, in order, at which a zone's clock shows a wall time given as milliseconds since 1970-01-01T00:00. */
function instantsOf(wallMs: number, zone: Zone): readonly EpochMs[] {
  // No zone changes its offset twice within two days, so these are all the offsets that can apply. Where both do, the
  // clock was set back: the first is the larger, and gives the earlier instant.
  const offsets = new Set([offsetIn(zone, wallMs - dayMs), offsetIn(zone, wallMs + dayMs)]);
  return [...offsets].map((offsetMs) => wallMs - offsetMs).filter((at) => at + offsetIn(zone, at) === wallMs);
}

function chooseInstant(
  instants: readonly EpochMs[],
  wallMs: number,
  zone: Zone,
  disambiguation: Disambiguation,
): EpochMs {
  const chosen = disambiguation === "later" ? instants.at(-1) : instants[0];
  if (chosen !== undefined) return chosen;
  // The offset before the gap, still applied after it, lands after the gap, and the other way round.
  return wallMs - offsetIn(zone, disambiguation === "earlier" ? wallMs + dayMs : wallMs - dayMs);
}

function refuseUnlessOne(instants: readonly EpochMs[], wallTime: string, timeZone: string): void {
  if (instants.length === 1) return;
  const isSkipped = instants.length === 0;
  const message = `${wallTime} ${isSkipped ? "does not exist" : "exists twice"} in ${timeZone}.`;
  throwIssue(isSkipped ? "time.wallTimeSkipped" : "time.wallTimeRepeated", ["time"], { message, received: wallTime });
}

/**
 * The instant at which a zone's wall clock shows a date and time.
 *
 * @param date - `YYYY-MM-DD`, years 1900 to 2200.
 * @param time - `HH:MM` or `HH:MM:SS`; `24:00` is 00:00 of the next date.
 * @param timeZone - IANA name.
 * @param options - What to do where clocks change; see {@link Disambiguation}.
 * @returns Epoch milliseconds.
 * @throws A {@link SupportOpsError} with codes `time.dateInvalid`, `time.wallTimeInvalid`, `time.zoneUnknown`,
 * `time.outOfRange`, or with `reject` `time.wallTimeSkipped` or `time.wallTimeRepeated`.
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
  const issues: Issues = [];
  const epochDay = checkCivilDate(date, ["date"], issues);
  const timeMs = checkWallTime(time, ["time"], issues);
  const zone = checkZone(timeZone, ["timeZone"], issues);
  checkWord(disambiguation, ["disambiguation"], issues, disambiguations);
  throwIssues(issues);
  const wallMs = (epochDay as number) * dayMs + (timeMs as number);
  const instants = instantsOf(wallMs, zone as Zone);
  if (disambiguation === "reject") refuseUnlessOne(instants, `${date}T${time}`, timeZone);
  return toEpochMs(chooseInstant(instants, wallMs, zone as Zone, disambiguation), ["date"]);
}
