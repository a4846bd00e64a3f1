import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { compareIds, type PayloadRow } from "../payload/payload-values.js";
import { rowsById } from "../payload/rows-by-id.js";
import { columnOf, instantOfColumn, isTrue } from "./servicenow-values.js";

/** A clock that ServiceNow attached to a record. */
export interface TaskSla {
  readonly row: PayloadRow;
  /** Id of the SLA definition it measures, or its own where it names none. */
  readonly slaId: string;
  /** Which clock of its definition on the record it is, from 1. */
  readonly instance: number;
  readonly startedAt: EpochMs;
  readonly isBreached: boolean;
  /** When it is or was due, already shifted by pauses; `null` where the row does not say. */
  readonly dueAt: EpochMs | null;
}

/** Reads the clocks of one record in the order in which they started; those that do not say when are noted. */
export function readTaskSlas(rows: readonly PayloadRow[], notes: NoteCollector): readonly TaskSla[] {
  const instances = new Map<string, number>();
  return rowsById(rows, "taskSlas", (row) => columnOf(row, "sys_id"), notes)
    .flatMap(({ row, id }) => {
      const startedAt = instantOfColumn(row, "start_time");
      if (startedAt !== null) return [{ row, id, startedAt }];
      notes.add("incomplete", "taskSlas[].start_time", "A clock does not say when it started and was left out.");
      return [];
    })
    .sort((a, b) => a.startedAt - b.startedAt || compareIds(a.id, b.id))
    .map(({ row, id, startedAt }): TaskSla => {
      const slaId = columnOf(row, "sla") ?? id;
      const instance = (instances.get(slaId) ?? 0) + 1;
      instances.set(slaId, instance);
      return {
        row,
        slaId,
        instance,
        startedAt,
        isBreached: isTrue(row, "has_breached") || columnOf(row, "stage") === "breached",
        dueAt: instantOfColumn(row, "planned_end_time") ?? instantOfColumn(row, "original_breach_time"),
      };
    });
}
