import type { Calendar } from "../calendar/calendar.js";
import { everOpens } from "../calendar/ever-opens.js";
import { compileFieldReader } from "../ticket/field-reader.js";
import { checkRecord } from "../errors/check-shape.js";
import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { TargetScope } from "./target-scope.js";
import type { CompiledTarget } from "./compiled-sla.js";

/** The calendar of a target, or how the ticket names it. */
export type TargetHours = Pick<CompiledTarget, "calendar" | "calendarField" | "calendarsByValue">;

/** Reads which hours a target counts; reports `input.*`, `condition.fieldUnknown` and `sla.calendar*`. */
export function compileHours(
  value: unknown,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): TargetHours | undefined {
  if (typeof value !== "object" || value === null) {
    const calendar = checkCalendarId(value, scope, path, issues);
    return calendar && { calendar, calendarField: undefined, calendarsByValue: undefined };
  }
  const record = checkRecord(value, path, issues, ["field", "calendars", "otherwise"]);
  const calendarField = compileFieldReader(record?.["field"], [...path, "field"], issues);
  const calendar = checkCalendarId(record?.["otherwise"], scope, [...path, "otherwise"], issues);
  const calendarsByValue =
    record !== undefined && "calendars" in record
      ? compileCalendarsByValue(record["calendars"], scope, [...path, "calendars"], issues)
      : undefined;
  if (calendarsByValue === undefined) checkOthers(record?.["otherwise"], scope, [...path, "field"], issues);
  return calendar && calendarField && { calendar, calendarField, calendarsByValue };
}

function compileCalendarsByValue(
  value: unknown,
  scope: TargetScope,
  path: IssuePath,
  issues: Issues,
): ReadonlyMap<string, Calendar> {
  const calendars = new Map<string, Calendar>();
  for (const [word, id] of Object.entries(checkRecord(value, path, issues) ?? {})) {
    const calendar = checkCalendarId(id, scope, [...path, word], issues);
    if (calendar !== undefined) calendars.set(word, calendar);
  }
  return calendars;
}

/** A ticket may name any calendar. */
function checkOthers(otherwise: unknown, scope: TargetScope, path: IssuePath, issues: Issues): void {
  for (const id of scope.calendars.keys()) {
    if (id !== otherwise) checkCalendarId(id, scope, path, issues);
  }
}

function checkCalendarId(
  value: unknown,
  { calendars }: TargetScope,
  path: IssuePath,
  issues: Issues,
): Calendar | undefined {
  const calendar = calendars.get(value as string);
  if (calendar === undefined) {
    const message = "No calendar of the definition has this id.";
    const expected = `one of ${[...calendars.keys()].join(", ")}`;
    addIssue(issues, "sla.calendarUnknown", path, { message, expected, received: value });
    return undefined;
  }
  // Measured by such a calendar a clock would stand still for ever, and nobody would notice.
  if (everOpens(calendar)) return calendar;
  addIssue(issues, "sla.calendarNeverOpen", path, { message: "The calendar never opens.", received: value });
  return undefined;
}
