import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Ticket, TicketHistory } from "../../ticket/ticket.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { instantOf, rowOf } from "../payload/payload-values.js";
import { ticketOfLog } from "../payload/ticket-of-log.js";
import { checkAccount } from "./kayako-account.js";
import { type KayakoActivity, readActivities } from "./kayako-activities.js";
import { findActors } from "./kayako-actors.js";
import type { KayakoLog } from "./kayako-log.js";
import type { KayakoTicketOptions, KayakoTicketPayload } from "./kayako-payload.js";
import { peopleOf } from "./kayako-people.js";
import { mapUntold } from "./kayako-rating.js";
import { readStatuses } from "./kayako-statuses.js";
import { readTitles } from "./kayako-titles.js";
import { stateToday } from "./kayako-today.js";
import { mapAction } from "./map-kayako-action.js";
import { mapPosts, openingOf, readPosts } from "./map-kayako-post.js";
import { mapMetrics } from "./map-kayako-sla.js";

/**
 * Maps one case of Kayako with its posts and activities to a ticket and its log. Ids, times and kinds are kept; texts,
 * names and addresses are not. The oldest post is the opening message; initial values are what the first changes found.
 *
 * @param payload - The case, its posts and activities in any order; see {@link KayakoTicketPayload}.
 * @param options - What the account says about statuses, teams, users and fields; see {@link KayakoTicketOptions}.
 * @returns The ticket, and what should be known about it. Without activities its history is `snapshot`, with the state
 * of today as the initial one; if the activities do not lead to today's state, `partial`.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or
 * `adapter.createdAtMissing` if there is no ticket to speak of, and `input.type` or `input.variant` for faulty options.
 * @see Kayako developer reference, "Cases", "Posts", "Activities".
 * @example
 * ```ts
 * const dana = { id: 501, role: { type: "CUSTOMER" } };
 * const ari = { id: 21, role: { type: "AGENT" } };
 * const { value: ticket, notes } = kayakoTicket({
 *   case: { id: 101, created_at: "2026-03-27T13:00:00+05:00", creator: dana, requester: dana, status: { id: 3, label: "Pending", type: "PENDING" } },
 *   posts: [
 *     { id: 2, creator: ari, created_at: "2026-03-27T13:20:00+05:00", original: { resource_type: "case_message" } },
 *     { id: 1, creator: dana, created_at: "2026-03-27T13:00:00+05:00", original: { resource_type: "case_message" } },
 *   ],
 *   activities: [{ id: 9, created_at: "2026-03-27T13:20:00+05:00", actor: { original: ari }, actions: [{ action: "UPDATED", field: "casestatusid",
 *     old_object: { id: 1, label: "New", type: "NEW" }, new_object: { id: 3, label: "Pending", type: "PENDING" } }] }],
 * });
 * ticket.initial.status; // => { raw: "New", category: "new" }
 * ticket.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["message", "agent"], ["status", "agent"]]
 * notes; // => []
 * ```
 */
export function kayakoTicket(payload: KayakoTicketPayload, options: KayakoTicketOptions = {}): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row, id } = checkTicketRow(parts["case"], "case", "id", issues);
  const account = checkAccount(rowOf(options), issues, notes);
  const posts = readPosts(checkRows(parts["posts"], ["posts"], issues, notes), notes);
  const rows = checkRows(parts["activities"], ["activities"], issues, notes);
  throwIssues(issues);

  const activities = readActivities(rows, notes);
  const stated = instantOf(row["created_at"]);
  const instants = [...posts, ...activities].map(({ at }) => at);
  const createdAt = creationInstant({ stated, history: instants, path: ["case", "created_at"] }, notes);
  const log: KayakoLog = {
    ticketId: id,
    createdAt,
    notes,
    events: [],
    account,
    actors: findActors(account.roles, peopleOf(row, posts, activities), notes),
    statuses: readStatuses([...account.statuses, rowOf(row["status"])], account.categories, notes),
    titles: readTitles(row, posts, activities, account.teams),
    isMerged: row["is_merged"] === true,
  };
  const createdBy = log.actors.actorOf(row["creator"], createdAt);
  mapPosts(log, posts, openingOf(row, posts, notes));
  for (const { at, actor, actions } of activities) {
    const moment = { at, actor: log.actors.actorOf(actor, at), path: "activities[].created_at" };
    for (const action of actions) mapAction(log, moment, action);
  }
  mapUntold(log, row);
  mapMetrics(log, row);

  const state = stateToday(log, row);
  const value = ticketOfLog(log, { createdBy, state, history: historyOf(activities, notes), paths });
  return { value, notes: notes.list() };
}

const paths = {
  status: "case.status",
  priority: "case.priority",
  assigneeId: "case.assigned_agent",
  groupId: "case.assigned_team",
} as const;

function historyOf(activities: readonly KayakoActivity[], notes: NoteCollector): TicketHistory {
  if (activities.length > 0) return "full";
  notes.add("incomplete", "activities", "There are no activities: the case is known in its present state only.");
  return "snapshot";
}
