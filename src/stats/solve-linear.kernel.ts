/**
 * Solves a system of linear equations by elimination with row exchange; for the few equations of a test.
 *
 * @param matrix - Rows of coefficients, square; not changed.
 * @param right - Right-hand sides, one a row.
 * @returns The solution; null when the matrix is singular.
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | null {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  const size = rows.length;
  const smallest = 1e-12 * Math.max(...rows.map((row, index) => Math.abs(row[index]!)));
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const leading = rows[column]!;
    if (Math.abs(leading[column]!) <= smallest) return null;
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor = rows[row]![column]! / leading[column]!;
      for (let k = column; k <= size; k += 1) rows[row]![k]! -= factor * leading[k]!;
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}
