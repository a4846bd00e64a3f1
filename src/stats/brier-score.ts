import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkProbability } from "./check-numbers.js";
import { checkEqualLength } from "./check-equal-length.js";
import type { NoValueReason } from "./no-value-reason.js";
import type { Sample } from "./sample.js";

/** How good predicted probabilities were. */
export interface BrierScore {
  /** Mean squared difference of probability and outcome, 0 (perfect) to 1; null without predictions. */
  readonly score: number | null;
  /** Score of always predicting the overall share; a useful forecast is below it. Null without predictions. */
  readonly climatology: number | null;
  /** 1 - score / climatology: above 0 better than the overall share, 1 perfect; null when all outcomes agree. */
  readonly skill: number | null;
  /** `noData`, or `noVariation` where only the skill is missing; else null. */
  readonly reason: NoValueReason | null;
}

/**
 * Scores predicted probabilities, such as breach forecasts, against what happened.
 *
 * R: `DescTools::BrierScore`. scikit-learn: `brier_score_loss(outcomes, probabilities)`.
 *
 * @param outcomes - 1 or true where it happened, 0 or false where not.
 * @param probabilities - Predicted probability of each, 0 to 1.
 * @returns Score, the score of the overall share, and the skill; nulls with reason `noData` without predictions.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for columns of different length,
 * `stats.sampleInvalid` for an outcome that is neither 0 nor 1, `stats.probabilityInvalid` for a probability outside 0
 * to 1.
 * @example
 * ```ts
 * const { score, climatology } = brierScore([0, 0, 0, 1], [0.1, 0.1, 0.1, 0.1]);
 * [score?.toFixed(4), climatology]; // => ["0.2100", 0.1875]
 * ```
 * @see Brier (1950), Monthly Weather Review 78, 1-3.
 */
export function brierScore(outcomes: ArrayLike<number | boolean>, probabilities: Sample): BrierScore {
  const issues: Issues = [];
  checkEqualLength(["probabilities"], probabilities.length, outcomes.length, issues);
  throwIssues(issues);
  const predicted = Array.from(probabilities);
  predicted.forEach((p, index) => checkProbability(p, ["probabilities", index], issues));
  const happened = Array.from(outcomes, Number);
  happened.forEach((outcome, index) => {
    if (outcome === 0 || outcome === 1) return;
    addUnexpected(issues, "stats.sampleInvalid", ["outcomes", index], "0 or 1", outcomes[index]);
  });
  throwIssues(issues);
  const n = predicted.length;
  if (n === 0) return { score: null, climatology: null, skill: null, reason: "noData" };
  const share = happened.reduce((sum, outcome) => sum + outcome, 0) / n;
  const climatology = share * (1 - share);
  const score = predicted.reduce((sum, p, index) => sum + (p - (happened[index] ?? 0)) ** 2, 0) / n;
  const skill = climatology === 0 ? null : 1 - score / climatology;
  return { score, climatology, skill, reason: skill === null ? "noVariation" : null };
}
