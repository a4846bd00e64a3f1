import type { EpochMs } from "../time/instant-input.js";

/** How an article helped with a ticket: it was there and was linked, or it was written while solving it. */
export const articleUses = ["linked", "created"] as const;

/** One use of an article while a ticket was solved. */
export interface ArticleUse {
  /** Tells uses from other records. */
  readonly kind: "articleUse";
  /** Id of the article. */
  readonly articleId: string;
  /** Id of the ticket. */
  readonly ticketId: string;
  /** When it was linked. */
  readonly at: EpochMs;
  /** How it helped. */
  readonly use: (typeof articleUses)[number];
  /** Id of the collection or space of the article, or `null`. */
  readonly groupId: string | null;
}
