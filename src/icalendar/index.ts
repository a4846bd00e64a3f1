/**
 * Holidays and closed hours from iCalendar text, as parts of a calendar definition. Needs the package `ical.js`, which
 * only this module loads.
 *
 * @module
 */
export type { ClosedTimes } from "./closed-times.js";
export type { ICalendarNote, ICalendarNoteCode } from "./icalendar-note.js";
export { type ICalendarHolidays, type ParseICalendarOptions, parseICalendar } from "./parse-icalendar.js";
