import type { SurveyResponse, SurveyType } from "../../survey/survey-response.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { numberOf } from "../payload/payload-amounts.js";
import { instantOf, isRow, listOf, type PayloadRow, textOf } from "../payload/payload-values.js";
import { uniqueRows } from "../payload/unique-rows.js";

/** The scores a survey can carry. */
const scores = [
  { key: "surveyPromoterScore", type: "nps", scale: [0, 10] },
  { key: "oSurveyTotalScore", type: "csat", scale: [0, 100] },
] as const satisfies readonly { key: string; type: SurveyType; scale: readonly [number, number] }[];

/** The answers to a conversation's surveys, by id; a survey without a score is an offer. */
export function surveysOf(
  conversation: PayloadRow,
  ticketId: string | null,
  notes: NoteCollector,
): readonly SurveyResponse[] {
  const rows = listOf(conversation["surveys"]).filter(isRow);
  return [...uniqueRows(rows, "surveys", (row) => textOf(row["surveyId"]), notes)]
    .sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id))
    .flatMap(({ row, id }) => mapSurvey(row, id, ticketId, notes));
}

function mapSurvey(
  row: PayloadRow,
  id: string,
  ticketId: string | null,
  notes: NoteCollector,
): readonly SurveyResponse[] {
  const complete = row["surveyStatus"] === "Finished";
  const eventAt = instantOf(row["eventTime"]);
  const answered = scores.flatMap(({ key, type, scale }) => {
    const score = numberOf(row[key]);
    if (row[key] !== undefined && (score === null || score < scale[0] || score > scale[1])) {
      notes.add("unknown", `surveys[].${key}`, "The score is no number on its scale and was left out.");
      return [];
    }
    return score === null ? [] : [{ type, scale, score }];
  });
  const receivedAt = instantOf(row["surveyCompletedDate"]) ?? (complete ? eventAt : null);
  if (complete && receivedAt === null)
    notes.add(
      "incomplete",
      "surveys[].surveyCompletedDate",
      "An answered survey has no readable time and was left out.",
    );
  const frame = {
    kind: "survey",
    id,
    ticketId,
    offeredAt: receivedAt === null ? eventAt : null,
    receivedAt,
    complete,
    groupId: textOf(row["queueId"]),
    assigneeId: textOf(row["userId"]),
    channel: null,
    fields: { surveyFormId: textOf(row["surveyFormId"]) },
  } as const;
  if (receivedAt !== null)
    return answered.map(({ type, scale, score }) => ({ ...frame, type, score, scale, raw: String(score) }));
  return complete ? [] : [{ ...frame, type: "nps", score: null, scale: [0, 10], raw: null }];
}
