import { offeredContactKpi } from "./offered-contact-kpi.js";
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
  return offeredContactKpi({
    id,
    unit: "ms",
    observeContact({ contact, outcome, waitMs, excluded }): MeanObservation {
      const at = contact.offeredAt;
      if (excluded !== undefined) return { at, durationMs: 0, excluded };
      return outcome === "answered" ? { at, durationMs: waitMs } : { at, durationMs: 0, excluded: outcome };
    },
    start: (context, from) => meanAccumulator(id, context, from),
  });
}
