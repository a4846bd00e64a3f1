import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkEqualLength } from "./check-equal-length.js";

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
  const pooled = items.flat();
  const values = [...new Set(pooled)].sort((a, b) => a - b);
  if (values.length < 2) return null;
  const counts = values.map((value) => pooled.filter((other) => other === value).length);
  const distance = squaredDistances(values, counts, metric);
  const position = new Map(values.map((value, index) => [value, index]));
  const between = (a: number, b: number) => distance[position.get(a) ?? 0]?.[position.get(b) ?? 0] ?? 0;
  const observed = sumOf(items.map((item) => pairSum(item, between) / (item.length - 1)));
  const expected = sumOf(
    values.flatMap((a, row) => values.map((b, column) => (counts[row] ?? 0) * (counts[column] ?? 0) * between(a, b))),
  );
  return 1 - ((pooled.length - 1) * observed) / expected;
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

function squaredDistances(
  values: readonly number[],
  counts: readonly number[],
  metric: RatingMetric,
): readonly (readonly number[])[] {
  // On ranks, the distance of two values is the number of ratings between them, half of their own included.
  const ranks = values.map((_, index) => sumOf(counts.slice(0, index)) + (counts[index] ?? 0) / 2);
  const scale = metric === "ordinal" ? ranks : values;
  return scale.map((a) =>
    scale.map((b) => {
      if (a === b) return 0;
      if (metric === "nominal") return 1;
      return metric === "ratio" ? ((a - b) / (a + b)) ** 2 : (a - b) ** 2;
    }),
  );
}

function pairSum(item: readonly number[], between: (a: number, b: number) => number): number {
  return sumOf(item.flatMap((a) => item.map((b) => between(a, b))));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
