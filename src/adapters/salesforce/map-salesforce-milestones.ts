import { logSla } from "../payload/log-other-events.js";
import { instantOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import { systemActor } from "../payload/unnamed-actors.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { longId } from "./salesforce-ids.js";

/** A milestone of a case with the name and count of its metric. */
export interface SalesforceMilestone extends TimedRow {
  readonly metric: string;
  readonly instance: number;
}

/** Reads milestones in order of their start, counted by metric. */
export function readMilestones(rows: readonly PayloadRow[], notes: NoteCollector): readonly SalesforceMilestone[] {
  const counts = new Map<string, number>();
  const options = {
    name: "milestones",
    timeKey: "StartDate",
    idOf: (row: PayloadRow) => textOf(row["Id"]),
    atOf: (row: PayloadRow) => instantOf(row["StartDate"]),
  };
  return timedRows(rows, options, notes).flatMap((timed) => {
    const { row } = timed;
    const metric = textOf(rowOf(row["MilestoneType"])["Name"]) ?? longId(row["MilestoneTypeId"]);
    if (metric === null) {
      notes.add("incomplete", "milestones[].MilestoneType", "A milestone does not say of which type it is.");
      return [];
    }
    const instance = (counts.get(metric) ?? 0) + 1;
    counts.set(metric, instance);
    return [{ ...timed, metric, instance }];
  });
}

/** Adds what Salesforce's own milestones did. */
export function mapMilestones(log: TicketLog, ticket: PayloadRow, rows: readonly PayloadRow[]): void {
  const stoppedAt = ticket["IsStopped"] === true ? instantOf(ticket["StopStartDate"]) : null;
  for (const { row, at, metric, instance } of readMilestones(rows, log.notes)) {
    const add = (time: number | null, action: "activate" | "pause" | "breach" | "fulfil"): void => {
      const path = "milestones[].StartDate";
      if (time !== null) logSla(log, { at: time, actor: systemActor, path }, { metric, instance, action });
    };
    add(at, "activate");
    if (row["IsViolated"] === true) add(instantOf(row["TargetDate"]), "breach");
    const completedAt = instantOf(row["CompletionDate"]);
    add(completedAt, "fulfil");
    if (completedAt === null && stoppedAt !== null && stoppedAt >= at) add(stoppedAt, "pause");
  }
}
