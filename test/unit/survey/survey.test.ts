import { checkQualityReview } from "../../../src/survey/check-quality-review.js";
import { checkSurveyResponse } from "../../../src/survey/check-survey-response.js";
import { describe, expect, it } from "vitest";
import type { Issues } from "../../../src/errors/issues.js";
import { answer, review } from "../kpi/records.js";

describe("a survey response's rules", () => {
  it.each([
    { response: answer("csat", 5, { scale: [1, 5] }), codes: [] },
    { response: answer("csat", 9), codes: [] },
    { response: answer("csat", 6, { scale: [1, 5] }), codes: ["survey.scoreOutsideScale"] },
    { response: answer("csat", Number.NaN, { scale: [1, 5] }), codes: ["survey.scoreOutsideScale"] },
    { response: answer("csat", 3, { scale: [5, 1] }), codes: ["survey.scaleInvalid"] },
    { response: answer("csat", 3, { receivedAt: null }), codes: ["survey.answerMissing"] },
    { response: answer("csat", null, { receivedAt: null }), codes: [] },
  ])("$response.score on $response.scale: $codes", ({ response, codes }) => {
    const issues: Issues = [];
    checkSurveyResponse(response, [], issues);
    expect(issues.map(({ code }) => code)).toEqual(codes);
  });
});

describe("a review's rules", () => {
  it.each([
    { category: { score: 3, min: 1, max: 5, weight: 0 }, issues: [] },
    { category: { score: null, min: 1, max: 5, weight: 1 }, issues: [] },
    { category: { score: 0, min: 1, max: 5, weight: 1 }, issues: ["survey.scoreOutsideScale categories.0.score"] },
    { category: { score: 1, min: 1, max: 1, weight: 1 }, issues: ["survey.scaleInvalid categories.0.max"] },
    {
      category: { score: 1, min: 1, max: Infinity, weight: -1 },
      issues: ["survey.scaleInvalid categories.0.max", "survey.scaleInvalid categories.0.weight"],
    },
  ])("$category.score from $category.min to $category.max: $issues", ({ category, issues: expected }) => {
    const issues: Issues = [];
    checkQualityReview(review([category]), [], issues);
    expect(issues.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
  });
});
