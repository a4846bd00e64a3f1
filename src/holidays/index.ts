/**
 * Holidays from other sources, as parts of a calendar definition.
 *
 * @module
 */
export type { ImportedHolidays, ImportNote } from "./imported-holidays.js";
export { type ParseDateHolidaysOptions, parseDateHolidays } from "./parse-date-holidays.js";
