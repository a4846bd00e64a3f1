/** One cell of the table of two raters, as shares of all items. */
export interface KappaCell {
  /** Share of items in the cell. */
  readonly share: number;
  /** Share expected by chance. */
  readonly chance: number;
  /** How much the cell counts as agreement, 0 to 1. */
  readonly weight: number;
  /** Mean weight of its row plus mean weight of its column. */
  readonly meanWeight: number;
}

/** Lays out the cells of a square table of n items, row by row. */
export function kappaCells(
  table: readonly (readonly number[])[],
  n: number,
  weightOf: (row: number, column: number) => number,
): readonly KappaCell[] {
  const size = table.length;
  const rows = new Float64Array(size);
  const columns = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      rows[row]! += table[row]![column]! / n;
      columns[column]! += table[row]![column]! / n;
    }
  }
  const ofRow = new Float64Array(size);
  const ofColumn = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      ofRow[row]! += columns[column]! * weightOf(row, column);
      ofColumn[column]! += rows[row]! * weightOf(row, column);
    }
  }
  return table.flatMap((counts, row) =>
    counts.map((count, column) => ({
      share: count / n,
      chance: rows[row]! * columns[column]!,
      weight: weightOf(row, column),
      meanWeight: ofRow[row]! + ofColumn[column]!,
    })),
  );
}
