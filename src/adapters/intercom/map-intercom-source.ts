import type { Actor } from "../../ticket/ticket-event.js";
import { logMessage } from "../payload/log-message.js";
import { idOf, isRow, type PayloadRow } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { unknownActor } from "../payload/unnamed-actors.js";
import type { IntercomAccount } from "./intercom-account.js";
import { authorOf } from "./intercom-actors.js";

/** Adds the message a conversation began with, and gives its author. */
export function mapSource(log: TicketLog, conversation: PayloadRow, account: IntercomAccount): Actor {
  const { source } = conversation;
  if (!isRow(source)) {
    log.notes.add(
      "incomplete",
      "conversation.source",
      "The message the conversation began with is not in the payload.",
    );
    return unknownActor;
  }
  const actor = authorOf(source, account, log.notes);
  const message = { messageId: idOf(source["id"]), visibility: "public", opening: true, automated: false } as const;
  logMessage(log, { at: log.createdAt, actor, path: "conversation.created_at" }, message);
  return actor;
}
