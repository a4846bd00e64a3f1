import type { IntervalEstimate } from "../../stats/interval-estimate.js";
import { wilsonInterval } from "../../stats/wilson-interval.js";

/** Answers to a survey that knows good and bad only, as Zendesk's does. */
export interface GoodBadCounts {
  /** Good ratings. */
  readonly good: number;
  /** Bad ratings. */
  readonly bad: number;
  /** Surveys that were offered and not answered. */
  readonly unanswered: number;
}

/** What can be said of good and bad ratings. */
export interface GoodBadFigures {
  /** Good among all ratings, 0 to 1, with Wilson limits; unanswered surveys do not count. */
  readonly score: IntervalEstimate;
  /** Answered among all offered, 0 to 1, with Wilson limits. */
  readonly responseRate: IntervalEstimate;
}

/**
 * CSAT in the form good / (good + bad), with the response rate that must stand beside it.
 *
 * @param counts - Whole numbers from 0.
 * @returns Shares from 0 to 1; `null` with reason `noData` where nothing was rated or offered.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a count that is negative or not whole.
 * @example
 * ```ts
 * const { score, responseRate } = goodBadFigures({ good: 8, bad: 2, unanswered: 30 });
 * [score.value, responseRate.value]; // => [0.8, 0.25]
 * goodBadFigures({ good: 0, bad: 0, unanswered: 10 }).score.value; // => null
 * ```
 * @see Zendesk Help, "About CSAT".
 */
export function goodBadFigures({ good, bad, unanswered }: GoodBadCounts): GoodBadFigures {
  const rated = good + bad;
  return {
    score: wilsonInterval({ successes: good, n: rated }),
    responseRate: wilsonInterval({ successes: rated, n: rated + unanswered }),
  };
}
