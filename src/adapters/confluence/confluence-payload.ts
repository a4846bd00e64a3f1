/** What Confluence's API returned for one page. */
export interface ConfluencePayload {
  /** The page, of API v2 or v1. */
  readonly page: object;
  /** The results of the page's versions; needed to tell minor edits apart. */
  readonly versions?: readonly object[];
  /** The results of the page's labels. */
  readonly labels?: readonly object[];
  /** The answer of the views of the page, `{ id, count }`. */
  readonly views?: object;
  /** The answer of the viewers of the page, `{ id, count }`. */
  readonly viewers?: object;
}

/** What the payload does not say for itself. */
export interface ConfluenceOptions {
  /** Whether a minor edit counts as a change: `count` (the default) or `ignore`. */
  readonly minorEdits?: "count" | "ignore";
  /** Days after the last change in which a page must be looked at again; Confluence knows no verification. */
  readonly verifyEveryDays?: number;
}
