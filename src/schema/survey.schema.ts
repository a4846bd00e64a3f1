import * as z from "zod";
import { type QualityReview, reviewPurposes } from "../survey/quality-review.js";
import { type SurveyResponse, surveyTypes } from "../survey/survey-response.js";
import { instantSchema } from "./common.schema.js";
import { fieldValueSchema } from "./ticket-event.schema.js";

/** A survey response; that a score lies on its scale is checked by `parseSupportRecord`. */
export const surveyResponseSchema: z.ZodType<SurveyResponse> = /* @__PURE__ */ (() => {
  const word = z.nullable(z.string());
  return z.strictObject({
    kind: z.literal("survey"),
    id: z.string(),
    type: z.enum(surveyTypes),
    ticketId: word,
    offeredAt: z.nullable(instantSchema),
    receivedAt: z.nullable(instantSchema),
    complete: z.boolean(),
    score: z.nullable(z.number()),
    scale: z.nullable(z.tuple([z.number(), z.number()])),
    raw: word,
    groupId: word,
    assigneeId: word,
    channel: word,
    fields: z.record(z.string(), fieldValueSchema),
  });
})();

/** A quality review; that ratings lie on their scales is checked by `parseSupportRecord`. */
export const qualityReviewSchema: z.ZodType<QualityReview> = /* @__PURE__ */ (() => {
  const word = z.nullable(z.string());
  const category = z.strictObject({
    score: z.nullable(z.number()),
    min: z.number(),
    max: z.number(),
    weight: z.number(),
    critical: z.exactOptional(z.boolean()),
  });
  return z.strictObject({
    kind: z.literal("review"),
    id: z.string(),
    at: instantSchema,
    purpose: z.enum(reviewPurposes),
    ticketId: word,
    agentId: word,
    groupId: word,
    categories: z.array(category),
  });
})();
