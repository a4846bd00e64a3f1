import type { MessageEvent } from "../../ticket/ticket-event.js";
import type { Ticket } from "../../ticket/ticket.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { ZendeskDefinitions } from "./zendesk-definitions.js";

/**
 * The first public message of an agent that answers: not the opening one, and nothing a rule wrote.
 *
 * @param until - Messages after this instant do not count.
 */
export function firstReplyAt(ticket: Ticket, until: EpochMs, definitions: ZendeskDefinitions): EpochMs | null {
  const messages = ticket.events.filter(
    (event): event is MessageEvent => event.kind === "message" && event.at <= until,
  );
  const isPublicReply = ({ visibility, actor, automated }: MessageEvent): boolean =>
    visibility === "public" && actor.role === "agent" && !automated;
  const candidates = messages.filter((message) => isPublicReply(message) && !message.opening);
  if (definitions !== "dbt") return candidates[0]?.at ?? null;
  // The package looks for a reply strictly after the first public comment, which is one itself only if an agent opened
  // the ticket and notes came before it.
  const first = messages.find(({ visibility }) => visibility === "public");
  if (first === undefined) return null;
  const notesBefore = messages.some(({ at, visibility }) => visibility === "internal" && at < first.at);
  const isReply = ticket.createdBy.role === "agent" && notesBefore && isPublicReply(first);
  return isReply ? first.at : (candidates.find(({ at }) => at > first.at)?.at ?? null);
}
