import type { CalendarDefinition, CalendarExpression } from "../calendar/calendar-definition.js";
import type { ClockDefinition } from "../clock/clock-definition.js";
import type { Condition } from "../condition/condition.js";
import type { FieldPath } from "../ticket/field-path.js";
import type { DurationInput, InstantInput } from "../time/instant-input.js";

/** What is promised on which clock. Targets are looked through in list order; the first that fits counts. */
export type TargetDefinition<ClockId extends string = string> = TargetWithin<ClockId> | TargetDueField<ClockId>;

/** What every target says. */
export interface TargetBase<ClockId extends string = string> {
  /** The clock that is measured. */
  readonly clock: ClockId;
  /** When the target applies; always if absent. */
  readonly when?: Condition;
  /** The hours that count: a calendar's id (`"24x7"` for wall time), or the one a ticket's field names. */
  readonly calendar: string | TicketCalendar;
  /** From when on a running clock is at risk; never if absent. */
  readonly atRisk?: AtRiskDefinition;
  /**
   * Where the due instant moves once it is computed: to the last closing of its local date, or, outside hours (a
   * closing is), to the next opening. It stays if absent. The breach moves with it.
   */
  readonly roundDueTo?: "endOfBusinessDay" | "nextOpening";
}

/** A target that lets the clock run so long. */
export interface TargetWithin<ClockId extends string = string> extends TargetBase<ClockId> {
  /**
   * How long the clock may run, in open time of the calendar, more than zero; or a number of business days after the
   * cycle's start, at the same wall time, to which, once rounded, the open time spent paused is added.
   */
  readonly within: DurationInput | BusinessDays;
}

/** A number of dates with open time; the date of the start does not count. */
export interface BusinessDays {
  /** A whole number, 1 at least. */
  readonly businessDays: number;
}

/**
 * A target that is due at the instant in a field of the ticket, whatever the pauses. It does not apply while the field is
 * not set.
 */
export interface TargetDueField<ClockId extends string = string> extends TargetBase<ClockId> {
  /** The field: epoch milliseconds, or an ISO text with `Z` or an offset. */
  readonly dueField: FieldPath;
}

/** The calendar that a field of the ticket names, at each instant anew. */
export interface TicketCalendar {
  /** The field that holds a calendar's id, or one of the keys of `calendars`. */
  readonly field: FieldPath;
  /** Ids of calendars by values of the field, such as one for each `assigneeId`; other values mean `otherwise`. */
  readonly calendars?: Readonly<Record<string, string>>;
  /** The id to use while the field is not set. */
  readonly otherwise: string;
}

/** The threshold of being at risk: a share of the target used up, or a time left before it is. */
export type AtRiskDefinition = AtRiskShare | AtRiskTime;

/** At risk once a share of the target is used up; for targets of a fixed length. */
export interface AtRiskShare {
  /** More than 0, less than 100. */
  readonly percent: number;
}

/** At risk once no more than a time is left. */
export interface AtRiskTime {
  /** More than zero, less than the target, in the target's own hours. */
  readonly before: DurationInput;
}

/** What a policy promises over a span of time. */
export interface EditionDefinition<ClockId extends string = string> {
  /** Unique among the editions of the policy. */
  readonly id: string;
  /** First instant; the end of the edition before it, or ever since, if absent. */
  readonly from?: InstantInput;
  /** End, itself outside; the next edition's `from`, or never, if absent. */
  readonly to?: InstantInput;
  /** What is promised. */
  readonly targets: readonly TargetDefinition<ClockId>[];
}

/** A promise to some tickets. */
export type PolicyDefinition<ClockId extends string = string> = PlainPolicy<ClockId> | PolicyInEditions<ClockId>;

/** What every policy says. */
export interface PolicyBase {
  /** Unique among the policies. */
  readonly id: string;
  /** The place it competes for; `"customer"` if absent. */
  readonly slot?: string;
  /** Which tickets it is for; every ticket if absent. */
  readonly match?: Condition;
}

/** A policy that never changes. */
export interface PlainPolicy<ClockId extends string = string> extends PolicyBase {
  /** What is promised. */
  readonly targets: readonly TargetDefinition<ClockId>[];
}

/** A policy that is edited, or that is valid for some time only, such as an entitlement. */
export interface PolicyInEditions<ClockId extends string = string> extends PolicyBase {
  /** In order of time, without gaps or overlaps. Outside of them the policy matches nothing. */
  readonly editions: readonly EditionDefinition<ClockId>[];
}

/** How a slot chooses among its policies, and what a change of the choice does. */
export interface SlotDefinition {
  /** The slot's id, as policies name it. */
  readonly id: string;
  /** Whether the `first` policy that matches counts (the default) or `all` that match do, each with cycles of its own. */
  readonly matches?: "first" | "all";
  /** Whether policies are matched anew after each instant of the log (`onEvent`, the default) or once for each cycle. */
  readonly rematch?: "onEvent" | "atStart";
  /**
   * Whether another target goes on with the same cycle (`keepElapsed`, the default), or the cycle is cancelled and
   * another one begins at the change (`restart`).
   */
  readonly onTargetChange?: "keepElapsed" | "restart";
  /**
   * Which edition of a policy counts: the one in force at the cycle's start, to its end and after (`pinned`, the
   * default), or at each instant the one in force then (`latest`). What is over is never measured anew.
   */
  readonly editions?: "pinned" | "latest";
}

/** A time in which clocks stand still, such as maintenance or an outage. */
export interface SuspensionDefinition<ClockId extends string = string> {
  /** Unique among the suspensions; explanations name it. */
  readonly id: string;
  /** First instant. */
  readonly from: InstantInput;
  /** End, itself outside. */
  readonly to: InstantInput;
  /** Which tickets it is for, at each instant anew; every ticket if absent. */
  readonly match?: Condition;
  /** Which clocks stand still; all of them if absent. */
  readonly clocks?: readonly ClockId[];
}

/** Everything that decides when a ticket is due, as plain JSON. */
export interface SlaDefinition<ClockId extends string = string> {
  /** Version of this format. */
  readonly schemaVersion?: 1;
  /** Name of the definition. */
  readonly id?: string;
  /** The calendars that targets name by id; plain, or made of others. */
  readonly calendars?: readonly (CalendarDefinition | CalendarExpression)[];
  /** Priorities, lowest first; `low`, `normal`, `high`, `urgent` if absent. */
  readonly priorities?: readonly string[];
  /** What is measured; a condition may refer to clocks that stand before its own. */
  readonly clocks: readonly ClockDefinition<ClockId>[];
  /** How slots choose among their policies, where it is not as usual. */
  readonly slots?: readonly SlotDefinition[];
  /** Who is promised what, in order of precedence within a slot. */
  readonly policies: readonly PolicyDefinition<ClockId>[];
  /** When clocks stand still. */
  readonly suspensions?: readonly SuspensionDefinition<ClockId>[];
}
