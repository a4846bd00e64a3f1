/**
 * What a knowledge base holds: articles, and their use in tickets.
 *
 * @module
 */
export { type Article, type ArticleState, articleStates } from "./article.js";
export { type ArticleUse, articleUses } from "./article-use.js";
