import { type CivilDate, civilDateOf, dayMs } from "./civil-date.js";
import { toEpochMs } from "./instant.js";
import type { DurationMs, InstantInput } from "./instant-input.js";
import { formatWallTime, type WallTime } from "./wall-time.js";
import { zoneOf } from "./check-zone.js";
import { offsetIn } from "./zone.js";

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
  const instant = toEpochMs(at, ["at"]);
  const offsetMs = offsetIn(zoneOf(timeZone), instant);
  const wallMs = instant + offsetMs;
  const epochDay = Math.floor(wallMs / dayMs);
  return { date: civilDateOf(epochDay), time: formatWallTime(wallMs - epochDay * dayMs), offsetMs };
}
