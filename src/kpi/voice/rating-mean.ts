import type { ExclusionCounts } from "../exclusions.js";
import type { Kpi } from "../kpi.js";
import { answersOfRecord, answersOfTicket, type SurveyAnswer, type SurveyPlan } from "./survey-answers.js";
import {
  tallyAccumulator,
  type TallyObservation,
  type TallyState,
  type TallySummary,
} from "../accumulators/tally-accumulator.js";
import { isRatingOn, meanOfTally } from "../accumulators/tally-mean.js";

/** A KPI that is the mean rating, gathered as a distribution so that merging is exact; limits are mean ± 1.96 s / √n. */
export function ratingMean(
  id: string,
  plan: SurveyPlan,
  figuresOf: (counts: ExclusionCounts) => Readonly<Record<string, number | null>> = () => ({}),
): Kpi<TallyObservation, TallyState> {
  const observe = (answer: SurveyAnswer): TallyObservation =>
    answer.score === null ? { ...answer, category: "" } : { at: answer.at, category: String(answer.score) };
  const summarise = (counts: ExclusionCounts): TallySummary => ({
    ...meanOfTally(counts, plan.scale),
    figures: figuresOf(counts),
  });
  const isCategory = (category: string): boolean => isRatingOn(plan.scale, category);
  return {
    id,
    unit: "rating",
    needs: [],
    observe: (facts) => answersOfTicket(facts, plan).map(observe),
    observeRecord: (record, asOf) => answersOfRecord(record, asOf, plan).map(observe),
    start: (context, from) => tallyAccumulator({ kpi: id, unit: "rating", isCategory, summarise }, context, from),
  };
}
