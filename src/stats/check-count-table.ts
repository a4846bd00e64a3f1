import type { Issues } from "../errors/issues.js";
import { checkEqualLength } from "./check-equal-length.js";
import { checkCount } from "./check-numbers.js";

/** Accepts rows of whole counts, all `columns` long; reports `stats.lengthMismatch` and `stats.countInvalid`. */
export function checkCountTable(table: readonly (readonly number[])[], columns: number, issues: Issues): void {
  table.forEach((row, index) => {
    checkEqualLength(["table", index], row.length, columns, issues);
    row.forEach((count, column) => checkCount(count, ["table", index, column], issues));
  });
}
