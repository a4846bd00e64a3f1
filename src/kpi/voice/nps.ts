import { npsInterval } from "../../stats/nps-interval.js";
import type { ExclusionCounts } from "../exclusions.js";
import type { Kpi } from "../kpi.js";
import { isNpsRating, npsGroupOf } from "./nps-groups.js";
import {
  answersOfRecord,
  answersOfTicket,
  checkSurveyPlan,
  idOfPlan,
  type SurveyAnswer,
  type SurveyKpiOptions,
} from "./survey-answers.js";
import {
  tallyAccumulator,
  type TallyObservation,
  type TallyState,
  type TallySummary,
} from "../accumulators/tally-accumulator.js";

/** Fewer answers than these are no ground for a score. */
const fewest = 10;

/**
 * Net Promoter Score, -100 to 100 points: the percentage of promoters (9, 10) less that of detractors (0 to 6). Limits
 * are those of {@link npsInterval}. Answers count in the period they were given. Left out, by reason: `notAnswered`,
 * `otherScale`, `outsideScale` (also a fraction), `incomplete`, `noTicket`.
 *
 * - Population: the latest answer of each ticket, or every one, and survey responses; whole numbers from 0 to 10.
 * - Formula: 100 × (promoters - detractors) / answers.
 * - Elsewhere: Genesys Cloud `surveyPromoterScore` is one answer, Qualtrics `NPS_GROUP` the group of one.
 *
 * @param options - Which answers count.
 * @throws A {@link SupportOpsError} with code `input.variant` for faulty options.
 * @example
 * ```ts
 * const report = createReport({ kpis: [nps()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const response = (id: string, score: number) => ({
 *   kind: "survey" as const, id, type: "nps" as const, ticketId: null, offeredAt: null,
 *   receivedAt: Date.UTC(2026, 2, 27), complete: true, score, scale: [0, 10] as const, raw: null, groupId: null,
 *   assigneeId: null, channel: null, fields: {},
 * });
 * for (const [id, score] of Object.entries([6, 9, 6, 9, 10, 1, 2, 8])) report.add(response(id, score));
 * report.rows()[0]?.value; // => -12.5
 * ```
 * @see Reichheld (2003), "The One Number You Need to Grow", Harvard Business Review.
 */
export function nps(options: SurveyKpiOptions = {}): Kpi<TallyObservation, TallyState> {
  const plan = checkSurveyPlan("nps", [0, 10], options);
  const id = ["nps", ...idOfPlan(plan).split(":").slice(1)].join(":");
  return {
    id,
    unit: "points",
    needs: [],
    observe: (facts) => answersOfTicket(facts, plan).map(observeAnswer),
    observeRecord: (record, asOf) => answersOfRecord(record, asOf, plan).map(observeAnswer),
    start: (context, from) => tallyAccumulator({ kpi: id, unit: "points", isCategory, summarise }, context, from),
  };
}

const isCategory = (category: string): boolean => ["promoters", "passives", "detractors"].includes(category);

function observeAnswer(answer: SurveyAnswer): TallyObservation {
  const { at, score } = answer;
  if (score === null) return { ...answer, category: "" };
  if (!isNpsRating(score)) return { at, category: "", excluded: "outsideScale" };
  return { at, category: npsGroupOf(score) };
}

function summarise({ promoters = 0, passives = 0, detractors = 0 }: ExclusionCounts): TallySummary {
  const { value, n, low, high, level } = npsInterval({ promoters, passives, detractors });
  return {
    value,
    n,
    numerator: null,
    denominator: null,
    interval: value === null ? null : { low, high, level },
    reliable: n >= fewest,
    figures: { promoters, passives, detractors },
  };
}
