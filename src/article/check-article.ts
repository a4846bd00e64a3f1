import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { Article } from "./article.js";

/**
 * Checks what the shape of an article cannot say: reports `article.unordered` for a change before its creation or a
 * verification that is due before it was made, and `article.countInvalid` for views, viewers or a version that are no
 * counts.
 */
export function checkArticle(article: Article, path: IssuePath, issues: Issues): void {
  const { createdAt, updatedAt, verifiedAt, verificationDueAt } = article;
  const message = "The instant lies before one that must precede it.";
  if (updatedAt !== null && updatedAt < createdAt)
    addIssue(issues, "article.unordered", [...path, "updatedAt"], { message, received: updatedAt });
  if (verifiedAt !== null && verificationDueAt !== null && verificationDueAt < verifiedAt)
    addIssue(issues, "article.unordered", [...path, "verificationDueAt"], { message, received: verificationDueAt });
  for (const key of ["views", "viewers", "version"] as const) {
    const count = article[key];
    if (count === null || (Number.isSafeInteger(count) && count >= 0)) continue;
    const details = { message: "Expected a whole number from 0.", received: count };
    addIssue(issues, "article.countInvalid", [...path, key], details);
  }
}
