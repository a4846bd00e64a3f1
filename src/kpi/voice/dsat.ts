import { throwIssue } from "../../errors/issues.js";
import type { Kpi } from "../kpi.js";
import type { ShareObservation, ShareState } from "../accumulators/share-accumulator.js";
import { checkSurveyPlan, idOfPlan, type RatingScale, type SurveyKpiOptions } from "./survey-answers.js";
import { surveyShare } from "./survey-share.js";

/** Which scale is used, and which answers mean dissatisfied. */
export interface DsatOptions extends SurveyKpiOptions {
  /** Lowest and highest answer. */
  readonly scale: RatingScale;
  /** The highest answer that means dissatisfied: 2 of 5 in the usual form. */
  readonly dissatisfiedTo: number;
}

/**
 * Dissatisfaction: the share of answers, from 0 to 1, that mean dissatisfied. On a scale with a middle it is not one
 * minus CSAT. What counts and what is left out is as in {@link csat}.
 *
 * - Population: the latest answer of each ticket, or every one, and survey responses; those on the scale.
 * - Formula: answers up to `dissatisfiedTo` / answers.
 * - Elsewhere: –
 *
 * @param options - The scale, lowest answer first, the cut, and which answers count.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` if the cut lies outside the scale or the scale does
 * not rise, `input.variant` for other faulty options.
 * @example
 * ```ts
 * dsat({ scale: [1, 5], dissatisfiedTo: 2 }).id; // => "dsat:1-5:2"
 * dsat({ scale: [1, 5], dissatisfiedTo: 5 }); // throws kpi.optionInvalid
 * ```
 */
export function dsat({ scale, dissatisfiedTo, ...options }: DsatOptions): Kpi<ShareObservation, ShareState> {
  const plan = checkSurveyPlan("csat", scale, options);
  if (!(scale[0] <= dissatisfiedTo && dissatisfiedTo < scale[1])) {
    const message = "The highest dissatisfied answer must lie on the scale and below the highest answer.";
    throwIssue("kpi.optionInvalid", ["dissatisfiedTo"], { message, received: dissatisfiedTo });
  }
  const [ends, ...rest] = idOfPlan(plan).split(":");
  const id = ["dsat", ends, String(dissatisfiedTo), ...rest].join(":");
  return surveyShare(id, plan, (score) => score <= dissatisfiedTo);
}
