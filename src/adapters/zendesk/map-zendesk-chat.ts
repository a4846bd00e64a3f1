import type { Actor } from "../../ticket/ticket-event.js";
import { logMessage } from "../payload/log-message.js";
import { epochOf, idOf, listOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import { systemActor } from "../payload/unnamed-actors.js";
import type { ZendeskLog } from "./zendesk-log.js";

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
  for (const entry of chatMessagesOf(row)) mapChatMessage(log, row, entry, seen, opening);
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
  opening: PayloadRow | undefined,
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
  const automated = actor === systemActor;
  const moment = { at, actor, path: `${path}.timestamp` };
  logMessage(log, moment, { messageId: null, visibility: "public", opening: entry === opening, automated });
}
