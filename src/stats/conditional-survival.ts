import { type Issues, throwIssues } from "../errors/issues.js";
import { checkSample } from "./check-sample.js";
import { survivalAt } from "./survival-at.js";
import type { SurvivalCurve } from "./survival-curve.js";

/** What is known and asked of one open ticket. */
export interface ConditionalSurvivalOptions {
  /** Duration already passed without the event, at least 0, in the unit of the curve. */
  readonly age: number;
  /** Duration asked about, at least 0, in the unit of the curve. */
  readonly due: number;
}

/**
 * Probability that something of a given age is still open at its due duration, S(due) / S(age): the breach risk of an
 * open ticket, read from how long comparable tickets took.
 *
 * R: `summary(fit, due)$surv / summary(fit, age)$surv`.
 *
 * @param curve - From {@link kaplanMeier} or {@link survivalHistogram}.
 * @param options - Age and due duration.
 * @returns Probability, 0 to 1; 1 when the due duration has passed already; null without observations, or when nothing
 * observed got as old as `age`.
 * @throws A {@link SupportOpsError} with code `stats.sampleInvalid` for an age or due that is negative or not finite.
 * @example
 * ```ts
 * const curve = kaplanMeier({ times: [5, 6, 8, 10], events: [1, 0, 1, 0] });
 * conditionalSurvival(curve, { age: 5, due: 8 }); // => 0.5
 * conditionalSurvival(curve, { age: 9, due: 8 }); // => 1
 * ```
 */
export function conditionalSurvival(curve: SurvivalCurve, { age, due }: ConditionalSurvivalOptions): number | null {
  const issues: Issues = [];
  checkSample([age, due], ["options"], issues, 0);
  throwIssues(issues);
  const reached = survivalAt(curve, age);
  const remaining = survivalAt(curve, due);
  if (reached === null || remaining === null || reached === 0) return null;
  return due <= age ? 1 : remaining / reached;
}
