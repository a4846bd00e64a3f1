import { digitsToMs } from "./clock-digits.js";
import type { DurationMs, EpochMs } from "./instant-input.js";

/** Answers a zone's offset from UTC at an instant: positive east of Greenwich. */
export type OffsetAt = (at: EpochMs) => DurationMs;

const offsetText = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * Asks the runtime's own zone data, through one formatter that the returned function keeps.
 * A call takes about a microsecond, so callers keep what they learn.
 *
 * @returns The zone's offset as a function of the instant, or undefined where the runtime does not know the zone.
 */
export function intlOffset(timeZone: string): OffsetAt | undefined {
  // Runtimes differ on whether they take offsets such as "+01:00" for zone names; an IANA name starts with a letter.
  if (!/^[A-Za-z]/.test(timeZone)) return undefined;
  let formatter: Intl.DateTimeFormat;
  try {
    formatter = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  } catch {
    return undefined;
  }
  return (at) => {
    // Text of another form would be no zone at all, not one without an offset: let it fail.
    const match = offsetText.exec(formatter.format(at)) as RegExpExecArray;
    const [, sign, hours = "0", minutes = "0", seconds = "0"] = match;
    const magnitude = digitsToMs(hours, minutes, seconds);
    return sign === "-" ? -magnitude : magnitude;
  };
}
