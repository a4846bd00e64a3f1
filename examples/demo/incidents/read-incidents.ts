import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { CsvError, parse } from "csv-parse";
import { DemoError } from "../demo-error.js";
import { type IncidentRecord, type IncidentRow, incidentColumns, parseIncidentRow } from "./incident-row.js";

/** A record with the line it ends on, as csv-parse gives it with `info`. */
interface ParsedRecord {
  readonly record: IncidentRecord;
  readonly info: { readonly lines: number };
}

/**
 * Streams a log: rows are read one by one and handed over incident by incident, so that no more than one incident is
 * kept as rows.
 *
 * @param source - The gzipped CSV file, as bytes.
 * @param onIncident - Takes the rows of one incident, in file order.
 * @throws A {@link DemoError} with the line of the first row that is cut off, unreadable, or belongs to an incident
 * that came earlier; nothing is passed over.
 */
export async function readIncidents(
  source: Readable,
  onIncident: (rows: readonly IncidentRow[]) => void,
): Promise<void> {
  const parser = parse({ columns: checkHeader, info: true, skip_empty_lines: true });
  try {
    await pipeline(source, createGunzip(), parser, async (records: AsyncIterable<ParsedRecord>) => {
      for await (const rows of groupByIncident(records)) onIncident(rows);
    });
  } catch (error) {
    throw readableError(error, parser.info.lines);
  }
}

async function* groupByIncident(records: AsyncIterable<ParsedRecord>): AsyncGenerator<readonly IncidentRow[]> {
  const seen = new Set<string>();
  let rows: IncidentRow[] = [];
  for await (const { record, info } of records) {
    const row = parseIncidentRow(record, info.lines);
    if (rows[0] !== undefined && rows[0].incident !== row.incident) {
      yield rows;
      rows = [];
    }
    if (rows.length === 0) {
      if (seen.has(row.incident)) throw new DemoError(`Line ${row.line}: incident ${row.incident} came before.`);
      seen.add(row.incident);
    }
    rows.push(row);
  }
  if (rows.length === 0) throw new DemoError("The file has a header and no incidents.");
  yield rows;
}

function checkHeader(header: readonly string[]): string[] {
  const missing = incidentColumns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new DemoError(`Line 1: the columns ${missing.join(", ")} are missing.`);
  return [...header];
}

function readableError(error: unknown, lines: number): unknown {
  if (error instanceof CsvError) return new DemoError(`Line ${Number(error["lines"] ?? lines)}: ${error.message}`);
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (code === "Z_BUF_ERROR")
    return new DemoError(`Line ${lines}: the file ends in the middle of its compressed data.`);
  if (code.startsWith("Z_")) return new DemoError("The file is not gzipped, or it is damaged.");
  return error;
}
