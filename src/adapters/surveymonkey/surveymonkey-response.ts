import { checkText, checkWord } from "../../errors/check-shape.js";
import { addIssue, type Issues, throwIssues } from "../../errors/issues.js";
import type { SurveyResponse } from "../../survey/survey-response.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { idOf, instantOf, isRow, listOf, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import type { SurveyMonkeyOptions, SurveyMonkeyPayload } from "./surveymonkey-payload.js";
import { type ScoredQuestion, scoredQuestions } from "./surveymonkey-questions.js";

/**
 * Maps one SurveyMonkey response to survey responses, one for each question that asks for a score and was answered.
 * Scores are the weights the survey's details give the choices. Texts and addresses are not kept.
 *
 * @param payload - The survey's details and one response; see {@link SurveyMonkeyPayload}.
 * @param options - Which questions ask what, and where the ticket is named; see {@link SurveyMonkeyOptions}.
 * @returns The answers, and what should be known about them. Previews give none unless they are asked for. A response
 * that was not completed is mapped with `complete: false`.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType` or `adapter.idMissing` if there is no survey or
 * response to speak of, and `input.*` for faulty options.
 * @see SurveyMonkey API v3, "Survey Responses".
 * @example
 * ```ts
 * const choices = ["bad", "so-so", "good"].map((text, index) => ({ id: `c${index}`, text, weight: index + 1 }));
 * const survey = { id: "s1", pages: [{ questions: [{ id: "q1", answers: { choices } }] }] };
 * const response = {
 *   id: "r1", response_status: "completed", date_modified: "2025-01-15T09:01:10+00:00",
 *   custom_variables: { ticket_id: "11101" }, pages: [{ questions: [{ id: "q1", answers: [{ choice_id: "c2" }] }] }],
 * };
 * const { value } = surveyMonkeyResponse({ survey, response }, { questions: { csat: "q1" } });
 * value.map(({ type, score, scale, ticketId }) => [type, score, scale, ticketId]); // => [["csat", 3, [1, 3], "11101"]]
 * ```
 */
export function surveyMonkeyResponse(
  payload: SurveyMonkeyPayload,
  options: SurveyMonkeyOptions = {},
): AdapterResult<readonly SurveyResponse[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const { questions: named, ticketIdVariable = "ticket_id", previews = "exclude" } = rowOf(options);
  const { row, id } = checkTicketRow(rowOf(payload)["response"], "response", "id", issues);
  const survey = rowOf(payload)["survey"];
  if (!isRow(survey)) {
    const message = "The survey is no object as the vendor's API returns it.";
    addIssue(issues, "adapter.payloadType", ["survey"], { message, expected: "object", received: survey });
  }
  const variable = checkText(ticketIdVariable, ["ticketIdVariable"], issues);
  checkWord(previews, ["previews"], issues, ["exclude", "include"]);
  const questions = scoredQuestions(rowOf(survey), named, issues, notes);
  throwIssues(issues);

  const preview = ["preview", "survey_preview"].includes(String(row["collection_mode"]));
  if (preview && previews === "exclude") {
    notes.add("dropped", "response.collection_mode", "A preview is nobody's answer and was left out.");
    return { value: [], notes: notes.list() };
  }
  const receivedAt = submissionOf(row, notes);
  if (receivedAt === null) return { value: [], notes: notes.list() };
  const frame = {
    kind: "survey",
    ticketId: ticketOf(row, variable ?? "", notes),
    offeredAt: null,
    receivedAt,
    complete: isComplete(row, notes),
    groupId: null,
    assigneeId: null,
    channel: null,
    fields: { surveyId: idOf(row["survey_id"]), collectorId: idOf(row["collector_id"]), preview },
  } as const;
  const value = questions.flatMap((question): readonly SurveyResponse[] => {
    const answered = answerTo(question, row, notes);
    if (answered === null) return [];
    const { type, scale } = question;
    return [{ ...frame, id, type, score: answered.score, scale, raw: answered.choiceId }];
  });
  return { value, notes: notes.list() };
}

/** The choice taken, if it is a score. */
function answerTo(
  { id, scores, notApplicable }: ScoredQuestion,
  response: PayloadRow,
  notes: NoteCollector,
): { readonly choiceId: string; readonly score: number } | null {
  const questions = listOf(response["pages"]).flatMap((page) => listOf(rowOf(page)["questions"]).filter(isRow));
  const answers = questions
    .filter((row) => idOf(row["id"]) === id)
    .flatMap((row) => listOf(row["answers"]).filter(isRow));
  const choices = [...new Set(answers.flatMap((answer) => idOf(answer["choice_id"]) ?? []))].sort();
  const path = "response.pages[].questions[].answers[].choice_id";
  const known = choices.flatMap((choiceId) => {
    const score = scores.get(choiceId);
    if (score === undefined && !notApplicable.has(choiceId))
      notes.add("unknown", path, "The choice is not in the survey's details, or has no weight; it was left out.");
    return score === undefined ? [] : [{ choiceId, score }];
  });
  if (known.length > 1) {
    notes.add("unknown", path, "A question that asks for one score has several answers; it was left out.");
    return null;
  }
  return known[0] ?? null;
}

/** A response was submitted when it was last changed. */
function submissionOf(row: PayloadRow, notes: NoteCollector): EpochMs | null {
  const modifiedAt = instantOf(row["date_modified"]);
  if (modifiedAt !== null) return modifiedAt;
  const createdAt = instantOf(row["date_created"]);
  if (createdAt === null) {
    notes.add("incomplete", "response.date_modified", "The response has no readable time and was left out.");
  } else {
    notes.add("guessed", "response.date_modified", "The time of the response is that of its beginning.");
  }
  return createdAt;
}

function isComplete(row: PayloadRow, notes: NoteCollector): boolean {
  const status = row["response_status"];
  if (!["completed", "partial", "overquota", "disqualified"].includes(String(status))) {
    const message = `The status ${showWord(status)} is not known; the response counts as not completed.`;
    notes.add("unknown", "response.response_status", message);
  }
  return status === "completed";
}

function ticketOf(row: PayloadRow, variable: string, notes: NoteCollector): string | null {
  const ticketId = idOf(rowOf(row["custom_variables"])[variable]);
  if (ticketId === null) notes.add("incomplete", "response.custom_variables", "The response names no ticket.");
  return ticketId;
}
