import type { RuleDates } from "../recurrence/recurrence.js";
import type { Observed } from "./calendar-definition.js";
import type { Spans } from "./spans.kernel.js";

/** The hours that start on one date, as milliseconds since its 00:00 on the wall clock; up to 48 hours. */
export type Shifts = Spans;

/** A checked holiday. */
export interface Holiday {
  /** Name for people, or `null`. */
  readonly name: string | null;
  /** Whether it closes the whole date or only cancels the shifts that start on it. */
  readonly scope: "date" | "shift";
  /** Where it is kept when it falls on a weekend. */
  readonly observed: Observed;
  /** The dates it falls on, before they are moved. */
  readonly dates: RuleDates;
}

/** Checked other hours on one date. */
export interface Override {
  /** Whether the shifts of the ordinary week and holidays that start on the date are replaced. */
  readonly replaces: boolean;
  /** Hours that start on the date. */
  readonly shifts: Shifts;
}

/** Checked hours, ready to be laid over a zone's clock; keys of maps are whole days since 1970-01-01, in order. */
export interface Schedule {
  /** Shifts by weekday, Monday first. */
  readonly weekly: readonly Shifts[];
  /** Closed dates, in the order of the definition. */
  readonly holidays: readonly Holiday[];
  /** Other hours by date. */
  readonly overrides: ReadonlyMap<number, Override>;
  /** Closed wall time by date. */
  readonly breaks: ReadonlyMap<number, Shifts>;
}
