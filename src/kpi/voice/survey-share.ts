import type { Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";
import { answersOfRecord, answersOfTicket, type SurveyAnswer, type SurveyPlan } from "./survey-answers.js";

/** A KPI that is the share of answers of which something is true. */
export function surveyShare(
  id: string,
  plan: SurveyPlan,
  isCounted: (score: number) => boolean,
): Kpi<ShareObservation, ShareState> {
  const observe = (answer: SurveyAnswer): ShareObservation =>
    answer.score === null ? { ...answer, counts: false } : { at: answer.at, counts: isCounted(answer.score) };
  return {
    id,
    unit: "ratio",
    needs: [],
    observe: (facts) => answersOfTicket(facts, plan).map(observe),
    observeRecord: (record, asOf) => answersOfRecord(record, asOf, plan).map(observe),
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
