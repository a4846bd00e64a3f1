import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

const textOf = (vendor: string, file: string): string =>
  readFileSync(new URL(`../vendors/${vendor}/${file}`, import.meta.url), "utf8");

/** A JSON file of a vendor's samples, freshly read. */
export function sampleOf(vendor: string, file: string): unknown {
  return JSON.parse(textOf(vendor, file));
}

/** The rows of a CSV file of a vendor's samples, by column name. */
export function sampleRowsOf(vendor: string, file: string): Record<string, string>[] {
  return parse(textOf(vendor, file), { columns: true, skip_empty_lines: true });
}

/** The cells of a CSV file of a vendor's samples, its header rows included. */
export function sampleCellsOf(vendor: string, file: string): string[][] {
  return parse(textOf(vendor, file), { skip_empty_lines: true });
}
