import { type Issues, throwIssues } from "../../errors/issues.js";
import { sortTicketEvents } from "../../ticket/sort-ticket-events.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { idOf, instantOf, rowOf } from "../payload/payload-values.js";
import { mapAudit } from "./map-zendesk-audit.js";
import { mapFollowUp, mapMerge } from "./map-zendesk-links.js";
import { mapMetricEvents } from "./map-zendesk-metric-events.js";
import { mapRatings } from "./map-zendesk-survey.js";
import { checkAccount } from "./zendesk-account.js";
import { findActors } from "./zendesk-actors.js";
import { readAudits } from "./zendesk-audits.js";
import { creationAuditOf, historyOf, openingOf } from "./zendesk-history.js";
import { initialState } from "./zendesk-initial-state.js";
import type { ZendeskLog } from "./zendesk-log.js";
import { peopleOf } from "./zendesk-people.js";
import type { ZendeskTicketOptions, ZendeskTicketPayload } from "./zendesk-payload.js";

/**
 * Maps one Zendesk ticket with its audits to a ticket and its log. Ids, times and kinds are kept; texts, names and
 * addresses are not. What the payload does not say for sure stands in the notes.
 *
 * @param payload - The ticket, its audits in any order, ratings and metric events; see {@link ZendeskTicketPayload}.
 * @param options - What the account says about users, statuses and fields; see {@link ZendeskTicketOptions}.
 * @returns The ticket, and what should be known about it. Without audits its history is `snapshot`, with the state of
 * today as the initial one; if the audits do not begin at its creation or do not lead to today's state, `partial`.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or
 * `adapter.createdAtMissing` if there is no ticket to speak of, and `input.type` or `input.variant` for faulty options.
 * @see Zendesk developer reference, "Ticket Audits".
 * @example
 * ```ts
 * const { value: ticket, notes } = zendeskTicket(
 *   {
 *     ticket: { id: 35436, created_at: "2026-03-27T08:00:00Z", status: "open", priority: "high", via: { channel: "email" } },
 *     audits: [
 *       { id: 2, created_at: "2026-03-27T08:20:00Z", author_id: 8,
 *         events: [{ id: 4, type: "Change", field_name: "status", value: "open", previous_value: "new" }] },
 *       { id: 1, created_at: "2026-03-27T08:00:00Z", author_id: 7,
 *         events: [{ id: 3, type: "Create", field_name: "status", value: "new" },
 *                  { id: 2, type: "Comment", public: true, body: "My printer is on fire" }] },
 *     ],
 *   },
 *   { users: [{ id: 7, role: "end-user" }, { id: 8, role: "agent" }] },
 * );
 * ticket.createdBy; // => { id: "7", role: "endUser" }
 * ticket.initial.status; // => { raw: "new", category: "new" }
 * ticket.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["status", "agent"]]
 * notes; // => []
 * ```
 */
export function zendeskTicket(
  payload: ZendeskTicketPayload,
  options: ZendeskTicketOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row: ticket, id } = checkTicketRow(parts["ticket"], "ticket", "id", issues);
  const account = checkAccount(rowOf(options), issues, notes);
  const audits = readAudits(parts["audits"], id, issues, notes);
  const ratings = checkRows(parts["satisfactionRatings"], ["satisfactionRatings"], issues, notes);
  const metricEvents = checkRows(parts["metricEvents"], ["metricEvents"], issues, notes);
  throwIssues(issues);

  const creation = creationAuditOf(audits);
  const clues = {
    stated: instantOf(ticket["created_at"]),
    history: creation === undefined ? [] : [creation.at],
    path: ["ticket", "created_at"],
  };
  const createdAt = creationInstant(clues, notes);
  const actors = findActors(account, peopleOf(ticket, audits), notes);
  // An audit of that very instant holds the opening message also where nothing tells the initial values.
  const [first] = audits;
  const birth = first?.at === createdAt ? first : creation;
  const log: ZendeskLog = { ticketId: id, createdAt, account, actors, notes, events: [] };
  const seen = { surveys: new Set<string>(), chatMessages: new Map(), opening: openingOf(birth, notes) };
  mapFollowUp(log, ticket, creation);
  for (const audit of audits) {
    mapAudit(log, audit, seen);
    mapMerge(log, ticket, audit);
  }
  noteMoved(log);
  mapRatings(log, ratings, seen.surveys);
  mapMetricEvents(log, metricEvents);

  const logged = {
    id,
    createdAt,
    createdBy: actors.actorOf(creation?.authorId ?? idOf(ticket["submitter_id"]) ?? idOf(ticket["requester_id"])),
    initial: initialState(ticket, audits, account, notes),
    events: sortTicketEvents(log.events),
  };
  const value: Ticket = { ...logged, history: historyOf(logged, ticket, audits, account.statuses, notes) };
  return { value, notes: notes.list() };
}

/** Notes the events that the payload tells later than ones that came after them, such as the messages of a chat. */
function noteMoved({ events, notes }: ZendeskLog): void {
  let latest = 0;
  for (const { at } of events) {
    if (at < latest)
      notes.add("moved", "audits[].events[]", "An event was put before others that the payload tells first.");
    latest = Math.max(latest, at);
  }
}
