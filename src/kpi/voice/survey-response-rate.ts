import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { type SurveyType, surveyTypes } from "../../survey/survey-response.js";
import type { SurveyEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import { lookAheadOf } from "../flow/look-ahead.js";
import type { Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/** What a survey asks, and how long its answer is waited for. */
export interface SurveyResponseRateOptions {
  /** What is asked. */
  readonly type: SurveyType;
  /**
   * Days of 24 hours, above 0, within which an answer counts. Younger offers are left out as `immature`, whatever has
   * become of them, since quick answers would otherwise count and slow ones not. `null` (the default) waits up to `asOf`:
   * nothing is left out, and recent periods read low.
   */
  readonly withinDays?: number | null;
}

/**
 * The share of offered surveys that were answered, 0 to 1, in the period of the offer: answers may still come, so recent
 * periods read low unless `withinDays` says how long to wait. A survey that was answered without a known offer counts as
 * offered when it was answered. It stands beside every satisfaction figure, since few and self-chosen customers answer.
 *
 * - Population: tickets with such a survey, once each, and survey responses; with a window, those offered long enough ago.
 * - Formula: answered as of the report, or within the window / these.
 * - Elsewhere: –
 *
 * @param options - What the survey asks, and how long an answer is waited for; both part of the id.
 * @throws A {@link SupportOpsError} with code `input.required` or `input.variant` for another survey, `kpi.optionInvalid`
 * for a window that is not above 0.
 * @example
 * ```ts
 * surveyResponseRate({ type: "csat" }).id; // => "surveyResponseRate:csat"
 * surveyResponseRate({ type: "csat", withinDays: 14 }).id; // => "surveyResponseRate:csat:14d"
 * ```
 */
export function surveyResponseRate({
  type,
  withinDays = null,
}: SurveyResponseRateOptions): Kpi<ShareObservation, ShareState> {
  const issues: Issues = [];
  checkWord(type, ["type"], issues, surveyTypes);
  throwIssues(issues);
  const { ms, word } = lookAheadOf({ withinDays });
  const id = ["surveyResponseRate", type, ...(ms === null ? [] : [word])].join(":");
  const observeOffer = (at: EpochMs, receivedAt: EpochMs | null, asOf: EpochMs): ShareObservation => {
    const limit = ms === null ? asOf : at + ms;
    const counts = receivedAt !== null && receivedAt <= limit;
    return limit > asOf ? { at, counts, excluded: "immature" } : { at, counts };
  };
  return {
    id,
    unit: "ratio",
    needs: [],
    observe({ ticket, asOf }) {
      const surveys = ticket.events.filter(
        (event): event is SurveyEvent => event.kind === "survey" && event.type === type && event.at <= asOf,
      );
      const [first] = surveys;
      if (first === undefined) return [];
      return [observeOffer(first.at, surveys.find(({ state }) => state === "received")?.at ?? null, asOf)];
    },
    observeRecord(record, asOf) {
      if (record.kind !== "survey" || record.type !== type) return [];
      const known = (at: EpochMs | null): EpochMs | null => (at === null || at > asOf ? null : at);
      const receivedAt = known(record.receivedAt);
      const at = known(record.offeredAt) ?? receivedAt;
      return at === null ? [] : [observeOffer(at, receivedAt, asOf)];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
