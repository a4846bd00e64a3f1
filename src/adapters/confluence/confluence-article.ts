import type { Article, ArticleState } from "../../article/article.js";
import { checkWord } from "../../errors/check-shape.js";
import { addIssue, type Issues, throwIssue, throwIssues } from "../../errors/issues.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkRows } from "../payload/check-rows.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { labelsOf } from "../payload/labels-of.js";
import { countOf } from "../payload/payload-amounts.js";
import { idOf, instantOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import { soundArticle } from "../payload/sound-article.js";
import type { ConfluenceOptions, ConfluencePayload } from "./confluence-payload.js";

const dayMs = 86_400_000;

const states: ReadonlyMap<unknown, ArticleState> = new Map([
  ["current", "published"],
  ["draft", "draft"],
  ["archived", "archived"],
  ["trashed", "archived"],
]);

/**
 * Maps one Confluence page to an article. Texts, titles and names are not kept. Confluence knows no verification: with
 * `verifyEveryDays` the last change counts as one, which is noted.
 *
 * @param payload - The page with its versions, labels and views where they are known; see {@link ConfluencePayload}.
 * @param options - What the payload does not say; see {@link ConfluenceOptions}.
 * @returns The article, and what should be known about it.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or `adapter.createdAtMissing`
 * if there is no page to speak of, and `input.*` for faulty options.
 * @see Confluence Cloud REST API v2, "Page", "Version", "Label"; v1, "Analytics".
 * @example
 * ```ts
 * const page = { id: "98305", status: "current", spaceId: "65538", createdAt: "2024-02-01T08:00:00.000Z",
 *   version: { number: 7, createdAt: "2025-03-12T20:00:00.000Z", minorEdit: false } };
 * const { value } = confluenceArticle({ page, views: { id: 98305, count: 412 } });
 * [value.state, value.groupId, value.version, value.views]; // => ["published", "65538", 7, 412]
 * ```
 */
export function confluenceArticle(payload: ConfluencePayload, options: ConfluenceOptions = {}): AdapterResult<Article> {
  const notes = collectNotes();
  const issues: Issues = [];
  const given = rowOf(payload);
  const { row, id } = checkTicketRow(given["page"], "page", "id", issues);
  const versions = checkRows(given["versions"], ["versions"], issues, notes);
  const labels = checkRows(given["labels"], ["labels"], issues, notes);
  const { minorEdits: edits = "count", verifyEveryDays } = rowOf(options);
  const minorEdits = checkWord(edits, ["minorEdits"], issues, ["count", "ignore"]);
  const days = verifyEveryDays === undefined ? null : countOf(verifyEveryDays);
  if (verifyEveryDays !== undefined && (days === null || days > 36_525))
    addIssue(issues, "input.type", ["verifyEveryDays"], { message: "Expected whole days.", received: verifyEveryDays });
  throwIssues(issues);

  const createdAt = instantOf(row["createdAt"]) ?? instantOf(rowOf(row["history"])["createdDate"]);
  if (createdAt === null) {
    const message = "The page does not say when it was created.";
    return throwIssue("adapter.createdAtMissing", ["page", "createdAt"], { message, received: row["createdAt"] });
  }
  const version = rowOf(row["version"]);
  const updatedAt = changeOf(version, versions, minorEdits, notes);
  const verifiedAt = days === null ? null : (updatedAt ?? createdAt);
  if (days !== null)
    notes.add("guessed", "page.version", "Confluence knows no verification; the last change counts as one.");
  const own = labels.length > 0 ? labels : rowOf(rowOf(rowOf(row["metadata"])["labels"]))["results"];
  const article: Article = {
    kind: "article",
    id,
    state: stateOf(row, notes),
    createdAt,
    updatedAt,
    verifiedAt,
    verificationDueAt: days === null || verifiedAt === null ? null : verifiedAt + days * dayMs,
    views: countFor(id, given["views"], "views", notes),
    viewers: countFor(id, given["viewers"], "viewers", notes),
    ownerId: idOf(row["ownerId"]),
    groupId: idOf(row["spaceId"]) ?? idOf(rowOf(row["space"])["id"]),
    version: countOf(version["number"]),
    tags: labelsOf(own, "name"),
    fields: {},
  };
  const paths = { updatedAt: "page.version.createdAt", verificationDueAt: "page.version.createdAt" };
  return { value: soundArticle(article, paths, notes), notes: notes.list() };
}

/** When the page last changed; where minor edits are ignored, the last other change, if the versions tell. */
function changeOf(
  version: PayloadRow,
  versions: readonly PayloadRow[],
  minorEdits: ConfluenceOptions["minorEdits"],
  notes: NoteCollector,
): EpochMs | null {
  const latest = instantOf(version["createdAt"]) ?? instantOf(version["when"]);
  if (latest === null) notes.add("incomplete", "page.version", "The page does not say when it last changed.");
  if (minorEdits !== "ignore" || version["minorEdit"] !== true) return latest;
  const major = versions
    .filter((one) => one["minorEdit"] !== true)
    .flatMap((one) => instantOf(one["createdAt"]) ?? instantOf(one["when"]) ?? []);
  if (major.length > 0) return Math.max(...major);
  notes.add("incomplete", "versions[]", "The last change is a minor edit, and no version tells the change before.");
  return null;
}

function stateOf(row: PayloadRow, notes: NoteCollector): ArticleState {
  const state = states.get(row["status"]);
  if (state !== undefined) return state;
  notes.add(
    "guessed",
    "page.status",
    `The status ${showWord(row["status"])} is not known; the page counts as published.`,
  );
  return "published";
}

/** A count of the analytics, whose ids are numbers where the page's is a text. */
function countFor(id: string, value: unknown, name: string, notes: NoteCollector): number | null {
  const answer = rowOf(value);
  const other = idOf(answer["id"]);
  if (other === null || other === id) return countOf(answer["count"]);
  notes.add("dropped", `${name}.id`, "The count belongs to another page.");
  return null;
}
