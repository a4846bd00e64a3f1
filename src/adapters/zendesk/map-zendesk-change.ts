import { fieldValueOf } from "../payload/field-value.js";
import { idOf, isRow, type PayloadRow, showWord } from "../payload/payload-values.js";
import type { ZendeskAudit } from "./zendesk-audits.js";
import { systemActor } from "./zendesk-actors.js";
import { eventInstant, type ZendeskLog } from "./zendesk-log.js";
import { mapScoreChange, type SurveysSeen } from "./map-zendesk-survey.js";
import { noteStatus, statusOf } from "./zendesk-statuses.js";
import { tagsOf } from "./zendesk-tags.js";

/** Fields whose change is one kind of event with a value before and after. */
const attributeKinds = {
  priority: "priority",
  type: "type",
  assignee_id: "assignee",
  group_id: "group",
  requester_id: "requester",
  organization_id: "organization",
  brand_id: "brand",
} as const;

/** Zendesk's own clocks; a change of one is a change of its target. */
const slaMetrics: readonly string[] = [
  "first_reply_time",
  "next_reply_time",
  "periodic_update_time",
  "pausable_update_time",
  "requester_wait_time",
  "agent_work_time",
  "total_resolution_time",
  "ownership_time",
];

/** Fields that are texts, addresses, people in copy or settings: nothing a clock or a figure reads. */
const passedOver: readonly string[] = [
  "subject",
  "raw_subject",
  "description",
  "recipient",
  "collaborator_ids",
  "current_collaborators",
  "follower_ids",
  "email_cc_ids",
  "sharing_agreement_ids",
  "external_id",
  "submitter_id",
  "sla_policy",
  "group_sla_policy",
  "satisfaction_comment",
  "satisfaction_reason_code",
  "satisfaction_probability",
  "is_public",
  "ticket_form_id",
  "due_at",
  "via_id",
  "locale_id",
];

/** Adds a change of one field to the log; a field that is neither known nor asked for is noted and left out. */
export function mapChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, surveys: SurveysSeen): void {
  const field = idOf(row["field_name"]);
  const kept = log.account.fields.get(field ?? "");
  if (field === null) {
    log.notes.add("incomplete", "audits[].events[].field_name", "A change does not say of which field.");
  } else if (kept !== undefined) mapFieldChange(log, audit, row, kept);
  else if (Object.hasOwn(attributeKinds, field)) {
    mapAttributeChange(log, audit, row, attributeKinds[field as keyof typeof attributeKinds]);
  } else if (field === "status" || field === "custom_status_id") mapStatusChange(log, audit, row, field);
  else if (field === "tags") mapTagChange(log, audit, row);
  else if (field === "problem_id") mapProblemChange(log, audit, row);
  else if (field === "satisfaction_score") mapScoreChange(log, audit, row, surveys);
  else if (slaMetrics.includes(field)) mapTargetChange(log, audit, row, field);
  else if (!passedOver.includes(field)) {
    const name = /^\d+$/.test(field) ? "of the account's own" : showWord(field);
    log.notes.add("dropped", "audits[].events[].field_name", `A field ${name} changed that is not listed in fields.`);
  }
}

type AttributeKind = (typeof attributeKinds)[keyof typeof attributeKinds];

function mapAttributeChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, kind: AttributeKind): void {
  log.events.push({
    kind,
    at: eventInstant(log, audit.at),
    seq: log.events.length,
    actor: log.actors.actorOf(audit.authorId),
    from: idOf(row["previous_value"]),
    to: idOf(row["value"]),
  });
}

function mapFieldChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, field: string): void {
  log.events.push({
    kind: "field",
    at: eventInstant(log, audit.at),
    seq: log.events.length,
    actor: log.actors.actorOf(audit.authorId),
    field,
    from: fieldValueOf(row["previous_value"], log.notes, "audits[].events[].value"),
    to: fieldValueOf(row["value"], log.notes, "audits[].events[].value"),
  });
}

const isChangeOf = (field: string) => (row: PayloadRow) => row["type"] === "Change" && row["field_name"] === field;

/** A status and the custom status it means change in one audit and are one event. */
function mapStatusChange(
  log: ZendeskLog,
  audit: ZendeskAudit,
  row: PayloadRow,
  field: "status" | "custom_status_id",
): void {
  const word = field === "status" ? row : audit.events.find(isChangeOf("status"));
  if (field === "custom_status_id" && word !== undefined) return;
  const custom = field === "status" ? audit.events.find(isChangeOf("custom_status_id")) : row;
  if (mapDeletion(log, audit, row)) return;
  const to = statusOf(word?.["value"], custom?.["value"], log.account.statuses);
  if (to === null) return noteStatus(word?.["value"], "audits[].events[].value", log.notes);
  log.events.push({
    kind: "status",
    at: eventInstant(log, audit.at),
    seq: log.events.length,
    actor: log.actors.actorOf(audit.authorId),
    from: statusOf(word?.["previous_value"], custom?.["previous_value"], log.account.statuses),
    to,
  });
}

/** Zendesk tells a deletion and its undoing as a status. */
function mapDeletion(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow): boolean {
  const isDeleted = row["value"] === "deleted";
  if (!isDeleted && row["previous_value"] !== "deleted") return false;
  log.events.push({
    kind: isDeleted ? "deleted" : "restored",
    at: eventInstant(log, audit.at),
    seq: log.events.length,
    actor: log.actors.actorOf(audit.authorId),
  });
  return isDeleted;
}

function mapTagChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow): void {
  const before = tagsOf(row["previous_value"]);
  const after = tagsOf(row["value"]);
  log.events.push({
    kind: "tag",
    at: eventInstant(log, audit.at),
    seq: log.events.length,
    actor: log.actors.actorOf(audit.authorId),
    added: after.filter((tag) => !before.includes(tag)),
    removed: before.filter((tag) => !after.includes(tag)),
  });
}

function mapProblemChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow): void {
  const ticketId = idOf(row["value"]);
  if (ticketId === null) return;
  log.events.push({
    kind: "link",
    at: eventInstant(log, audit.at),
    seq: log.events.length,
    actor: log.actors.actorOf(audit.authorId),
    relation: "problem",
    ticketId,
  });
}

function mapTargetChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, metric: string): void {
  log.events.push({
    kind: "sla",
    at: eventInstant(log, audit.at),
    seq: log.events.length,
    actor: systemActor,
    metric,
    instance: null,
    action: isRow(row["value"]) ? "apply" : "cancel",
  });
}
