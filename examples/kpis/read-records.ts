import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { CsvError, parse } from "csv-parse";
import { DemoError } from "../demo/demo-error.js";

/** A row of a table as text, by column; a missing value is the empty text. */
export type TextRecord = Readonly<Record<string, string>>;

/** The one table of a data set. */
export interface Table {
  readonly columns: readonly string[];
  readonly records: readonly TextRecord[];
}

/**
 * Reads the one CSV file of a folder, gzipped or not.
 *
 * @throws A {@link DemoError} for a folder without one such file, or with the line that cannot be read.
 */
export async function readTable(folder: string): Promise<Table> {
  const files = readdirSync(folder).filter((name) => /\.csv(\.gz)?$/.test(name));
  const [file, ...others] = files;
  if (file === undefined || others.length > 0) throw new DemoError(`${folder} does not hold one CSV file.`);
  let columns: string[] = [];
  const parser = parse({ columns: (header: string[]) => (columns = header), bom: true, skip_empty_lines: true });
  const records: TextRecord[] = [];
  const collect = async (rows: AsyncIterable<TextRecord>): Promise<void> => {
    for await (const row of rows) records.push(row);
  };
  const bytes = createReadStream(join(folder, file));
  try {
    if (file.endsWith(".gz")) await pipeline(bytes, createGunzip(), parser, collect);
    else await pipeline(bytes, parser, collect);
  } catch (error) {
    throw readableError(error, file);
  }
  if (records.length === 0) throw new DemoError(`${file} has no rows.`);
  return { columns, records };
}

function readableError(error: unknown, file: string): unknown {
  if (error instanceof CsvError) return new DemoError(`${file}: ${error.message}`);
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return code.startsWith("Z_") ? new DemoError(`${file} is not gzipped, or it is damaged.`) : error;
}
