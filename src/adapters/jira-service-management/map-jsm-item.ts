import { idOf, type PayloadRow, showWord } from "../payload/payload-values.js";
import { logAttribute, logField, logStatus, logTags } from "../payload/log-state-events.js";
import type { Moment } from "../payload/ticket-log.js";
import { fieldIdOf } from "./jsm-fields.js";
import type { JsmLog } from "./jsm-log.js";
import { priorityOf } from "./jsm-today.js";
import { labelsOf, ownText } from "./jsm-values.js";

/** Fields that are texts, people in copy, work logs or planning: nothing a clock or a figure reads. */
const passedOver: ReadonlySet<string> = new Set([
  "Approvals",
  "Approvers",
  "Attachment",
  "Comment",
  "Epic Link",
  "Key",
  "Link",
  "Rank",
  "RemoteIssueLink",
  "RemoteWorkItemLink",
  "Request Type",
  "Request participants",
  "Satisfaction",
  "Satisfaction date",
  "Sprint",
  "Workflow",
  "WorklogId",
  "WorklogTimeSpent",
  "attachment",
  "comment",
  "components",
  "description",
  "duedate",
  "environment",
  "fixVersions",
  "issuelinks",
  "project",
  "security",
  "summary",
  "timeestimate",
  "timeoriginalestimate",
  "timespent",
  "versions",
]);

/** Adds one item of a change to the log; a field that is neither known nor asked for is noted and left out. */
export function mapItem(log: JsmLog, moment: Moment, item: PayloadRow): void {
  const field = fieldIdOf(item);
  if (field === null) {
    log.notes.add("incomplete", "changelog[].items[].field", "An item does not say which field changed.");
    return;
  }
  const ids = { from: idOf(item["from"]), to: idOf(item["to"]) };
  const names = { from: ownText(item, "fromString"), to: ownText(item, "toString") };
  const kept = log.account.fields.get(field);
  if (kept !== undefined) return logField(log, moment, kept, names);
  if (field === log.groupField) return logAttribute(log, moment, "group", ids);
  switch (field) {
    case "status":
      return mapStatus(log, moment, ids, names);
    case "priority": {
      const from = priorityOf(log, ids.from, names.from);
      return logAttribute(log, moment, "priority", { from, to: priorityOf(log, ids.to, names.to) });
    }
    case "assignee":
      return logAttribute(log, moment, "assignee", ids);
    case "reporter":
      return logAttribute(log, moment, "requester", ids);
    case "issuetype":
      return logAttribute(log, moment, "type", names);
    case "labels":
      return logTags(log, moment, { from: labelsOf(names.from), to: labelsOf(names.to) });
    default:
      noteField(log, field, item["field"]);
  }
}

type Ends = { readonly from: string | null; readonly to: string | null };

function mapStatus(log: JsmLog, moment: Moment, ids: Ends, names: Ends): void {
  const to = log.statuses.statusOf(ids.to, names.to);
  if (to === null) {
    log.notes.add("dropped", "changelog[].items[].to", "A change to a status that is not known was left out.");
    return;
  }
  logStatus(log, moment, log.statuses.statusOf(ids.from, names.from), to);
}

/** Notes a field that is left out, unless it is one that says nothing here. */
function noteField(log: JsmLog, field: string, name: unknown): void {
  if (field === "Key" || name === "Key") {
    const message = "The issue was moved to another project; its key of today is its id.";
    log.notes.add("guessed", "changelog[].items[].field", message);
  }
  if (passedOver.has(field) || passedOver.has(String(name))) return;
  const word = field.startsWith("customfield_") ? "of the site's own" : showWord(field);
  log.notes.add("dropped", "changelog[].items[].field", `A field ${word} changed that is not listed in fields.`);
}
