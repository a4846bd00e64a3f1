import { throwIssue } from "../errors/issues.js";
import type { SurveyEvent } from "../ticket/ticket-event.js";
import type { Kpi } from "./kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "./share-accumulator.js";

/** Which scale is used, and which answers mean satisfied. */
export interface CsatOptions {
  /** Lowest and highest answer; answers outside are left out as `outsideScale`, of other surveys as `otherScale`. */
  readonly scale: readonly [lowest: number, highest: number];
  /** The lowest answer that means satisfied. */
  readonly satisfiedFrom: number;
}

/**
 * Customer satisfaction: the share of answers, from 0 to 1, that mean satisfied. The latest answer of each ticket
 * counts, in the period it was given. Scales and cuts are not comparable, so both are part of the id. Tickets whose
 * survey was offered and not answered are left out as `notAnswered`, answers on another scale as `otherScale`.
 *
 * @param options - The scale, lowest answer first, and the cut.
 * @throws A {@link SupportOpsError} with code `kpi.optionInvalid` if the cut lies outside the scale, or the scale
 * has an end that is no finite number.
 * @example
 * ```ts
 * csat({ scale: [1, 5], satisfiedFrom: 4 }).id; // => "csat:1-5:4"
 * csat({ scale: [1, 5], satisfiedFrom: 6 }); // throws kpi.optionInvalid
 * ```
 */
export function csat({ scale: [lowest, highest], satisfiedFrom }: CsatOptions): Kpi<ShareObservation, ShareState> {
  if (!Number.isFinite(lowest) || !Number.isFinite(highest) || !(lowest < satisfiedFrom && satisfiedFrom <= highest)) {
    const message = "The lowest satisfied answer lies above the lowest answer and on the scale.";
    throwIssue("kpi.optionInvalid", ["satisfiedFrom"], { message, received: satisfiedFrom });
  }
  const id = `csat:${String(lowest)}-${String(highest)}:${String(satisfiedFrom)}`;
  return {
    id,
    unit: "ratio",
    needs: [],
    observe({ ticket, asOf }) {
      const surveys = ticket.events.filter(
        (event): event is SurveyEvent => event.kind === "survey" && event.type === "csat" && event.at <= asOf,
      );
      const latest = surveys.filter(({ state }) => state === "received").at(-1) ?? surveys.at(-1);
      if (latest === undefined) return [];
      const { at, score, scale } = latest;
      if (score === null) return [{ at, counts: false, excluded: "notAnswered" }];
      if (scale !== null && (scale[0] !== lowest || scale[1] !== highest))
        return [{ at, counts: false, excluded: "otherScale" }];
      if (score < lowest || score > highest) return [{ at, counts: false, excluded: "outsideScale" }];
      return [{ at, counts: score >= satisfiedFrom }];
    },
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
