import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Actor } from "../../ticket/ticket-event.js";
import type { TicketState } from "../../ticket/ticket-state.js";
import type { Ticket, TicketHistory } from "../../ticket/ticket.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { fieldValueOf } from "../payload/field-value.js";
import { logMessage } from "../payload/log-other-events.js";
import { idOf, isRow, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { ticketOfLog } from "../payload/ticket-of-log.js";
import { timedRows } from "../payload/timed-rows.js";
import { checkAccount, findStatus, type IntercomAccount } from "./intercom-account.js";
import { authorOf } from "./intercom-actors.js";
import type { IntercomTicketOptions, IntercomTicketPayload } from "./intercom-payload.js";
import { assignedId, listIn, secondsOf } from "./intercom-values.js";
import { mapLinks, mapRating, mapSlaApplied } from "./map-intercom-summary.js";
import { mapPart, type PartReading } from "./map-intercom-parts.js";

const paths = {
  status: "conversation.state",
  priority: "conversation.priority",
  assigneeId: "conversation.admin_assignee_id",
  groupId: "conversation.team_assignee_id",
} as const;

/** Priorities that stand for none. */
const noPriorities: readonly unknown[] = ["none", "not_priority"];

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
  const more = checkRows(parts["parts"], "parts", ["parts"], issues, notes);
  throwIssues(issues);

  const isTicket = conversation["type"] === "ticket" || "ticket_state" in conversation;
  const rows = partsOf(conversation, more, notes);
  const clues = {
    stated: secondsOf(conversation["created_at"]),
    history: rows.flatMap(({ created_at: at }) => secondsOf(at) ?? []),
    path: ["conversation", "created_at"],
  };
  const createdAt = creationInstant(clues, notes);
  const log: TicketLog = { ticketId: id, createdAt, notes, events: [] };
  const createdBy = mapSource(log, conversation, account);
  const timed = timedRows(rows, partKeys, notes);
  const reading: PartReading = { log, account, isTicket, ...stateAtCreation(isTicket, account, notes) };
  for (const part of timed) mapPart(reading, part);
  mapRating(log, conversation);
  mapSlaApplied(log, conversation);
  mapLinks(log, conversation);
  const value = ticketOfLog(log, {
    createdBy,
    state: stateToday(conversation, isTicket, account, notes),
    history: historyOf(conversation, timed.length, notes),
    paths,
  });
  return { value, notes: notes.list() };
}

const partKeys = {
  name: "parts",
  timeKey: "created_at",
  idOf: (row: PayloadRow) => idOf(row["id"]),
  atOf: (row: PayloadRow): EpochMs | null => secondsOf(row["created_at"]),
};

/** The parts of a conversation or ticket, with those the host kept. */
function partsOf(conversation: PayloadRow, more: readonly PayloadRow[], notes: NoteCollector): readonly PayloadRow[] {
  const own = [
    ...listIn(conversation, "conversation_parts", "conversation_parts"),
    ...listIn(conversation, "ticket_parts", "ticket_parts"),
  ];
  for (const one of own) if (!isRow(one)) notes.add("unknown", "parts[]", "The row is no object.");
  return [...own.filter(isRow), ...more];
}

/** Conversations begin open, tickets submitted; who is assigned then is not said. */
function stateAtCreation(isTicket: boolean, account: IntercomAccount, notes: NoteCollector) {
  const status = findStatus(isTicket ? "submitted" : "open", account, paths.status, notes);
  return { status, adminId: null, teamId: null, fields: new Map<string, unknown>() };
}

/** Adds the message a conversation began with, and gives its author. */
function mapSource(log: TicketLog, conversation: PayloadRow, account: IntercomAccount): Actor {
  const { source } = conversation;
  if (!isRow(source)) {
    log.notes.add(
      "incomplete",
      "conversation.source",
      "The message the conversation began with is not in the payload.",
    );
    return { id: null, role: "unknown" };
  }
  const actor = authorOf(source, account, log.notes);
  const message = { messageId: idOf(source["id"]), visibility: "public", opening: true, automated: false } as const;
  logMessage(log, { at: log.createdAt, actor, path: "conversation.created_at" }, message);
  return actor;
}

function historyOf(conversation: PayloadRow, parts: number, notes: NoteCollector): TicketHistory {
  const total = rowOf(conversation["conversation_parts"] ?? conversation["ticket_parts"])["total_count"];
  // The statistics count the opening message as a part.
  const counted = rowOf(conversation["statistics"])["count_conversation_parts"];
  const count = typeof total === "number" ? total : typeof counted === "number" ? counted - 1 : 0;
  if (parts < count) {
    notes.add("incomplete", "conversation.conversation_parts", "Parts are missing: the API returns the newest 500.");
    return parts === 0 ? "snapshot" : "partial";
  }
  return "full";
}

function stateToday(
  conversation: PayloadRow,
  isTicket: boolean,
  account: IntercomAccount,
  notes: NoteCollector,
): TicketState {
  const state = isTicket ? (conversation["ticket_state"] ?? conversation["state"]) : conversation["state"];
  const status = findStatus(state, account, paths.status, notes);
  if (status === null)
    notes.add("guessed", paths.status, "The conversation does not say its state; it counts as open.");
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
