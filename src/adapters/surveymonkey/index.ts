/**
 * SurveyMonkey's responses as survey responses.
 *
 * @module
 */
export type { SurveyMonkeyOptions, SurveyMonkeyPayload } from "./surveymonkey-payload.js";
export { surveyMonkeyResponse } from "./surveymonkey-response.js";
