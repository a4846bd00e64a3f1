import { checkText, checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { SurveyResponse } from "../../survey/survey-response.js";
import type { AdapterResult } from "../notes/adapter-note.js";
import { collectNotes, type NoteCollector } from "../notes/note-collector.js";
import { checkTicketRow } from "../payload/check-ticket-row.js";
import { countOf, numberOf } from "../payload/payload-amounts.js";
import { idOf, instantOf, isRow, type PayloadRow, rowOf, showWord } from "../payload/payload-values.js";
import type { QualtricsOptions, QualtricsPayload } from "./qualtrics-payload.js";
import { checkQuestions, type QualtricsQuestion, questionsOf } from "./qualtrics-questions.js";

/** Status codes and their labels of answers by customers. */
const answered = ["0", "IP Address", "4", "Imported", "16", "Offline", "32", "EX", "48", "EX Offline"];

/** Those of previews, tests and spam. */
const unreal = [
  ...["1", "Survey Preview", "2", "Survey Test", "8", "Spam", "9", "Survey Preview Spam", "12", "Imported Spam"],
  ...["17", "Offline Survey Preview", "40", "EX Spam"],
];

/**
 * Maps one Qualtrics response to survey responses, one for each question that asks for a score and was answered. The
 * NPS group (1 detractor, 2 passive, 3 promoter) is no score and is not read as one. Texts and addresses are not kept.
 *
 * @param payload - One response of the JSON export, or of a CSV export read by {@link qualtricsRows}.
 * @param options - Which questions ask what, and where the ticket is named; see {@link QualtricsOptions}.
 * @returns The answers, and what should be known about them. `receivedAt` is when the customer ended (`endDate`), which
 * for unfinished responses lies days before `recordedAt` among the fields. Previews, tests and spam give none unless
 * they are asked for.
 * @throws A {@link SupportOpsError} with codes `adapter.payloadType` or `adapter.idMissing` if there is no response to
 * speak of, and `input.*` for faulty options.
 * @see Qualtrics API, "Getting Survey Responses via the New Export APIs".
 * @example
 * ```ts
 * const response = {
 *   responseId: "R_1",
 *   values: { status: 0, finished: 1, endDate: "2025-01-15T09:00:00Z", QID1: 9, QID1_NPS_GROUP: 3, ticketId: "11101" },
 * };
 * const { value } = qualtricsResponse({ response }, { questions: { nps: "QID1" } });
 * value.map(({ type, score, ticketId }) => [type, score, ticketId]); // => [["nps", 9, "11101"]]
 * ```
 */
export function qualtricsResponse(
  payload: QualtricsPayload,
  options: QualtricsOptions = {},
): AdapterResult<readonly SurveyResponse[]> {
  const notes = collectNotes();
  const issues: Issues = [];
  const { ticketIdField = "ticketId", previews = "exclude" } = rowOf(options);
  const { row, id } = checkTicketRow(rowOf(payload)["response"], "response", "responseId", issues);
  const ticketKey = checkText(ticketIdField, ["ticketIdField"], issues) ?? "";
  checkWord(previews, ["previews"], issues, ["exclude", "include"]);
  const plan = checkQuestions(rowOf(options), issues);
  throwIssues(issues);

  const values = rowOf(row["values"]);
  if (!isRow(row["values"])) notes.add("incomplete", "response.values", "The response has no values.");
  const preview = isPreview(values, notes);
  if (preview && previews === "exclude") {
    notes.add("dropped", "response.values.status", "A preview, test or spam is nobody's answer and was left out.");
    return { value: [], notes: notes.list() };
  }
  const recordedAt = instantOf(values["recordedDate"]);
  const receivedAt = instantOf(values["endDate"]) ?? recordedAt;
  if (receivedAt === null) {
    notes.add("incomplete", "response.values.endDate", "The response has no readable time and was left out.");
    return { value: [], notes: notes.list() };
  }
  const ticketId = idOf(values[ticketKey]);
  if (ticketId === null) notes.add("incomplete", "response.values", "The response names no ticket.");
  const frame = {
    kind: "survey",
    ticketId,
    offeredAt: null,
    receivedAt,
    complete: isFinished(values, notes),
    groupId: null,
    assigneeId: null,
    channel: channelOf(values["distributionChannel"]),
    fields: { recordedAt, preview },
  } as const;
  const value = questionsOf(row, plan, notes).flatMap((question): readonly SurveyResponse[] => {
    const answered = answerTo(question, values, notes);
    if (answered === null) return [];
    const { type, scale } = question;
    return [{ ...frame, id, type, score: answered.score, scale, raw: answered.raw }];
  });
  return { value, notes: notes.list() };
}

function answerTo(
  { id, scale: [lowest, highest], scores }: QualtricsQuestion,
  values: PayloadRow,
  notes: NoteCollector,
): { readonly score: number; readonly raw: string } | null {
  const value = values[id];
  if (value === undefined || value === null || value === "") return null;
  const raw = idOf(value);
  const score = scores === undefined ? numberOf(value) : ((raw === null ? undefined : scores.get(raw)) ?? null);
  if (score === null || score < lowest || score > highest) {
    const message = "The answer is no number on its scale and was left out; say what its codes mean in `scores`.";
    notes.add("unknown", "response.values.QID", message);
    return null;
  }
  // A code, or a label that the host has named: no text of the customer's.
  return { score, raw: raw ?? String(score) };
}

function isPreview(values: PayloadRow, notes: NoteCollector): boolean {
  const status = idOf(values["status"]) ?? "";
  if (answered.includes(status) || unreal.includes(status)) return unreal.includes(status);
  const message = `The status ${showWord(values["status"])} is not known; the response counts.`;
  notes.add("unknown", "response.values.status", message);
  return false;
}

function isFinished(values: PayloadRow, notes: NoteCollector): boolean {
  const { finished } = values;
  const word = typeof finished === "boolean" ? String(finished) : idOf(finished)?.toLowerCase();
  if (["1", "true"].includes(word ?? "")) return true;
  if (countOf(finished) !== 0 && word !== "false")
    notes.add("incomplete", "response.values.finished", "The response does not say whether it was finished.");
  return false;
}

/** Words of Qualtrics' own; anything else could be text of a person. */
function channelOf(value: unknown): string | null {
  const channels = ["anonymous", "email", "sms", "social", "gl", "qr", "preview", "test", "personallink", "smsinvite"];
  return typeof value === "string" && channels.includes(value.toLowerCase()) ? value : null;
}
