import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Ticket } from "../../ticket/ticket.js";
import { toIso } from "../../time/instant.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, mergeNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow, ownRows } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { idOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import type { ZendeskTicketOptions } from "./zendesk-payload.js";
import { auditsOfRows } from "./zendesk-table-audits.js";
import type { ZendeskTableTicketPayload } from "./zendesk-table-payload.js";
import { cellFlag, cellInstant } from "./zendesk-table-values.js";
import { zendeskTicket } from "./zendesk-ticket.js";

/**
 * Maps one ticket from warehouse tables in Fivetran's shape, where the API's audits are spread over comments, field
 * history and schedules, to a ticket and its log. Times are UTC whether a cell says so or not.
 *
 * @param payload - The ticket's rows in any order; see {@link ZendeskTableTicketPayload}.
 * @param options - As of `zendeskTicket`; `users` are the rows of `user`, or what {@link zendeskTableRoles} made of them.
 * @returns The ticket, and what should be known about it.
 * @throws A {@link SupportOpsError} with the codes of `zendeskTicket`.
 * @example
 * ```ts
 * const { value: ticket } = zendeskTableTicket(
 *   {
 *     ticket: { id: "35436", created_at: "2026-03-27 08:00:00", status: "pending", requester_id: "7", submitter_id: "7" },
 *     comments: [{ id: "1", created: "2026-03-27 08:00:00", public: "TRUE", user_id: "7", ticket_id: "35436" }],
 *     fieldHistory: [
 *       { field_name: "status", updated: "2026-03-27 08:00:00", user_id: "7", value: "new" },
 *       { field_name: "status", updated: "2026-03-27 08:20:00", user_id: "8", value: "pending" },
 *     ],
 *   },
 *   { users: [{ id: 7, role: "end-user" }, { id: 8, role: "agent" }] },
 * );
 * ticket.initial.status; // => { raw: "new", category: "new" }
 * ticket.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["status", "agent"]]
 * ```
 */
export function zendeskTableTicket(
  payload: ZendeskTableTicketPayload,
  options: ZendeskTicketOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row, id } = checkTicketRow(parts["ticket"], "ticket", "id", issues);
  const rowsAt = (name: string): readonly PayloadRow[] => {
    const isOther = (one: PayloadRow): boolean => (idOf(one["ticket_id"]) ?? id) !== id;
    return ownRows(checkRows(parts[name], [name], issues, notes), isOther, name, notes);
  };
  const comments = rowsAt("comments");
  const fieldHistory = rowsAt("fieldHistory");
  const ticketSchedules = rowsAt("ticketSchedules");
  throwIssues(issues);

  const clues = {
    stated: cellInstant(row["created_at"]),
    history: [
      ...comments.flatMap(({ created }) => cellInstant(created) ?? []),
      ...fieldHistory.flatMap(({ updated }) => cellInstant(updated) ?? []),
    ],
    path: ["ticket", "created_at"],
  };
  const createdAt = creationInstant(clues, notes);
  const submitterId = idOf(row["submitter_id"]) ?? idOf(row["requester_id"]);
  const audits = auditsOfRows({ comments, fieldHistory, ticketSchedules }, createdAt, submitterId, notes);
  const { value, notes: more } = zendeskTicket({ ticket: ticketObject(row, id, toIso(createdAt)), audits }, options);
  return { value, notes: mergeNotes(notes.list(), more) };
}

/** The row of a ticket as the API has it; cells that are empty say nothing. */
function ticketObject(row: PayloadRow, id: string, createdAt: string): PayloadRow {
  const filled = Object.entries(row).filter(([, value]) => value !== "" && value !== null);
  const source = { rel: textOf(row["via_source_rel"]), from: { ticket_id: idOf(row["via_followup_source_id"]) } };
  return {
    assignee_id: null,
    group_id: null,
    priority: null,
    ...Object.fromEntries(filled),
    id,
    created_at: createdAt,
    is_public: cellFlag(row["is_public"]) ?? true,
    via: { channel: textOf(row["via_channel"]), source },
  };
}
