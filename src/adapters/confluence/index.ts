/**
 * Confluence's pages as articles.
 *
 * @module
 */
export { confluenceArticle } from "./confluence-article.js";
export type { ConfluenceOptions, ConfluencePayload } from "./confluence-payload.js";
