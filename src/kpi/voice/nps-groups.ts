import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import type { NpsCounts } from "../../stats/nps-interval.js";

/** The group of one answer to "how likely are you to recommend us", 0 to 10. */
export type NpsGroup = keyof NpsCounts;

/**
 * The group an answer falls into; it must be a whole number from 0 to 10.
 *
 * @returns `promoters` from 9, `passives` from 7, `detractors` below.
 * @example
 * ```ts
 * [9, 8, 6].map(npsGroupOf); // => ["promoters", "passives", "detractors"]
 * ```
 */
export function npsGroupOf(rating: number): NpsGroup {
  if (rating >= 9) return "promoters";
  return rating >= 7 ? "passives" : "detractors";
}

/** Tells whether a number is an answer on the scale of NPS: whole, 0 to 10. */
export function isNpsRating(rating: number): boolean {
  return Number.isInteger(rating) && rating >= 0 && rating <= 10;
}

/**
 * Counts answers to "how likely are you to recommend us" by group, for {@link npsInterval}.
 *
 * @param ratings - Whole numbers from 0 to 10.
 * @returns How many are promoters (9, 10), passives (7, 8) and detractors (0 to 6).
 * @throws A {@link SupportOpsError} with code `survey.scoreOutsideScale` for each other rating.
 * @example
 * ```ts
 * npsGroups([6, 9, 6, 9, 10, 1, 2, 8]); // => { promoters: 3, passives: 1, detractors: 4 }
 * npsGroups([11]); // throws survey.scoreOutsideScale
 * ```
 * @see Reichheld (2003), "The One Number You Need to Grow", Harvard Business Review.
 */
export function npsGroups(ratings: readonly number[]): NpsCounts {
  const issues: Issues = [];
  const counts: Record<NpsGroup, number> = { promoters: 0, passives: 0, detractors: 0 };
  ratings.forEach((rating, index) => {
    if (isNpsRating(rating)) counts[npsGroupOf(rating)] += 1;
    else {
      const details = { message: "An answer is a whole number from 0 to 10.", expected: "0 to 10", received: rating };
      addIssue(issues, "survey.scoreOutsideScale", ["ratings", index], details);
    }
  });
  throwIssues(issues);
  return counts;
}
