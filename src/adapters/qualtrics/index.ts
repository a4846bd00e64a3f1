/**
 * Qualtrics' responses as survey responses.
 *
 * @module
 */
export type { QualtricsOptions, QualtricsPayload } from "./qualtrics-payload.js";
export { qualtricsResponse } from "./qualtrics-response.js";
export { qualtricsRows } from "./qualtrics-rows.js";
