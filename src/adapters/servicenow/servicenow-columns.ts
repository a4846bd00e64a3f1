import { showWord } from "../payload/payload-values.js";
import type { ServicenowLog } from "./servicenow-log.js";
import type { ServicenowSave } from "./servicenow-saves.js";

/** Columns that are mapped. */
const mapped: ReadonlySet<string> = new Set([
  "account",
  "assigned_to",
  "assignment_group",
  "caller_id",
  "company",
  "contact",
  "duplicate_of",
  "hold_reason",
  "incident_state",
  "parent_incident",
  "priority",
  "problem_id",
  "state",
]);

/** Columns from which ServiceNow computes the priority. */
const priorityParts: readonly string[] = ["impact", "urgency"];

/** Columns that are texts, people in copy, or figures that follow from others: nothing a clock or a figure reads. */
const passedOver: ReadonlySet<string> = new Set([
  ...priorityParts,
  "active",
  "activity_due",
  "additional_assignee_list",
  "approval",
  "business_duration",
  "business_stc",
  "calendar_duration",
  "calendar_stc",
  "child_incidents",
  "close_code",
  "close_notes",
  "closed_at",
  "closed_by",
  "comments",
  "comments_and_work_notes",
  "description",
  "due_date",
  "escalation",
  "knowledge",
  "made_sla",
  "opened_at",
  "reassignment_count",
  "reopen_count",
  "reopened_by",
  "reopened_time",
  "resolved_at",
  "resolved_by",
  "severity",
  "short_description",
  "sla_due",
  "sys_mod_count",
  "sys_updated_by",
  "sys_updated_on",
  "upon_approval",
  "upon_reject",
  "user_input",
  "watch_list",
  "work_notes",
  "work_notes_list",
]);

/** Notes what a save says twice, and what it says that is left out. */
export function noteColumns({ account, notes }: ServicenowLog, { changes }: ServicenowSave): void {
  if (changes.has("state") && changes.has("incident_state")) {
    notes.add("deduplicated", "audits[].fieldname", "A change of state stood in two columns and counts once.");
  }
  for (const column of changes.keys()) {
    if (account.fields.has(column) || mapped.has(column)) continue;
    if (priorityParts.includes(column) && changes.has("priority")) {
      const message = "Impact and urgency changed with the priority that follows from them; only that counts.";
      notes.add("deduplicated", "audits[].fieldname", message);
    } else if (!passedOver.has(column)) {
      const word = /^[a-z][a-z0-9_]*$/.test(column) ? showWord(column) : "of another name";
      notes.add("dropped", "audits[].fieldname", `A column ${word} changed that is not listed in fields.`);
    }
  }
}
