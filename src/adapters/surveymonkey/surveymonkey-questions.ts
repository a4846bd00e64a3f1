import { checkWord } from "../../errors/check-shape.js";
import type { Issues } from "../../errors/issues.js";
import { type SurveyType, surveyTypes } from "../../survey/survey-response.js";
import type { NoteCollector } from "../notes/note-collector.js";
import { checkNames } from "../payload/check-names.js";
import { numberOf } from "../payload/payload-amounts.js";
import { idOf, isRow, listOf, type PayloadRow, rowOf } from "../payload/payload-values.js";

/** A question that asks for a score. */
export interface ScoredQuestion {
  readonly id: string;
  readonly type: SurveyType;
  /** The score of each choice, by its id; choices that are no score are missing. */
  readonly scores: ReadonlyMap<string, number>;
  /** Ids of the choices that mean "does not apply". */
  readonly notApplicable: ReadonlySet<string>;
  readonly scale: readonly [number, number];
}

const place = "survey.pages[].questions[]";

/** The questions of a survey that ask for satisfaction, recommendation or effort. */
export function scoredQuestions(
  survey: PayloadRow,
  named: unknown,
  issues: Issues,
  notes: NoteCollector,
): readonly ScoredQuestion[] {
  const types = new Map<string, SurveyType>();
  for (const [type, id] of checkNames(named, ["questions"], issues)) {
    const checked = checkWord(type, ["questions", type], issues, surveyTypes);
    if (checked !== undefined) types.set(id, checked);
  }
  const rows = listOf(survey["pages"]).flatMap((page) => listOf(rowOf(page)["questions"]).filter(isRow));
  const questions = rows.flatMap((row) => readQuestion(row));
  const found = types.size > 0 ? namedQuestions(questions, types, notes) : guessedQuestions(questions, notes);
  if (found.length === 0) notes.add("incomplete", place, "No question asks for a score.");
  return found;
}

interface Choices extends Omit<ScoredQuestion, "type"> {
  readonly isNps: boolean;
}

function readQuestion(row: PayloadRow): readonly Choices[] {
  const id = idOf(row["id"]);
  if (id === null) return [];
  const choices = listOf(rowOf(row["answers"])["choices"]).filter(isRow);
  const notApplicable = choices
    .filter((choice) => choice["is_na"] === true)
    .flatMap((choice) => idOf(choice["id"]) ?? []);
  const scores = choices.flatMap((choice) => {
    const [choiceId, score] = [idOf(choice["id"]), numberOf(choice["weight"]) ?? numberOf(choice["text"])];
    return choiceId === null || score === null || choice["is_na"] === true ? [] : [[choiceId, score] as const];
  });
  const values = scores.map(([, score]) => score).sort((a, b) => a - b);
  const [lowest, highest] = [values[0], values.at(-1)];
  if (lowest === undefined || highest === undefined || lowest === highest) return [];
  const isNps = values.length === 11 && values.every((score, index) => score === index);
  return [{ id, scores: new Map(scores), notApplicable: new Set(notApplicable), scale: [lowest, highest], isNps }];
}

function namedQuestions(
  questions: readonly Choices[],
  types: ReadonlyMap<string, SurveyType>,
  notes: NoteCollector,
): readonly ScoredQuestion[] {
  return [...types].flatMap(([id, type]) => {
    const found = questions.find((question) => question.id === id);
    if (found !== undefined) return [scored(found, type)];
    notes.add(
      "incomplete",
      place,
      `The question named for ${type} is not in the survey, or its choices have no scores.`,
    );
    return [];
  });
}

function guessedQuestions(questions: readonly Choices[], notes: NoteCollector): readonly ScoredQuestion[] {
  const nps = questions.find(({ isNps }) => isNps);
  const csat = questions.find(({ isNps }) => !isNps);
  if (nps !== undefined) notes.add("guessed", place, "The question with eleven choices 0 to 10 was taken for NPS.");
  if (csat !== undefined)
    notes.add("guessed", place, "The first question whose choices have weights was taken for CSAT.");
  return [...(nps === undefined ? [] : [scored(nps, "nps")]), ...(csat === undefined ? [] : [scored(csat, "csat")])];
}

function scored({ id, scores, notApplicable, scale }: Choices, type: SurveyType): ScoredQuestion {
  return { id, type, scores, notApplicable, scale };
}
