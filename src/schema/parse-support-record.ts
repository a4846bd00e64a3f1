import type * as z from "zod";
import { checkArticle } from "../article/check-article.js";
import { checkAgentInterval } from "../contact/check-agent-interval.js";
import { checkContact } from "../contact/check-contact.js";
import { checkRecord, checkWord } from "../errors/check-shape.js";
import { type Issues, throwIssues } from "../errors/issues.js";
import { type Result, resultOf } from "../errors/result.js";
import type { SupportRecord } from "../kpi/support-record.js";
import { checkQualityReview } from "../survey/check-quality-review.js";
import { checkSurveyResponse } from "../survey/check-survey-response.js";
import { articleSchema, articleUseSchema } from "./article.schema.js";
import { agentIntervalSchema, contactSchema, operatingCostSchema } from "./contact.schema.js";
import { parseWith } from "./parse-with.js";
import { qualityReviewSchema, surveyResponseSchema } from "./survey.schema.js";

type RecordKind = SupportRecord["kind"];

const schemas: { readonly [Kind in RecordKind]: z.ZodType<Extract<SupportRecord, { kind: Kind }>> } = {
  contact: contactSchema,
  agentInterval: agentIntervalSchema,
  operatingCost: operatingCostSchema,
  survey: surveyResponseSchema,
  review: qualityReviewSchema,
  article: articleSchema,
  articleUse: articleUseSchema,
};

/**
 * Reads a contact, agent interval, cost, survey response, review, article or use of one from outside, told apart by
 * `kind`. Instants may come in any form that names one, and become epoch milliseconds; nothing else is changed.
 *
 * @param input - Anything.
 * @returns A new record, as plain data, for reports.
 * @throws A {@link SupportOpsError} with every fault of shape and value (`input.*`, `time.*`), or else with every fault
 * between values: `contact.*`, `survey.*`, `article.*`.
 * @example
 * ```ts
 * const answer = {
 *   kind: "survey", id: "r1", type: "csat", ticketId: "4711", offeredAt: null, receivedAt: "2026-03-27T08:00:00Z",
 *   complete: true, score: 5, scale: [1, 5], raw: null, groupId: null, assigneeId: null, channel: "email", fields: {},
 * };
 * parseSupportRecord(answer).kind; // => "survey"
 * parseSupportRecord({ ...answer, score: 6 }); // throws survey.scoreOutsideScale
 * parseSupportRecord({ ...answer, score: Number.NaN }); // throws input.type
 * ```
 */
export function parseSupportRecord(input: unknown): SupportRecord {
  const issues: Issues = [];
  const { kind } = checkRecord(input, [], issues) ?? {};
  const known = issues.length > 0 ? undefined : checkWord(kind, ["kind"], issues, Object.keys(schemas) as RecordKind[]);
  throwIssues(issues);
  const record: SupportRecord = parseWith<SupportRecord>(schemas[known as RecordKind], input);
  checkValues(record, issues);
  throwIssues(issues);
  return record;
}

function checkValues(record: SupportRecord, issues: Issues): void {
  switch (record.kind) {
    case "contact":
      checkContact(record, [], issues);
      return;
    case "agentInterval":
      checkAgentInterval(record, [], issues);
      return;
    case "survey":
      checkSurveyResponse(record, [], issues);
      return;
    case "review":
      checkQualityReview(record, [], issues);
      return;
    case "article":
      checkArticle(record, [], issues);
      return;
    default:
  }
}

/**
 * Reads a record as {@link parseSupportRecord} does and returns its faults instead of throwing them.
 *
 * @returns `{ ok: true, value }`, or `{ ok: false, error }` with the {@link SupportOpsError}.
 * @example
 * ```ts
 * const result = safeParseSupportRecord({ kind: "call" });
 * result.ok ? null : result.error.code; // => "input.variant"
 * ```
 */
export function safeParseSupportRecord(input: unknown): Result<SupportRecord> {
  return resultOf(() => parseSupportRecord(input));
}
