import { checkBoolean } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { wilsonInterval } from "../../stats/wilson-interval.js";
import type { ExclusionCounts } from "../exclusions.js";
import type { Kpi } from "../kpi.js";
import { ratingMean } from "./rating-mean.js";
import { checkSurveyPlan, idOfPlan, type RatingScale, type SurveyKpiOptions } from "./survey-answers.js";
import type { TallyObservation, TallyState } from "../accumulators/tally-accumulator.js";

/** How the question was put. */
export interface CesOptions extends SurveyKpiOptions {
  /**
   * Whether a high answer means it was easy. The old question ("how much effort did you have to put in?") and the new one
   * ("the company made it easy") point in opposite directions, so this is never assumed.
   */
  readonly higherIsEasier: boolean;
  /** Lowest and highest answer; 1 to 7 if absent. */
  readonly scale?: RatingScale;
}

/**
 * Customer effort score: the mean answer on its own scale. `easyShare` in `figures` is the share, 0 to 1, of answers in
 * the easiest three of seven points (more generally above the upper four sevenths), whichever way the scale points.
 *
 * - Population: the latest answer of each ticket, or every one, and survey responses; those on the scale.
 * - Formula: sum of the answers / answers.
 * - Elsewhere: the share of 5 to 7 is `easyShare` here.
 *
 * @param options - The direction of the scale, the scale, and which answers count.
 * @throws A {@link SupportOpsError} with code `input.required` or `input.type` without the direction, `kpi.optionInvalid`
 * if the scale does not rise, `input.variant` for other faulty options.
 * @example
 * ```ts
 * ces({ higherIsEasier: true }).id; // => "ces:1-7:higherIsEasier"
 * ces({} as CesOptions); // throws input.required
 * ```
 * @see Dixon, Freeman and Toman (2010), "Stop Trying to Delight Your Customers", Harvard Business Review.
 */
export function ces({ higherIsEasier, scale = [1, 7], ...options }: CesOptions): Kpi<TallyObservation, TallyState> {
  const issues: Issues = [];
  checkBoolean(higherIsEasier, ["higherIsEasier"], issues);
  throwIssues(issues);
  const plan = checkSurveyPlan("ces", scale, options);
  const [ends, ...rest] = idOfPlan(plan).split(":");
  const id = ["ces", ends, higherIsEasier ? "higherIsEasier" : "lowerIsEasier", ...rest].join(":");
  const isEasy = (score: number): boolean => {
    const [lowest, highest] = scale;
    const ease = higherIsEasier ? score - lowest : highest - score;
    // Of seven points the easiest three: 4, 5 and 6 steps up from the hardest.
    return ease >= ((highest - lowest) * 4) / 6;
  };
  return ratingMean(id, plan, (counts) => ({ easyShare: easyShareOf(counts, isEasy) }));
}

function easyShareOf(counts: ExclusionCounts, isEasy: (score: number) => boolean): number | null {
  const rows = Object.entries(counts);
  const sum = (part: typeof rows): number => part.reduce((total, [, count]) => total + count, 0);
  return wilsonInterval({ successes: sum(rows.filter(([score]) => isEasy(Number(score)))), n: sum(rows) }).value;
}
