/**
 * What customers and reviewers say: survey responses and quality reviews.
 *
 * @module
 */
export {
  type QualityReview,
  type ReviewCategory,
  type ReviewPurpose,
  reviewPurposes,
} from "./quality-review.js";
export { type SurveyResponse, type SurveyType, surveyTypes } from "./survey-response.js";
