import type { TicketState, TicketStatus } from "../../ticket/ticket-state.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { fieldValueOf } from "../payload/field-value.js";
import { idOf, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import type { ZendeskAccount } from "./zendesk-account.js";
import type { ZendeskAudit } from "./zendesk-audits.js";
import { noteStatus, statusOf, type ZendeskStatuses } from "./zendesk-statuses.js";
import { tagsOf } from "./zendesk-tags.js";

/** What fields held when the ticket was created, as far as its history tells: created so, or found so by a change. */
function toldValues(audits: readonly ZendeskAudit[]): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const { events } of audits) {
    for (const row of events) {
      const field = idOf(row["field_name"]);
      if (field === null || values.has(field)) continue;
      if (row["type"] === "Create") values.set(field, row["value"]);
      if (row["type"] === "Change") values.set(field, row["previous_value"]);
    }
  }
  return values;
}

/** A field's value today: attributes stand on the ticket itself, custom fields in a list by id. */
function valueToday(ticket: PayloadRow, field: string): unknown {
  if (field in ticket) return ticket[field];
  return rowOf(listOf(ticket["custom_fields"]).find((row) => idOf(rowOf(row)["id"]) === field))["value"];
}

function initialStatus(
  ticket: PayloadRow,
  told: ReadonlyMap<string, unknown>,
  statuses: ZendeskStatuses,
  notes: NoteCollector,
): TicketStatus {
  const isTold = told.has("status");
  const word = isTold ? told.get("status") : ticket["status"];
  // The custom status of today says nothing about the creation of a ticket whose status has changed since.
  const customId = isTold ? told.get("custom_status_id") : ticket["custom_status_id"];
  const status = statusOf(word, customId, statuses);
  if (status !== null) return status;
  if (textOf(word) !== null) noteStatus(word, "ticket.status", notes);
  notes.add("guessed", "ticket.status", "The status at creation is not known; the ticket counts as new then.");
  return { raw: "new", category: "new" };
}

/** The calendar the ticket was measured with before it was first given another one. */
function initialCalendar(audits: readonly ZendeskAudit[]): string | null {
  const first = audits.flatMap(({ events }) => events).find(({ type }) => type === "ScheduleAssignment");
  return first === undefined ? null : idOf(first["previous_schedule_id"]);
}

/** The state a ticket was created in; what never changed since is taken from the ticket of today. */
export function initialState(
  ticket: PayloadRow,
  audits: readonly ZendeskAudit[],
  { statuses, fields: kept }: ZendeskAccount,
  notes: NoteCollector,
): TicketState {
  const told = toldValues(audits);
  const valueOf = (field: string): unknown => (told.has(field) ? told.get(field) : valueToday(ticket, field));
  const fields = [...kept].map(
    ([field, name]) => [name, fieldValueOf(valueOf(field), notes, "audits[].events[].value")] as const,
  );
  return {
    status: initialStatus(ticket, told, statuses, notes),
    priority: textOf(valueOf("priority")),
    type: textOf(valueOf("type")),
    channel: textOf(rowOf(ticket["via"])["channel"]) ?? audits[0]?.via.channel ?? null,
    requesterId: idOf(valueOf("requester_id")),
    organizationId: idOf(valueOf("organization_id")),
    assigneeId: idOf(valueOf("assignee_id")),
    groupId: idOf(valueOf("group_id")),
    brandId: idOf(valueOf("brand_id")),
    calendarId: initialCalendar(audits),
    tags: tagsOf(valueOf("tags")),
    fields: Object.fromEntries(fields),
  };
}
