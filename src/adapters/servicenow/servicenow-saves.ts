import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import type { PayloadRow } from "../payload/payload-values.js";
import { timedRecords } from "./servicenow-records.js";
import { columnOf } from "./servicenow-values.js";

/** What a column held before a save and after it; `null` for empty. */
export interface ColumnChange {
  readonly from: string | null;
  readonly to: string | null;
}

/** One save of a record: everything that changed at once. */
export interface ServicenowSave {
  readonly at: EpochMs;
  /** The user name of who saved, or `null`. */
  readonly user: string | null;
  /** The number of the update, or `null`. */
  readonly checkpoint: number | null;
  /** What changed, by column. */
  readonly changes: ReadonlyMap<string, ColumnChange>;
}

interface OpenSave extends ServicenowSave {
  readonly changes: Map<string, ColumnChange>;
}

function addChange(
  saves: OpenSave[],
  opened: OpenSave,
  column: string,
  change: ColumnChange,
  notes: NoteCollector,
): void {
  const same = saves.find(({ changes }) => {
    const told = changes.get(column);
    return told?.from === change.from && told.to === change.to;
  });
  if (same !== undefined) {
    notes.add("deduplicated", "audits[].fieldname", "A change stood in the payload more than once.");
    return;
  }
  // Two changes of one column are two saves, also where they share a second and nothing tells them apart.
  const free = saves.find(({ changes }) => !changes.has(column));
  if (free === undefined) saves.push(opened);
  (free ?? opened).changes.set(column, change);
}

/** Brings together the audit rows of each save, in the order in which the record was saved. */
export function readSaves(rows: readonly PayloadRow[], notes: NoteCollector): readonly ServicenowSave[] {
  const groups = new Map<string, OpenSave[]>();
  for (const { row, at } of timedRecords(rows, "audits", notes)) {
    const column = columnOf(row, "fieldname");
    if (column === null) {
      notes.add("incomplete", "audits[].fieldname", "An audit row does not say which column changed.");
      continue;
    }
    const user = columnOf(row, "user") ?? columnOf(row, "sys_created_by");
    const number = columnOf(row, "record_checkpoint");
    const key = JSON.stringify([at, user, number]);
    const saves = groups.get(key) ?? [];
    groups.set(key, saves);
    const checkpoint = number !== null && /^\d{1,15}$/.test(number) ? Number(number) : null;
    const change = { from: columnOf(row, "oldvalue"), to: columnOf(row, "newvalue") };
    addChange(saves, { at, user, checkpoint, changes: new Map() }, column, change, notes);
  }
  return [...groups.values()].flat().sort((a, b) => a.at - b.at || (a.checkpoint ?? 0) - (b.checkpoint ?? 0));
}
