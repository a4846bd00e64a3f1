import { toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import type { Calendar } from "./calendar.js";
import { nextOpeningAt, openingAfter } from "./open-time.js";
import { atPath } from "./question-paths.js";

/** Which opening is meant when the calendar is open already. */
export interface NextOpeningOptions {
  /** True for the next instant at which open time begins, although the calendar is open; false by default. */
  readonly after?: boolean;
}

/**
 * The first open instant at or after another: that instant itself if the calendar is open.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param at - Any instant of the years 1900 to 2200.
 * @param options - Whether to wait for the next beginning of open time instead.
 * @returns Epoch milliseconds, or `null` if the calendar does not open any more before 2201.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * const friday = "2026-03-27T15:30:00Z";
 * toIso(nextOpening(office, friday)!); // => "2026-03-27T15:30:00.000Z"
 * toIso(nextOpening(office, friday, { after: true })!); // => "2026-03-30T07:00:00.000Z"
 * ```
 */
export function nextOpening(calendar: Calendar, at: InstantInput, options: NextOpeningOptions = {}): EpochMs | null {
  const instant = toEpochMs(at, atPath);
  return options.after === true ? openingAfter(calendar, instant) : nextOpeningAt(calendar, instant);
}
