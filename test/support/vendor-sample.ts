import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";

/** An object of a sample file. */
export type SampleRow = Record<string, unknown>;

/** The folder of a vendor's samples. */
export function sampleFolder(vendor: string): string {
  return fileURLToPath(new URL(`../vendors/${vendor}`, import.meta.url));
}

/** Tells whether a vendor's samples have a file. */
export function hasSample(vendor: string, file: string): boolean {
  return existsSync(`${sampleFolder(vendor)}/${file}`);
}

const textOf = (vendor: string, file: string): string => readFileSync(`${sampleFolder(vendor)}/${file}`, "utf8");

/** A JSON file of a vendor's samples, freshly read. */
export function sampleOf(vendor: string, file: string): unknown {
  return JSON.parse(textOf(vendor, file));
}

/** The object in a JSON file of a vendor's samples. */
export function sampleObject(vendor: string, file: string): SampleRow {
  return sampleOf(vendor, file) as SampleRow;
}

/** The rows in a JSON file of a vendor's samples: the list it is, or the one under a key. */
export function sampleRows(vendor: string, file: string, key?: string): SampleRow[] {
  return (key === undefined ? sampleOf(vendor, file) : sampleObject(vendor, file)[key]) as SampleRow[];
}

/** The rows of a CSV file of a vendor's samples, by column name. */
export function sampleCsvRows(vendor: string, file: string): Record<string, string>[] {
  return parse(textOf(vendor, file), { columns: true, skip_empty_lines: true });
}

/** The cells of a CSV file of a vendor's samples, its header rows included. */
export function sampleCsvCells(vendor: string, file: string): string[][] {
  return parse(textOf(vendor, file), { skip_empty_lines: true });
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
