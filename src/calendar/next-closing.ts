import { toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import type { Calendar } from "./calendar.js";
import { nextClosingAt } from "./open-time.js";
import { atPath } from "./question-paths.js";

/**
 * The first instant after another at which open time ends, whether or not the calendar is open now. Shifts that touch,
 * as at midnight, are one.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param at - Any instant of the years 1900 to 2200.
 * @returns Epoch milliseconds, or `null` if open time does not end any more before 2201.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * toIso(nextClosing(office, "2026-03-27T15:30:00Z")!); // => "2026-03-27T16:00:00.000Z"
 * nextClosing(calendar24x7, 0); // => null
 * ```
 */
export function nextClosing(calendar: Calendar, at: InstantInput): EpochMs | null {
  return nextClosingAt(calendar, toEpochMs(at, atPath));
}
