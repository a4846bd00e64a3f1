import type { NoteCollector } from "../notes/note-collector.js";
import { durationMsOf } from "../payload/payload-amounts.js";
import { instantOf, textOf } from "../payload/payload-values.js";
import { rowsIn } from "./genesys-lists.js";

const place = "participants[].sessions[].metrics[]";

/** Values by name; the same measurement, told twice, counts once. */
export function readMetrics(value: unknown, notes: NoteCollector): ReadonlyMap<string, readonly number[]> {
  const metrics = new Map<string, number[]>();
  const seen = new Set<string>();
  for (const row of rowsIn(value, place, notes)) {
    const name = textOf(row["name"]);
    const amount = durationMsOf(row["value"]);
    if (name === null || amount === null) {
      notes.add("incomplete", place, "A metric has no name or no value and was left out.");
      continue;
    }
    const key = JSON.stringify([name, amount, instantOf(row["emitDate"])]);
    if (seen.has(key)) {
      notes.add("deduplicated", place, "A metric stood in the payload more than once.");
      continue;
    }
    seen.add(key);
    metrics.set(name, [...(metrics.get(name) ?? []), amount]);
  }
  return new Map(
    [...metrics].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, all]) => [name, all.sort((a, b) => a - b)]),
  );
}

/** The sum of a metric's values, or `null` where there are none. */
export function sumOfMetric(
  { metrics }: { readonly metrics: ReadonlyMap<string, readonly number[]> },
  name: string,
): number | null {
  return metrics.get(name)?.reduce((sum, value) => sum + value, 0) ?? null;
}
