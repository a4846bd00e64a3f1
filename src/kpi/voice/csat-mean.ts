import type { Kpi } from "../kpi.js";
import { ratingMean } from "./rating-mean.js";
import { checkSurveyPlan, idOfPlan, type RatingScale, type SurveyKpiOptions } from "./survey-answers.js";
import type { TallyObservation, TallyState } from "../accumulators/tally-accumulator.js";

/** Which scale is used. */
export interface CsatMeanOptions extends SurveyKpiOptions {
  /** Lowest and highest answer. */
  readonly scale: RatingScale;
}

/**
 * Customer satisfaction as the mean answer, on the answers' own scale. It hides a split between the very satisfied and
 * the very dissatisfied that {@link csat} and {@link dsat} show. What counts and what is left out is as in {@link csat}.
 *
 * - Population: the latest answer of each ticket, or every one, and survey responses; those on the scale.
 * - Formula: sum of the answers / answers.
 * - Elsewhere: some Intercom reports of CSAT.
 *
 * @param options - The scale, lowest answer first, and which answers count.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` if the scale does not rise, `input.variant` for other
 * faulty options.
 * @example
 * ```ts
 * csatMean({ scale: [1, 5] }).id; // => "csatMean:1-5"
 * ```
 */
export function csatMean({ scale, ...options }: CsatMeanOptions): Kpi<TallyObservation, TallyState> {
  const plan = checkSurveyPlan("csat", scale, options);
  return ratingMean(`csatMean:${idOfPlan(plan)}`, plan);
}
