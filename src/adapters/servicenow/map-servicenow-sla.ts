import type { SlaEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import { logSla } from "../payload/log-other-events.js";
import { type PayloadRow, showWord } from "../payload/payload-values.js";
import { systemActor } from "../payload/unnamed-actors.js";
import type { ServicenowLog } from "./servicenow-log.js";
import { readTaskSlas, type TaskSla } from "./servicenow-task-slas.js";
import { columnOf, instantOfColumn, isTrue } from "./servicenow-values.js";

/** What a clock has come to at its end, by stage. */
const endings: Readonly<Record<string, SlaEvent["action"]>> = { completed: "fulfil", cancelled: "cancel" };

/** The stages of a clock that has not ended; `breached` is one of the engine of 2010. */
const running: readonly (string | null)[] = ["in_progress", "paused", "breached"];

/** Adds what ServiceNow's own clocks did to the log, for comparison. */
export function mapTaskSlas(log: ServicenowLog, rows: readonly PayloadRow[]): void {
  for (const clock of readTaskSlas(rows, log.notes)) mapTaskSla(log, clock);
}

function mapTaskSla(log: ServicenowLog, { row, slaId, instance, startedAt, isBreached, dueAt }: TaskSla): void {
  const { notes } = log;
  const metric = log.account.slaNames.get(slaId) ?? slaId;
  const add = (action: SlaEvent["action"], at: EpochMs | null, column: string): void => {
    const path = `taskSlas[].${column}`;
    if (at === null) notes.add("incomplete", path, `A clock does not say when it came to ${action}.`);
    else logSla(log, { at, actor: systemActor, path }, { metric, instance, action });
  };
  const stage = columnOf(row, "stage");
  add("activate", startedAt, "start_time");
  if (isBreached) add("breach", dueAt, "planned_end_time");
  if (stage === "paused") add("pause", instantOfColumn(row, "pause_time"), "pause_time");
  const ending = stage !== null && Object.hasOwn(endings, stage) ? endings[stage] : undefined;
  if (ending !== undefined) add(ending, instantOfColumn(row, "end_time"), "end_time");
  else if (!running.includes(stage)) {
    notes.add("unknown", "taskSlas[].stage", `A stage ${showWord(stage)} is not known.`);
  }
  if (isTrue(row, "active")) {
    const message = "A clock still runs; its figures are as old as the job that wrote them.";
    notes.add("incomplete", "taskSlas[].active", message);
  }
}
