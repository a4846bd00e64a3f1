import { type Issues, throwIssues } from "../errors/issues.js";
import { checkCount, checkLevel } from "./check-numbers.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { normalCritical } from "./normal-quantile.js";

/** Answers to "how likely are you to recommend", by group. */
export interface NpsCounts {
  /** Ratings 9 and 10, whole, at least 0. */
  readonly promoters: number;
  /** Ratings 7 and 8, whole, at least 0. */
  readonly passives: number;
  /** Ratings 0 to 6, whole, at least 0. */
  readonly detractors: number;
}

/** The options of {@link npsInterval}. */
export interface NpsOptions extends LevelOptions {
  /**
   * `wald` is the textbook interval, not cut at ± 100; `adjusted` first adds 3/4 promoter, 3/2 passives and 3/4
   * detractor. Without it: `adjusted` below 30 answers and when all answers agree, else `wald` cut at ± 100.
   */
  readonly method?: "wald" | "adjusted";
}

/** A Net Promoter Score with its interval, in points. */
export interface NpsInterval extends IntervalEstimate {
  /** Number of answers. */
  readonly n: number;
  /** Variance of a single answer counted +1, 0 or -1, over n; null without answers. */
  readonly variance: number | null;
  /** Standard error of the score in points, from that variance; null without answers. */
  readonly standardError: number | null;
  /** Standard error in points from the variance over n - 1; null below two answers. */
  readonly sampleStandardError: number | null;
  /** The interval that was used. */
  readonly method: "wald" | "adjusted";
}

const fewAnswers = 30;

/**
 * Net Promoter Score with its interval, -100 to 100 points: promoters minus detractors in percent.
 *
 * The textbook interval collapses to a point when all answers agree and covers too little for few answers; there the
 * adjusted form takes over. R: `NPS::nps(x)` and `NPS::nps.se(x)`.
 *
 * @param counts - Promoters, passives and detractors, whole numbers.
 * @param options - Two-sided level, 0.95 by default, and the method.
 * @returns Score and limits in points; nulls with reason `noData` without answers.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for a count that is negative or not whole,
 * `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * const nps = npsInterval({ promoters: 70, passives: 10, detractors: 20 });
 * nps.value; // => 50
 * [nps.low?.toFixed(1), nps.high?.toFixed(1), nps.method]; // => ["34.2", "65.8", "wald"]
 * npsInterval({ promoters: 10, passives: 0, detractors: 0 }).low?.toFixed(1); // => "47.5"
 * ```
 * @see Rocks (2016), Interval estimation for the Net Promoter Score, The American Statistician 70, 365-372.
 */
export function npsInterval(counts: NpsCounts, options: NpsOptions = {}): NpsInterval {
  const { level = 0.95 } = options;
  const { promoters, passives, detractors } = counts;
  const issues: Issues = [];
  checkCount(promoters, ["counts", "promoters"], issues);
  checkCount(passives, ["counts", "passives"], issues);
  checkCount(detractors, ["counts", "detractors"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const n = promoters + passives + detractors;
  const unanimous = Math.max(promoters, passives, detractors) === n;
  const method = options.method ?? (n < fewAnswers || unanimous ? "adjusted" : "wald");
  if (n === 0) {
    const missing = { value: null, low: null, high: null, variance: null, standardError: null };
    return { ...missing, sampleStandardError: null, n, level, method, reason: "noData" };
  }
  const { mean, variance } = scoreMoments(promoters, passives, detractors);
  const value = 100 * mean;
  const wald = limitsAround(mean, variance / n, level);
  return {
    value,
    ...(options.method === "wald" ? wald : cutLimits(method === "wald" ? wald : adjustedLimits(counts, value, level))),
    n,
    variance,
    standardError: 100 * Math.sqrt(variance / n),
    sampleStandardError: n < 2 ? null : 100 * Math.sqrt(variance / (n - 1)),
    level,
    method,
    reason: null,
  };
}

function scoreMoments(promoters: number, passives: number, detractors: number) {
  const n = promoters + passives + detractors;
  const mean = (promoters - detractors) / n;
  return { mean, variance: Math.max(0, (promoters + detractors) / n - mean ** 2) };
}

function limitsAround(mean: number, squaredError: number, level: number) {
  const reach = normalCritical(level) * Math.sqrt(squaredError);
  return { low: 100 * (mean - reach), high: 100 * (mean + reach) };
}

function cutLimits({ low, high }: { low: number; high: number }) {
  return { low: Math.max(-100, low), high: Math.min(100, high) };
}

/** Limits of the adjusted counts; for levels far below the usual ones they are widened to contain the score. */
function adjustedLimits({ promoters, passives, detractors }: NpsCounts, value: number, level: number) {
  const { mean, variance } = scoreMoments(promoters + 0.75, passives + 1.5, detractors + 0.75);
  const { low, high } = limitsAround(mean, variance / (promoters + passives + detractors + 3), level);
  return { low: Math.min(low, value), high: Math.max(high, value) };
}
