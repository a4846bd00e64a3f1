import { offeredContact } from "./contact-facts.js";
import type { Kpi } from "../kpi.js";
import { meanAccumulator, type MeanObservation, type MeanState } from "../accumulators/mean-accumulator.js";

const id = "averageSpeedOfAnswer";

/**
 * Average speed of answer (ASA): the mean wait of answered contacts in milliseconds, ringing included, in the period of
 * the offer. It gets better when impatient customers give up: read it beside {@link contactWaitTime}. Left out, by
 * reason: `abandoned`, `flowedOut`, `waiting`, `notInbound`, `invalidDuration`.
 *
 * - Population: inbound contacts and callbacks that were answered.
 * - Formula: sum of their waits / answered.
 * - Elsewhere: "ASA"; Five9 ACD Queue report "speed of answer"; the "all-contact wait" adds abandoned ones.
 *
 * @example
 * ```ts
 * averageSpeedOfAnswer().unit; // => "ms"
 * ```
 */
export function averageSpeedOfAnswer(): Kpi<MeanObservation, MeanState> {
  return {
    id,
    unit: "ms",
    needs: [],
    observe: () => [],
    observeRecord(record, asOf) {
      const offered = offeredContact(record, asOf);
      if (offered === undefined) return [];
      const { contact, outcome, waitMs } = offered;
      const excluded = offered.excluded ?? (outcome === "answered" ? undefined : outcome);
      const at = contact.offeredAt;
      return [excluded === undefined ? { at, durationMs: waitMs } : { at, durationMs: 0, excluded }];
    },
    start: (context, from) => meanAccumulator(id, context, from),
  };
}
