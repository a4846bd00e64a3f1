import { type Issues, throwIssues } from "../../errors/issues.js";
import { checkWord } from "../../errors/check-shape.js";
import type { ContactDirection } from "../../contact/contact.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { idOf, instantOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import { channelOf, contactsOf } from "./genesys-contacts.js";
import type { GenesysConversation, GenesysOptions, GenesysPayload } from "./genesys-payload.js";
import { sumOfMetric } from "./genesys-metrics.js";
import { type GenesysSession, lengthOfSegments, readSessions } from "./genesys-sessions.js";
import { surveysOf } from "./genesys-surveys.js";

/**
 * Maps one conversation of Genesys Cloud's conversation details to contacts and survey responses. Ids, times and kinds
 * are kept; names and addresses are not. Bots and workflows are no agents; a transfer to another queue is a contact of
 * its own; times told more than once count once.
 *
 * @param payload - One conversation, whole; see {@link GenesysPayload}.
 * @param options - What the payload does not say; see {@link GenesysOptions}.
 * @returns The conversation, and what should be known about it. An open one has no end, and open legs neither.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType` or `adapter.idMissing` if there is no conversation
 * to speak of, and `input.variant` for faulty options.
 * @see Genesys Cloud Developer Center, "Analytics conversation detail model".
 * @example
 * ```ts
 * const { value } = genesysConversation({
 *   conversation: {
 *     conversationId: "c1", conversationStart: "2025-01-13T15:10:05.000Z", conversationEnd: "2025-01-13T15:11:55.400Z",
 *     originatingDirection: "inbound",
 *     participants: [{ purpose: "acd", sessions: [{ sessionId: "s1", mediaType: "voice",
 *       segments: [{ segmentType: "interact", segmentStart: "2025-01-13T15:10:20.000Z", segmentEnd: "2025-01-13T15:11:55.400Z", queueId: "q1" }],
 *       metrics: [{ name: "nOffered", value: 1 }, { name: "tAbandon", value: 95_400 }] }] }],
 *   },
 * });
 * value.contacts.map(({ queueId, queueMs, answeredAt }) => [queueId, queueMs, answeredAt]); // => [["q1", 95_400, null]]
 * ```
 */
export function genesysConversation(
  payload: GenesysPayload,
  options: GenesysOptions = {},
): AdapterResult<GenesysConversation> {
  const notes = collectNotes();
  const issues: Issues = [];
  const { row, id } = checkTicketRow(rowOf(payload)["conversation"], "conversation", "conversationId", issues);
  const ticketKey = rowOf(options)["ticketId"];
  if (ticketKey !== undefined) checkWord(ticketKey, ["ticketId"], issues, ["externalTag"]);
  throwIssues(issues);

  const ticketId = ticketKey === undefined ? null : idOf(row["externalTag"]);
  const sessions = readSessions(row, notes);
  const startedAt = instantOf(row["conversationStart"]);
  if (startedAt === null) notes.add("incomplete", "conversationStart", "The conversation does not say when it began.");
  const endedAt = instantOf(row["conversationEnd"]);
  const ivrMs = menuTime(sessions);
  const callback = sessions.some(({ mediaType }) => mediaType === "callback");
  const direction = directionOf(row, notes);
  const frame = { conversationId: id, ticketId, direction, endedAt, ivrMs, callback };
  const contacts = contactsOf(sessions, frame, notes);
  if (contacts.length === 0) notes.add("dropped", "participants[]", "The conversation reached no queue and no agent.");
  const customer = sessions.find(({ purpose }) => purpose === "customer" || purpose === "external");
  const value: GenesysConversation = {
    conversationId: id,
    startedAt,
    endedAt,
    channel: contacts[0]?.channel ?? (customer === undefined ? null : channelOf(customer, notes)),
    ivrMs,
    contacts,
    surveys: surveysOf(row, ticketId, notes),
  };
  return { value, notes: notes.list() };
}

function menuTime(sessions: readonly GenesysSession[]): number {
  return sessions
    .filter(({ purpose }) => purpose === "ivr")
    .reduce((sum, session) => sum + (sumOfMetric(session, "tIvr") ?? lengthOfSegments(session, "ivr")), 0);
}

function directionOf(row: PayloadRow, notes: NoteCollector): ContactDirection {
  const direction = row["originatingDirection"];
  if (direction === "inbound" || direction === "outbound") return direction;
  const message = `The direction ${showWord(direction)} is not known; the contact counts as inbound.`;
  notes.add("guessed", "originatingDirection", message);
  return "inbound";
}
