import type { WeeklyHours } from "../calendar/calendar-definition.js";
import type { CivilDate } from "../time/civil-date.js";
import type { EpochMs } from "../time/instant-input.js";
import type { WallTime } from "../time/wall-time.js";

/** How often a rotation changes hands. */
export type RotationPeriod = DayPeriod | WeekPeriod | RulePeriod;

/** Every so many days. */
export interface DayPeriod {
  /** A whole number from 1. */
  readonly days: number;
}

/** Every so many weeks, on the weekday of the first hand-over. */
export interface WeekPeriod {
  /** A whole number from 1. */
  readonly weeks: number;
}

/** On the dates of a rule; the first of them on or after `from` is the first hand-over. */
export interface RulePeriod {
  /** RFC 5545 recurrence rule, such as `"FREQ=WEEKLY;BYDAY=MO,TH"`. */
  readonly rule: string;
}

/** One rotation: people who take turns. At any instant it has one of them, or nobody. */
export interface OnCallLayer {
  /** Unique in the schedule, such as `primary`. */
  readonly id: string;
  /** IANA name of the zone in which it changes hands; the schedule's own by default. */
  readonly timeZone?: string;
  /** Who takes turns, in order; someone may stand in it several times. */
  readonly people: readonly string[];
  /** Date of the first hand-over, to the first of the people. */
  readonly from: CivilDate;
  /** Date of the hand-over with which it ends. */
  readonly to?: CivilDate;
  /**
   * Wall time of the hand-over. One that the clock skips is read as after the gap, one that it repeats is the first; a
   * turn on a date that a zone skipped has no length.
   */
  readonly handOver: WallTime;
  /** How often it changes hands. */
  readonly every: RotationPeriod;
  /** The hours it covers, by the wall clock of its zone; round the clock by default. */
  readonly hours?: "always" | WeeklyHours;
}

/** Someone else, or nobody, for some time. It covers its span also outside the layer's hours. */
export interface OnCallOverride {
  /** The layer. */
  readonly layer: string;
  /** First instant: ISO text with `Z` or offset, or epoch milliseconds. */
  readonly from: string | EpochMs;
  /** End, itself outside. */
  readonly to: string | EpochMs;
  /** Who stands in; nobody if absent. */
  readonly person?: string;
}

/** Two turns of a layer change people. */
export interface OnCallSwap {
  /** The layer. */
  readonly layer: string;
  /** Any instant of each of the two turns: ISO text with `Z` or offset, or epoch milliseconds. */
  readonly turns: readonly [string | EpochMs, string | EpochMs];
}

/** Who is on call when, as plain JSON. */
export interface OnCallDefinition {
  /** Version of this format. */
  readonly schemaVersion?: 1;
  /** Name by which audiences refer to it. */
  readonly id?: string;
  /** IANA name of the zone of its layers. */
  readonly timeZone: string;
  /** At least one; the first layer that has someone at an instant answers first. */
  readonly layers: readonly OnCallLayer[];
  /** In order: where two overlap in a layer, the later one in the list counts. They come after swaps. */
  readonly overrides?: readonly OnCallOverride[];
  /** In order. */
  readonly swaps?: readonly OnCallSwap[];
}
