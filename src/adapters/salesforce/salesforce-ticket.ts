import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Ticket, TicketHistory } from "../../ticket/ticket.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow, ownRows } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { logLife, logLink, logMerge } from "../payload/log-other-events.js";
import { instantOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { ticketOfLog } from "../payload/ticket-of-log.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import { mapHistory } from "./map-salesforce-history.js";
import { mapMessages } from "./map-salesforce-messages.js";
import { mapMilestones } from "./map-salesforce-milestones.js";
import { checkAccount } from "./salesforce-account.js";
import { findActors } from "./salesforce-actors.js";
import { idKey, longId } from "./salesforce-ids.js";
import type { SalesforceTicketOptions, SalesforceTicketPayload } from "./salesforce-payload.js";
import { stateToday } from "./salesforce-today.js";

/**
 * Maps one Salesforce case with its history and messages to a ticket and its log. Ids, times and kinds are kept; texts,
 * names and addresses are not. What the payload does not say for sure stands in the notes.
 *
 * Salesforce keeps the history of tracked fields alone, for 18 to 24 months, and knows no waiting statuses: say in
 * `statusCategories` what yours mean.
 *
 * @param payload - The case, its history and messages in any order; see {@link SalesforceTicketPayload}.
 * @param options - What the organization says about users, statuses and fields; see {@link SalesforceTicketOptions}.
 * @returns The ticket, and what should be known about it. A case without the history of its creation, or whose history
 * does not lead to today's state, is `partial`; one with neither history nor messages is a `snapshot`.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or
 * `adapter.createdAtMissing` if there is no case to speak of, and `input.type`, `input.variant`, `input.required` or
 * `survey.scaleInvalid` for faulty options.
 * @see Salesforce object reference, "Case", "CaseHistory", "CaseComment", "EmailMessage", "CaseMilestone".
 * @example
 * ```ts
 * const { value: ticket } = salesforceTicket(
 *   {
 *     case: { Id: "5005g0000000100AAA", Status: "Working", Description: "My printer is on fire", OwnerId: "0055g00000AgentAAA",
 *       CreatedById: "0055g00000GuestAAA", CreatedDate: "2026-03-27T08:00:00.000+0000" },
 *     history: [
 *       { Field: "created", CreatedDate: "2026-03-27T08:00:00.000+0000", CreatedById: "0055g00000GuestAAA" },
 *       { Field: "Status", OldValue: "New", NewValue: "Working", CreatedDate: "2026-03-27T08:20:00.000+0000", CreatedById: "0055g00000AgentAAA" },
 *     ],
 *   },
 *   { users: [{ Id: "0055g00000AgentAAA", UserType: "Standard" }, { Id: "0055g00000GuestAAA", UserType: "Guest" }] },
 * );
 * ticket.initial.status; // => { raw: "New", category: "new" }
 * ticket.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["status", "agent"]]
 * ticket.history; // => "full"
 * ```
 */
export function salesforceTicket(
  payload: SalesforceTicketPayload,
  options: SalesforceTicketOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row: ticket, id } = checkTicketRow(parts["case"], "case", "Id", issues);
  const account = checkAccount(rowOf(options), issues, notes);
  const rowsAt = (name: string, key: string): readonly PayloadRow[] => {
    const isOther = (row: PayloadRow): boolean => idKey(longId(row[key]) ?? id) !== idKey(id);
    return ownRows(checkRows(parts[name], [name], issues, notes), isOther, name, notes);
  };
  const history = rowsAt("history", "CaseId");
  const emails = rowsAt("emails", "ParentId");
  const comments = rowsAt("comments", "ParentId");
  const feedItems = rowsAt("feedItems", "ParentId");
  const milestones = rowsAt("milestones", "CaseId");
  throwIssues(issues);

  const records = [...history, ...emails, ...comments, ...feedItems];
  const clues = {
    stated: instantOf(ticket["CreatedDate"]),
    history: records.flatMap((row) => instantOf(row["CreatedDate"]) ?? []),
    path: ["case", "CreatedDate"],
  };
  const createdAt = creationInstant(clues, notes);
  const actors = findActors(account, ticket, history, [ticket, ...records], notes);
  const log: TicketLog = { ticketId: longId(id) ?? id, createdAt, notes, events: [] };
  mapMessages(log, ticket, { emails, comments, feedItems }, actors);
  const queueId = mapHistory(log, ticket, history, account, actors);
  mapMilestones(log, ticket, milestones);
  mapEnd(log, ticket, createdAt);
  mapParent(log, ticket, history);
  const value = ticketOfLog(log, {
    createdBy: actors.changerOf(ticket["CreatedById"]),
    state: stateToday(ticket, queueId, account, notes),
    history: historyOf(history, records),
    paths: { status: "case.Status", priority: "case.Priority", assigneeId: "case.OwnerId", groupId: "case.OwnerId" },
  });
  return { value, notes: notes.list() };
}

/** How much of a case's past the payload can tell: the row of its creation is the only one that is sure to be there. */
function historyOf(history: readonly PayloadRow[], records: readonly PayloadRow[]): TicketHistory {
  if (history.some(({ Field: field }) => field === "created")) return "full";
  return records.length === 0 ? "snapshot" : "partial";
}

/** Adds a merge or deletion, of which the case says no time of its own. */
function mapEnd(log: TicketLog, ticket: PayloadRow, createdAt: EpochMs): void {
  const into = longId(ticket["MasterRecordId"]);
  if (into === null && ticket["IsDeleted"] !== true) return;
  const at = instantOf(ticket["LastModifiedDate"]) ?? instantOf(ticket["SystemModstamp"]) ?? createdAt;
  log.notes.add("guessed", "case.LastModifiedDate", "A merge or deletion has the time of the case's last change.");
  const moment = { at, actor: unknownActor, path: "case.LastModifiedDate" };
  if (into === null) logLife(log, moment, "deleted");
  else logMerge(log, moment, into);
}

/** Adds the parent case of today, where the history does not say since when. */
function mapParent(log: TicketLog, ticket: PayloadRow, history: readonly PayloadRow[]): void {
  const parentId = longId(ticket["ParentId"]);
  if (parentId === null || history.some(({ Field: field }) => field === "Parent" || field === "ParentId")) return;
  log.notes.add(
    "guessed",
    "case.ParentId",
    "The history does not say since when there is a parent; since the creation.",
  );
  logLink(log, { at: log.createdAt, actor: unknownActor }, "parent", parentId);
}
