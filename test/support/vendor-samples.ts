import { readFileSync } from "node:fs";

/** An object of a sample file. */
export type SampleRow = Record<string, unknown>;

/** What a JSON file of a vendor's samples holds, freshly read. */
export function sampleObject(vendor: string, name: string): SampleRow {
  return JSON.parse(readFileSync(new URL(`../vendors/${vendor}/${name}.json`, import.meta.url), "utf8")) as SampleRow;
}

/** The rows of a sample file: the list it is, or the one under a key. */
export function sampleRows(vendor: string, name: string, key?: string): SampleRow[] {
  const answer = sampleObject(vendor, name);
  return (key === undefined ? answer : answer[key]) as SampleRow[];
}

/** The first 15 characters, which two forms of a Salesforce id share. */
export const idPrefix = (id: unknown): string => String(id).slice(0, 15);

/** The rows that belong to one ticket. */
export function ownSample(
  rows: readonly SampleRow[],
  key: string,
  id: string,
  form: (id: unknown) => string = String,
): SampleRow[] {
  return rows.filter((row) => form(row[key]) === form(id));
}
