import type { Actor, Visibility } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { logMessage } from "../payload/log-other-events.js";
import { instantOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import type { TicketLog } from "../payload/ticket-log.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import type { SalesforceActors } from "./salesforce-actors.js";
import { longId } from "./salesforce-ids.js";

/** The rows that a case's messages stand in. */
export interface SalesforceMessageRows {
  readonly emails: readonly PayloadRow[];
  readonly comments: readonly PayloadRow[];
  readonly feedItems: readonly PayloadRow[];
}

interface Message {
  readonly id: string | null;
  readonly at: EpochMs;
  readonly actor: Actor;
  readonly visibility: Visibility;
  readonly automated: boolean;
  readonly incoming: boolean;
  /** What it says; compared with the case's description and not kept. */
  readonly text: string | null;
  readonly path: string;
}

/** The status of an email that was not sent. */
const draft = "5";

/** Posts of the feed that people write; other items repeat what stands in other objects. */
const postTypes: readonly unknown[] = ["TextPost", "AdvancedTextPost", "ContentPost", "LinkPost", "QuestionPost"];

/** Items of the feed that repeat emails, comments and changes. */
const repeatingTypes: readonly unknown[] = [
  "AttachArticleEvent",
  "CallLogPost",
  "CaseCommentPost",
  "ChangeStatusPost",
  "CreateRecordEvent",
  "EmailMessageEvent",
  "MilestoneEvent",
  "TrackedChange",
];

/** An email that came in up to this long after the creation is the one the case was made of. */
const creationLag = 60_000;

function liveRows(
  rows: readonly PayloadRow[],
  name: string,
  timeKeys: readonly [string, ...string[]],
  notes: NoteCollector,
): readonly TimedRow[] {
  const live = rows.filter((row) => {
    if (row["IsDeleted"] !== true) return true;
    notes.add("dropped", `${name}[].IsDeleted`, "A row was deleted.");
    return false;
  });
  const atOf = (row: PayloadRow): EpochMs | null =>
    timeKeys.map((key) => instantOf(row[key])).find((at) => at !== null) ?? null;
  return timedRows(live, { name, timeKey: timeKeys[0], idOf: (row) => textOf(row["Id"]), atOf }, notes);
}

function readEmails(rows: readonly PayloadRow[], actors: SalesforceActors, requester: Actor, notes: NoteCollector) {
  return liveRows(rows, "emails", ["MessageDate", "CreatedDate"], notes).flatMap(({ row, id, at }): Message[] => {
    if (String(row["Status"]) === draft) {
      notes.add("dropped", "emails[].Status", "An email is a draft that was not sent.");
      return [];
    }
    // An automated user writes incoming emails: the direction says who wrote, CreatedById does not.
    const incoming = row["Incoming"] === true;
    const actor = incoming ? requester : actors.authorOf(row["CreatedById"]);
    const automated = !incoming && actor.role === "bot";
    const path = "emails[].MessageDate";
    return [{ id, at, actor, visibility: "public", automated, incoming, text: textOf(row["TextBody"]), path }];
  });
}

function readComments(rows: readonly PayloadRow[], actors: SalesforceActors, notes: NoteCollector) {
  return liveRows(rows, "comments", ["CreatedDate"], notes).map(({ row, id, at }): Message => {
    if (typeof row["IsPublished"] !== "boolean") {
      notes.add("guessed", "comments[].IsPublished", "A comment does not say whether it is public; it is internal.");
    }
    const visibility = row["IsPublished"] === true ? "public" : "internal";
    const actor = actors.authorOf(row["CreatedById"]);
    const text = textOf(row["CommentBody"]);
    const incoming = actor.role === "endUser";
    return { id, at, actor, visibility, automated: false, incoming, text, path: "comments[].CreatedDate" };
  });
}

function readPosts(rows: readonly PayloadRow[], actors: SalesforceActors, notes: NoteCollector) {
  return liveRows(rows, "feedItems", ["CreatedDate"], notes).flatMap(({ row, id, at }): Message[] => {
    const { Type: type } = row;
    if (!postTypes.includes(type)) {
      const isKnown = repeatingTypes.includes(type);
      if (!isKnown) notes.add("unknown", "feedItems[].Type", `A feed item ${showWord(type)} is not known.`);
      return [];
    }
    const visibility = row["Visibility"] === "AllUsers" ? "public" : "internal";
    const actor = actors.authorOf(row["CreatedById"]);
    const text = textOf(row["Body"]);
    const incoming = actor.role === "endUser";
    return [{ id, at, actor, visibility, automated: false, incoming, text, path: "feedItems[].CreatedDate" }];
  });
}

/**
 * The message that is the case's description: an email that begins a case is stored as both, and counts once. It says
 * the same, or it came in while the case was made.
 */
function openingAmong(messages: readonly Message[], ticket: PayloadRow, createdAt: EpochMs): Message | undefined {
  const description = textOf(ticket["Description"])?.trim();
  const early = messages.filter(
    ({ at, visibility, actor }) => at <= createdAt + creationLag && visibility === "public" && actor.role !== "bot",
  );
  const same = early.find(({ text }) => description !== undefined && text?.trim() === description);
  return same ?? early.find(({ incoming, path }) => incoming && path.startsWith("emails"));
}

/** Who wrote the description: an agent who opened the case, or else the contact, also where a form or bot made it. */
function describerOf(ticket: PayloadRow, creator: Actor, requester: Actor, notes: NoteCollector): Actor {
  if (creator.role === "agent" || creator.role === "lightAgent") return creator;
  if (creator.role !== "endUser") {
    const message = "The case was made by a program or by someone unknown; its text counts as the contact's.";
    notes.add("guessed", "case.CreatedById", message);
  }
  return { id: longId(ticket["ContactId"]) ?? requester.id, role: "endUser" };
}

/** Adds emails, comments and posts of a case, and the text it was opened with. */
export function mapMessages(log: TicketLog, ticket: PayloadRow, rows: SalesforceMessageRows, actors: SalesforceActors) {
  const requester: Actor = { id: longId(ticket["ContactId"]), role: "endUser" };
  const messages = [
    ...readEmails(rows.emails, actors, requester, log.notes),
    ...readComments(rows.comments, actors, log.notes),
    ...readPosts(rows.feedItems, actors, log.notes),
  ];
  const opening = openingAmong(messages, ticket, log.createdAt);
  if (opening === undefined && textOf(ticket["Description"]) === null) {
    log.notes.add("incomplete", "case.Description", "The message the case was opened with is not in the payload.");
  }
  if (opening === undefined && textOf(ticket["Description"]) !== null) {
    const actor = describerOf(ticket, actors.authorOf(ticket["CreatedById"]), requester, log.notes);
    const moment = { at: log.createdAt, actor, path: "case.CreatedDate" };
    logMessage(log, moment, { messageId: null, visibility: "public", opening: true, automated: false });
  }
  for (const message of messages) {
    logMessage(log, message, {
      messageId: message.id,
      visibility: message.visibility,
      opening: message === opening,
      automated: message.automated,
    });
  }
}
