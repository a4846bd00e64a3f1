import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { QualityReview, ReviewCategory } from "./quality-review.js";

/**
 * Checks what the shape of a review cannot say: reports `survey.scaleInvalid` for a category whose scale does not rise
 * or whose weight is negative or no number, and `survey.scoreOutsideScale`.
 */
export function checkQualityReview({ categories }: QualityReview, path: IssuePath, issues: Issues): void {
  checkReviewCategories(categories, [...path, "categories"], issues);
}

/** Checks the categories of a review; reports as {@link checkQualityReview} does. */
export function checkReviewCategories(categories: readonly ReviewCategory[], path: IssuePath, issues: Issues): void {
  categories.forEach(({ score, min, max, weight }, index) => {
    const place = [...path, index];
    if (!Number.isFinite(min) || !Number.isFinite(max) || min >= max) {
      const message = "The lowest rating must lie below the highest one.";
      addIssue(issues, "survey.scaleInvalid", [...place, "max"], { message, received: max });
    } else if (score !== null && !(score >= min && score <= max)) {
      const expected = `${String(min)} to ${String(max)}`;
      const details = { message: "The rating lies outside its scale.", expected, received: score };
      addIssue(issues, "survey.scoreOutsideScale", [...place, "score"], details);
    }
    if (!Number.isFinite(weight) || weight < 0) {
      const message = "The weight is no number from 0.";
      addIssue(issues, "survey.scaleInvalid", [...place, "weight"], { message, received: weight });
    }
  });
}
