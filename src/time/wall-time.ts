import type { IssuePath } from "../errors/issue.js";
import { type Issues, throwIssue, validOrThrow } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import { dayMs } from "./civil-date.js";
import { digitsToMs } from "./clock-digits.js";
import type { DurationMs } from "./instant-input.js";

/** A time of day on the wall clock, `HH:MM` or `HH:MM:SS`; `"24:00"` ends the date. */
export type WallTime = string;

const pattern = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$|^24:00(?::00)?$/;

/**
 * Reads a wall time as milliseconds since the date's 00:00 on the wall clock; reports `time.wallTimeInvalid`.
 *
 * @returns 0 to 86400000, or undefined where an issue was added.
 */
export function checkWallTime(value: unknown, path: IssuePath, issues: Issues): DurationMs | undefined {
  const match = typeof value === "string" ? pattern.exec(value) : null;
  if (match === null) return refuse(value, path, issues, "time.wallTimeInvalid", "HH:MM or HH:MM:SS up to 24:00");
  const [, hours = "24", minutes = "0", seconds = "0"] = match;
  return digitsToMs(hours, minutes, seconds);
}

/**
 * Milliseconds of wall clock from 00:00 to a wall time, 0 to 86400000.
 *
 * @throws A {@link SupportOpsError} with code `time.wallTimeInvalid`.
 * @example
 * ```ts
 * parseWallTime("09:30"); // => 34_200_000
 * parseWallTime("24:00"); // => 86_400_000
 * parseWallTime("09:75"); // throws time.wallTimeInvalid
 * ```
 */
export function parseWallTime(text: WallTime): DurationMs {
  return validOrThrow(checkWallTime, text);
}

/**
 * Writes milliseconds since 00:00 as `HH:MM`, with seconds and milliseconds only where they are not zero.
 *
 * @param timeMs - An integer from 0 to 86400000.
 * @throws A {@link SupportOpsError} with code `time.wallTimeInvalid` for any other number.
 * @example
 * ```ts
 * formatWallTime(34_200_000); // => "09:30"
 * formatWallTime(34_201_500); // => "09:30:01.500"
 * formatWallTime(86_400_000); // => "24:00"
 * ```
 */
export function formatWallTime(timeMs: DurationMs): WallTime {
  if (!Number.isInteger(timeMs) || timeMs < 0 || timeMs > dayMs) {
    const message = "A time of day is a whole number of milliseconds from 0 to 86400000.";
    return throwIssue("time.wallTimeInvalid", [], { message, received: timeMs });
  }
  const digits = (value: number, width: number): string => String(value).padStart(width, "0");
  const minutes = Math.floor(timeMs / 60_000);
  const text = `${digits(Math.floor(minutes / 60), 2)}:${digits(minutes % 60, 2)}`;
  const restMs = timeMs % 60_000;
  if (restMs === 0) return text;
  const seconds = `${text}:${digits(Math.floor(restMs / 1000), 2)}`;
  return restMs % 1000 === 0 ? seconds : `${seconds}.${digits(restMs % 1000, 3)}`;
}
