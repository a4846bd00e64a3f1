import { optional } from "../errors/check-fields.js";
import { type Check, validOrThrow } from "../errors/issues.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import type { Zones } from "../time/compile-zones.js";
import type { Calendar } from "./calendar.js";
import type { CalendarDefinition } from "./calendar-definition.js";
import type { CalendarState } from "./calendar-state.js";
import { checkZones } from "./check-calendar-zone.js";
import { makeCalendar } from "./make-calendar.js";
import { type CheckContext, definitionCheck } from "./check-definition.js";

/** What a calendar may need beside its definition. */
export interface CompileCalendarOptions {
  /** What understands the rules of holidays: `recurrence` of `supportops/recurrence`. */
  readonly recurrence?: Recurrence;
  /** Zones to use instead of the runtime's zone data: `compileZones` makes them of tables. */
  readonly zones?: Zones;
}

/**
 * A check that compiles a definition which may be part of a larger input.
 *
 * @param checkIn - The check of the definition.
 */
export function calendarCheck(
  { recurrence, zones }: CompileCalendarOptions,
  checkIn: (context: CheckContext) => Check<CalendarState> = definitionCheck,
): Check<Calendar> {
  // Made by the first definition, so that a fault of the zones is reported once.
  let context: CheckContext | undefined;
  return (value, path, issues) => {
    context ??= { recurrence, zones: optional(checkZones)(zones, ["zones"], issues) };
    const state = checkIn(context)(value, path, issues);
    return state && makeCalendar(state, value as CalendarDefinition);
  };
}

/**
 * Compiles business hours. The calendar is open at an instant if the wall clock of its zone, at that instant, shows a
 * time inside the hours; everything else follows from that. Hours are computed when they are first asked for and kept.
 *
 * @param definition - Plain JSON; checked in full, also when it comes from untyped code. One that is made of others is
 * read by {@link compileCalendarExpression}.
 * @param options - A rule engine, if a holiday is given by a rule, and zones to use instead of the runtime's.
 * @throws A {@link SupportOpsError} with every fault of the definition: codes `calendar.*`, `recurrence.*`, `time.*`
 * and `input.*`.
 * @example
 * ```ts
 * const berlin = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * isOpen(berlin, "2026-03-27T15:30:00Z"); // => true
 * compileCalendar({ timeZone: "Mars/Olympus", weekly: { mon: [["09:75", "17:00"]] } }); // throws time.zoneUnknown
 * ```
 */
export function compileCalendar(definition: CalendarDefinition, options: CompileCalendarOptions = {}): Calendar {
  return validOrThrow(calendarCheck(options), definition);
}
