import { type Issues, throwIssues } from "../errors/issues.js";
import { betaQuantile } from "./beta-quantile.js";
import { checkLevel, checkPositive } from "./check-numbers.js";
import type { IntervalEstimate, LevelOptions } from "./interval-estimate.js";
import { checkProportion, type Proportion } from "./proportion.js";

/** What is known of a share before looking: as if so many successes and failures had been seen. */
export interface BetaPrior {
  /** Successes of the prior, above 0. */
  readonly alpha: number;
  /** Failures of the prior, above 0. */
  readonly beta: number;
}

/** The options of {@link shrinkProportion}. */
export interface ShrinkProportionOptions extends LevelOptions {
  /** What is known before looking: the share of all teams, as strong as the spread between them allows. */
  readonly prior: BetaPrior;
}

/**
 * Draws a share towards what is known of its peers, the more the fewer data it has: a fair order of agents or teams, in
 * which 9 of 10 does not beat 870 of 1000 by luck.
 *
 * Posterior Beta(x + alpha, n - x + beta) of the beta-binomial model. SciPy: `scipy.stats.beta(x + alpha,
 * n - x + beta)`, `.mean()` and `.interval(level)`.
 *
 * @param proportion - Successes and n, whole numbers, 0 <= successes <= n.
 * @param options - The prior and the two-sided level, 0.95 by default.
 * @returns Posterior mean and central posterior interval, 0 to 1; those of the prior when n is 0.
 * @throws A {@link SupportOpsError} with code `stats.countInvalid` for counts that are negative, not whole or above n,
 * `stats.parameterInvalid` for a prior not above 0, `stats.probabilityInvalid` for a level outside 0 to 1.
 * @example
 * ```ts
 * // Peers reach 90 %; weight of 50 ratings.
 * const prior = { alpha: 45, beta: 5 };
 * shrinkProportion({ successes: 9, n: 10 }, { prior }).value; // => 0.9
 * shrinkProportion({ successes: 2, n: 2 }, { prior }).value?.toFixed(4); // => "0.9038"
 * ```
 * @see Gelman et al. (2013), Bayesian Data Analysis, section 2.4.
 */
export function shrinkProportion(proportion: Proportion, options: ShrinkProportionOptions): IntervalEstimate {
  const { prior, level = 0.95 } = options;
  const issues: Issues = [];
  checkProportion(proportion, ["proportion"], issues);
  checkPositive(prior.alpha, ["prior", "alpha"], issues);
  checkPositive(prior.beta, ["prior", "beta"], issues);
  checkLevel(level, ["level"], issues);
  throwIssues(issues);
  const alpha = proportion.successes + prior.alpha;
  const beta = proportion.n - proportion.successes + prior.beta;
  const tail = (1 - level) / 2;
  return {
    value: alpha / (alpha + beta),
    low: betaQuantile(tail, alpha, beta),
    high: 1 - betaQuantile(tail, beta, alpha),
    level,
    reason: null,
  };
}
