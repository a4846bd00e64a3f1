import { checkFields, listOf, optional } from "../errors/check-fields.js";
import { checkSchemaVersion } from "../errors/check-shape.js";
import { addIssue, type Check } from "../errors/issues.js";
import type { CalendarState, Operation } from "./calendar-state.js";
import { checkCalendarId } from "./check-calendar-id.js";
import { checkCalendarZone } from "./calendar-zones.js";
import type { Zone } from "../time/zone.js";
import { combinedState, planState } from "./make-calendar.js";
import { type CheckContext, planCalendar } from "./plan-calendar.js";

const operations: readonly Operation[] = ["union", "intersection", "difference"];

/** How deep calendars made of others may nest. */
const deepest = 8;

type Parts = readonly [CalendarState, ...CalendarState[]];

type CheckedExpression = Readonly<Record<Operation, Parts>> & {
  readonly id: string | null;
  readonly timeZone?: Zone;
};

const operationOf = (value: unknown): Operation | undefined =>
  typeof value === "object" && value !== null
    ? operations.find((operation) => Object.hasOwn(value, operation))
    : undefined;

function partsCheck(context: CheckContext, depth: number): Check<readonly CalendarState[]> {
  const checkParts = listOf(definitionCheck(context, depth));
  return (value, path, issues) => {
    const parts = checkParts(value, path, issues);
    if (parts?.length === 0) {
      const message = "A calendar made of others has at least one part.";
      addIssue(issues, "calendar.expressionInvalid", path, { message });
    }
    return parts;
  };
}

/**
 * A check of a definition of either kind, which reports all its faults.
 *
 * @param depth - In how many calendars made of others it stands, itself included.
 */
export function definitionCheck(context: CheckContext, depth = 1): Check<CalendarState> {
  return (value, path, issues) => {
    const operation = operationOf(value);
    if (operation === undefined) {
      const plan = planCalendar(value, context, path, issues);
      return plan === undefined ? undefined : planState(plan);
    }
    if (depth > deepest) {
      const message = `Calendars made of others nest at most ${deepest} levels deep.`;
      addIssue(issues, "calendar.expressionInvalid", path, { message });
      return undefined;
    }
    const read = checkFields<unknown>(value, path, issues, {
      schemaVersion: checkSchemaVersion,
      id: checkCalendarId,
      timeZone: optional((zone, at) => checkCalendarZone(zone, context.tables, at, issues)),
      [operation]: partsCheck(context, depth + 1),
    });
    if (read === undefined) return undefined;
    const { id, timeZone, [operation]: parts } = read as CheckedExpression;
    return combinedState(operation, parts, id, timeZone ?? parts[0].zone);
  };
}
