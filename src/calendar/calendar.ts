import type { IssuePath } from "../errors/issue.js";
import { throwRefusal } from "../errors/refuse.js";
import type { CalendarDefinition, CalendarExpression } from "./calendar-definition.js";
import type { CalendarState } from "./calendar-state.js";

/** Marks a calendar, also one compiled by another copy of the package, and keeps what is known of its hours. */
export const calendarBrand: unique symbol = Symbol.for("supportops.calendar");

/**
 * Compiled business hours, made by `compileCalendar`, `compileCalendarExpression`, or by uniting, intersecting or
 * subtracting others. It cannot be cloned or sent to another thread: send the definition, for
 * `compileCalendarExpression` to compile.
 */
export interface Calendar {
  /** The definition's id, or `null`. */
  readonly id: string | null;
  /** IANA name of the zone whose dates count; that of the first part for a calendar made of several. */
  readonly timeZone: string;
  /** What it was compiled from, as plain JSON; `fingerprint(calendar.definition)` tells whether it changed. */
  readonly definition: CalendarDefinition | CalendarExpression;
  /** @internal What is known of its hours so far. */
  readonly [calendarBrand]: CalendarState;
}

/**
 * Tells whether a value is a {@link Calendar}.
 *
 * @example
 * ```ts
 * isCalendar(calendar24x7); // => true
 * isCalendar({ timeZone: "UTC", weekly: {} }); // => false
 * ```
 */
export function isCalendar(value: unknown): value is Calendar {
  return typeof value === "object" && value !== null && calendarBrand in value;
}

function throwNoCalendar(value: unknown, path: IssuePath = ["calendar"]): never {
  return throwRefusal(value, path, "calendar.handleExpected", "a calendar made by compileCalendar");
}

/**
 * What is known of a calendar's hours.
 *
 * @throws A {@link SupportOpsError} with code `calendar.handleExpected` for anything but a calendar.
 */
export function stateOf(calendar: Calendar, path?: IssuePath): CalendarState {
  // Anything may come from JavaScript. Few words, as this is on every path: the engine copies small functions only.
  return (calendar as Partial<Calendar> | null | undefined)?.[calendarBrand] ?? throwNoCalendar(calendar, path);
}
