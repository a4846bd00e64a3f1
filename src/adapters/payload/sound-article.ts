import type { Article } from "../../article/article.js";
import type { NoteCollector } from "../notes/note-collector.js";

/** An article whose instants are in order: a change before its creation and a due date before its verification are left out and noted. */
export function soundArticle(article: Article, paths: ArticlePaths, notes: NoteCollector): Article {
  const { createdAt, updatedAt, verifiedAt, verificationDueAt } = article;
  const isEarly = updatedAt !== null && updatedAt < createdAt;
  if (isEarly) notes.add("unknown", paths.updatedAt, "The last change lies before the creation and was left out.");
  const isReversed = verifiedAt !== null && verificationDueAt !== null && verificationDueAt < verifiedAt;
  if (isReversed)
    notes.add("unknown", paths.verificationDueAt, "The verification is due before it was made; the date was left out.");
  return {
    ...article,
    updatedAt: isEarly ? null : updatedAt,
    verificationDueAt: isReversed ? null : verificationDueAt,
  };
}

/** Where a payload says the instants of an article, for notes. */
export interface ArticlePaths {
  readonly updatedAt: string;
  readonly verificationDueAt: string;
}
