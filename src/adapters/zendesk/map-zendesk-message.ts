import type { Actor, Visibility } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import { epochOf, idOf, listOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import { botActor, systemActor } from "./zendesk-actors.js";
import { viaOf, type ZendeskAudit } from "./zendesk-audits.js";
import { eventInstant, type ZendeskLog } from "./zendesk-log.js";

/** The audit events that are one message each. */
export const commentTypes: readonly unknown[] = ["Comment", "VoiceComment", "FacebookComment"];

const visibilityOf = (row: PayloadRow): Visibility => (row["public"] === false ? "internal" : "public");

function pushMessage(
  log: ZendeskLog,
  at: EpochMs,
  actor: Actor,
  message: { readonly id: string | null; readonly visibility: Visibility; readonly automated: boolean },
  opening: boolean,
): void {
  log.events.push({
    kind: "message",
    at: eventInstant(log, at),
    seq: log.events.length,
    actor,
    messageId: message.id,
    visibility: message.visibility,
    opening,
    automated: message.automated,
  });
}

/**
 * Adds a comment to the log. What a rule writes is automated; what a program writes otherwise is a bot's.
 *
 * @param opening - Whether it is the text the ticket was opened with.
 */
export function mapComment(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow, opening: boolean): void {
  const authorId = idOf(row["author_id"]) ?? audit.authorId;
  const author = log.actors.actorOf(authorId);
  const automated = (viaOf(row["via"]).channel ?? audit.via.channel) === "rule";
  const actor = author === systemActor && !automated ? botActor : author;
  if (row["public"] !== true && row["public"] !== false) {
    const message = "A comment does not say whether it is public; it counts as public.";
    log.notes.add("guessed", "audits[].events[].public", message);
  }
  pushMessage(log, audit.at, actor, { id: idOf(row["id"]), visibility: visibilityOf(row), automated }, opening);
}

/** Adds a later change of who can read a comment. */
export function mapPrivacyChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow): void {
  const messageId = idOf(row["comment_id"]);
  if (messageId === null) {
    log.notes.add("incomplete", "audits[].events[].comment_id", "A privacy change does not say of which comment.");
    return;
  }
  log.events.push({
    kind: "visibility",
    at: eventInstant(log, audit.at),
    seq: log.events.length,
    actor: log.actors.actorOf(audit.authorId),
    messageId,
    visibility: visibilityOf(row),
  });
}

/** What a chat says about who wrote; a program is never an agent, whatever account it uses. */
function chatActor(log: ZendeskLog, row: PayloadRow): Actor {
  const type = row["actor_type"];
  // Ids come with their type in front: "agent:4031".
  const id = idOf(row["actor_id"])?.replace(/^[a-z_-]+:/, "") ?? null;
  switch (type) {
    case "agent": {
      const actor = log.actors.actorOf(id);
      return actor.role === "endUser" ? { id, role: "unknown" } : actor;
    }
    case "end-user":
    case "visitor":
    case "customer":
      return { id, role: "endUser" };
    case "bot":
    case "answer_bot":
      return { id, role: "bot" };
    case "trigger":
    case "system":
      return systemActor;
    default:
      log.notes.add(
        "unknown",
        "audits[].events[].value.history[].actor_type",
        `An author ${showWord(type)} is not known.`,
      );
      return { id, role: "unknown" };
  }
}

/** Tells chat messages apart; the same transcript stands in the start and in the end of a chat. */
const chatKey = (row: PayloadRow): string => JSON.stringify([row["timestamp"], row["actor_type"], row["actor_id"]]);

/**
 * Adds the messages of a chat to the log, each at its own time.
 *
 * @param seen - The messages of the ticket's chats so far.
 * @param opening - The entry that is the text the ticket was opened with.
 */
export function mapChat(
  log: ZendeskLog,
  row: PayloadRow,
  seen: Map<string, unknown>,
  opening: PayloadRow | undefined,
): void {
  for (const entry of chatMessagesOf(row)) mapChatMessage(log, row, entry, seen, entry === opening);
}

/** The messages of a chat's transcript; it also holds who joined and left. */
export function chatMessagesOf(row: PayloadRow): readonly PayloadRow[] {
  return listOf(rowOf(row["value"])["history"])
    .map(rowOf)
    .filter(({ type }) => type === "ChatMessage");
}

function mapChatMessage(
  log: ZendeskLog,
  chat: PayloadRow,
  entry: PayloadRow,
  seen: Map<string, unknown>,
  opening: boolean,
): void {
  const path = "audits[].events[].value.history[]";
  const key = chatKey(entry);
  const origin = seen.get(key);
  if (origin !== undefined && origin !== chat) {
    log.notes.add("deduplicated", path, "A chat message stood in more than one transcript.");
    return;
  }
  seen.set(key, chat);
  const at = epochOf(entry["timestamp"]);
  if (at === null) {
    log.notes.add("incomplete", `${path}.timestamp`, "A chat message has no readable time and was left out.");
    return;
  }
  const actor = chatActor(log, entry);
  pushMessage(log, at, actor, { id: null, visibility: "public", automated: actor === systemActor }, opening);
}
