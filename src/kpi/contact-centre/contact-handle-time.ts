import type { DurationState } from "../accumulators/duration-state.js";
import { durationAccumulator } from "../accumulators/duration-accumulator.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { type AverageHandleTimeOptions, handledParts } from "./average-handle-time.js";

/**
 * How long contacts are handled, in milliseconds: talk, hold and work after the contact, in the period in which the work
 * ended. The value is the median; `p90`, `completedMean` ({@link averageHandleTime}) and the others stand beside it. How
 * long an unfinished contact was worked on is in no record, so that it is left out as `running`; `bias` is therefore 0.
 * Left out besides, by reason: `notAnswered`, `invalidDuration`.
 *
 * - Population: answered contacts of any direction, or their legs, that are finished.
 * - Formula: talk + hold + wrap.
 * - Elsewhere: "handle time"; the usual figure is its mean, "AHT".
 *
 * @param options - Whether transfers count once or by agent.
 * @throws A {@link SupportOpsError} with code `input.variant` for another option.
 * @example
 * ```ts
 * contactHandleTime({ per: "leg" }).id; // => "contactHandleTime:leg"
 * ```
 */
export function contactHandleTime(options: AverageHandleTimeOptions = {}): Kpi<DurationObservation, DurationState> {
  const { id, observeRecord } = handledParts("contactHandleTime", options);
  return {
    id,
    unit: "ms",
    needs: [],
    observe: () => [],
    observeRecord: (record, asOf) => observeRecord(record, asOf).map((part) => ({ ...part, ended: true })),
    start: (context, from) => durationAccumulator(id, context, from),
  };
}
