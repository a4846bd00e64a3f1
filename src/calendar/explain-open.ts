import { type CivilDate, civilDateOf, dayMs } from "../time/civil-date.js";
import { toEpochMs } from "../time/instant.js";
import type { EpochMs, InstantInput } from "../time/instant-input.js";
import { formatWallTime, type WallTime } from "../time/wall-time.js";
import { type Calendar, stateOf } from "./calendar.js";
import type { CalendarState, Operation } from "./calendar-state.js";
import { explainInstant, type OpenReason } from "./explain-instant.js";
import { isOpenIn } from "./open-time.js";
import { offsetIn } from "../time/zone.js";

/** Why a calendar is open or closed at an instant. */
export interface OpenExplanation {
  /** The calendar's id, or `null`. */
  readonly calendarId: string | null;
  /** Whether it is open. */
  readonly open: boolean;
  /** The part of the definition that decides, or how the calendar is made of others. */
  readonly reason: OpenReason | Operation;
  /** The holiday's name, if a holiday decides and has one; otherwise `null`. */
  readonly name: string | null;
  /** The date on the calendar's wall clock. */
  readonly date: CivilDate;
  /** The time of day on the calendar's wall clock. */
  readonly time: WallTime;
  /** One English sentence; hosts that translate use the other fields. */
  readonly message: string;
  /** For a calendar made of others: the explanation of each part, in order; otherwise empty. */
  readonly parts: readonly OpenExplanation[];
}

const causes: Readonly<Record<OpenReason | Operation, string>> = {
  break: "a break",
  override: "other hours on the date",
  holiday: "a holiday",
  weekly: "the weekly hours",
  union: "the parts of which one must be open",
  intersection: "the parts of which all must be open",
  difference: "the parts of which only the first may be open",
};

function explain(state: CalendarState, at: EpochMs): OpenExplanation {
  const { id, origin, zone } = state;
  const wallMs = at + offsetIn(zone, at);
  const day = Math.floor(wallMs / dayMs);
  const [date, time] = [civilDateOf(day), formatWallTime(wallMs - day * dayMs)];
  const decision =
    "operation" in origin
      ? { open: isOpenIn(state, at), reason: origin.operation, name: null }
      : explainInstant(origin, at);
  const { open, reason, name } = decision;
  const cause = name === null ? causes[reason] : `the holiday ${name}`;
  const message = `${open ? "Open" : "Closed"} on ${date} at ${time} (${zone.timeZone}) by ${cause}.`;
  const parts = "operation" in origin ? origin.parts.map((part) => explain(part, at)) : [];
  return { calendarId: id, open, reason, name, date, time, message, parts };
}

/**
 * Why a calendar is open or closed at an instant: which part of its definition decides. The most specific part that
 * speaks of the time does: break, override, holiday, weekly hours.
 *
 * @param calendar - Made by `compileCalendar`, or of other calendars, which are then explained in `parts`.
 * @param at - Any instant of the years 1900 to 2200.
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` or those of {@link toEpochMs}.
 * @example
 * ```ts
 * const office = compileCalendar({
 *   timeZone: "Europe/Berlin",
 *   weekly: { "mon-fri": [["09:00", "17:00"]] },
 *   holidays: [{ date: "2026-05-01", name: "Labour Day" }],
 * });
 * explainOpen(office, "2026-05-01T10:00:00Z").message; // => "Closed on 2026-05-01 at 12:00 (Europe/Berlin) by the holiday Labour Day."
 * explainOpen(office, "2026-05-04T10:00:00Z").reason; // => "weekly"
 * ```
 */
export function explainOpen(calendar: Calendar, at: InstantInput): OpenExplanation {
  return explain(stateOf(calendar), toEpochMs(at, ["at"]));
}
