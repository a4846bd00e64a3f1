import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { kaplanMeier } from "./kaplan-meier.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";

/** Durations that end in one of several ways, as columns of equal length. */
export interface CompetingObservations {
  /** Duration to the end, or to the end of observation; at least 0, any one unit. */
  readonly times: Sample;
  /** How each ended: 1, 2, ... for the causes, 0 where observation ended first (censored). */
  readonly causes: ArrayLike<number>;
  /** Left truncation, as in {@link SurvivalObservations}. */
  readonly entries?: Sample;
}

/** Cumulative incidence of one cause. */
export interface CauseIncidence {
  /** Number of the cause. */
  readonly cause: number;
  /** Probability of having ended by this cause, by duration, 0 to 1. */
  readonly incidence: readonly number[];
}

/** Cumulative incidences as columns; at each duration they and `eventFree` add up to 1. */
export interface CumulativeIncidence {
  /** Distinct durations with an end or a censoring, shortest first. */
  readonly times: readonly number[];
  /** Under observation just before each duration. */
  readonly atRisk: readonly number[];
  /** Probability of not having ended by any cause, by duration, 0 to 1. */
  readonly eventFree: readonly number[];
  /** One column for each cause that occurs, lowest number first. */
  readonly causes: readonly CauseIncidence[];
  /** `noData` without observations, else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Estimates the probability of ending by each of several causes: answered, solved without an answer, merged away.
 * Counting the other causes as censored in {@link kaplanMeier} would overstate each of them.
 *
 * Sum over durations of S(before) times the share that ends by the cause there. R: `survival::survfit(Surv(time,
 * factor(cause)) ~ 1)`.
 *
 * @param observations - Durations, causes and optional late entries, as columns.
 * @returns One curve a cause; empty columns with reason `noData` without observations.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for columns of different length,
 * `stats.sampleInvalid` for a negative or non-finite duration, a cause that is no whole number from 0, or an entry at
 * or after its time.
 * @example
 * ```ts
 * const { eventFree, causes } = aalenJohansen({ times: [1, 2, 3, 4], causes: [1, 2, 0, 1] });
 * eventFree; // => [0.75, 0.5, 0.5, 0]
 * causes[0]?.incidence; // => [0.25, 0.25, 0.25, 0.75]
 * causes[1]?.incidence; // => [0, 0.25, 0.25, 0.25]
 * ```
 * @see Aalen and Johansen (1978), Scandinavian Journal of Statistics 5, 141-150.
 */
export function aalenJohansen({ times, causes, entries }: CompetingObservations): CumulativeIncidence {
  const issues: Issues = [];
  const causeOf = Array.from(causes);
  causeOf.forEach((cause, index) => {
    if (Number.isSafeInteger(cause) && cause >= 0) return;
    addUnexpected(issues, "stats.sampleInvalid", ["causes", index], "a whole number from 0", cause);
  });
  throwIssues(issues);
  const events = causeOf.map((cause) => cause > 0);
  const curve = kaplanMeier(entries === undefined ? { times, events } : { times, events, entries });
  const distinct = [...new Set(causeOf)].filter((cause) => cause > 0).sort((a, b) => a - b);
  return {
    times: curve.times,
    atRisk: curve.atRisk,
    eventFree: curve.survival,
    causes: distinct.map((cause) => {
      const ended = countByTime(times, causeOf, cause);
      let incidence = 0;
      return {
        cause,
        incidence: curve.times.map((time, row) => {
          const before = curve.survival[row - 1] ?? 1;
          incidence += (before * (ended.get(time) ?? 0)) / (curve.atRisk[row] ?? 1);
          return incidence;
        }),
      };
    }),
    reason: curve.reason,
  };
}

function countByTime(times: Sample, causeOf: readonly number[], cause: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  causeOf.forEach((other, index) => {
    const time = times[index];
    if (other === cause && time !== undefined) counts.set(time, (counts.get(time) ?? 0) + 1);
  });
  return counts;
}
