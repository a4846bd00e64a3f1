import type { IntervalEstimate } from "../../stats/interval-estimate.js";
import { wilsonInterval } from "../../stats/wilson-interval.js";
import { type AttainmentDenominator, type PromiseOutcome, promiseShare } from "./promise-outcome.js";

/** A share of promises kept. */
export interface Attainment extends IntervalEstimate {
  /** How many were kept. */
  readonly numerator: number;
  /** Out of how many. */
  readonly denominator: number;
}

/**
 * The share of promises kept, from 0 to 1, in each of its denominators, with Wilson intervals: for data that have no
 * tickets' logs, such as a table with a due and a done column. {@link slaAttainment} gives the same from logs.
 *
 * @param promises - How each stands; say yourself as of when.
 * @returns The three shares; null values with reason `noData` where nothing counts.
 * @see City of Boston, 311 service requests: the published flag is `all`, its closed requests `ended`.
 * @example
 * ```ts
 * const { decided, ended, all } = attainmentOf([
 *   { outcome: "met", ended: true },
 *   { outcome: "breached", ended: true },
 *   { outcome: "breached", ended: false },
 *   { outcome: "untargeted", ended: false },
 * ]);
 * [decided, ended, all].map(({ numerator, denominator }) => [numerator, denominator]); // => [[1, 3], [1, 2], [2, 4]]
 * ```
 */
export function attainmentOf(promises: Iterable<PromiseOutcome>): Readonly<Record<AttainmentDenominator, Attainment>> {
  const tallies = { decided: { successes: 0, n: 0 }, ended: { successes: 0, n: 0 }, all: { successes: 0, n: 0 } };
  for (const promise of promises) {
    for (const denominator of ["decided", "ended", "all"] as const) {
      const { counts, excluded } = promiseShare(promise, denominator);
      if (excluded !== undefined) continue;
      tallies[denominator].n += 1;
      if (counts) tallies[denominator].successes += 1;
    }
  }
  const shareOf = (denominator: AttainmentDenominator): Attainment => {
    const { successes, n } = tallies[denominator];
    return { ...wilsonInterval({ successes, n }), numerator: successes, denominator: n };
  };
  return { decided: shareOf("decided"), ended: shareOf("ended"), all: shareOf("all") };
}
