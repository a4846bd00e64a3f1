/**
 * Business hours: open time by a zone's wall clock, counted, added and explained.
 *
 * Begin with {@link compileCalendar}; {@link addBusinessTime} gives due instants, {@link businessTimeBetween} what has
 * passed, {@link explainOpen} the reason.
 *
 * @module
 */
export { addBusinessDays, type BusinessDaysOptions } from "./add-business-days.js";
export { addBusinessTime } from "./add-business-time.js";
export type { Roll } from "./business-days.js";
export { businessDayLength } from "./business-day-length.js";
export { businessTimeBetween } from "./business-time-between.js";
export { type Calendar, isCalendar } from "./calendar.js";
export { calendar24x7 } from "./calendar-24x7.js";
export type {
  AddedHours,
  CalendarDefinition,
  CalendarDifference,
  CalendarExpression,
  CalendarIntersection,
  CalendarParts,
  CalendarUnion,
  CalendarVersion,
  DateHoliday,
  HolidayDefinition,
  HolidayDetails,
  Observed,
  OverrideDefinition,
  RuleHoliday,
  SpanHoliday,
  TimeRange,
  Weekday,
  WeeklyHours,
} from "./calendar-definition.js";
export type { Operation } from "./calendar-state.js";
export { addBusinessTimeColumn, businessTimeBetweenColumns, isOpenColumn } from "./column-forms.js";
export { type CombineOptions, intersectCalendars, subtractCalendars, unionCalendars } from "./combine-calendars.js";
export { type CompileCalendarOptions, compileCalendar } from "./compile-calendar.js";
export { compileCalendarExpression } from "./compile-calendar-expression.js";
export { type CalendarDiff, type DiffCalendarsOptions, diffCalendars } from "./diff-calendars.js";
export type { EdgeOptions } from "./edge-option.js";
export { expandHolidays } from "./expand-holidays.js";
export type { OpenReason } from "./explain-instant.js";
export { explainOpen, type OpenExplanation } from "./explain-open.js";
export { isOpen } from "./is-open.js";
export type { OpenInterval } from "./iterate-open.js";
export { nextClosing } from "./next-closing.js";
export { type NextOpeningOptions, nextOpening } from "./next-opening.js";
export { type OpenIntervalsOptions, openIntervals } from "./open-intervals.js";
export type { Edge } from "./open-time.js";
export { subtractBusinessTime } from "./subtract-business-time.js";
