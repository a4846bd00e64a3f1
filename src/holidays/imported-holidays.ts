import type { HolidayDefinition, TimeRange } from "../calendar/calendar-definition.js";
import type { CivilDate } from "../time/civil-date.js";

/** Why an entry of a source is no closed time. */
export interface ImportNote {
  /** Position of the entry in the source, from 0. */
  readonly index: number;
  /** The entry's name. */
  readonly name: string;
  /** The entry's first date. */
  readonly date: CivilDate;
  /** Stable code: the entry has another type than those asked for. */
  readonly code: "typeLeftOut";
  /** The entry's type. */
  readonly type: string;
}

/** Holidays from another source, as parts of a calendar definition. */
export interface ImportedHolidays {
  /** Whole dates. */
  readonly holidays: readonly HolidayDefinition[];
  /** Closed time on part of a date. */
  readonly breaks: Readonly<Record<CivilDate, readonly TimeRange[]>>;
  /** What was left out, and why. */
  readonly notes: readonly ImportNote[];
}
