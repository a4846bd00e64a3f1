/** How often a rule comes back. */
export type Frequency = "YEARLY" | "MONTHLY" | "WEEKLY" | "DAILY";

/** A weekday of a rule. */
export interface RuleWeekday {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  /** Which one of the month or year, from the end if negative; 0 for every one. */
  readonly ordinal: number;
}

/** A recurrence rule taken apart; a list without entries stands for an absent part. */
export interface RecurrenceRule {
  /** FREQ. */
  readonly frequency: Frequency;
  /** INTERVAL, 1 or more. */
  readonly interval: number;
  /** COUNT, or `null`. */
  readonly count: number | null;
  /** UNTIL as whole days since 1970-01-01, itself included, or `null`. */
  readonly untilDay: number | null;
  /** BYMONTH, 1 to 12. */
  readonly months: readonly number[];
  /** BYMONTHDAY, 1 to 31 or -1 to -31. */
  readonly monthDays: readonly number[];
  /** BYYEARDAY, 1 to 366 or -1 to -366. */
  readonly yearDays: readonly number[];
  /** BYWEEKNO, 1 to 53 or -1 to -53. */
  readonly weekNumbers: readonly number[];
  /** BYDAY. */
  readonly weekdays: readonly RuleWeekday[];
  /** BYSETPOS, 1 to 366 or -1 to -366. */
  readonly positions: readonly number[];
  /** BYEASTER: days from Easter Sunday, an extension of RFC 5545, or `null`. */
  readonly easterOffset: number | null;
  /** WKST, 0 for Monday to 6 for Sunday. */
  readonly weekStart: number;
}
