import { checkTimes } from "./check-times.js";
import { ratioOf } from "./ratio-of.js";

/** Times of a team, all in one unit of your choice. */
export interface OccupancyTimes {
  /** Time with contacts and the work after them: talk, hold, wrap. */
  readonly handle: number;
  /** Time logged in. */
  readonly loggedIn: number;
  /** The part of it in which no contacts could be offered: breaks, meetings, training. */
  readonly aux: number;
}

/**
 * Occupancy: the share of the time in which contacts could be offered that went into handling them,
 * handle / (logged in - aux). Some call this utilisation; see {@link utilisationOf} for the other thing.
 *
 * @param times - From 0, in one unit; aux not above logged in.
 * @returns 0 to 1, above 1 where contacts overlap; `null` if nobody was ready.
 * @throws A {@link SupportOpsError} with code `kpi.timeInvalid`.
 * @example
 * ```ts
 * occupancyOf({ handle: 340, loggedIn: 480, aux: 80 }); // => 0.85
 * occupancyOf({ handle: 0, loggedIn: 0, aux: 0 }); // => null
 * ```
 * @see COPC, as quoted by Call Centre Helper, "Occupancy vs utilisation".
 */
export function occupancyOf({ handle, loggedIn, aux }: OccupancyTimes): number | null {
  checkTimes({ handle, loggedIn, aux }, ["aux", "loggedIn"]);
  return ratioOf({ numerator: handle, denominator: loggedIn - aux });
}

/** Times of a team, all in one unit of your choice. */
export interface UtilisationTimes {
  /** Time with contacts and other productive work. */
  readonly productive: number;
  /** Time paid. */
  readonly paid: number;
}

/**
 * Utilisation: productive time out of paid time.
 *
 * @param times - From 0, in one unit.
 * @returns 0 to 1, above 1 where contacts overlap; `null` if nothing was paid.
 * @throws A {@link SupportOpsError} with code `kpi.timeInvalid`.
 * @example
 * ```ts
 * utilisationOf({ productive: 360, paid: 480 }); // => 0.75
 * ```
 * @see Call Centre Helper, "Occupancy vs utilisation".
 */
export function utilisationOf({ productive, paid }: UtilisationTimes): number | null {
  checkTimes({ productive, paid });
  return ratioOf({ numerator: productive, denominator: paid });
}

/** Times of a team, all in one unit of your choice. */
export interface ShrinkageTimes {
  /** Time paid. */
  readonly paid: number;
  /** The part of it in which people were there for contacts. */
  readonly available: number;
}

/** Shrinkage, and what it does to a head count. */
export interface ShrinkageFigures {
  /** The share of paid time in which people were not there for contacts, 0 to 1; `null` if nothing was paid. */
  readonly shrinkage: number | null;
  /** Heads to schedule for each one needed, 1 / (1 - shrinkage); `null` without data and if nobody was ever there. */
  readonly grossUp: number | null;
}

/**
 * Shrinkage: (paid - available) / paid, with the factor that turns heads needed into heads to schedule. That factor is
 * 1 / (1 - s), not 1 + s.
 *
 * @param times - From 0, in one unit; available not above paid.
 * @returns The share and the factor.
 * @throws A {@link SupportOpsError} with code `kpi.timeInvalid`.
 * @example
 * ```ts
 * shrinkageOf({ paid: 40, available: 30 }); // => { shrinkage: 0.25, grossUp: 4 / 3 }
 * shrinkageOf({ paid: 0, available: 0 }); // => { shrinkage: null, grossUp: null }
 * ```
 */
export function shrinkageOf({ paid, available }: ShrinkageTimes): ShrinkageFigures {
  checkTimes({ paid, available }, ["available", "paid"]);
  const shrinkage = ratioOf({ numerator: paid - available, denominator: paid });
  return { shrinkage, grossUp: shrinkage === null ? null : ratioOf({ numerator: paid, denominator: available }) };
}
