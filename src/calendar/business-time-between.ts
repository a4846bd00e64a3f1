import { toEpochMs } from "../time/instant.js";
import type { DurationMs, InstantInput } from "../time/instant-input.js";
import { type Calendar, stateOf } from "./calendar.js";
import { answers, coverSpan } from "./calendar-state.js";
import { openMsBefore } from "./open-table.kernel.js";

/**
 * Open time from one instant to another, as it really passes: an hour that the clock repeats counts twice, one that it
 * skips not at all.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param from - Any instant of the years 1900 to 2200.
 * @param to - As `from`.
 * @returns Milliseconds; negative if `to` lies before `from`.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * businessTimeBetween(office, "2026-03-27T15:30:00Z", "2026-03-30T07:30:00Z"); // => 3_600_000
 * businessTimeBetween(office, "2026-03-30T07:30:00Z", "2026-03-27T15:30:00Z"); // => -3_600_000
 * ```
 */
export function businessTimeBetween(calendar: Calendar, from: InstantInput, to: InstantInput): DurationMs {
  const state = stateOf(calendar);
  const { table } = state;
  // The usual case, and little enough for the engine to put it into the caller's loop.
  if (answers(table, from) && answers(table, to)) return openMsBefore(table, to) - openMsBefore(table, from);
  const start = toEpochMs(from, ["from"]);
  const end = toEpochMs(to, ["to"]);
  coverSpan(state, start, end);
  return businessTimeBetween(calendar, start, end);
}
