import type { Visibility } from "../../ticket/ticket-event.js";
import { logMessage } from "../payload/log-message.js";
import { idOf, type PayloadRow } from "../payload/payload-values.js";
import { instantInLog } from "../payload/ticket-log.js";
import { botActor, systemActor } from "../payload/unnamed-actors.js";
import { viaOf, type ZendeskAudit } from "./zendesk-audits.js";
import { auditMoment, type ZendeskLog } from "./zendesk-log.js";

/** The audit events that are one message each. */
export const commentTypes: readonly unknown[] = ["Comment", "VoiceComment", "FacebookComment"];

const visibilityOf = (row: PayloadRow): Visibility => (row["public"] === false ? "internal" : "public");

/**
 * Adds a comment to the log. What a rule writes is automated; what a program writes otherwise is a bot's.
 *
 * @param opening - The row that is the text the ticket was opened with.
 */
export function mapComment(
  log: ZendeskLog,
  audit: ZendeskAudit,
  row: PayloadRow,
  opening: PayloadRow | undefined,
): void {
  const authorId = idOf(row["author_id"]) ?? audit.authorId;
  const author = log.actors.actorOf(authorId);
  const automated = (viaOf(row["via"]).channel ?? audit.via.channel) === "rule";
  const actor = author === systemActor && !automated ? botActor : author;
  if (row["public"] !== true && row["public"] !== false) {
    const message = "A comment does not say whether it is public; it counts as public.";
    log.notes.add("guessed", "audits[].events[].public", message);
  }
  const moment = { at: audit.at, actor, path: "audits[].created_at" };
  const message = { messageId: idOf(row["id"]), visibility: visibilityOf(row), opening: row === opening, automated };
  logMessage(log, moment, message);
}

/** Adds a later change of who can read a comment. */
export function mapPrivacyChange(log: ZendeskLog, audit: ZendeskAudit, row: PayloadRow): void {
  const messageId = idOf(row["comment_id"]);
  if (messageId === null) {
    log.notes.add("incomplete", "audits[].events[].comment_id", "A privacy change does not say of which comment.");
    return;
  }
  const moment = auditMoment(log, audit);
  log.events.push({
    kind: "visibility",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    messageId,
    visibility: visibilityOf(row),
  });
}
