import type { FieldValue } from "../ticket/ticket-state.js";
import type { EpochMs } from "../time/instant-input.js";

/** Where an article stands; only published ones are to be verified and reused. */
export const articleStates = ["draft", "published", "archived"] as const;

/** Where an article stands; only published ones are to be verified and reused. */
export type ArticleState = (typeof articleStates)[number];

/** An article of a knowledge base as it was found. */
export interface Article {
  /** Tells articles from other records. */
  readonly kind: "article";
  /** Id of the article. */
  readonly id: string;
  /** Where it stands. */
  readonly state: ArticleState;
  /** When it was created. */
  readonly createdAt: EpochMs;
  /** When its text last changed, or `null` where the source does not say. */
  readonly updatedAt: EpochMs | null;
  /** When someone last confirmed that it holds, or `null`. */
  readonly verifiedAt: EpochMs | null;
  /** When it must be confirmed again, or `null` where nothing was agreed. */
  readonly verificationDueAt: EpochMs | null;
  /** How often it was opened, or `null` where the source does not say. */
  readonly views: number | null;
  /** How many people opened it, or `null` where the source does not say. */
  readonly viewers: number | null;
  /** Id of who answers for it, or `null`; never an address. */
  readonly ownerId: string | null;
  /** Id of the collection or space it is in; reports group by it. `null` where there is none. */
  readonly groupId: string | null;
  /** Number of its version, or `null`. */
  readonly version: number | null;
  /** Labels, in no order. */
  readonly tags: readonly string[];
  /** Further attributes to group and filter by. */
  readonly fields: Readonly<Record<string, FieldValue>>;
}
