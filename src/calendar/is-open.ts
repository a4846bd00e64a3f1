import { toEpochMs } from "../time/instant.js";
import type { InstantInput } from "../time/instant-input.js";
import { type Calendar, stateOf } from "./calendar.js";
import { answers } from "./calendar-state.js";
import { openFlagAt } from "./open-table.kernel.js";
import { isOpenAt } from "./open-time.js";
import { atPath } from "./question-paths.js";

/**
 * Whether a calendar is open at an instant. It is at an opening instant and is not at a closing one.
 *
 * @param calendar - Made by `compileCalendar`.
 * @param at - Any instant of the years 1900 to 2200.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const office = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * isOpen(office, "2026-03-27T08:00:00Z"); // => true
 * isOpen(office, "2026-03-27T16:00:00Z"); // => false
 * ```
 */
export function isOpen(calendar: Calendar, at: InstantInput): boolean {
  const { table } = stateOf(calendar);
  // The usual case, and little enough for the engine to put it into the caller's loop.
  if (answers(table, at)) return openFlagAt(table, at) === 1;
  return isOpenAt(calendar, toEpochMs(at, atPath));
}
