import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { RunnerError } from "./runner-error.js";

/** An object of a payload. */
export type Row = Readonly<Record<string, unknown>>;

/** A folder with what a vendor's API returned, a file for each answer. */
export interface Folder {
  /** Names of its files, in order. */
  readonly names: readonly string[];
  /** Whether it holds a file of that name. */
  has(name: string): boolean;
  /** What a JSON file holds; undefined where there is no such file. */
  json(name: string): unknown;
  /** A file's text; undefined where there is no such file. */
  text(name: string): string | undefined;
  /** The rows of a CSV file with a line of column names; empty where there is no such file. */
  csv(name: string): readonly Readonly<Record<string, string>>[];
  /** The rows of all JSON files whose name matches; each file holds a list, or an envelope with the list under a key. */
  rows(name: RegExp | string, ...keys: readonly string[]): readonly Row[];
}

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

/** The rows of an answer: the list itself, the list under one of the keys of its envelope, or the one object it is. */
export function rowsOf(answer: unknown, keys: readonly string[]): readonly Row[] {
  if (Array.isArray(answer)) return answer.filter(isRow);
  if (!isRow(answer)) return [];
  const key = keys.find((name) => name in answer);
  return key === undefined ? [answer] : rowsOf(answer[key] ?? [], []);
}

/** Opens a folder; throws a {@link RunnerError} if it is none, or, later, if a file of it cannot be read. */
export function openFolder(path: string): Folder {
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new RunnerError("runner.folderMissing", `There is no folder ${path}.`);
  }
  // Files are numbered, so ticket 9 comes before ticket 10.
  const names = readdirSync(path).sort(new Intl.Collator("en", { numeric: true }).compare);
  const text = (name: string): string | undefined =>
    names.includes(name) ? readFileSync(join(path, name), "utf8").replace(/^\uFEFF/, "") : undefined;
  const json = (name: string): unknown => {
    const content = text(name);
    if (content === undefined) return undefined;
    try {
      return JSON.parse(content);
    } catch (error) {
      throw new RunnerError("runner.fileUnreadable", `${name} is no JSON: ${String(error)}`);
    }
  };
  return {
    names,
    has: (name) => names.includes(name),
    text,
    json,
    csv(name) {
      const content = text(name);
      if (content === undefined) return [];
      try {
        return parse(content, { columns: true, skip_empty_lines: true, relax_column_count: true });
      } catch (error) {
        throw new RunnerError("runner.fileUnreadable", `${name} is no CSV: ${String(error)}`);
      }
    },
    rows(pattern, ...keys) {
      const matches = (name: string): boolean => (typeof pattern === "string" ? name === pattern : pattern.test(name));
      return names.filter(matches).flatMap((name) => rowsOf(json(name), keys));
    },
  };
}
