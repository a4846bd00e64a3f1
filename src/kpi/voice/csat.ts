import { throwIssue } from "../../errors/issues.js";
import type { Kpi } from "../kpi.js";
import type { ShareObservation, ShareState } from "../accumulators/share-accumulator.js";
import { checkSurveyPlan, idOfPlan, type RatingScale, type SurveyKpiOptions } from "./survey-answers.js";
import { surveyShare } from "./survey-share.js";

/** Which scale is used, and which answers mean satisfied. */
export interface CsatOptions extends SurveyKpiOptions {
  /** Lowest and highest answer; answers outside are left out as `outsideScale`, of other surveys as `otherScale`. */
  readonly scale: RatingScale;
  /** The lowest answer that means satisfied: 4 of 5 for "top-2", 5 of 5 for the strictest form, 1 of 0-1 for good/bad. */
  readonly satisfiedFrom: number;
}

/**
 * Customer satisfaction: the share of answers, from 0 to 1, that mean satisfied. The latest answer of each ticket
 * counts, in the period it was given, and each survey response added as a record: add the answers of one survey in one
 * of the two ways. Scales and cuts are not comparable, so both are part of the id. Left out, by reason: `notAnswered`,
 * `immature`, `otherScale`, `outsideScale`, `incomplete`, `noTicket`.
 *
 * - Population: the latest answer of each ticket, or every one, and survey responses; those on the scale.
 * - Formula: answers from `satisfiedFrom` up / answers.
 * - Elsewhere: "top-2" is 4 and 5 of 5; Zendesk good / (good + bad); some Intercom reports show the mean, which is
 *   {@link csatMean} here.
 *
 * @param options - The scale, lowest answer first, the cut, and which answers count.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` if the cut lies outside the scale or the scale does
 * not rise, `input.variant` for other faulty options.
 * @example
 * ```ts
 * csat({ scale: [1, 5], satisfiedFrom: 4 }).id; // => "csat:1-5:4"
 * csat({ scale: [1, 5], satisfiedFrom: 6 }); // throws kpi.optionInvalid
 * ```
 */
export function csat({ scale, satisfiedFrom, ...options }: CsatOptions): Kpi<ShareObservation, ShareState> {
  const plan = checkSurveyPlan("csat", scale, options);
  if (!(scale[0] < satisfiedFrom && satisfiedFrom <= scale[1])) {
    const message = "The lowest satisfied answer must lie above the lowest answer and on the scale.";
    throwIssue("kpi.optionInvalid", ["satisfiedFrom"], { message, received: satisfiedFrom });
  }
  const [ends, ...rest] = idOfPlan(plan).split(":");
  const id = ["csat", ends, String(satisfiedFrom), ...rest].join(":");
  return surveyShare(id, plan, (score) => score >= satisfiedFrom);
}
