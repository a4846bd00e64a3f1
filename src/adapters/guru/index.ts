/**
 * Guru's cards as articles.
 *
 * @module
 */
export { guruArticle } from "./guru-article.js";
export type { GuruOptions, GuruPayload } from "./guru-payload.js";
