import { logLink, logMerge } from "../payload/log-other-events.js";
import { idOf, type PayloadRow, textOf } from "../payload/payload-values.js";
import { viaOf, type ZendeskAudit } from "./zendesk-audits.js";
import { auditMoment, type ZendeskLog } from "./zendesk-log.js";
import { tagsOf } from "./zendesk-tags.js";

/** The tag Zendesk gives a ticket that it closes by a merge. */
const mergedTag = "closed_by_merge";

/** Adds the ticket that this one follows up, at its creation. */
export function mapFollowUp(log: ZendeskLog, ticket: PayloadRow, first: ZendeskAudit | undefined): void {
  const via = viaOf(ticket["via"]);
  if (via.rel !== "follow_up") return;
  if (via.ticketId === null) {
    log.notes.add("incomplete", "ticket.via.source.from", "A follow-up does not say of which ticket.");
    return;
  }
  const actor = log.actors.actorOf(first?.authorId ?? idOf(ticket["submitter_id"]));
  logLink(log, { at: log.createdAt, actor }, "followUpOf", via.ticketId);
}

/**
 * Adds what an audit says about a merge: the ticket that is closed by it was merged away, the other one takes it in.
 * Of a ticket merged away, Zendesk tells where to in the closing comment's text alone: the number there is taken, and
 * nothing else of the text.
 */
export function mapMerge(log: ZendeskLog, ticket: PayloadRow, audit: ZendeskAudit): void {
  if (audit.via.rel !== "merge" && audit.via.channel !== "merge") return;
  const closes = audit.events.some((row) => row["field_name"] === "status" && row["value"] === "closed");
  if (closes || tagsOf(ticket["tags"]).includes(mergedTag)) mapMergedAway(log, audit);
  else mapTakenIn(log, audit);
}

function mapMergedAway(log: ZendeskLog, audit: ZendeskAudit): void {
  const numbers = audit.events.flatMap((row) =>
    [...(textOf(row["body"]) ?? "").matchAll(/#(\d+)/g)].map(([, number]) => number),
  );
  const named = audit.via.ticketId === log.ticketId ? null : audit.via.ticketId;
  const into = named ?? numbers.find((number) => number !== log.ticketId) ?? null;
  if (into === null) {
    log.notes.add("incomplete", "audits[].via.source.from", "A merge does not say into which ticket.");
  } else if (named === null) {
    log.notes.add("guessed", "audits[].events[].body", "The ticket merged into is the number in the closing comment.");
  }
  logMerge(log, auditMoment(log, audit), into);
}

function mapTakenIn(log: ZendeskLog, audit: ZendeskAudit): void {
  const { ticketId } = audit.via;
  if (ticketId === null || ticketId === log.ticketId) {
    log.notes.add("incomplete", "audits[].via.source.from", "A merge does not say which ticket was taken in.");
    return;
  }
  logLink(log, auditMoment(log, audit), "mergedFrom", ticketId);
}
