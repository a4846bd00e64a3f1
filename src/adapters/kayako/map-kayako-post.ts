import type { Visibility } from "../../ticket/ticket-event.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { logMessage } from "../payload/log-message.js";
import { idOf, instantOf, isRow, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { type TimedRow, timedRows } from "../payload/timed-rows.js";
import type { KayakoLog } from "./kayako-log.js";

/** Reads the posts of a case in the order in which they were written, each once. */
export function readPosts(rows: readonly PayloadRow[], notes: NoteCollector): readonly TimedRow[] {
  const options = {
    name: "posts",
    timeKey: "created_at",
    idOf: (row: PayloadRow) => idOf(row["id"]),
    atOf: (row: PayloadRow) => instantOf(row["created_at"]),
  };
  return timedRows(rows, options, notes);
}

/** The post a case was opened with: the oldest, if none is missing before it; otherwise that is noted. */
export function openingOf(row: PayloadRow, posts: readonly TimedRow[], notes: NoteCollector): TimedRow | null {
  const [oldest] = posts;
  const count = row["post_count"];
  const isWhole = typeof count !== "number" || posts.length >= count;
  if (!isWhole) notes.add("incomplete", "posts", "The case has more posts than the payload.");
  if (oldest !== undefined && (isWhole || oldest.at === instantOf(row["created_at"]))) return oldest;
  notes.add("incomplete", "posts[]", "The post the case was opened with is not among the posts.");
  return null;
}

/** Who can read a post: notes are for the support side. */
function visibilityOf(row: PayloadRow, notes: NoteCollector): Visibility {
  const kind = rowOf(row["original"])["resource_type"];
  const channel = rowOf(row["source_channel"])["type"];
  if (kind === "note" || channel === "NOTE") return "internal";
  if (typeof kind !== "string") {
    notes.add("guessed", "posts[].original", "A post does not say whether it is a note; it counts as public.");
  }
  return "public";
}

/** Adds posts to the log, one of which may have opened the case; their texts are not read. */
export function mapPosts(log: KayakoLog, posts: readonly TimedRow[], opening: TimedRow | null): void {
  for (const post of posts) {
    const { row, id, at } = post;
    const { creator } = row;
    const moment = { at, actor: log.actors.actorOf(creator, at), path: "posts[].created_at" };
    const visibility = visibilityOf(row, log.notes);
    logMessage(log, moment, { messageId: id, visibility, opening: post === opening, automated: !isRow(creator) });
  }
}
