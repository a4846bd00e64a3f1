import { checkTimes } from "./check-times.js";
import { ratioOf } from "./ratio-of.js";

/** Times of a team against its schedule, all in one unit of your choice. */
export interface AdherenceTimes {
  /** Scheduled time in which people were in the state the schedule says. */
  readonly adherent: number;
  /** Time scheduled. */
  readonly scheduled: number;
}

/**
 * Adherence: the share of scheduled time in which people did what was scheduled then. Whoever works as long as scheduled,
 * but at other times, has full {@link conformanceOf} and poor adherence.
 *
 * @param times - From 0, in one unit; adherent not above scheduled.
 * @returns 0 to 1; `null` if nothing was scheduled.
 * @throws A {@link SupportOpsError} with code `kpi.timeInvalid`.
 * @example
 * ```ts
 * adherenceOf({ adherent: 288, scheduled: 480 }); // => 0.6
 * conformanceOf({ worked: 480, scheduled: 480 }); // => 1
 * ```
 */
export function adherenceOf({ adherent, scheduled }: AdherenceTimes): number | null {
  checkTimes({ adherent, scheduled }, ["adherent", "scheduled"]);
  return ratioOf({ numerator: adherent, denominator: scheduled });
}

/** Times of a team against its schedule, all in one unit of your choice. */
export interface ConformanceTimes {
  /** Time worked, whenever. */
  readonly worked: number;
  /** Time scheduled. */
  readonly scheduled: number;
}

/**
 * Conformance: time worked out of time scheduled, whenever it was worked.
 *
 * @param times - From 0, in one unit.
 * @returns From 0, above 1 with overtime; `null` if nothing was scheduled.
 * @throws A {@link SupportOpsError} with code `kpi.timeInvalid`.
 * @example
 * ```ts
 * conformanceOf({ worked: 504, scheduled: 480 }); // => 1.05
 * ```
 */
export function conformanceOf({ worked, scheduled }: ConformanceTimes): number | null {
  checkTimes({ worked, scheduled });
  return ratioOf({ numerator: worked, denominator: scheduled });
}
