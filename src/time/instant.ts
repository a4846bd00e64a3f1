import type { IssuePath } from "../errors/issue.js";
import { type Issues, validOrThrow } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import { dayMs, parseCivilDate } from "./civil-date.js";
import { digitsToMs } from "./clock-digits.js";
import type { EpochMs, InstantInput } from "./instant-input.js";
import { checkSupported, isSupported } from "./supported-range.js";

const dateTime =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(Z|[+-]([01]\d|2[0-3])(?::?([0-5]\d)(?::?([0-5]\d))?)?)?$/;

/** Epoch milliseconds of an ISO date-time; NaN for a text of another form, `null` for one without an offset. */
function parseDateTime(text: string): EpochMs | null {
  const [, date = "", hours = "", minutes = "", seconds = "0", fraction = "", offset, ...offsetDigits] =
    dateTime.exec(text) ?? [];
  const epochDay = parseCivilDate(date);
  if (epochDay === undefined) return Number.NaN;
  if (offset === undefined) return null;
  const [offsetHours = "0", offsetMinutes = "0", offsetSeconds = "0"] = offsetDigits;
  const offsetMs = digitsToMs(offsetHours, offsetMinutes, offsetSeconds) * (offset.startsWith("-") ? -1 : 1);
  // Digits beyond the millisecond are cut off, as Temporal's epochMilliseconds does.
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  return epochDay * dayMs + digitsToMs(hours, minutes, seconds) + milliseconds - offsetMs;
}

function toNumber(value: unknown): unknown {
  if (typeof value === "string") return parseDateTime(value);
  if (value instanceof Date) return value.getTime();
  if (typeof value === "object" && value !== null && "epochMilliseconds" in value) return value.epochMilliseconds;
  return value;
}

/**
 * Reads anything that names an instant; reports `time.instantInvalid`, `time.offsetMissing` or `time.outOfRange`.
 *
 * @returns Epoch milliseconds, or undefined where an issue was added.
 */
export function checkInstant(value: unknown, path: IssuePath, issues: Issues): EpochMs | undefined {
  const at = toNumber(value);
  if (typeof at === "number" && Number.isInteger(at)) return checkSupported(value, path, issues, at);
  return at === null && value !== null
    ? refuse(value, path, issues, "time.offsetMissing", "Z or an offset at the end")
    : refuse(value, path, issues, "time.instantInvalid", "an instant such as 2026-03-27T15:30:00Z, or milliseconds");
}

/**
 * Epoch milliseconds of an instant, whatever form it comes in. Digits of a text beyond the millisecond are cut off.
 *
 * @param input - A `Date`, integer epoch milliseconds, an ISO text with `Z` or an offset, or a `Temporal.Instant`.
 * @param path - Where the value stands in a larger input, for the error.
 * @throws A {@link SupportOpsError} with code `time.instantInvalid`, `time.offsetMissing`, or `time.outOfRange` for
 * years outside 1900 to 2200.
 * @example
 * ```ts
 * toEpochMs("2026-03-27T15:30:00+01:00"); // => 1_774_621_800_000
 * toEpochMs(new Date(0)); // => 0
 * toEpochMs("2026-03-27T15:30:00"); // throws time.offsetMissing
 * toEpochMs(Number.NaN); // throws time.instantInvalid
 * ```
 */
export function toEpochMs(input: InstantInput, path: IssuePath = []): EpochMs {
  // The common case, without a list of issues.
  if (typeof input === "number" && isSupported(input) && Math.floor(input) === input) return input;
  return validOrThrow(checkInstant, input, path);
}

/**
 * Writes an instant as ISO text in UTC with milliseconds.
 *
 * @throws A {@link SupportOpsError} as {@link toEpochMs} does.
 * @example
 * ```ts
 * toIso(1_774_621_800_000); // => "2026-03-27T14:30:00.000Z"
 * ```
 */
export function toIso(at: InstantInput): string {
  return new Date(toEpochMs(at)).toISOString();
}

/**
 * The earlier of two instants, where `null` means that there is none.
 *
 * @returns Epoch milliseconds, or `null` if both are `null`.
 * @example
 * ```ts
 * earliest(null, 5); // => 5
 * earliest(7, 5); // => 5
 * earliest(null, null); // => null
 * ```
 */
export function earliest(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  if (a === null) return b;
  return b === null ? a : Math.min(a, b);
}
