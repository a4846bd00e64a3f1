import { type SurvivalLimits, survivalLimits } from "./survival-limits.js";
import type { RiskTable } from "./survival-tally.kernel.js";

/** The estimated columns of a survival curve, one row for each row of the risk table. */
export interface ProductLimit {
  /** Survival after each row, 0 to 1. */
  readonly survival: readonly number[];
  /** Greenwood's standard error; null where the survival is 0. */
  readonly standardError: readonly (number | null)[];
  /** Lower limits. */
  readonly low: readonly (number | null)[];
  /** Upper limits. */
  readonly high: readonly (number | null)[];
}

/** Multiplies the survival down a risk table, with limits at `z` standard errors. */
export function productLimit({ atRisk, events }: RiskTable, z: number, scale: SurvivalLimits): ProductLimit {
  const survival: number[] = [];
  const standardError: (number | null)[] = [];
  const low: (number | null)[] = [];
  const high: (number | null)[] = [];
  let surviving = 1;
  let variance = 0;
  for (let row = 0; row < events.length; row += 1) {
    const exposed = atRisk[row]!;
    surviving *= (exposed - events[row]!) / exposed;
    variance += greenwoodTerm(events[row]!, exposed);
    const logError = Math.sqrt(variance);
    const limits = survivalLimits(surviving, logError, z, scale);
    survival.push(surviving);
    standardError.push(surviving === 0 ? null : surviving * logError);
    low.push(limits.low);
    high.push(limits.high);
  }
  return { survival, standardError, low, high };
}

/** Area under a survival curve up to a duration, with its variance. */
export interface RestrictedArea {
  /** The area, in the unit of the durations. */
  readonly area: number;
  /** Its variance, in the squared unit. */
  readonly variance: number;
}

/** What {@link areaUnder} needs of a curve. */
export interface Steps {
  /** Durations, shortest first. */
  readonly times: readonly number[];
  /** At risk at each. */
  readonly atRisk: readonly number[];
  /** Events at each. */
  readonly events: readonly number[];
  /** Survival after each. */
  readonly survival: readonly number[];
}

/** Walks from `until` back to 0, so that the area after each event, which its variance needs, is known. */
export function areaUnder({ times, atRisk, events, survival }: Steps, until: number): RestrictedArea {
  let area = 0;
  let variance = 0;
  let end = until;
  for (let row = times.length - 1; row >= 0; row -= 1) {
    if (times[row]! > until) continue;
    area += survival[row]! * (end - times[row]!);
    end = times[row]!;
    variance += area ** 2 * greenwoodTerm(events[row]!, atRisk[row]!);
  }
  return { area: area + end, variance };
}

/** Variance a step adds; none where everybody left, since the survival stays 0 from there. */
function greenwoodTerm(died: number, exposed: number): number {
  return died < exposed ? died / exposed / (exposed - died) : 0;
}
