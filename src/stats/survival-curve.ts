import type { LevelOptions } from "./interval-estimate.js";
import type { NoValueReason } from "./no-value-reason.js";
import { normalCritical } from "./normal-quantile.js";
import { productLimit } from "./product-limit.kernel.js";
import type { SurvivalLimits } from "./survival-limits.js";
import { countAtRisk, type SurvivalTally } from "./survival-tally.kernel.js";

/** The options of a survival curve. */
export interface SurvivalOptions extends LevelOptions {
  /** Scale of the confidence limits; `logLog` without it. */
  readonly limits?: SurvivalLimits;
}

/** A survival curve as columns: one row for each distinct duration with an event or a censoring, shortest first. */
export interface SurvivalCurve {
  /** How many observations. */
  readonly n: number;
  /** Durations, in the unit of the observations. Before the first the survival is 1. */
  readonly times: readonly number[];
  /** Under observation just before each duration. */
  readonly atRisk: readonly number[];
  /** Events at each duration. */
  readonly events: readonly number[];
  /** Observations that ended without the event at each duration. */
  readonly censored: readonly number[];
  /** Probability that a duration exceeds this one, 0 to 1. */
  readonly survival: readonly number[];
  /** Greenwood's standard error of the survival; null where it is 0. */
  readonly standardError: readonly (number | null)[];
  /** Lower limit of the survival; null where the survival is 0, and on the log(-log) scale also where it is 1. */
  readonly low: readonly (number | null)[];
  /** Upper limit of the survival; null as for the lower one. */
  readonly high: readonly (number | null)[];
  /** The two-sided confidence level of the limits. */
  readonly level: number;
  /** `noData` without observations, else null. */
  readonly reason: NoValueReason | null;
}

/** Builds the curve of a tally: the product-limit estimate with Greenwood's error and limits. */
export function survivalCurveOf(tally: SurvivalTally, options: SurvivalOptions): SurvivalCurve {
  const { level = 0.95, limits = "logLog" } = options;
  const table = countAtRisk(tally);
  const n = sumOf(table.events) + sumOf(table.censored);
  return {
    n,
    ...table,
    ...productLimit(table, normalCritical(level), limits),
    level,
    reason: n === 0 ? "noData" : null,
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
