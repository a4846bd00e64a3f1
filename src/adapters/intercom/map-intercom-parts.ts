import type { Visibility } from "../../ticket/ticket-event.js";
import type { TicketStatus } from "../../ticket/ticket-state.js";
import { fieldValueOf } from "../payload/field-value.js";
import { logMessage } from "../payload/log-message.js";
import { logLink, logMerge, logSla } from "../payload/log-other-events.js";
import { logAttribute, logField, logStatus } from "../payload/log-state-events.js";
import { idOf, type PayloadRow, rowOf, showWord, textOf } from "../payload/payload-values.js";
import type { Moment, TicketLog } from "../payload/ticket-log.js";
import type { TimedRow } from "../payload/timed-rows.js";
import { findStatus, type IntercomAccount } from "./intercom-account.js";
import { authorOf } from "./intercom-actors.js";
import { isPassedOver, partStates } from "./intercom-part-types.js";
import { assignedId, isTicketRow } from "./intercom-values.js";

/** Reading of one conversation's parts, which tell new values alone: the ones before are kept in mind. */
interface PartReading {
  readonly log: TicketLog;
  readonly account: IntercomAccount;
  /** Whether the rows are parts of a ticket, whose state has its own words. */
  readonly isTicket: boolean;
  status: TicketStatus | null;
  adminId: string | null;
  teamId: string | null;
  readonly fields: Map<string, unknown>;
}

const isNote = (type: string): boolean => type === "note" || type.startsWith("note_");

/** Adds what parts tell. Conversations begin open, tickets submitted; who is assigned then is not said. */
export function mapParts(
  log: TicketLog,
  conversation: PayloadRow,
  parts: readonly TimedRow[],
  account: IntercomAccount,
): void {
  const isTicket = isTicketRow(conversation);
  const status = findStatus(isTicket ? "submitted" : "open", account, "conversation.state", log.notes);
  const reading: PartReading = { log, account, isTicket, status, adminId: null, teamId: null, fields: new Map() };
  for (const part of parts) mapPart(reading, part);
}

/** Adds what one part tells: a message if it has a body, and what it changed. */
function mapPart(reading: PartReading, { row, id, at }: TimedRow): void {
  const { log, account } = reading;
  const type = textOf(row["part_type"]) ?? "";
  const moment = { at, actor: authorOf(row, account, log.notes), path: "parts[].created_at" };
  mapBody(reading, moment, row, type, id);
  mapAssignment(reading, moment, row);
  if (reading.isTicket) mapTicketState(reading, moment, row);
  else mapState(reading, moment, row, type);
  if (type.startsWith("conversation_sla_")) mapSla(log, moment, row, type);
  else if (type.startsWith("merged_")) mapMerge(log, moment, row, type);
  else if (type.startsWith("conversation_attribute_updated")) mapAttribute(reading, moment, row);
  else if (!isPassedOver(type)) {
    log.notes.add("unknown", "parts[].part_type", `A part ${showWord(row["part_type"])} is not known.`);
  }
}

/** A part with a body is a message, also where it closes, opens or assigns; a redacted one has lost its body. */
function mapBody(reading: PartReading, moment: Moment, row: PayloadRow, type: string, messageId: string | null): void {
  const isMessage = type === "comment" || type === "quick_reply" || isNote(type);
  const hasBody = textOf(row["body"]) !== null;
  if (!isMessage && !hasBody) return;
  // Automations write into many parts for nobody to read.
  if (!isMessage && moment.actor.role === "system") return;
  const visibility: Visibility = isNote(type) ? "internal" : "public";
  logMessage(reading.log, moment, { messageId, visibility, opening: false, automated: false });
}

function mapAssignment(reading: PartReading, moment: Moment, row: PayloadRow): void {
  const { type, id } = rowOf(row["assigned_to"]);
  const to = assignedId(id);
  if (type === "team" || type === "nobody_team") {
    logAttribute(reading.log, moment, "group", { from: reading.teamId, to });
    reading.teamId = to;
  }
  if (type === "admin" || type === "nobody_admin") {
    logAttribute(reading.log, moment, "assignee", { from: reading.adminId, to });
    reading.adminId = to;
  }
}

/** The state a conversation has after a part: as the part says, or as parts of its type mean. */
function mapState(reading: PartReading, moment: Moment, row: PayloadRow, type: string): void {
  const { log, account } = reading;
  const meant = partStates.get(type);
  const word = textOf(row["state"]) ?? meant;
  if (word === undefined) return;
  const to = findStatus(word, account, "parts[].state", log.notes);
  if (to === null) return;
  if (meant === undefined && reading.status !== null && reading.status.raw !== to.raw) {
    log.notes.add("guessed", "parts[].state", "The state changed without a part that says so.");
  }
  logStatus(log, moment, reading.status, to);
  reading.status = to;
}

function mapTicketState(reading: PartReading, moment: Moment, row: PayloadRow): void {
  const { log, account } = reading;
  const to = findStatus(row["ticket_state"], account, "parts[].ticket_state", log.notes);
  if (to === null) return;
  const from = findStatus(row["previous_ticket_state"], account, "parts[].previous_ticket_state", log.notes);
  logStatus(log, moment, from ?? reading.status, to);
  reading.status = to;
}

/** What parts about SLAs say happened. */
function mapSla(log: TicketLog, moment: Moment, row: PayloadRow, type: string): void {
  const details = rowOf(row["event_details"]);
  const metric = textOf(row["sla_target_type"]) ?? textOf(details["sla_target_type"]) ?? "conversation_sla";
  const actions = { applied: "apply", missed: "breach", removed: "cancel", paused: "pause" } as const;
  const word = Object.keys(actions).find((action) => type.includes(action)) as keyof typeof actions | undefined;
  if (word === undefined) log.notes.add("unknown", "parts[].part_type", `A part ${showWord(type)} is not known.`);
  else logSla(log, moment, { metric, instance: null, action: actions[word] });
}

function mapMerge(log: TicketLog, moment: Moment, row: PayloadRow, type: string): void {
  const details = rowOf(row["event_details"]);
  const other = idOf(details["conversation_id"]) ?? idOf(rowOf(details["conversation"])["id"]);
  if (other === null)
    log.notes.add("incomplete", "parts[].event_details", "A merge does not say with which conversation.");
  if (type.includes("secondary")) logMerge(log, moment, other);
  else if (other !== null) logLink(log, moment, "mergedFrom", other);
}

function mapAttribute(reading: PartReading, moment: Moment, row: PayloadRow): void {
  const { log, account, fields } = reading;
  const details = rowOf(row["event_details"]);
  const name = textOf(rowOf(details["attribute"])["name"]);
  const field = account.fields.get(name ?? "");
  if (name === null || field === undefined) {
    log.notes.add("dropped", "parts[].event_details.attribute", "An attribute changed that is not listed in fields.");
    return;
  }
  const value = rowOf(details["value"])["name"] ?? details["value"];
  const path = "parts[].event_details.value";
  logField(log, moment, field, {
    from: fieldValueOf(fields.get(name), log.notes, path),
    to: fieldValueOf(value, log.notes, path),
  });
  fields.set(name, value);
}
