import type { CalendarDefinition } from "../calendar/calendar-definition.js";
import { type Result, resultOf } from "../errors/result.js";
import { calendarDefinitionSchema } from "./calendar-definition.schema.js";
import { parseWith } from "./parse-with.js";

/**
 * Reads a calendar definition from outside, such as one that people edit. It refuses what `compileCalendar` refuses
 * about shapes, dates, times and zones, now and then with another code; rules of holidays are read by `compileCalendar`
 * alone. Hours made of others are read by `compileCalendarExpression`.
 *
 * @param input - Anything.
 * @returns The definition, as plain data.
 * @throws A {@link SupportOpsError} with every fault: codes `input.*`, `time.*` and `calendar.*`.
 * @example
 * ```ts
 * const hours = { timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } };
 * parseCalendarDefinition(hours); // => hours
 * parseCalendarDefinition({ ...hours, timezone: "Europe/Berlin" }); // throws input.unknownKey
 * ```
 */
export function parseCalendarDefinition(input: unknown): CalendarDefinition {
  return parseWith(calendarDefinitionSchema, input);
}

/**
 * Reads a calendar definition as {@link parseCalendarDefinition} does and returns its faults instead of throwing them.
 *
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the {@link SupportOpsError}.
 * @example
 * ```ts
 * const result = safeParseCalendarDefinition({ timeZone: "Mars/Olympus", weekly: { mon: [["09:75", "17:00"]] } });
 * result.ok ? [] : result.error.issues.map(({ code }) => code); // => ["time.zoneUnknown", "time.wallTimeInvalid"]
 * ```
 */
export function safeParseCalendarDefinition(input: unknown): Result<CalendarDefinition> {
  return resultOf(() => parseCalendarDefinition(input));
}
