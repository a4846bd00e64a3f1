import type { Row } from "./folder.js";

/** Rows by a key of theirs, such as the ticket they belong to. */
export function groupRows(rows: readonly Row[], keyOf: (row: Row) => unknown): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = String(keyOf(row));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
