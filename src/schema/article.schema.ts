import * as z from "zod";
import { type Article, articleStates } from "../article/article.js";
import { type ArticleUse, articleUses } from "../article/article-use.js";
import { instantSchema } from "./common.schema.js";
import { fieldValueSchema } from "./ticket-event.schema.js";

/** An article; what must precede what is checked by `parseSupportRecord`. */
export const articleSchema: z.ZodType<Article> = /* @__PURE__ */ (() => {
  const at = z.nullable(instantSchema);
  const word = z.nullable(z.string());
  const count = z.nullable(z.number());
  return z.strictObject({
    kind: z.literal("article"),
    id: z.string(),
    state: z.enum(articleStates),
    createdAt: instantSchema,
    updatedAt: at,
    verifiedAt: at,
    verificationDueAt: at,
    views: count,
    viewers: count,
    ownerId: word,
    groupId: word,
    version: count,
    tags: z.array(z.string()),
    fields: z.record(z.string(), fieldValueSchema),
  });
})();

/** One use of an article. */
export const articleUseSchema: z.ZodType<ArticleUse> = /* @__PURE__ */ (() =>
  z.strictObject({
    kind: z.literal("articleUse"),
    articleId: z.string(),
    ticketId: z.string(),
    at: instantSchema,
    use: z.enum(articleUses),
    groupId: z.nullable(z.string()),
  }))();
