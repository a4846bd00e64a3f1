import type { TicketState } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { fieldValueOf } from "../payload/field-value.js";
import { idOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { findStatus, type IntercomAccount } from "./intercom-account.js";
import { assignedId, isTicketRow, listIn } from "./intercom-values.js";

/** Priorities that stand for none. */
const noPriorities: readonly unknown[] = ["none", "not_priority"];

/** The state of a conversation or ticket as it is today. */
export function stateToday(conversation: PayloadRow, account: IntercomAccount, notes: NoteCollector): TicketState {
  const isTicket = isTicketRow(conversation);
  const state = isTicket ? (conversation["ticket_state"] ?? conversation["state"]) : conversation["state"];
  const status = findStatus(state, account, "conversation.state", notes);
  if (status === null)
    notes.add("guessed", "conversation.state", "The conversation does not say its state; it counts as open.");
  const { priority } = conversation;
  const attributes = { ...rowOf(conversation["ticket_attributes"]), ...rowOf(conversation["custom_attributes"]) };
  const fields = [...account.fields].map(([name, field]) => [field, fieldValueOf(attributes[name], notes)] as const);
  const contact = rowOf(listIn(conversation, "contacts", "contacts")[0]);
  const tags = listIn(conversation, "tags", "tags").flatMap((tag) => textOf(rowOf(tag)["name"]) ?? []);
  return {
    status: status ?? { raw: "open", category: "open" },
    priority: noPriorities.includes(priority) ? null : textOf(priority),
    type: isTicket ? textOf(rowOf(conversation["ticket_type"])["name"]) : null,
    channel: textOf(rowOf(conversation["source"])["type"]),
    requesterId: idOf(contact["id"]),
    organizationId: idOf(rowOf(conversation["company"])["id"]) ?? idOf(conversation["company_id"]),
    assigneeId: assignedId(conversation["admin_assignee_id"]),
    groupId: assignedId(conversation["team_assignee_id"]),
    brandId: null,
    calendarId: null,
    tags: [...new Set(tags)],
    fields: Object.fromEntries(fields),
  };
}
