import { isRow, listOf, textOf } from "./payload-values.js";

/** The labels of a payload, each once, in order: texts, or objects with the label under a key. */
export function labelsOf(value: unknown, key: string): readonly string[] {
  const labels = listOf(value).flatMap((entry) => textOf(isRow(entry) ? entry[key] : entry) ?? []);
  return [...new Set(labels)].sort();
}
