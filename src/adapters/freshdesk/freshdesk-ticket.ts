import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Actor } from "../../ticket/ticket-event.js";
import type { Ticket, TicketHistory } from "../../ticket/ticket.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow, ownRows } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { logLife } from "../payload/log-other-events.js";
import { idOf, instantOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { ticketOfLog } from "../payload/ticket-of-log.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import { checkAccount } from "./freshdesk-account.js";
import { activityInstant, type FreshdeskActivity, isCreation, readActivities } from "./freshdesk-activities.js";
import { findActors, type FreshdeskActors } from "./freshdesk-actors.js";
import { findAssignment } from "./freshdesk-assignment.js";
import type { FreshdeskTicketOptions, FreshdeskTicketPayload } from "./freshdesk-payload.js";
import { stateToday } from "./freshdesk-today.js";
import { mapClocks } from "./freshdesk-vendor-clocks.js";
import { mapActivities } from "./map-freshdesk-activities.js";
import { mapConversations } from "./map-freshdesk-conversations.js";
import { mapRatings } from "./map-freshdesk-ratings.js";
import { mapStats } from "./map-freshdesk-stats.js";

const paths = {
  status: "ticket.status",
  priority: "ticket.priority",
  assigneeId: "ticket.responder_id",
  groupId: "ticket.group_id",
} as const;

/** The source of a ticket that an agent opened by writing to someone. */
const outboundSource = 10;

/**
 * Maps one Freshdesk ticket with its conversations and activities to a ticket and its log. Ids, times and kinds are
 * kept; texts, names and addresses are not. What the payload does not say for sure stands in the notes.
 *
 * The API itself keeps the last time of each status alone. The history comes from the daily export of activities, which
 * only larger plans have; it names statuses and groups by their labels.
 *
 * @param payload - The ticket, its conversations and activities in any order; see {@link FreshdeskTicketPayload}.
 * @param options - What the account says about agents, groups and statuses; see {@link FreshdeskTicketOptions}.
 * @returns The ticket, and what should be known about it. Without activities its history is `partial`, made of the last
 * times in `stats`, or a `snapshot` without these.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or
 * `adapter.createdAtMissing` if there is no ticket to speak of, and `input.type` or `input.variant` for faulty options.
 * @see Freshdesk developer reference, "Tickets", "Conversations", "Export ticket activities".
 * @example
 * ```ts
 * const { value: ticket } = freshdeskTicket({
 *   ticket: { id: 1001, created_at: "2026-03-27T08:00:00Z", status: 3, priority: 2, requester_id: 501, description: "My printer is on fire" },
 *   activities: [
 *     { performed_at: "27-03-2026 08:00:00 +0000", ticket_id: 1001, performer_type: "user", performer_id: 501, activity: { new_ticket: true, status: "Open", priority: "Medium" } },
 *     { performed_at: "27-03-2026 08:20:00 +0000", ticket_id: 1001, performer_type: "user", performer_id: 11, activity: { status: "Pending" } },
 *   ],
 * }, { agents: [{ id: 11, type: "support_agent" }] });
 * ticket.initial.status; // => { raw: "Open", category: "open" }
 * ticket.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["status", "agent"]]
 * ticket.history; // => "full"
 * ```
 */
export function freshdeskTicket(
  payload: FreshdeskTicketPayload,
  options: FreshdeskTicketOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row: ticket, id } = checkTicketRow(parts["ticket"], "ticket", "id", issues);
  const account = checkAccount(rowOf(options), issues, notes);
  const rowsAt = (name: string): readonly PayloadRow[] => {
    const isOther = (row: PayloadRow): boolean => (idOf(row["ticket_id"]) ?? id) !== id;
    return ownRows(checkRows(parts[name], [name], issues, notes), isOther, name, notes);
  };
  const conversations = rowsAt("conversations");
  const activityRows = rowsAt("activities");
  const ratings = rowsAt("satisfactionRatings");
  throwIssues(issues);

  const told = [
    ...activityRows.flatMap(({ performed_at: at }) => activityInstant(at) ?? []),
    ...conversations.flatMap(({ created_at: at }) => instantOf(at) ?? []),
  ];
  const stated = instantOf(ticket["created_at"]);
  const createdAt = creationInstant({ stated, history: told, path: ["ticket", "created_at"] }, notes);
  const activities = readActivities(activityRows, notes);
  const actors = findActors(account, ticket, activities, notes);
  const log: TicketLog = { ticketId: id, createdAt, notes, events: [] };
  const createdBy = creatorOf(ticket, activities, actors);
  mapConversations(log, ticket, conversations, actors, createdBy);
  const assignment = findAssignment(ticket, activities, account.groupIds, notes);
  mapActivities(log, activities, assignment, account, actors);
  const history = activities.length === 0 ? mapStats(log, ticket, account.statuses) : historyOf(activities, notes);
  mapRatings(log, ratings, activities);
  mapClocks(log, ticket);
  mapFlags(log, ticket);
  const state = stateToday(ticket, account, notes);
  const value = ticketOfLog(log, { createdBy, state, history, paths });
  return { value, notes: notes.list() };
}

/** Who created the ticket: as its first activity says, or the requester but for tickets that agents send out. */
function creatorOf(ticket: PayloadRow, activities: readonly FreshdeskActivity[], actors: FreshdeskActors): Actor {
  const creation = activities.find(isCreation);
  if (creation !== undefined && creation.performerType !== "system") return actors.performerOf(creation);
  if (ticket["source"] === outboundSource) return { id: null, role: "agent" };
  return { id: idOf(ticket["requester_id"]), role: "endUser" };
}

function historyOf(activities: readonly FreshdeskActivity[], notes: NoteCollector): TicketHistory {
  if (activities.some(isCreation)) return "full";
  notes.add("incomplete", "activities", "The activities do not begin with the creation of the ticket.");
  return "partial";
}

/** Adds that the ticket is spam or deleted today, where no activity says since when. */
function mapFlags(log: TicketLog, ticket: PayloadRow): void {
  for (const kind of ["spam", "deleted"] as const) {
    if (ticket[kind] !== true || log.events.some((event) => event.kind === kind)) continue;
    log.notes.add("guessed", `ticket.${kind}`, "The time is that of the ticket's last change.");
    const at = instantOf(ticket["updated_at"]) ?? log.createdAt;
    logLife(log, { at, actor: unknownActor, path: "ticket.updated_at" }, kind);
  }
}
