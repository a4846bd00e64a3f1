import type { TicketState } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { fieldValueOf } from "../payload/field-value.js";
import { idOf, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { calendarOfGroup, type FreshdeskAccount } from "./freshdesk-account.js";
import { findStatus } from "./freshdesk-statuses.js";
import { channelOf, priorityOf } from "./freshdesk-words.js";

/** The state of a ticket as it is today. */
export function stateToday(ticket: PayloadRow, account: FreshdeskAccount, notes: NoteCollector): TicketState {
  const status = findStatus(ticket["status"], account.statuses, "ticket.status", notes);
  if (status === null) notes.add("guessed", "ticket.status", "The ticket does not say its status; it counts as open.");
  const custom = rowOf(ticket["custom_fields"]);
  const fields = [...account.fields].map(
    ([key, name]) => [name, fieldValueOf(custom[key] ?? ticket[key], notes)] as const,
  );
  const tags = listOf(ticket["tags"]).filter((tag): tag is string => typeof tag === "string" && tag !== "");
  return {
    status: status ?? { raw: "Open", category: "open" },
    priority: priorityOf(ticket["priority"]),
    type: textOf(ticket["type"]),
    channel: channelOf(ticket["source"]),
    requesterId: idOf(ticket["requester_id"]),
    organizationId: idOf(ticket["company_id"]),
    assigneeId: idOf(ticket["responder_id"]),
    groupId: idOf(ticket["group_id"]),
    brandId: idOf(ticket["product_id"]),
    calendarId: calendarOfGroup(idOf(ticket["group_id"]), account),
    tags: [...new Set(tags)],
    fields: Object.fromEntries(fields),
  };
}
