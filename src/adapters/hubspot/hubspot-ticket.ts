import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Ticket, TicketHistory } from "../../ticket/ticket.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow, ownRows } from "../payload/check-ticket-row.js";
import { creationInstant } from "../payload/creation-instant.js";
import { instantOfText } from "../payload/instant-text.js";
import { logLife, logLink } from "../payload/log-other-events.js";
import { type PayloadRow, rowOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { ticketOfLog } from "../payload/ticket-of-log.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import { mapMessages } from "./map-hubspot-messages.js";
import { mapProperties } from "./map-hubspot-properties.js";
import { isOfOtherTicket, mapSurveys } from "./map-hubspot-surveys.js";
import { checkAccount } from "./hubspot-account.js";
import { creatorOf } from "./hubspot-actors.js";
import type { HubspotTicketOptions, HubspotTicketPayload } from "./hubspot-payload.js";
import { stateToday } from "./hubspot-today.js";
import { mapClocks } from "./hubspot-vendor-clocks.js";
import { propertyOf, propertyText, readVersions } from "./hubspot-versions.js";

const paths = {
  status: "ticket.properties.hs_pipeline_stage",
  priority: "ticket.properties.hs_ticket_priority",
  assigneeId: "ticket.properties.hubspot_owner_id",
  groupId: "ticket.properties.hubspot_team_id",
} as const;

/**
 * Maps one HubSpot ticket with its property history and messages to a ticket and its log. Ids, times and kinds are
 * kept; texts, names and addresses are not. What the payload does not say for sure stands in the notes.
 *
 * HubSpot's stages are of each account's making: say in `stageCategories` what yours mean. Assignees are owner ids,
 * which differ from the user ids of those who act.
 *
 * @param payload - The ticket, its messages and surveys in any order; see {@link HubspotTicketPayload}.
 * @param options - What the account says about pipelines and properties; see {@link HubspotTicketOptions}.
 * @returns The ticket, and what should be known about it. Without a history of stages it is a `snapshot`; one that
 * does not lead to today's state is `partial`.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or
 * `adapter.createdAtMissing` if there is no ticket to speak of, and `input.type`, `input.variant` or
 * `survey.scaleInvalid` for faulty options.
 * @see HubSpot developer reference, "Tickets", "Conversations", "Pipelines".
 * @example
 * ```ts
 * const { value: ticket } = hubspotTicket({
 *   ticket: {
 *     id: "5000000100",
 *     properties: { createdate: "2026-03-27T08:00:00.000Z", hs_pipeline: "0", hs_pipeline_stage: "2", content: "My printer is on fire" },
 *     propertiesWithHistory: {
 *       hs_pipeline_stage: [
 *         { value: "2", timestamp: "2026-03-27T08:20:00.000Z", sourceType: "CRM_UI", updatedByUserId: 9000001 },
 *         { value: "1", timestamp: "2026-03-27T08:00:00.000Z", sourceType: "CONVERSATIONS" },
 *       ],
 *     },
 *   },
 * });
 * ticket.initial.status; // => { raw: "1", category: "new" }
 * ticket.events.map(({ kind, actor }) => [kind, actor.role]); // => [["message", "endUser"], ["status", "agent"]]
 * ```
 */
export function hubspotTicket(
  payload: HubspotTicketPayload,
  options: HubspotTicketOptions = {},
): AdapterResult<Ticket> {
  const notes = collectNotes();
  const issues: Issues = [];
  const parts = rowOf(payload);
  const { row: ticket, id } = checkTicketRow(parts["ticket"], "ticket", "id", issues);
  const account = checkAccount(rowOf(options), issues, notes);
  const rowsAt = (name: string): readonly PayloadRow[] => checkRows(parts[name], [name], issues, notes);
  const rows = {
    messages: rowsAt("messages"),
    emails: rowsAt("emails"),
    notes: rowsAt("notes"),
    calls: rowsAt("calls"),
  };
  const isOther = (row: PayloadRow): boolean => isOfOtherTicket(row, id);
  const answers = ownRows(rowsAt("feedbackSubmissions"), isOther, "feedbackSubmissions", notes);
  throwIssues(issues);

  const stages = readVersions(ticket, "hs_pipeline_stage", collectNotes());
  const stated = instantOfText(propertyOf(ticket, "createdate")) ?? instantOfText(ticket["createdAt"]);
  const told = [
    ...stages.map(({ at }) => at),
    ...rows.messages.flatMap(({ createdAt: at }) => instantOfText(at) ?? []),
  ];
  const path = ["ticket", "properties", "createdate"];
  const createdAt = creationInstant({ stated, history: told, path }, notes);
  const log: TicketLog = { ticketId: id, createdAt, notes, events: [] };
  const creator = creatorOf(stages[0]?.row);
  const writer = mapMessages(log, ticket, rows, creator);
  mapProperties(log, ticket, account);
  mapClocks(log, ticket);
  mapSurveys(log, answers, account.csatScale);
  mapMerged(log, ticket);
  mapArchived(log, ticket);
  const value = ticketOfLog(log, {
    createdBy: creator.role === "endUser" && writer?.role === "endUser" ? writer : creator,
    state: stateToday(ticket, account, notes),
    history: historyOf(stages.length, notes),
    paths,
  });
  return { value, notes: notes.list() };
}

function historyOf(stages: number, notes: NoteCollector): TicketHistory {
  if (stages > 0) return "full";
  const message = "There is no history of stages: the ticket is known in its present state only.";
  notes.add("incomplete", "ticket.propertiesWithHistory.hs_pipeline_stage", message);
  return "snapshot";
}

/** Adds the tickets that were merged into this one, of which HubSpot keeps the ids and not the time. */
function mapMerged(log: TicketLog, ticket: PayloadRow): void {
  const ids = (propertyOf(ticket, "hs_merged_object_ids") ?? "").split(";").filter((id) => id !== "");
  if (ids.length === 0) return;
  log.notes.add(
    "guessed",
    "ticket.properties.hs_merged_object_ids",
    "A merge has the time of the ticket's last change.",
  );
  const at = instantOfText(propertyOf(ticket, "hs_lastmodifieddate")) ?? log.createdAt;
  for (const id of ids.map((text) => text.trim())) {
    logLink(log, { at, actor: unknownActor }, "mergedFrom", id);
  }
}

/** Adds that the ticket was deleted, which HubSpot calls archived. */
function mapArchived(log: TicketLog, ticket: PayloadRow): void {
  if (propertyText(ticket["archived"]) !== "true") return;
  const at = instantOfText(ticket["archivedAt"]) ?? instantOfText(propertyOf(ticket, "hs_lastmodifieddate"));
  if (at === null) log.notes.add("guessed", "ticket.archivedAt", "The ticket was archived; it does not say when.");
  logLife(log, { at: at ?? log.createdAt, actor: unknownActor }, "deleted");
}
