import { isDone, type TicketStatus } from "../../ticket/ticket-state.js";
import { logLink, logMerge } from "../payload/log-other-events.js";
import type { PayloadRow } from "../payload/payload-values.js";
import type { Moment } from "../payload/ticket-log.js";
import type { ServicenowLog } from "./servicenow-log.js";
import type { ServicenowSave } from "./servicenow-saves.js";
import { columnOf } from "./servicenow-values.js";

/** Columns that name the record this one is a copy or a part of. */
const parentColumns = ["duplicate_of", "parent_incident"] as const;

/** Whether a column was given another value again later. */
function isTakenBack(column: string, to: string, save: ServicenowSave, saves: readonly ServicenowSave[]): boolean {
  return saves.slice(saves.indexOf(save) + 1).some(({ changes }) => changes.get(column)?.from === to);
}

/**
 * Adds the records this one is tied to. A duplicate is merged into the other record, and so is a record that is done
 * in the save that gives it a parent; any other parent is a link.
 */
export function mapParents(
  log: ServicenowLog,
  moment: Moment,
  save: ServicenowSave,
  saves: readonly ServicenowSave[],
  status: TicketStatus | null,
): void {
  for (const column of parentColumns) {
    const to = save.changes.get(column)?.to ?? null;
    if (to === null) continue;
    if (isTakenBack(column, to, save, saves)) {
      log.notes.add("dropped", "audits[].newvalue", "A tie to another record that was taken back was left out.");
    } else if (column === "duplicate_of") logMerge(log, moment, to);
    else if (status !== null && isDone(status)) {
      const message = "A record that was done in the save that gave it a parent counts as merged into it.";
      log.notes.add("guessed", "audits[].fieldname", message);
      logMerge(log, moment, to);
    } else logLink(log, moment, "parent", to);
  }
  const problem = save.changes.get("problem_id")?.to ?? null;
  if (problem !== null) logLink(log, moment, "problem", problem);
}

/** Adds the parent a record has had as long as is known. */
export function mapFirstParent(
  log: ServicenowLog,
  record: PayloadRow,
  saves: readonly ServicenowSave[],
  birth: Moment,
): void {
  const change = saves.map(({ changes }) => changes.get("parent_incident")).find((found) => found !== undefined);
  const parent = change === undefined ? columnOf(record, "parent_incident") : change.from;
  if (parent === null) return;
  log.notes.add(
    "guessed",
    "record.parent_incident",
    "No audit tells the first parent; it counts as one from the start.",
  );
  logLink(log, birth, "parent", parent);
}
