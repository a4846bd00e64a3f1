import { logLife } from "../payload/log-other-events.js";
import { logStatus } from "../payload/log-state-events.js";
import type { PayloadRow } from "../payload/payload-values.js";
import type { ZendeskAudit } from "./zendesk-audits.js";
import { auditMoment, type ZendeskLog } from "./zendesk-log.js";
import { noteStatus, statusOf } from "./zendesk-statuses.js";

const isChangeOf = (field: string) => (row: PayloadRow) => row["type"] === "Change" && row["field_name"] === field;

/** Adds a change of status; a status and the custom status it means change in one audit and are one event. */
export function mapStatusChange(
  log: ZendeskLog,
  audit: ZendeskAudit,
  row: PayloadRow,
  field: "status" | "custom_status_id",
): void {
  const word = field === "status" ? row : audit.events.find(isChangeOf("status"));
  if (field === "custom_status_id" && word !== undefined) return;
  const custom = field === "status" ? audit.events.find(isChangeOf("custom_status_id")) : row;
  if (mapDeletion(log, audit, row)) return;
  const { statuses } = log.account;
  const to = statusOf(word?.["value"], custom?.["value"], statuses);
  if (to === null) return noteStatus(word?.["value"], "audits[].events[].value", log.notes);
  const from = statusOf(word?.["previous_value"], custom?.["previous_value"], statuses);
  logStatus(log, auditMoment(log, audit), from, to);
}

/** Zendesk tells a deletion and its undoing as a status; tells whether the ticket was deleted. */
function mapDeletion(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow): boolean {
  const isDeleted = row["value"] === "deleted";
  if (!isDeleted && row["previous_value"] !== "deleted") return false;
  logLife(log, auditMoment(log, audit), isDeleted ? "deleted" : "restored");
  return isDeleted;
}
