import type { Article } from "../../article/article.js";
import { type Issues, throwIssue, throwIssues } from "../../errors/issues.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkNames } from "../payload/check-names.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { labelsOf } from "../payload/labels-of.js";
import { countOf } from "../payload/payload-amounts.js";
import { idOf, instantOf, type PayloadRow, rowOf, showWord, textOf } from "../payload/payload-values.js";
import { pseudonymOf } from "../payload/pseudonym-of.js";
import { soundArticle } from "../payload/sound-article.js";
import type { GuruOptions, GuruPayload } from "./guru-payload.js";

const dayMs = 86_400_000;

/**
 * Maps one Guru card to an article. When its verification is due is read from the date, not from the state, which a
 * nightly job moves on; the state stays among the fields. Texts, names and addresses are not kept.
 *
 * @param payload - The card, and its views where they are known; see {@link GuruPayload}.
 * @param options - What the payload does not say; see {@link GuruOptions}.
 * @returns The article, and what should be known about it.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType`, `adapter.idMissing` or `adapter.createdAtMissing`
 * if there is no card to speak of, and `input.type` for faulty options.
 * @see Guru API, "Cards".
 * @example
 * ```ts
 * const { value } = guruArticle({
 *   card: { id: "c1", dateCreated: "2023-05-01T08:00:00.000+0000", verificationState: "TRUSTED",
 *     lastVerified: "2025-01-10T09:00:00.000+0000", nextVerificationDate: "2025-04-10T09:00:00.000+0000" },
 * });
 * (value.verificationDueAt ?? 0) - (value.verifiedAt ?? 0); // => 90 * 86_400_000
 * ```
 */
export function guruArticle(payload: GuruPayload, options: GuruOptions = {}): AdapterResult<Article> {
  const notes = collectNotes();
  const issues: Issues = [];
  const { row, id } = checkTicketRow(rowOf(payload)["card"], "card", "id", issues);
  const ownerIds = checkNames(rowOf(options)["ownerIds"], ["ownerIds"], issues);
  throwIssues(issues);
  const createdAt = instantOf(row["dateCreated"]);
  if (createdAt === null) {
    const message = "The card does not say when it was created.";
    return throwIssue("adapter.createdAtMissing", ["card", "dateCreated"], { message, received: row["dateCreated"] });
  }
  const verifiedAt = instantOf(row["lastVerified"]);
  const article: Article = {
    kind: "article",
    id,
    state: row["archived"] === true ? "archived" : "published",
    createdAt,
    updatedAt: instantOf(row["lastModified"]),
    verifiedAt,
    verificationDueAt: dueOf(row, verifiedAt, notes),
    views: countOf(rowOf(payload)["views"]),
    viewers: countOf(rowOf(payload)["viewers"]),
    ownerId: ownerOf(row, ownerIds, notes),
    groupId: idOf(rowOf(row["collection"])["id"]),
    version: countOf(row["version"]),
    tags: labelsOf(row["tags"], "value"),
    fields: { verificationState: stateOf(row, notes) },
  };
  const paths = { updatedAt: "card.lastModified", verificationDueAt: "card.nextVerificationDate" };
  return { value: soundArticle(article, paths, notes), notes: notes.list() };
}

function dueOf(row: PayloadRow, verifiedAt: EpochMs | null, notes: NoteCollector): EpochMs | null {
  const dueAt = instantOf(row["nextVerificationDate"]);
  if (dueAt !== null) return dueAt;
  const days = countOf(row["verificationInterval"]);
  if (days === null || verifiedAt === null || days > 36_525) {
    notes.add("incomplete", "card.nextVerificationDate", "The card does not say when its verification is due.");
    return null;
  }
  notes.add(
    "guessed",
    "card.nextVerificationDate",
    "The due date was worked out from the last verification and the interval.",
  );
  return verifiedAt + days * dayMs;
}

function ownerOf(row: PayloadRow, ownerIds: ReadonlyMap<string, string>, notes: NoteCollector): string | null {
  const owner = rowOf(row["owner"]);
  const id = idOf(owner["id"]);
  if (id !== null) return id;
  const address = textOf(owner["email"]);
  if (address === null) {
    notes.add("incomplete", "card.owner", "The card has no owner; Guru forgets those who were deleted.");
    return null;
  }
  const known = ownerIds.get(address.toLowerCase());
  if (known !== undefined) return known;
  notes.add("guessed", "card.owner", "The owner is known by an address alone; a hash of it stands as the id.");
  return pseudonymOf(address);
}

function stateOf(row: PayloadRow, notes: NoteCollector): string | null {
  const state = row["verificationState"];
  if (state === "TRUSTED" || state === "NEEDS_VERIFICATION") return state;
  notes.add("unknown", "card.verificationState", `The state ${showWord(state)} is not known.`);
  return null;
}
