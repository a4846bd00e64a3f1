import { checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import type { InstantInput } from "../time/instant-input.js";
import { toEpochMs } from "../time/instant.js";
import { wallClockAt } from "../time/wall-clock.js";
import { zoneNameAt, type ZoneNaming, zoneOffsetTextAt } from "./zone-text.js";

/** How an instant is written. */
export interface FormatInstantOptions {
  /**
   * What follows the time: the zone's short `name` (the default), its `offset` from UTC, or `none`. Names are familiar
   * but can be shared by zones; an offset is never mistaken.
   */
  readonly zone?: "name" | "offset" | "none";
  /**
   * Whose names: `en-US` (the default) says EST but GMT+1 for Berlin, `en-GB` says CET but GMT-5 for New York; neither
   * has one for every zone.
   */
  readonly naming?: ZoneNaming;
  /** The last part of the time shown, `minute` by default; what lies below is cut off, never rounded up. */
  readonly smallest?: "minute" | "second";
}

function checkOptions({ zone, naming, smallest }: Required<FormatInstantOptions>): void {
  const issues: Issues = [];
  checkWord(zone, ["zone"], issues, ["name", "offset", "none"]);
  checkWord(naming, ["naming"], issues, ["en-US", "en-GB"]);
  checkWord(smallest, ["smallest"], issues, ["minute", "second"]);
  throwIssues(issues);
}

/**
 * Writes an instant as the date and time that a zone's wall clock shows, for people: the same text on every host,
 * whatever its own zone and language.
 *
 * @param at - Any instant of the years 1900 to 2200.
 * @param timeZone - IANA name.
 * @param options - Name or offset of the zone, and whether seconds are shown.
 * @throws A {@link SupportOpsError} with code `time.zoneUnknown`, `input.variant` for an option that does not exist, or
 * those of {@link toEpochMs}.
 * @example
 * ```ts
 * formatInstant("2026-03-27T15:30:00Z", "America/New_York"); // => "2026-03-27 11:30 EDT"
 * formatInstant("2026-03-27T15:30:00Z", "Europe/Berlin", { naming: "en-GB" }); // => "2026-03-27 16:30 CET"
 * formatInstant("2026-03-27T15:30:00Z", "Europe/Berlin", { zone: "offset" }); // => "2026-03-27 16:30 +01:00"
 * formatInstant("2026-03-27T15:30:59.9Z", "UTC", { smallest: "second", zone: "none" }); // => "2026-03-27 15:30:59"
 * ```
 */
export function formatInstant(at: InstantInput, timeZone: string, options: FormatInstantOptions = {}): string {
  const { zone = "name", naming = "en-US", smallest = "minute" } = options;
  checkOptions({ zone, naming, smallest });
  const instant = toEpochMs(at, ["at"]);
  const { date, time } = wallClockAt(instant, timeZone);
  const shownTime = smallest === "minute" ? time.slice(0, 5) : `${time}:00`.slice(0, 8);
  const text = `${date} ${shownTime}`;
  if (zone === "none") return text;
  return `${text} ${zone === "name" ? zoneNameAt(instant, timeZone, naming) : zoneOffsetTextAt(instant, timeZone)}`;
}
