import type { TicketState } from "../../ticket/ticket-state.js";
import { idOf, isRow, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import type { JsmLog } from "./jsm-log.js";
import { accountIdOf, jsmFieldValue } from "./jsm-values.js";

/** What a priority is called: as the host says, by id or by name, or as Jira does. */
export function priorityOf({ account }: JsmLog, id: string | null, name: string | null): string | null {
  return account.priorities.get(id ?? "") ?? account.priorities.get(name ?? "") ?? name ?? id;
}

/** The id of a team, which a custom field holds as an object, a list of one, or an id. */
function groupOf(value: unknown): string | null {
  const [first] = Array.isArray(value) ? listOf(value) : [value];
  return isRow(first) ? idOf(first["id"]) : idOf(first);
}

/** The state of an issue as it is today. */
export function stateToday(log: JsmLog, fields: PayloadRow): TicketState {
  const status = rowOf(fields["status"]);
  const priority = rowOf(fields["priority"]);
  const known = log.statuses.statusOf(idOf(status["id"]), textOf(status["name"]));
  if (known === null) {
    log.notes.add("guessed", "issue.fields.status", "The status of today is not known; it counts as new.");
  }
  return {
    status: known ?? { raw: "new", category: "new" },
    priority: priorityOf(log, idOf(priority["id"]), textOf(priority["name"])),
    type: textOf(rowOf(fields["issuetype"])["name"]),
    channel: null,
    requesterId: accountIdOf(fields["reporter"]),
    organizationId: null,
    assigneeId: accountIdOf(fields["assignee"]),
    groupId: log.groupField === null ? null : groupOf(fields[log.groupField]),
    brandId: null,
    calendarId: null,
    tags: [...new Set(listOf(fields["labels"]).flatMap((label) => textOf(label) ?? []))],
    fields: Object.fromEntries([...log.account.fields].map(([id, name]) => [name, jsmFieldValue(fields[id])])),
  };
}
