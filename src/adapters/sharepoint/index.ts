/**
 * SharePoint's pages and list items as articles.
 *
 * @module
 */
export { sharePointArticle } from "./sharepoint-article.js";
export type { SharePointOptions, SharePointPayload } from "./sharepoint-payload.js";
