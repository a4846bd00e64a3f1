import { validOrThrow } from "../errors/issues.js";
import type { Calendar } from "./calendar.js";
import type { CalendarDefinition, CalendarExpression } from "./calendar-definition.js";
import { expressionCheck } from "./check-expression.js";
import { calendarCheck, type CompileCalendarOptions } from "./compile-calendar.js";

/**
 * Compiles hours that may be made of others, such as the definition of what {@link unionCalendars} returns. It stands
 * apart from {@link compileCalendar} so that a program with plain hours loads no more than it needs.
 *
 * @param expression - Plain JSON; checked in full. A plain definition is compiled as `compileCalendar` does.
 * @param options - As for `compileCalendar`; they hold for all parts.
 * @throws A {@link SupportOpsError} with every fault of the definition: `calendar.expressionInvalid`, and the codes of
 * {@link compileCalendar}.
 * @example
 * ```ts
 * const hours = { weekly: { "mon-fri": [["09:00", "17:00"]] } } as const;
 * const desks = compileCalendarExpression({
 *   union: [{ timeZone: "Europe/Berlin", ...hours }, { timeZone: "America/New_York", ...hours }],
 * });
 * businessTimeBetween(desks, "2026-01-12T00:00:00Z", "2026-01-13T00:00:00Z"); // => 50_400_000
 * ```
 */
export function compileCalendarExpression(
  expression: CalendarDefinition | CalendarExpression,
  options: CompileCalendarOptions = {},
): Calendar {
  return validOrThrow(calendarCheck(options, expressionCheck), expression);
}
