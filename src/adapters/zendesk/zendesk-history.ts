import { ticketStateAt } from "../../ticket/ticket-state-at.js";
import type { Ticket, TicketHistory } from "../../ticket/ticket.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";
import { chatMessagesOf } from "./map-zendesk-chat.js";
import { commentTypes } from "./map-zendesk-comment.js";
import type { ZendeskAudit } from "./zendesk-audits.js";
import { statusOf, type ZendeskStatuses } from "./zendesk-statuses.js";

/** The audit in which a ticket was created, or undefined where the audits begin later. */
export function creationAuditOf([first]: readonly ZendeskAudit[]): ZendeskAudit | undefined {
  return first?.events.some(({ type }) => type === "Create") === true ? first : undefined;
}

/** The comment, or the entry of a chat, with which a ticket was opened; its absence is noted. */
export function openingOf(creation: ZendeskAudit | undefined, notes: NoteCollector): PayloadRow | undefined {
  const comment = creation?.events.find(({ type }) => commentTypes.includes(type));
  const opening = comment ?? creation?.events.flatMap(chatMessagesOf)[0];
  if (opening === undefined) {
    notes.add("incomplete", "audits[].events[]", "The message the ticket was opened with is not in the audits.");
  }
  return opening;
}

/** The attributes in which the log's outcome is compared with the ticket of today. */
const comparedAttributes = [
  ["priority", "priority"],
  ["assignee_id", "assigneeId"],
  ["group_id", "groupId"],
] as const;

/** Which attributes of today's ticket its log does not lead to. */
function differences(
  logged: Omit<Ticket, "history">,
  ticket: PayloadRow,
  statuses: ZendeskStatuses,
): readonly string[] {
  const state = ticketStateAt({ ...logged, history: "full" }, logged.events.at(-1)?.at ?? logged.createdAt);
  const today = statusOf(ticket["status"], ticket["custom_status_id"], statuses);
  const differing: string[] = comparedAttributes.flatMap(([field, attribute]) =>
    ticket[field] === undefined || idOf(ticket[field]) === state?.[attribute] ? [] : [field],
  );
  return today === null || today.category === state?.status.category ? differing : ["status", ...differing];
}

/** How complete a log is; what is missing is noted. */
export function historyOf(
  logged: Omit<Ticket, "history">,
  ticket: PayloadRow,
  audits: readonly ZendeskAudit[],
  statuses: ZendeskStatuses,
  notes: NoteCollector,
): TicketHistory {
  if (audits.length === 0) {
    notes.add("incomplete", "audits", "There are no audits: the ticket is known in its present state only.");
    return "snapshot";
  }
  const differing = differences(logged, ticket, statuses);
  for (const field of differing) {
    notes.add("incomplete", `ticket.${field}`, "The audits do not lead to the value of today: some are missing.");
  }
  if (creationAuditOf(audits) !== undefined) return differing.length === 0 ? "full" : "partial";
  notes.add("incomplete", "audits", "The audits do not begin with the creation of the ticket.");
  return "partial";
}
