import { optional } from "../errors/check-fields.js";
import { throwIssue, throwIssues, type Issues } from "../errors/issues.js";
import { type Calendar, stateOf } from "./calendar.js";
import type { CalendarExpression } from "./calendar-definition.js";
import type { Operation } from "./calendar-state.js";
import { checkCalendarId } from "./check-calendar-id.js";
import { combinedState, makeCalendar } from "./make-calendar.js";

/** The name of a calendar made of others. */
export interface CombineOptions {
  /** Its id; `null` without. */
  readonly id?: string;
}

function combine(operation: Operation, calendars: readonly Calendar[], options: CombineOptions): Calendar {
  const issues: Issues = [];
  const id = optional(checkCalendarId)(options.id, ["id"], issues) ?? null;
  throwIssues(issues);
  const parts = calendars.map((calendar, index) => stateOf(calendar, ["calendars", index]));
  const [first] = parts;
  if (first === undefined) {
    return throwIssue("calendar.expressionInvalid", ["calendars"], {
      message: "A calendar made of others has at least one part.",
    });
  }
  const definitions = calendars.map(({ definition }) => definition);
  const expression = { ...(id === null ? {} : { id }), [operation]: definitions } as unknown as CalendarExpression;
  return makeCalendar(combinedState(operation, parts, id, first.zone), expression);
}

/**
 * A calendar that is open where any of several is, in whatever zones: follow-the-sun support, for example. Time that
 * several of them share counts once.
 *
 * @param calendars - At least one; the first one's zone decides what a business day is.
 * @param options - The id of the result.
 * @throws A {@link SupportOpsError} with code `calendar.expressionInvalid` for an empty list, `calendar.idReserved` or
 * `calendar.handleExpected`.
 * @example
 * ```ts
 * const hours = { weekly: { "mon-fri": [["09:00", "17:00"]] } } as const;
 * const berlin = compileCalendar({ timeZone: "Europe/Berlin", ...hours });
 * const newYork = compileCalendar({ timeZone: "America/New_York", ...hours });
 * const both = unionCalendars([berlin, newYork]);
 * businessTimeBetween(both, "2026-01-12T00:00:00Z", "2026-01-13T00:00:00Z"); // => 50_400_000
 * ```
 */
export function unionCalendars(calendars: readonly Calendar[], options: CombineOptions = {}): Calendar {
  return combine("union", calendars, options);
}

/**
 * A calendar that is open where all of several are, in whatever zones: the hours in which two sites can meet.
 *
 * @param calendars - As for {@link unionCalendars}.
 * @param options - The id of the result.
 * @throws A {@link SupportOpsError} as {@link unionCalendars} does.
 * @example
 * ```ts
 * const hours = { weekly: { "mon-fri": [["09:00", "17:00"]] } } as const;
 * const berlin = compileCalendar({ timeZone: "Europe/Berlin", ...hours });
 * const newYork = compileCalendar({ timeZone: "America/New_York", ...hours });
 * toIso(nextOpening(intersectCalendars([berlin, newYork]), "2026-01-12T00:00:00Z")!); // => "2026-01-12T14:00:00.000Z"
 * ```
 */
export function intersectCalendars(calendars: readonly Calendar[], options: CombineOptions = {}): Calendar {
  return combine("intersection", calendars, options);
}

/**
 * A calendar that is open where the first one is and the other is not, such as support hours without maintenance.
 *
 * @param calendar - What is open; its zone decides what a business day is.
 * @param closed - What is taken away.
 * @param options - The id of the result.
 * @throws A {@link SupportOpsError} as {@link unionCalendars} does.
 * @example
 * ```ts
 * const maintenance = compileCalendar({ timeZone: "UTC", weekly: { wed: [["10:00", "12:00"]] } });
 * const available = subtractCalendars(calendar24x7, maintenance);
 * isOpen(available, "2026-01-14T11:00:00Z"); // => false
 * ```
 */
export function subtractCalendars(calendar: Calendar, closed: Calendar, options: CombineOptions = {}): Calendar {
  return combine("difference", [calendar, closed], options);
}
