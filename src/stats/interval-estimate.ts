import type { NoValueReason } from "./no-value-reason.js";

/** The option of every method that returns an interval. */
export interface LevelOptions {
  /** Two-sided confidence level, above 0 and below 1; 0.95 without it. */
  readonly level?: number;
}

/** A number with its uncertainty, in the unit of the number. */
export interface IntervalEstimate {
  /** The estimate; null without data. */
  readonly value: number | null;
  /** Lower limit; null without data, or where the data do not bound it. */
  readonly low: number | null;
  /** Upper limit; null without data, or where the data do not bound it. */
  readonly high: number | null;
  /** The two-sided confidence level of the limits. */
  readonly level: number;
  /** Why a number is missing; null when none is. */
  readonly reason: NoValueReason | null;
}
