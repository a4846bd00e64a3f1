import { idOf, isRow, listOf, type PayloadRow, rowOf, textOf } from "../payload/payload-values.js";
import { logLink, logMerge } from "../payload/log-other-events.js";
import type { Moment } from "../payload/ticket-log.js";
import type { JsmHistory } from "./jsm-changelog.js";
import { fieldIdOf } from "./jsm-fields.js";
import type { JsmLog } from "./jsm-log.js";
import { ownText } from "./jsm-values.js";

/** What the other issue of a link is to this one. */
type Relation = "duplicates" | "duplicatedBy" | "related";

const isDuplicate = (word: unknown): boolean => typeof word === "string" && /duplicat/i.test(word);

/** The links an issue has today, by the other issue's key. */
function linksToday(fields: PayloadRow): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const link of listOf(fields["issuelinks"]).filter(isRow)) {
    const outward = textOf(rowOf(link["outwardIssue"])["key"]);
    const inward = textOf(rowOf(link["inwardIssue"])["key"]);
    const known = isDuplicate(rowOf(link["type"])["name"]);
    if (outward !== null) relations.set(outward, known ? "duplicates" : "related");
    else if (inward !== null) relations.set(inward, known ? "duplicatedBy" : "related");
  }
  return relations;
}

/** What a change says in its sentence, such as "This issue is duplicated by SUP-101". */
function relationTold(sentence: string | null): Relation {
  if (sentence === null || !isDuplicate(sentence)) return "related";
  return /\bis\b/i.test(sentence.replace(/\bthis\b/i, "")) ? "duplicatedBy" : "duplicates";
}

const isLink = (item: PayloadRow): boolean => fieldIdOf(item) === "Link" || item["field"] === "Link";

/** Tells which links were taken off again later; a duplicate that was none is no merge. */
export function linksRemoved(histories: readonly JsmHistory[]): ReadonlySet<string> {
  const removed = new Set<string>();
  for (const item of histories.flatMap(({ items }) => items).filter(isLink)) {
    const [from, to] = [idOf(item["from"]), idOf(item["to"])];
    if (to !== null) removed.delete(to);
    else if (from !== null) removed.add(from);
  }
  return removed;
}

/** What is known of an issue's links beside the change at hand. */
export interface JsmLinks {
  readonly today: ReadonlyMap<string, Relation>;
  readonly removed: ReadonlySet<string>;
}

/** Reads what an issue and all its changes say about links. */
export function readLinks(fields: PayloadRow, histories: readonly JsmHistory[]): JsmLinks {
  return { today: linksToday(fields), removed: linksRemoved(histories) };
}

/** Adds a link to the log: to be a duplicate of another issue is to be merged into it. */
export function mapLink(log: JsmLog, moment: Moment, item: PayloadRow, { today, removed }: JsmLinks): void {
  const key = isLink(item) ? idOf(item["to"]) : null;
  if (key === null) return;
  if (removed.has(key)) {
    log.notes.add("dropped", "changelog[].items[].to", "A link that was taken off again later was left out.");
    return;
  }
  const relation = today.get(key) ?? relationTold(ownText(item, "toString"));
  if (relation === "duplicates") logMerge(log, moment, key);
  else logLink(log, moment, relation === "duplicatedBy" ? "mergedFrom" : "related", key);
}
