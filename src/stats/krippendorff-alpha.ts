import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkEqualLength } from "./check-equal-length.js";
import { countAtOrBelow, countBelow } from "./sorted-search.kernel.js";

/** How far apart two ratings are: names, ranks, differences, or differences relative to the sum. */
export type RatingMetric = "nominal" | "ordinal" | "interval" | "ratio";

/** The option of {@link krippendorffAlpha}. */
export interface KrippendorffOptions {
  /** Scale of the ratings; `nominal` without it. `ratio` takes ratings from 0 only. */
  readonly metric?: RatingMetric;
}

/**
 * Agreement of any number of raters beyond chance with missing ratings and any scale, 1 for perfect, 0 for chance: the
 * one to use for QA calibration.
 *
 * 1 - observed over expected disagreement, from all pairs of ratings of the same item; items with one rating say
 * nothing and drop out. R: `irr::kripp.alpha(ratings, method)`.
 *
 * @param ratings - Row = rater, column = item; null where a rater did not rate an item.
 * @param options - Scale, nominal by default.
 * @returns Alpha, at most 1; null when no item has two ratings, or when all ratings are equal.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for rows of different length,
 * `stats.sampleInvalid` for a rating that is not finite, or below 0 on a ratio scale.
 * @example
 * ```ts
 * const ratings = [
 *   [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
 *   [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
 * ];
 * krippendorffAlpha(ratings)?.toFixed(3); // => "0.095"
 * ```
 * @see Krippendorff (2011), Computing Krippendorff's alpha-reliability; Krippendorff (2004), Content Analysis, chapter
 * 11.
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  { metric = "nominal" }: KrippendorffOptions = {},
): number | null {
  checkRatings(ratings, metric);
  const items = (ratings[0] ?? [])
    .map((_, item) => ratings.flatMap((row) => row[item] ?? []))
    .filter((values) => values.length > 1);
  const levels = levelsOf(items.flat(), metric);
  if (levels.length < 2) return null;
  const ranks = new Map(metric === "ordinal" ? levels.map(({ value, at }) => [value, at]) : []);
  const observed = sumOf(
    items.map((item) => {
      const places = item.map((value) => ranks.get(value) ?? value);
      return sumOf(places.flatMap((a) => places.map((b) => squaredDistance(a, b, metric)))) / (item.length - 1);
    }),
  );
  const expected = sumOf(
    levels.flatMap((a) => levels.map((b) => a.count * b.count * squaredDistance(a.at, b.at, metric))),
  );
  return 1 - ((items.flat().length - 1) * observed) / expected;
}

function checkRatings(ratings: readonly (readonly (number | null)[])[], metric: RatingMetric): void {
  const issues: Issues = [];
  const items = ratings[0]?.length ?? 0;
  const lowest = metric === "ratio" ? 0 : -Infinity;
  ratings.forEach((row, rater) => {
    checkEqualLength(["ratings", rater], row.length, items, issues);
    row.forEach((rating, item) => {
      if (rating === null || (Number.isFinite(rating) && rating >= lowest)) return;
      const expected = metric === "ratio" ? "a finite number from 0, or null" : "a finite number or null";
      addUnexpected(issues, "stats.sampleInvalid", ["ratings", rater, item], expected, rating);
    });
  });
  throwIssues(issues);
}

/** A rating that occurs, where it stands on its scale, and how often it occurs. */
interface Level {
  readonly value: number;
  readonly at: number;
  readonly count: number;
}

/** The ratings that occur, lowest first. On ranks a rating stands in the middle of those equal to it. */
function levelsOf(pooled: readonly number[], metric: RatingMetric): readonly Level[] {
  const sorted = Float64Array.from(pooled).sort();
  return [...new Set(sorted)].map((value) => {
    const below = countBelow(sorted, value);
    const count = countAtOrBelow(sorted, value) - below;
    return { value, at: metric === "ordinal" ? below + count / 2 : value, count };
  });
}

function squaredDistance(a: number, b: number, metric: RatingMetric): number {
  if (a === b) return 0;
  if (metric === "nominal") return 1;
  return metric === "ratio" ? ((a - b) / (a + b)) ** 2 : (a - b) ** 2;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
