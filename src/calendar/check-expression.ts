import { checkFields, listOf, optional } from "../errors/check-fields.js";
import { checkSchemaVersion } from "../errors/check-shape.js";
import type { Check } from "../errors/issues.js";
import { refuse } from "../errors/refuse.js";
import type { Zone } from "../time/zone.js";
import type { CalendarState, Operation } from "./calendar-state.js";
import { checkCalendarId } from "./check-calendar-id.js";
import { checkCalendarZone } from "./check-calendar-zone.js";
import { combinedState } from "./make-calendar.js";
import { type CheckContext, definitionCheck } from "./check-definition.js";

const operations: readonly Operation[] = ["union", "intersection", "difference"];

/** How deep calendars made of others may nest. */
const deepest = 8;

type Expression = { readonly id: string | null; readonly timeZone?: Zone } & Readonly<
  Record<Operation, readonly CalendarState[]>
>;

/**
 * A check of a definition that may be made of others, which reports all its faults.
 *
 * @param depth - In how many calendars made of others it stands, itself included.
 */
export function expressionCheck(context: CheckContext, depth = 1): Check<CalendarState> {
  return (value, path, issues) => {
    const operation = operations.find(
      (name) => (value as Partial<Expression> | null | undefined)?.[name] !== undefined,
    );
    if (operation === undefined) return definitionCheck(context)(value, path, issues);
    if (depth > deepest) return refuse(value, path, issues, "calendar.expressionInvalid", `at most ${deepest} levels`);
    const read = checkFields<unknown>(value, path, issues, {
      schemaVersion: checkSchemaVersion,
      id: optional(checkCalendarId, null),
      timeZone: optional((zone, at) => checkCalendarZone(zone, at, issues, context.zones)),
      [operation]: listOf(expressionCheck(context, depth + 1)),
    });
    if (read === undefined) return undefined;
    const { id, timeZone, [operation]: parts } = read as Expression;
    return parts[0] === undefined
      ? refuse(0, [...path, operation], issues, "calendar.expressionInvalid", "at least one part")
      : combinedState(operation, parts, id, timeZone ?? parts[0].zone);
  };
}
