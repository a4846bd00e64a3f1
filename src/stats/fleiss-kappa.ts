import { type Issues, throwIssues } from "../errors/issues.js";
import { addUnexpected } from "./add-unexpected.js";
import { checkCountTable } from "./check-count-table.js";

/**
 * Agreement of any fixed number of raters beyond chance, -1 / (raters - 1) to 1; the raters may differ from item to
 * item. With missing ratings use {@link krippendorffAlpha}.
 *
 * R: `irr::kappam.fleiss`. statsmodels: `fleiss_kappa(table)`.
 *
 * @param table - Row = item, column = category, cell = how many raters chose it; every row adds up to the same number.
 * @returns Kappa; null without items, with fewer than two raters, or when all ratings fall into one category.
 * @throws A {@link SupportOpsError} with code `stats.lengthMismatch` for rows of different length,
 * `stats.countInvalid` for a count that is negative or not whole, or a row with another number of ratings.
 * @example
 * ```ts
 * fleissKappa([[2, 0], [0, 2], [1, 1], [2, 0]])?.toFixed(4); // => "0.4667"
 * fleissKappa([[3, 0], [3, 0]]); // => null
 * ```
 * @see Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76, 378-382.
 */
export function fleissKappa(table: readonly (readonly number[])[]): number | null {
  const [first = []] = table;
  const issues: Issues = [];
  checkCountTable(table, first.length, issues);
  throwIssues(issues);
  const raters = sumOf(first);
  table.forEach((row, index) => {
    if (sumOf(row) === raters) return;
    const expected = `${String(raters)} ratings, as in the first row`;
    addUnexpected(issues, "stats.countInvalid", ["table", index], expected, sumOf(row));
  });
  throwIssues(issues);
  if (raters < 2) return null;
  const agreement = sumOf(table.map((row) => sumOf(row.map((count) => count * (count - 1))))) / table.length;
  const observed = agreement / raters / (raters - 1);
  const cells = table.flat();
  const shares = first.map(
    (_, category) => sumOf(cells.filter((_, cell) => cell % first.length === category)) / sumOf(cells),
  );
  const expected = sumOf(shares.map((share) => share ** 2));
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
