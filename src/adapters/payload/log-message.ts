import type { Visibility } from "../../ticket/ticket-event.js";
import { instantInLog, type Moment, type TicketLog } from "./ticket-log.js";

/** What a message is, beside who wrote it and when. */
export interface LoggedMessage {
  readonly messageId: string | null;
  readonly visibility: Visibility;
  readonly opening: boolean;
  readonly automated: boolean;
}

/** Adds a message or note. */
export function logMessage(
  log: TicketLog,
  moment: Moment,
  { messageId, visibility, opening, automated }: LoggedMessage,
): void {
  log.events.push({
    kind: "message",
    at: instantInLog(log, moment),
    seq: log.events.length,
    actor: moment.actor,
    messageId,
    visibility,
    opening,
    automated,
  });
}

/** Adds the text a ticket was opened with, where the vendor keeps it on the ticket and not among its messages. */
export function logOpening(log: TicketLog, actor: Moment["actor"], path: string): void {
  const message = { messageId: null, visibility: "public", opening: true, automated: false } as const;
  logMessage(log, { at: log.createdAt, actor, path }, message);
}
