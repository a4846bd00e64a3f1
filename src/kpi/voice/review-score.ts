import { type Issues, throwIssue, throwIssues } from "../../errors/issues.js";
import { checkReviewCategories } from "../../survey/check-quality-review.js";
import type { ReviewCategory } from "../../survey/quality-review.js";

/** A critical category below this share of what is possible is a critical error and makes a review 0. */
export const criticalShare = 0.5;

/**
 * The score of one quality review, 0 to 100: the weighted mean of the categories, each as a share of its own scale.
 * A category that did not apply drops out with its weight; a critical one below half makes the review 0.
 *
 * @param categories - Ratings with their scales and weights.
 * @returns 0 to 100; `null` if nothing was rated, or all that was has weight 0.
 * @throws A {@link SupportOpsError} with code `survey.scaleInvalid` or `survey.scoreOutsideScale`.
 * @example
 * ```ts
 * reviewScore([
 *   { score: 4, min: 1, max: 5, weight: 10 },
 *   { score: null, min: 1, max: 5, weight: 50 },
 *   { score: 2, min: 1, max: 3, weight: 10 },
 * ]); // => 62.5
 * reviewScore([]); // => null
 * ```
 * @see Zendesk Help, "About the Zendesk QA Reviews dashboard calculations".
 */
export function reviewScore(categories: readonly ReviewCategory[]): number | null {
  const issues: Issues = [];
  checkReviewCategories(categories, ["categories"], issues);
  throwIssues(issues);
  const rated = categories.flatMap(({ score, min, max, weight, critical }) =>
    score === null ? [] : [{ share: (score - min) / (max - min), weight, critical }],
  );
  const weights = rated.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return null;
  if (rated.some(({ critical, share }) => critical === true && share < criticalShare)) return 0;
  return (100 * rated.reduce((sum, { share, weight }) => sum + share * weight, 0)) / weights;
}

/**
 * The internal quality score, 0 to 100: the mean of review scores. It differs from pooling all categories, which would
 * let long reviews count more.
 *
 * @param scores - Scores of reviews, 0 to 100.
 * @returns 0 to 100; `null` without reviews.
 * @throws A {@link SupportOpsError} with code `survey.scoreOutsideScale` for a score that is not from 0 to 100.
 * @example
 * ```ts
 * internalQualityScore([100, 9.91, 63.96, 90.99, 0])?.toFixed(2); // => "52.97"
 * ```
 * @see Zendesk Help, "About the Zendesk QA Reviews dashboard calculations", whose example this is.
 */
export function internalQualityScore(scores: readonly number[]): number | null {
  const wrong = scores.findIndex((score) => !(Number.isFinite(score) && score >= 0 && score <= 100));
  if (wrong !== -1) {
    const details = { message: "The score lies outside 0 to 100.", expected: "0 to 100", received: scores[wrong] };
    throwIssue("survey.scoreOutsideScale", ["scores", wrong], details);
  }
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
