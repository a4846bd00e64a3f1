import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { ticketOfLog } from "../payload/ticket-of-log.js";
import { checkAccount } from "./intercom-account.js";
import { historyOf, readParts } from "./intercom-parts.js";
import type { IntercomTicketOptions, IntercomTicketPayload } from "./intercom-payload.js";
import { stateToday } from "./intercom-today.js";
import { secondsOf } from "./intercom-values.js";
import { mapParts } from "./map-intercom-parts.js";
import { mapSource } from "./map-intercom-source.js";
import { mapLinks, mapRating, mapSlaApplied } from "./map-intercom-summary.js";

const paths = {
  status: "conversation.state",
  priority: "conversation.priority",
  assigneeId: "conversation.admin_assignee_id",
  groupId: "conversation.team_assignee_id",
} as const;

/**
 * Maps one Intercom conversation or ticket with its parts to a ticket and its log. Ids, times and kinds are kept; texts,
 * names and addresses are not. What the payload does not say for sure stands in the notes.
 *
 * A part that closes, opens or assigns with a body is a message too; what a bot writes, also on behalf of a teammate,
 * is never an agent's. Changes of priority and tags leave no trace, so that today's stand in the initial state.
 *
 * @param payload - The conversation and parts in any order; see {@link IntercomTicketPayload}.
 * @param options - What the workspace says about states and attributes; see {@link IntercomTicketOptions}.
 * @returns The ticket, and what should be known about it. Beyond 500 parts the API leaves out the oldest, so that the
 * history is `partial`; without any it is a `snapshot`.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or
 * `adapter.createdAtMissing` if there is no conversation to speak of, and `input.type` or `input.variant` for options.
 * @see Intercom API reference, "Conversations", "Tickets".
 * @example
 * ```ts
 * const { value: ticket } = intercomTicket({
 *   conversation: {
 *     id: "15100", created_at: 1774598400, state: "closed",
 *     source: { id: "6681", body: "My printer is on fire", author: { type: "user", id: "u1" } },
 *     conversation_parts: { conversation_parts: [
 *       { id: "90101", part_type: "close", state: "closed", body: "Pull the plug, please", created_at: 1774599600, author: { type: "admin", id: "4077601" } },
 *     ] },
 *   },
 * });
 * ticket.initial.status; // => { raw: "open", category: "open" }
 * ticket.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["message", "agent"], ["status", "agent"]]
 * ```
 */
export function intercomTicket(
  payload: IntercomTicketPayload,
  options: IntercomTicketOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row: conversation, id } = checkTicketRow(parts["conversation"], "conversation", "id", issues);
  const account = checkAccount(rowOf(options), issues);
  const more = checkRows(parts["parts"], ["parts"], issues, notes);
  throwIssues(issues);

  const timed = readParts(conversation, more, notes);
  const stated = secondsOf(conversation["created_at"]);
  const history = timed.map(({ at }) => at);
  const createdAt = creationInstant({ stated, history, path: ["conversation", "created_at"] }, notes);
  const log: TicketLog = { ticketId: id, createdAt, notes, events: [] };
  const createdBy = mapSource(log, conversation, account);
  mapParts(log, conversation, timed, account);
  mapRating(log, conversation);
  mapSlaApplied(log, conversation);
  mapLinks(log, conversation);
  const value = ticketOfLog(log, {
    createdBy,
    state: stateToday(conversation, account, notes),
    history: historyOf(conversation, timed.length, notes),
    paths,
  });
  return { value, notes: notes.list() };
}
