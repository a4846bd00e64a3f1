import { surveyMonkeyResponse } from "supportops/adapters/surveymonkey";
import type { SurveyResponse } from "supportops/survey";
import { toIso } from "supportops/time";
import type { Folder, Row } from "./folder.js";
import { RunnerError } from "./runner-error.js";
import { aggregateOf, scoreOf } from "./survey-facts.js";

/** The facts of a folder with a survey's details and its responses as SurveyMonkey returns them. */
export function facts(folder: Folder) {
  const [survey] = folder.rows(/details.*\.json$/);
  const responses = folder.rows(/responses.*\.json$/, "data");
  if (survey === undefined) throw new RunnerError("runner.rowsMissing", "There is no survey_details.json.");
  const mapped = responses.map((response) => ({
    response,
    answers: surveyMonkeyResponse({ survey, response }, { previews: "include" }).value,
  }));
  return {
    responses: mapped.map(({ response, answers }) => ({
      id: response["id"],
      ticket_id: answers[0]?.ticketId ?? (response["custom_variables"] as Row | undefined)?.["ticket_id"] ?? null,
      status: response["response_status"],
      preview: answers[0]?.fields["preview"] ?? false,
      nps: scoreOf(answers, "nps"),
      csat_1_to_5: scoreOf(answers, "csat"),
      comment: commentOf(response),
      submitted_at: submissionOf(answers),
    })),
    aggregate: aggregateOf(mapped.flatMap(({ answers }) => answers)),
  };
}

function submissionOf([first]: readonly SurveyResponse[]): string | null {
  const at = first?.receivedAt ?? null;
  return at === null ? null : toIso(at).replace(".000Z", "Z");
}

/** The first free text; adapters keep none, so it is read from the payload. */
function commentOf(response: Row): unknown {
  const pages = (response["pages"] ?? []) as { questions?: { answers?: { text?: string }[] }[] }[];
  const answers = pages.flatMap(({ questions = [] }) => questions.flatMap((question) => question.answers ?? []));
  return answers.find(({ text }) => text !== undefined)?.text ?? null;
}
