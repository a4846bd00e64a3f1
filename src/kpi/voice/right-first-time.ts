import { resultOf } from "../../errors/result.js";
import type { ReviewCategory } from "../../survey/quality-review.js";
import type { EpochMs } from "../../time/instant-input.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";
import type { Kpi } from "../kpi.js";
import type { SupportRecord } from "../support-record.js";
import { criticalShare, reviewScore } from "./review-score.js";

const id = "rightFirstTime";

/**
 * Right first time: the share of quality reviews, from 0 to 1, without a critical error, in the period of the review; one
 * less it is the defect rate. A critical error is a rating below half of what a critical category allows, as for
 * {@link reviewScore}. Left out, by reason: `calibration` and `self` reviews, `noCritical` ones in which no critical
 * category was rated, and `invalid` ones with a rating outside its scale.
 *
 * - Population: quality reviews in which a critical category was rated.
 * - Formula: reviews without a critical error / reviews.
 * - Elsewhere: "right first time", one less "defect rate", "critical error accuracy".
 *
 * @example
 * ```ts
 * const report = createReport({ kpis: [rightFirstTime()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const review = (id: string, score: number) => ({
 *   kind: "review" as const, id, at: Date.UTC(2026, 2, 27), purpose: "quality" as const, ticketId: id, agentId: null,
 *   groupId: null, categories: [{ score, min: 0, max: 1, weight: 1, critical: true }],
 * });
 * for (const [id, score] of Object.entries([1, 1, 1, 0])) report.add(review(id, score));
 * report.rows()[0]?.value; // => 0.75
 * ```
 */
export function rightFirstTime(): Kpi<ShareObservation, ShareState> {
  return {
    id,
    unit: "ratio",
    needs: [],
    observe: () => [],
    observeRecord: observeReview,
    start: (context, from) => shareAccumulator(id, context, from),
  };
}

function observeReview(record: SupportRecord, asOf: EpochMs): readonly ShareObservation[] {
  if (record.kind !== "review" || record.at > asOf) return [];
  const { at, purpose, categories } = record;
  const leaveOut = (excluded: string) => [{ at, counts: false, excluded }];
  if (purpose !== "quality") return leaveOut(purpose);
  if (!resultOf(() => reviewScore(categories)).ok) return leaveOut("invalid");
  const critical = categories.filter((category) => category.critical === true && category.score !== null);
  return critical.length === 0 ? leaveOut("noCritical") : [{ at, counts: !critical.some(isError) }];
}

function isError({ score, min, max }: ReviewCategory): boolean {
  return score !== null && (score - min) / (max - min) < criticalShare;
}
