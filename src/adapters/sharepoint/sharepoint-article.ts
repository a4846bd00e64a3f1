import type { Article, ArticleState } from "../../article/article.js";
import { checkText } from "../../errors/check-shape.js";
import { type Issues, throwIssue, throwIssues } from "../../errors/issues.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { labelsOf } from "../payload/labels-of.js";
import { countOf } from "../payload/payload-amounts.js";
import { idOf, instantOf, type PayloadRow, rowOf } from "../payload/payload-values.js";
import { soundArticle } from "../payload/sound-article.js";
import type { SharePointOptions, SharePointPayload } from "./sharepoint-payload.js";

type Column = keyof NonNullable<SharePointOptions["columns"]>;

const columnNames: readonly Column[] = ["verifiedAt", "verificationDueAt", "ownerId", "groupId", "tags"];

/**
 * Maps one SharePoint list item of Microsoft Graph to an article. Texts, titles and names are not kept. Who must review
 * what by when stands in columns of your own: name them.
 *
 * @param payload - The item with its fields, and its analytics where they are known; see {@link SharePointPayload}.
 * @param options - Your columns; see {@link SharePointOptions}.
 * @returns The article, and what should be known about it.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or `adapter.createdAtMissing`
 * if there is no item to speak of, and `input.type` for faulty options.
 * @see Microsoft Graph, "listItem" and "itemAnalytics".
 * @example
 * ```ts
 * const item = { id: "12", createdDateTime: "2024-02-01T08:00:00Z", lastModifiedDateTime: "2025-03-12T20:00:00Z",
 *   fields: { _UIVersionString: "7.0", ReviewDate: "2025-09-12T00:00:00Z" } };
 * const { value } = sharePointArticle({ item }, { columns: { verificationDueAt: "ReviewDate" } });
 * [value.state, value.version, value.verificationDueAt]; // => ["published", 7, Date.parse("2025-09-12T00:00:00Z")]
 * ```
 */
export function sharePointArticle(payload: SharePointPayload, options: SharePointOptions = {}): AdapterResult<Article> {
  const notes = collectNotes();
  const issues: Issues = [];
  const { row, id } = checkTicketRow(rowOf(payload)["item"], "item", "id", issues);
  const columns = rowOf(rowOf(options)["columns"]);
  for (const name of columnNames) if (columns[name] !== undefined) checkText(columns[name], ["columns", name], issues);
  throwIssues(issues);

  const createdAt = instantOf(row["createdDateTime"]);
  if (createdAt === null) {
    const path = ["item", "createdDateTime"];
    const message = "The item does not say when it was created.";
    return throwIssue("adapter.createdAtMissing", path, { message, received: row["createdDateTime"] });
  }
  const fields = rowOf(row["fields"]);
  const read = (name: Column): unknown => {
    const column = columns[name];
    const value = typeof column === "string" ? fields[column] : undefined;
    if (column !== undefined && value === undefined)
      notes.add("incomplete", "item.fields", `The item has no value in the column that was named for ${name}.`);
    return value;
  };
  const [state, version] = versionOf(fields, notes);
  const { actionCount, actorCount } = rowOf(rowOf(rowOf(rowOf(payload)["analytics"])["allTime"])["access"]);
  const article: Article = {
    kind: "article",
    id,
    state,
    createdAt,
    updatedAt: changeOf(row, fields, notes),
    verifiedAt: instantOf(read("verifiedAt")),
    verificationDueAt: instantOf(read("verificationDueAt")),
    views: countOf(actionCount),
    viewers: countOf(actorCount),
    ownerId: ownerOf(read("ownerId"), notes),
    groupId: idOf(read("groupId")),
    version,
    tags: labelsOf(read("tags"), "Label"),
    fields: {},
  };
  const paths = { updatedAt: "item.lastModifiedDateTime", verificationDueAt: "item.fields" };
  return { value: soundArticle(article, paths, notes), notes: notes.list() };
}

/** When a person last changed it: updates by the system move `lastModifiedDateTime` alone. */
function changeOf(row: PayloadRow, fields: PayloadRow, notes: NoteCollector): EpochMs | null {
  const touchedAt = instantOf(row["lastModifiedDateTime"]);
  const modifiedAt = instantOf(fields["Modified"]);
  if (modifiedAt !== null && modifiedAt !== touchedAt)
    notes.add(
      "guessed",
      "item.fields.Modified",
      "It differs from lastModifiedDateTime, which updates by the system move; it was taken.",
    );
  if (modifiedAt === null && touchedAt === null)
    notes.add("incomplete", "item.lastModifiedDateTime", "The item does not say when it last changed.");
  return modifiedAt ?? touchedAt;
}

/** Below version 1.0 nothing was published yet. */
function versionOf(fields: PayloadRow, notes: NoteCollector): readonly [ArticleState, number | null] {
  const [, major] = /^(\d{1,9})\.\d+$/.exec(String(fields["_UIVersionString"])) ?? [];
  if (major === undefined) {
    notes.add("guessed", "item.fields._UIVersionString", "The item states no version; it counts as published.");
    return ["published", null];
  }
  return [major === "0" ? "draft" : "published", Number(major)];
}

/** Lookup columns hold whole numbers; a text could be somebody's name. */
function ownerOf(value: unknown, notes: NoteCollector): string | null {
  if (value === undefined || value === null) return null;
  const id = countOf(value);
  if (id !== null) return String(id);
  notes.add("dropped", "item.fields", "The owner is no lookup id, and could be a name; it was left out.");
  return null;
}
