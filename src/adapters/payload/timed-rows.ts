import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { compareIds, type PayloadRow } from "./payload-values.js";

/** A row of a history with its id and instant. */
export interface TimedRow {
  readonly row: PayloadRow;
  readonly id: string | null;
  readonly at: EpochMs;
}

/** How the rows of a list say which they are and when they happened. */
export interface TimedRowsOptions {
  /** Name of the list, for notes. */
  readonly name: string;
  /** Name of the key that holds the instant, for notes. */
  readonly timeKey: string;
  /** The row's id, or `null`. */
  readonly idOf: (row: PayloadRow) => string | null;
  /** The row's instant, or `null` where it cannot be read. */
  readonly atOf: (row: PayloadRow) => EpochMs | null;
}

/** Orders rows by instant, then by id, then by what they say: no two orders of a payload differ. */
function compareRows(a: TimedRow, b: TimedRow): number {
  const order = a.at - b.at || compareIds(a.id, b.id);
  if (order !== 0) return order;
  const [textA, textB] = [JSON.stringify(a.row), JSON.stringify(b.row)];
  return Number(textA > textB) - Number(textA < textB);
}

/** Rows in the order in which they happened, each once; rows without an instant and repeated ones are noted. */
export function timedRows(
  rows: readonly PayloadRow[],
  { name, timeKey, idOf, atOf }: TimedRowsOptions,
  notes: NoteCollector,
): readonly TimedRow[] {
  const seen = new Set<string>();
  return rows
    .flatMap((row): readonly TimedRow[] => {
      const at = atOf(row);
      if (at !== null) return [{ row, id: idOf(row), at }];
      notes.add("incomplete", `${name}[].${timeKey}`, "A row has no readable time and was left out.");
      return [];
    })
    .sort(compareRows)
    .filter(({ id }) => {
      if (id === null) return true;
      if (seen.has(id)) {
        notes.add("deduplicated", `${name}[].id`, "A row stood in the payload more than once.");
        return false;
      }
      seen.add(id);
      return true;
    });
}
