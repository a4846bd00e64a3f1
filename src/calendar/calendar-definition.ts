import type { CivilDate } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import type { WallTime } from "../time/wall-time.js";

/**
 * Wall time from a start to an end, half-open. An end at or before the start lies on the next date, so
 * `["22:00", "06:00"]` is a night shift; `"24:00"` and `"00:00"` both end the date.
 */
export type TimeRange = readonly [start: WallTime, end: WallTime];

/** A day of the week. */
export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** The hours of each weekday; a weekday that is not named is closed. Ranges belong to the date they start on. */
export type WeeklyHours = { readonly [Days in Weekday | `${Weekday}-${Weekday}`]?: readonly TimeRange[] };

/** What a holiday closes, and the name it is explained by. */
export interface HolidayDetails {
  /** Name for people, such as `"New Year"`. */
  readonly name?: string;
  /**
   * What is closed: `date` (the default) closes the wall clock's whole date, whichever shift is running;
   * `shift` cancels the shifts that start on the date and leaves the one already running.
   */
  readonly scope?: "date" | "shift";
}

/** Where a holiday that falls on a Saturday or Sunday is kept instead: not moved, the next Monday, or the nearest weekday. */
export type Observed = "sameDay" | "nextWeekday" | "nearestWeekday";

/** A holiday on one date. */
export interface DateHoliday extends HolidayDetails {
  /** The date. */
  readonly date: CivilDate;
  /** Where it is kept when it falls on a weekend; `sameDay` by default. */
  readonly observed?: Observed;
}

/** A holiday of several dates. */
export interface SpanHoliday extends HolidayDetails {
  /** First date. */
  readonly from: CivilDate;
  /** Last date, itself a holiday. */
  readonly to: CivilDate;
}

/** A holiday that comes back by a rule. */
export interface RuleHoliday extends HolidayDetails {
  /** RFC 5545 recurrence rule, such as `"FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25"`. */
  readonly rule: string;
  /** The rule's first possible date (DTSTART); 1900-01-01 by default. */
  readonly start?: CivilDate;
  /** Dates of the rule that are no holidays, before they are moved by `observed`. */
  readonly except?: readonly CivilDate[];
  /** Where it is kept when it falls on a weekend; `sameDay` by default. */
  readonly observed?: Observed;
}

/** A closed date, several, or dates by rule. */
export type HolidayDefinition = CivilDate | DateHoliday | SpanHoliday | RuleHoliday;

/**
 * Other hours on one date: ranges that replace what starts on it (none at all for a closed date), or ranges added to it.
 * The tail of a shift that started the evening before stays.
 */
export type OverrideDefinition = readonly TimeRange[] | AddedHours;

/** Hours that an override adds to what a date has anyway. */
export interface AddedHours {
  /** The ranges, which belong to the date they start on. */
  readonly add: readonly TimeRange[];
}

/** The parts of a calendar that a version may change. The most specific wins: break, override, holiday, weekly hours. */
export interface CalendarParts {
  /** The ordinary week, or `"always"` for round the clock. */
  readonly weekly: "always" | WeeklyHours;
  /** Closed dates. */
  readonly holidays?: readonly HolidayDefinition[];
  /** Other hours by date. */
  readonly overrides?: { readonly [date: CivilDate]: OverrideDefinition };
  /** Closed wall time by date, whatever else holds. */
  readonly breaks?: { readonly [date: CivilDate]: readonly TimeRange[] };
}

/** What changes in a calendar from a date or an instant on; parts not named stay as they were. */
export interface CalendarVersion extends Partial<CalendarParts> {
  /**
   * A date, at whose start in the calendar's zone it begins (the later one where the clock shows midnight twice); or an
   * instant: ISO text with `Z` or offset, or epoch milliseconds.
   */
  readonly from: string | EpochMs;
}

/** Business hours as plain JSON. */
export interface CalendarDefinition extends CalendarParts {
  /** Version of this format. */
  readonly schemaVersion?: 1;
  /** Name by which policies refer to the calendar; `"24x7"` is taken by the built-in one. */
  readonly id?: string;
  /** IANA name of the zone whose wall clock decides. */
  readonly timeZone: string;
  /** Later editions of the hours, in any order. */
  readonly versions?: readonly CalendarVersion[];
}

/** What every calendar made of others may name. */
interface ExpressionDetails {
  /** Version of this format. */
  readonly schemaVersion?: 1;
  /** Name by which policies refer to the calendar. */
  readonly id?: string;
  /** The zone whose dates count as business days; that of the first part by default. */
  readonly timeZone?: string;
}

/** Open where any of the parts is open, such as regional desks that follow the sun. */
export interface CalendarUnion extends ExpressionDetails {
  /** At least one; their zones may differ. */
  readonly union: readonly (CalendarDefinition | CalendarExpression)[];
}

/** Open where all parts are open. */
export interface CalendarIntersection extends ExpressionDetails {
  /** At least one; their zones may differ. */
  readonly intersection: readonly (CalendarDefinition | CalendarExpression)[];
}

/** Open where the first part is open and none of the others. */
export interface CalendarDifference extends ExpressionDetails {
  /** At least one; their zones may differ. */
  readonly difference: readonly (CalendarDefinition | CalendarExpression)[];
}

/** A calendar made of others, as plain JSON; parts may be made of others themselves, up to eight levels deep. */
export type CalendarExpression = CalendarUnion | CalendarIntersection | CalendarDifference;
