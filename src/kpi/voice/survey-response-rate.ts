import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import { type SurveyType, surveyTypes } from "../../survey/survey-response.js";
import type { SurveyEvent } from "../../ticket/ticket-event.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/**
 * The share of offered surveys that were answered, 0 to 1, in the period of the offer: answers may still come, so recent
 * periods read low. A survey that was answered without a known offer counts as offered when it was answered. It stands
 * beside every satisfaction figure, since few and self-chosen customers answer.
 *
 * - Population: tickets with such a survey, once each, and survey responses.
 * - Formula: answered as of the report / these.
 * - Elsewhere: –
 *
 * @param options - What the survey asks.
 * @throws A {@link SupportOpsError} with code `input.required` or `input.variant` for another survey.
 * @example
 * ```ts
 * surveyResponseRate({ type: "csat" }).id; // => "surveyResponseRate:csat"
 * ```
 */
export function surveyResponseRate({ type }: { readonly type: SurveyType }): Kpi<ShareObservation, ShareState> {
  const issues: Issues = [];
  checkWord(type, surveyTypes, ["type"], issues);
  throwIssues(issues);
  const id = `surveyResponseRate:${type}`;
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
      return [{ at: first.at, counts: surveys.some(({ state }) => state === "received") }];
    },
    observeRecord(record, asOf) {
      if (record.kind !== "survey" || record.type !== type) return [];
      const known = (at: EpochMs | null): EpochMs | null => (at === null || at > asOf ? null : at);
      const receivedAt = known(record.receivedAt);
      const at = known(record.offeredAt) ?? receivedAt;
      return at === null ? [] : [{ at, counts: receivedAt !== null }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
