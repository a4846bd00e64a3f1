import type { IssuePath } from "../errors/issue.js";
import { type Issues, validOrThrow } from "../errors/issues.js";
import type { Recurrence } from "../recurrence/recurrence.js";
import type { ZoneTable } from "../time/zone-table.js";
import type { Calendar } from "./calendar.js";
import type { CalendarDefinition, CalendarExpression } from "./calendar-definition.js";
import { definitionCheck } from "./check-definition.js";
import { checkZoneTables } from "./calendar-zones.js";
import { makeCalendar } from "./make-calendar.js";

/** What a calendar may need beside its definition. */
export interface CompileCalendarOptions {
  /** What understands the rules of holidays: `recurrence` of `supportops/recurrence`. */
  readonly recurrence?: Recurrence;
  /** Zone tables to use instead of the runtime's zone data, such as `zoneTransitions` makes. */
  readonly zones?: readonly ZoneTable[];
}

/**
 * Compiles a definition that is part of a larger input; reports what {@link compileCalendar} throws.
 *
 * @returns The calendar, or undefined where an issue was added.
 */
export function checkCalendar(
  value: unknown,
  path: IssuePath,
  issues: Issues,
  options: CompileCalendarOptions,
): Calendar | undefined {
  const before = issues.length;
  const tables = checkZoneTables(options.zones, ["zones"], issues);
  const state = definitionCheck({ recurrence: options.recurrence, tables })(value, path, issues);
  if (state === undefined || issues.length > before) return undefined;
  return makeCalendar(state, value as CalendarDefinition);
}

/**
 * Compiles business hours. The calendar is open at an instant if the wall clock of its zone, at that instant, shows a
 * time inside the hours; everything else follows from that. Hours are computed when they are first asked for and kept.
 *
 * @param definition - Plain JSON; checked in full, also when it comes from untyped code.
 * @param options - A rule engine, if a holiday is given by a rule, and zone tables to use instead of the runtime's.
 * @throws A {@link SupportOpsError} with every fault of the definition: codes `calendar.*`, `recurrence.*`, `time.*`
 * and `input.*`.
 * @example
 * ```ts
 * const berlin = compileCalendar({ timeZone: "Europe/Berlin", weekly: { "mon-fri": [["09:00", "17:00"]] } });
 * isOpen(berlin, "2026-03-27T15:30:00Z"); // => true
 * compileCalendar({ timeZone: "Mars/Olympus", weekly: { mon: [["09:75", "17:00"]] } }); // throws time.zoneUnknown
 * ```
 */
export function compileCalendar(
  definition: CalendarDefinition | CalendarExpression,
  options: CompileCalendarOptions = {},
): Calendar {
  return validOrThrow((value, path, issues) => checkCalendar(value, path, issues, options), definition);
}
