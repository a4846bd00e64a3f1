import type { Visibility } from "../../ticket/ticket-event.js";
import type { DurationMs } from "../../time/instant-input.js";
import { logMessage } from "./log-message.js";
import type { Moment, TicketLog } from "./ticket-log.js";

/** A message as a payload tells it, before it is known whether it is the one that opened the ticket. */
export interface ToldMessage extends Moment {
  readonly id: string | null;
  readonly visibility: Visibility;
  readonly automated: boolean;
  /** What it says; compared with the ticket's own text and not kept. */
  readonly text: string | null;
}

/** A message that came in up to this long after the creation is the one the ticket was made of. */
export const creationLag: DurationMs = 60_000;

/** Adds messages, one of which may be the text the ticket was opened with. */
export function logMessages(
  log: TicketLog,
  messages: readonly ToldMessage[],
  openingMessage: ToldMessage | undefined,
): void {
  for (const message of messages) {
    const { id: messageId, visibility, automated } = message;
    logMessage(log, message, { messageId, visibility, opening: message === openingMessage, automated });
  }
}
