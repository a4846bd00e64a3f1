import { checkArray, checkNumber, checkWord } from "../../errors/check-shape.js";
import { addIssue, type Issues } from "../../errors/issues.js";
import { type SurveyType, surveyTypes } from "../../survey/survey-response.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkNames } from "../payload/check-names.js";
import { numberOf } from "../payload/payload-amounts.js";
import { listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";

/** A question that asks for a score. */
export interface QualtricsQuestion {
  readonly id: string;
  readonly type: SurveyType;
  readonly scale: readonly [number, number];
  /** The score of a code or label; without it codes are scores. */
  readonly scores: ReadonlyMap<string, number> | undefined;
}

/** What the options say about questions. */
export interface QuestionPlan {
  /** The questions by id; empty if they are to be found in the response. */
  readonly types: ReadonlyMap<string, SurveyType>;
  readonly scales: ReadonlyMap<string, readonly [number, number]>;
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const usualScales: Readonly<Record<SurveyType, readonly [number, number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
};

/** Reads the options about questions; reports `input.*`. */
export function checkQuestions(options: PayloadRow, issues: Issues): QuestionPlan {
  const types = new Map<string, SurveyType>();
  for (const [type, id] of checkNames(options["questions"], ["questions"], issues)) {
    const checked = checkWord(type, ["questions", type], issues, surveyTypes);
    if (checked !== undefined) types.set(id, checked);
  }
  const scales = new Map<string, readonly [number, number]>();
  for (const [type, scale] of Object.entries(rowOf(options["scales"]))) {
    checkWord(type, ["scales", type], issues, surveyTypes);
    const [lowest, highest] = (checkArray(scale, ["scales", type], issues) ?? []).map((end, index) =>
      checkNumber(end, ["scales", type, index], issues),
    );
    if (lowest !== undefined && highest !== undefined && lowest < highest) scales.set(type, [lowest, highest]);
    else
      addIssue(issues, "input.type", ["scales", type], { message: "A scale is two rising numbers.", received: scale });
  }
  const scores = Object.entries(rowOf(options["scores"])).map(([id, codes]) => {
    const entries = Object.entries(rowOf(codes)).flatMap(([code, score]) => {
      const checked = checkNumber(score, ["scores", id, code], issues);
      return checked === undefined ? [] : [[code, checked] as const];
    });
    return [id, new Map(entries)] as const;
  });
  return { types, scales, scores: new Map(scores) };
}

/** The questions of a response that ask for a score: those that are named, or else those that look like it. */
export function questionsOf(
  response: PayloadRow,
  { types, scales, scores }: QuestionPlan,
  notes: NoteCollector,
): readonly QualtricsQuestion[] {
  const found = types.size > 0 ? types : guessedTypes(response, notes);
  return [...found].map(([id, type]) => ({
    id,
    type,
    scale: scales.get(type) ?? usualScales[type],
    scores: scores.get(id),
  }));
}

function guessedTypes(response: PayloadRow, notes: NoteCollector): ReadonlyMap<string, SurveyType> {
  const shown = rowOf(response["displayedValues"]);
  const keys = [...new Set([...Object.keys(rowOf(response["values"])), ...Object.keys(shown)])].sort();
  const nps = keys.find((key) => key.endsWith("_NPS_GROUP"))?.replace(/_NPS_GROUP$/, "");
  const isFive = (key: string): boolean =>
    key !== nps &&
    !key.endsWith("_NPS_GROUP") &&
    String(
      listOf(shown[key])
        .map((value) => numberOf(value))
        .sort(),
    ) === "1,2,3,4,5";
  const csat = keys.find(isFive);
  if (nps !== undefined) notes.add("guessed", "response.values", "The question with an NPS group was taken for NPS.");
  if (csat !== undefined) {
    const message = "The first question that was shown with five numbers was taken for CSAT.";
    notes.add("guessed", "response.displayedValues", message);
  }
  if (nps === undefined && csat === undefined)
    notes.add("incomplete", "response.values", "No question asks for a score.");
  const types: readonly (readonly [string | undefined, SurveyType])[] = [
    [nps, "nps"],
    [csat, "csat"],
  ];
  return new Map(types.flatMap(([id, type]) => (id === undefined ? [] : [[id, type] as const])));
}
