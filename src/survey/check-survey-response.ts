import type { IssuePath } from "../errors/issue.js";
import { addIssue, type Issues } from "../errors/issues.js";
import type { SurveyResponse } from "./survey-response.js";

/**
 * Checks what the shape of a survey response cannot say: reports `survey.scaleInvalid` for a scale that does not rise,
 * `survey.scoreOutsideScale`, and `survey.answerMissing` for a score without the instant of the answer.
 */
export function checkSurveyResponse(response: SurveyResponse, path: IssuePath, issues: Issues): void {
  const { score, scale, receivedAt } = response;
  if (scale !== null && !(scale[0] < scale[1])) {
    const message = "The lowest answer must lie below the highest one.";
    addIssue(issues, "survey.scaleInvalid", [...path, "scale"], { message, received: scale });
  } else if (score !== null && scale !== null && !(score >= scale[0] && score <= scale[1])) {
    const expected = `${String(scale[0])} to ${String(scale[1])}`;
    const details = { message: "The answer lies outside its scale.", expected, received: score };
    addIssue(issues, "survey.scoreOutsideScale", [...path, "score"], details);
  }
  if (score !== null && receivedAt === null) {
    const message = "There is an answer, but not when it was given.";
    addIssue(issues, "survey.answerMissing", [...path, "receivedAt"], { message });
  }
}
