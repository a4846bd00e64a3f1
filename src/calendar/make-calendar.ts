import { type Calendar, calendarBrand } from "./calendar.js";
import type { CalendarDefinition, CalendarExpression } from "./calendar-definition.js";
import { type CalendarState, noTable, type Operation } from "./calendar-state.js";
import { combinedHours } from "./combined-hours.js";
import type { Zone } from "../time/zone.js";
import type { CalendarPlan } from "./calendar-plan.js";
import { plannedHours } from "./planned-hours.js";

/** The state of a checked definition. */
export function planState(plan: CalendarPlan): CalendarState {
  return { id: plan.id, origin: plan, hours: plannedHours(plan), zone: plan.zone, table: noTable };
}

/** The state of several calendars made into one. */
export function combinedState(
  operation: Operation,
  parts: readonly CalendarState[],
  id: string | null,
  zone: Zone,
): CalendarState {
  const hours = combinedHours(
    operation,
    parts.map((part) => part.hours),
  );
  return { id, origin: { operation, parts }, hours, zone, table: noTable };
}

/** The calendar of a state, with its definition as a copy: the host may go on to change its own. */
export function makeCalendar(state: CalendarState, definition: CalendarDefinition | CalendarExpression): Calendar {
  return Object.freeze({
    id: state.id,
    timeZone: state.zone.timeZone,
    definition: JSON.parse(JSON.stringify(definition)) as CalendarDefinition | CalendarExpression,
    [calendarBrand]: state,
  });
}
