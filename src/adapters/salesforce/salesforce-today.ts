import type { TicketState } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { fieldValueOf } from "../payload/field-value.js";
import { type PayloadRow, textOf } from "../payload/payload-values.js";
import type { SalesforceAccount } from "./salesforce-account.js";
import { isQueueId, isUserId, longId } from "./salesforce-ids.js";
import { findStatus } from "./salesforce-statuses.js";

/**
 * The state of a case as it is today.
 *
 * @param queueId - The queue it was in last, or `null`: the case itself forgets it once a user takes it.
 */
export function stateToday(
  ticket: PayloadRow,
  queueId: string | null,
  account: SalesforceAccount,
  notes: NoteCollector,
): TicketState {
  const ownerId = longId(ticket["OwnerId"]);
  const status = findStatus(ticket["Status"], ticket, account, notes);
  if (status === null) notes.add("guessed", "case.Status", "The case does not say its status; it counts as new.");
  const fields = [...account.fields].map(([field, name]) => [name, fieldValueOf(ticket[field], notes)] as const);
  return {
    status: status ?? { raw: "New", category: "new" },
    priority: textOf(ticket["Priority"]),
    type: textOf(ticket["Type"]),
    channel: textOf(ticket["Origin"]),
    requesterId: longId(ticket["ContactId"]),
    organizationId: longId(ticket["AccountId"]),
    assigneeId: isUserId(ownerId) ? ownerId : null,
    groupId: isQueueId(ownerId) ? ownerId : queueId,
    brandId: null,
    calendarId: longId(ticket["BusinessHoursId"]),
    tags: [],
    fields: Object.fromEntries(fields),
  };
}
