import type { Actor } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { instantOf, type PayloadRow, showWord, textOf } from "../payload/payload-values.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import type { ToldMessage } from "../payload/told-message.js";
import type { SalesforceActors } from "./salesforce-actors.js";

/** The rows that a case's messages stand in. */
export interface SalesforceMessageRows {
  readonly emails: readonly PayloadRow[];
  readonly comments: readonly PayloadRow[];
  readonly feedItems: readonly PayloadRow[];
}

/** An email, comment or post of a case. */
export interface SalesforceMessage extends ToldMessage {
  /** Whether it came from the customer's side. */
  readonly incoming: boolean;
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
  return liveRows(rows, "emails", ["MessageDate", "CreatedDate"], notes).flatMap(
    ({ row, id, at }): SalesforceMessage[] => {
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
    },
  );
}

function readComments(rows: readonly PayloadRow[], actors: SalesforceActors, notes: NoteCollector) {
  return liveRows(rows, "comments", ["CreatedDate"], notes).map(({ row, id, at }): SalesforceMessage => {
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
  return liveRows(rows, "feedItems", ["CreatedDate"], notes).flatMap(({ row, id, at }): SalesforceMessage[] => {
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

/** Reads the emails, comments and posts of a case, each kind in order of time. */
export function readMessages(
  { emails, comments, feedItems }: SalesforceMessageRows,
  actors: SalesforceActors,
  requester: Actor,
  notes: NoteCollector,
): readonly SalesforceMessage[] {
  return [
    ...readEmails(emails, actors, requester, notes),
    ...readComments(comments, actors, notes),
    ...readPosts(feedItems, actors, notes),
  ];
}
