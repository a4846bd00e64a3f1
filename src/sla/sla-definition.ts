import type { CalendarDefinition } from "../calendar/calendar-definition.js";
import type { ClockDefinition } from "../clock/clock-definition.js";
import type { Condition, FieldPath } from "../condition/condition.js";
import type { DurationInput } from "../time/instant-input.js";

/**
 * What is promised on which clock. Targets are looked through in list order; the first that fits counts.
 */
export interface TargetDefinition<ClockId extends string = string> {
  /** The clock that is measured. */
  readonly clock: ClockId;
  /** When the target applies; always if absent. */
  readonly when?: Condition;
  /** How long the clock may run, in open time of the calendar; more than zero. */
  readonly within: DurationInput;
  /** The hours that count: a calendar's id (`"24x7"` for wall time), or the one a ticket's field names. */
  readonly calendar: string | TicketCalendar;
  /** From when on a running clock is at risk; never if absent. */
  readonly atRisk?: AtRiskDefinition;
}

/** The calendar that a field of the ticket names, at each instant anew. */
export interface TicketCalendar {
  /** The field that holds a calendar's id. */
  readonly field: FieldPath;
  /** The id to use while the field is not set. */
  readonly otherwise: string;
}

/** The threshold of being at risk: a share of the target used up, or a time left before it is. */
export type AtRiskDefinition = AtRiskShare | AtRiskTime;

/** At risk once a share of the target is used up. */
export interface AtRiskShare {
  /** More than 0, less than 100. */
  readonly percent: number;
}

/** At risk once no more than a time is left. */
export interface AtRiskTime {
  /** More than zero, less than the target, in the target's own hours. */
  readonly before: DurationInput;
}

/** A promise to some tickets. */
export interface PolicyDefinition<ClockId extends string = string> {
  /** Unique among the policies. */
  readonly id: string;
  /** The place it competes for: one policy per slot applies, the first that matches. `"customer"` if absent. */
  readonly slot?: string;
  /** Which tickets it is for, looked at anew at each instant of the log; every ticket if absent. */
  readonly match?: Condition;
  /** What is promised. */
  readonly targets: readonly TargetDefinition<ClockId>[];
}

/** Everything that decides when a ticket is due, as plain JSON. */
export interface SlaDefinition<ClockId extends string = string> {
  /** Version of this format. */
  readonly schemaVersion?: 1;
  /** Name of the definition. */
  readonly id?: string;
  /** The calendars that targets name by id. */
  readonly calendars?: readonly CalendarDefinition[];
  /** Priorities, lowest first; `low`, `normal`, `high`, `urgent` if absent. */
  readonly priorities?: readonly string[];
  /** What is measured; a condition may refer to clocks that stand before its own. */
  readonly clocks: readonly ClockDefinition<ClockId>[];
  /** Who is promised what, in order of precedence within a slot. */
  readonly policies: readonly PolicyDefinition<ClockId>[];
}
