import { checkArray, checkRecord, checkSchemaVersion } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { CalendarState, Operation } from "./calendar-state.js";
import { checkCalendarId } from "./check-calendar-id.js";
import { checkKnownZone } from "./known-zones.js";
import { combinedState, planState } from "./make-calendar.js";
import { type CheckContext, planCalendar } from "./plan-calendar.js";

type Row = Readonly<Record<string, unknown>>;

const operations: readonly Operation[] = ["union", "intersection", "difference"];

/** How deep calendars made of others may nest. */
const deepest = 8;

const operationOf = (value: unknown): Operation | undefined =>
  typeof value === "object" && value !== null
    ? operations.find((operation) => Object.hasOwn(value, operation))
    : undefined;

function checkExpression(
  row: Row,
  operation: Operation,
  depth: number,
  context: CheckContext,
  path: IssuePath,
  issues: Issues,
): CalendarState | undefined {
  checkRecord(row, path, issues, ["schemaVersion", "id", "timeZone", operation]);
  if (depth > deepest) {
    const message = `Calendars made of others nest at most ${deepest} levels deep.`;
    addIssue(issues, "calendar.expressionInvalid", path, { message });
    return undefined;
  }
  checkSchemaVersion(row, path, issues);
  const id = checkCalendarId(row["id"], [...path, "id"], issues);
  const zone = row["timeZone"];
  const known = zone === undefined ? undefined : checkKnownZone(zone, context.tables, [...path, "timeZone"], issues);
  const operands = checkArray(row[operation], [...path, operation], issues);
  if (operands?.length === 0) {
    const message = "A calendar made of others has at least one part.";
    addIssue(issues, "calendar.expressionInvalid", [...path, operation], { message });
  }
  const parts = operands?.flatMap((operand, index) => {
    return checkDepth(operand, depth + 1, context, [...path, operation, index], issues) ?? [];
  });
  const [first] = parts ?? [];
  if (parts === undefined || first === undefined) return undefined;
  return combinedState(operation, parts, id, known ?? first.known);
}

function checkDepth(
  value: unknown,
  depth: number,
  context: CheckContext,
  path: IssuePath,
  issues: Issues,
): CalendarState | undefined {
  const operation = operationOf(value);
  if (operation !== undefined) return checkExpression(value as Row, operation, depth, context, path, issues);
  const plan = planCalendar(value, context, path, issues);
  return plan === undefined ? undefined : planState(plan);
}

/** Reads a definition of either kind; reports all its faults. To be used only if no issue was added. */
export function checkDefinition(
  value: unknown,
  context: CheckContext,
  path: IssuePath,
  issues: Issues,
): CalendarState | undefined {
  return checkDepth(value, 1, context, path, issues);
}
