import { resultOf } from "../../errors/result.js";
import type { ExclusionCounts } from "../exclusions.js";
import type { Kpi } from "../kpi.js";
import { reviewScore } from "./review-score.js";
import type { SupportRecord } from "../support-record.js";
import {
  tallyAccumulator,
  type TallyObservation,
  type TallyState,
  type TallySummary,
} from "../accumulators/tally-accumulator.js";
import { isRatingOn, meanOfTally } from "../accumulators/tally-mean.js";

const scale = [0, 100] as const;
const id = "internalQuality";

/**
 * Internal quality score, 0 to 100 points: the mean of review scores as {@link reviewScore} gives them, in the period of
 * the review; limits are mean ± 1.96 s / √n. Left out, by reason: `calibration` and `self` reviews, `notRated` ones in
 * which nothing applied, and `invalid` ones with a rating outside its scale.
 *
 * - Population: quality reviews in which something was rated.
 * - Formula: sum of the review scores / reviews.
 * - Elsewhere: "IQS", Zendesk QA.
 *
 * @example
 * ```ts
 * const report = createReport({ kpis: [internalQuality()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const review = (id: string, score: number) => ({
 *   kind: "review" as const, id, at: Date.UTC(2026, 2, 27), purpose: "quality" as const, ticketId: id, agentId: null,
 *   groupId: null, categories: [{ score, min: 1, max: 5, weight: 1 }],
 * });
 * report.add(review("1", 5));
 * report.add(review("2", 4));
 * report.rows()[0]?.value; // => 87.5
 * ```
 * @see Zendesk Help, "About the Zendesk QA Reviews dashboard calculations".
 */
export function internalQuality(): Kpi<TallyObservation, TallyState> {
  return {
    id,
    unit: "points",
    needs: [],
    observe: () => [],
    observeRecord: (record, asOf) => observeReview(record, asOf),
    start: (context, from) => tallyAccumulator({ kpi: id, unit: "points", isCategory, summarise }, context, from),
  };
}

const isCategory = (category: string): boolean => isRatingOn(scale, category);

function observeReview(record: SupportRecord, asOf: number): readonly TallyObservation[] {
  if (record.kind !== "review" || record.at > asOf) return [];
  const { at, purpose, categories } = record;
  if (purpose !== "quality") return [{ at, category: "", excluded: purpose }];
  const score = resultOf(() => reviewScore(categories));
  if (!score.ok) return [{ at, category: "", excluded: "invalid" }];
  return [score.value === null ? { at, category: "", excluded: "notRated" } : { at, category: String(score.value) }];
}

function summarise(counts: ExclusionCounts): TallySummary {
  return { ...meanOfTally(counts, scale), figures: {} };
}
