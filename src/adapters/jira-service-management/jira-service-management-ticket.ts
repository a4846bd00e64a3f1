import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Ticket, TicketHistory } from "../../ticket/ticket.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { logOpening } from "../payload/log-message.js";
import { isRow, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { ticketOfLog } from "../payload/ticket-of-log.js";
import { checkAccount, type JsmAccount } from "./jsm-account.js";
import { findActors } from "./jsm-actors.js";
import { type JsmChangelog, type JsmHistory, readChangelog } from "./jsm-changelog.js";
import { fieldNamed } from "./jsm-fields.js";
import type { JsmLog } from "./jsm-log.js";
import type {
  JiraServiceManagementTicketOptions,
  JiraServiceManagementTicketPayload,
} from "./jira-service-management-payload.js";
import { peopleOf } from "./jsm-people.js";
import { readStatuses } from "./jsm-statuses.js";
import { stateToday } from "./jsm-today.js";
import { jsmInstant } from "./jsm-values.js";
import { mapComment, readComments } from "./map-jsm-comment.js";
import { mapFeedback } from "./map-jsm-feedback.js";
import { mapItem } from "./map-jsm-item.js";
import { mapLink, readLinks } from "./map-jsm-links.js";
import { mapSla } from "./map-jsm-sla.js";

/**
 * Maps one request of Jira Service Management with its changelog to a ticket and its log. Ids, times and kinds are
 * kept; texts, names and addresses are not. The ticket's id is the issue's key of today. Jira has no event for the
 * creation: initial values are what the first changes found.
 *
 * @param payload - The issue, its changelog and comments in any order, SLA cycles and feedback; see
 * {@link JiraServiceManagementTicketPayload}.
 * @param options - What the site says about statuses, priorities, accounts and fields; see {@link JiraServiceManagementTicketOptions}.
 * @returns The ticket, and what should be known about it. Without a changelog its history is `snapshot`, with the
 * state of today as the initial one; if the changelog is cut off or does not lead to today's state, `partial`.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or
 * `adapter.createdAtMissing` if there is no ticket to speak of, and `input.type` or `input.variant` for faulty options.
 * @see Atlassian developer reference, "Jira Cloud platform REST API" and "Jira Service Management REST API".
 * @example
 * ```ts
 * const { value: ticket, notes } = jiraServiceManagementTicket({
 *   issue: { key: "SUP-7", names: {}, fields: { created: "2026-03-27T09:00:00.000+0100", status: { id: "5", name: "Resolved" },
 *     reporter: { accountId: "qm:1", accountType: "customer" }, creator: { accountId: "qm:1", accountType: "customer" } } },
 *   changelog: [{ id: "1", created: "2026-03-27T03:20:00.000-0500", author: { accountId: "a", accountType: "app" },
 *     items: [{ field: "status", fieldId: "status", from: "1", fromString: "Open", to: "5", toString: "Resolved" }] }],
 * });
 * ticket.initial.status; // => { raw: "Open", category: "new" }
 * ticket.events.map(({ kind, at, actor }) => [kind, at - ticket.createdAt, actor.role]); // => [["message", 0, "endUser"], ["status", 1_200_000, "bot"]]
 * notes; // => []
 * ```
 */
export function jiraServiceManagementTicket(
  payload: JiraServiceManagementTicketPayload,
  options: JiraServiceManagementTicketOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row: issue, id } = checkTicketRow(parts["issue"], "issue", "key", issues);
  const fields = rowOf(issue["fields"]);
  const account = checkAccount(rowOf(options), issues, notes);
  const changelog = readChangelog(parts["changelog"], issue, issues, notes);
  const comments = readComments(parts["comments"], fields, issues, notes);
  const metrics = checkRows(parts["sla"], ["sla"], issues, notes);
  throwIssues(issues);

  const { histories } = changelog;
  const instants = [...histories, ...comments].map(({ at }) => at);
  const stated = jsmInstant(fields["created"]);
  const createdAt = creationInstant({ stated, history: instants, path: ["issue", "fields", "created"] }, notes);
  const log: JsmLog = {
    ticketId: id,
    createdAt,
    notes,
    events: [],
    account,
    actors: findActors(account.roles, peopleOf(fields, histories), notes),
    statuses: readStatuses([...account.statuses, rowOf(fields["status"])], account.categories, notes),
    groupField: groupFieldOf(issue, account, histories, notes),
  };
  const createdBy = log.actors.actorOf(fields["creator"] ?? fields["reporter"], createdAt);
  logOpening(log, createdBy, "issue.fields.created");
  for (const comment of comments) mapComment(log, comment);
  mapHistories(log, fields, histories);
  mapSla(log, metrics);
  const ratingField = fieldNamed("Satisfaction", issue, histories);
  const dateField = fieldNamed("Satisfaction date", issue, histories);
  mapFeedback(log, { feedback: parts["feedback"], fields, ratingField, dateField });

  const state = stateToday(log, fields);
  const value = ticketOfLog(log, { createdBy, state, history: historyOf(changelog, notes), paths });
  return { value, notes: notes.list() };
}

const paths = {
  status: "issue.fields.status",
  priority: "issue.fields.priority",
  assigneeId: "issue.fields.assignee",
  groupId: "issue.fields.team",
} as const;

/** The field that holds the team: as the host says, or the one called so; where nobody says, that is noted. */
function groupFieldOf(
  issue: PayloadRow,
  account: JsmAccount,
  histories: readonly JsmHistory[],
  notes: NoteCollector,
): string | null {
  const field = account.groupField ?? fieldNamed("Team", issue, histories);
  if (field === null && !isRow(issue["names"])) {
    const message = "Nothing says which field holds the team: give groupField, or fetch with expand=names.";
    notes.add("incomplete", "issue.names", message);
  }
  return field;
}

function mapHistories(log: JsmLog, fields: PayloadRow, histories: readonly JsmHistory[]): void {
  const links = readLinks(fields, histories);
  for (const { at, author, items } of histories) {
    const moment = { at, actor: log.actors.actorOf(author, at), path: "changelog[].created" };
    for (const item of items) {
      mapItem(log, moment, item);
      mapLink(log, moment, item, links);
    }
  }
}

function historyOf({ completeness }: JsmChangelog, notes: NoteCollector): TicketHistory {
  if (completeness === "whole") return "full";
  if (completeness === "cut") {
    notes.add("incomplete", "issue.changelog", "The issue holds its latest changes only: fetch its changelog.");
    return "partial";
  }
  notes.add("incomplete", "changelog", "There is no changelog: the ticket is known in its present state only.");
  return "snapshot";
}
