import type { FieldValue } from "../../ticket/ticket-state.js";
import { fieldValueOf } from "../payload/field-value.js";
import { logLink, logSla } from "../payload/log-other-events.js";
import { type AttributeKind, logAttribute, logField, logTags } from "../payload/log-state-events.js";
import { idOf, isRow, type PayloadRow, showWord } from "../payload/payload-values.js";
import { systemActor } from "../payload/unnamed-actors.js";
import { mapStatusChange } from "./map-zendesk-status.js";
import { mapScoreChange, type SurveysSeen } from "./map-zendesk-survey.js";
import type { ZendeskAudit } from "./zendesk-audits.js";
import { auditMoment, type ZendeskLog } from "./zendesk-log.js";
import { tagsOf } from "./zendesk-tags.js";

/** Fields whose change is one kind of event with a value before and after. */
const attributeKinds: Readonly<Record<string, AttributeKind>> = {
  priority: "priority",
  type: "type",
  assignee_id: "assignee",
  group_id: "group",
  requester_id: "requester",
  organization_id: "organization",
  brand_id: "brand",
};

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
  const kind = Object.hasOwn(attributeKinds, field ?? "") ? attributeKinds[field ?? ""] : undefined;
  if (field === null) {
    log.notes.add("incomplete", "audits[].events[].field_name", "A change does not say of which field.");
  } else if (kept !== undefined) mapFieldChange(log, audit, row, kept);
  else if (kind !== undefined) mapAttributeChange(log, audit, row, kind);
  else if (field === "status" || field === "custom_status_id") mapStatusChange(log, audit, row, field);
  else if (field === "tags") mapTagChange(log, audit, row);
  else if (field === "problem_id") mapProblemChange(log, audit, row);
  else if (field === "satisfaction_score") mapScoreChange(log, audit, row, surveys);
  else if (slaMetrics.includes(field)) mapTargetChange(log, audit, row, field);
  else if (!passedOver.includes(field)) {
    const name = /^\d+$/.test(field) ? "of the account's own" : showWord(field);
    log.notes.add("dropped", "audits[].events[].field_name", `A field ${name} changed that is not listed in fields.`);
  }
}

function mapAttributeChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, kind: AttributeKind): void {
  const change = { from: idOf(row["previous_value"]), to: idOf(row["value"]) };
  logAttribute(log, auditMoment(log, audit), kind, change);
}

function mapFieldChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, field: string): void {
  const valueOf = (value: unknown): FieldValue => fieldValueOf(value, log.notes, "audits[].events[].value");
  logField(log, auditMoment(log, audit), field, { from: valueOf(row["previous_value"]), to: valueOf(row["value"]) });
}

function mapTagChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow): void {
  logTags(log, auditMoment(log, audit), { from: tagsOf(row["previous_value"]), to: tagsOf(row["value"]) });
}

function mapProblemChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow): void {
  const ticketId = idOf(row["value"]);
  if (ticketId !== null) logLink(log, auditMoment(log, audit), "problem", ticketId);
}

function mapTargetChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, metric: string): void {
  const moment = { at: audit.at, actor: systemActor, path: "audits[].created_at" };
  logSla(log, moment, { metric, instance: null, action: isRow(row["value"]) ? "apply" : "cancel" });
}
