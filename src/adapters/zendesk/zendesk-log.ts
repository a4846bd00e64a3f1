import type { Moment, TicketLog } from "../payload/ticket-log.js";
import type { ZendeskAccount } from "./zendesk-account.js";
import type { ZendeskActors } from "./zendesk-actors.js";
import type { ZendeskAudit } from "./zendesk-audits.js";

/** The log of one ticket while it is being written, with what every mapping needs. */
export interface ZendeskLog extends TicketLog {
  readonly account: ZendeskAccount;
  readonly actors: ZendeskActors;
}

/** When an audit was written and by whom. */
export function auditMoment({ actors }: ZendeskLog, { at, authorId }: ZendeskAudit): Moment {
  return { at, actor: actors.actorOf(authorId), path: "audits[].created_at" };
}
