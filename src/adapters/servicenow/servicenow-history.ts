import type { TicketEvent } from "../../ticket/ticket-event.js";
import { isDone } from "../../ticket/ticket-state.js";
import type { TicketHistory } from "../../ticket/ticket.js";
import type { PayloadRow } from "../payload/payload-values.js";
import type { ServicenowLog } from "./servicenow-log.js";
import type { ServicenowSave } from "./servicenow-saves.js";
import { columnOf, instantOfColumn } from "./servicenow-values.js";

const isSolve = (event: TicketEvent): boolean => event.kind === "status" && isDone(event.to);

const isReopen = (event: TicketEvent): boolean =>
  event.kind === "status" && event.from !== null && isDone(event.from) && !isDone(event.to);

const isReassignment = ({ kind }: TicketEvent): boolean => kind === "assignee" || kind === "group";

/** What the record counts by itself, and whether the log has as much of it. */
function figuresMissed({ events }: ServicenowLog, record: PayloadRow): readonly string[] {
  const counted = (column: string): number => Number(columnOf(record, column) ?? 0);
  const told = (test: (event: TicketEvent) => boolean): number => events.filter(test).length;
  const missed: string[] = [];
  if (counted("reopen_count") > told(isReopen)) missed.push("reopen_count");
  if (counted("reassignment_count") > told(isReassignment)) missed.push("reassignment_count");
  if (instantOfColumn(record, "resolved_at") !== null && told(isSolve) === 0) missed.push("resolved_at");
  return missed;
}

/**
 * How complete the audits of a record are. Auditing can be off for a column, or purged: that nothing is said of a
 * change does not say that there was none, so the record's own figures are compared.
 */
export function historyOf(log: ServicenowLog, record: PayloadRow, saves: readonly ServicenowSave[]): TicketHistory {
  if (saves.length === 0 && columnOf(record, "sys_mod_count") !== "0") {
    log.notes.add("incomplete", "audits", "There are no audits: the record is known in its present state only.");
    return "snapshot";
  }
  const missed = figuresMissed(log, record);
  for (const column of missed) {
    log.notes.add("incomplete", `record.${column}`, "The record counts more than its audits tell: some are missing.");
  }
  return missed.length === 0 ? "full" : "partial";
}
