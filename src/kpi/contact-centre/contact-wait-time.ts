import { offeredContactKpi } from "./offered-contact-kpi.js";
import { durationAccumulator } from "../accumulators/duration-accumulator.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";

const id = "contactWaitTime";

/**
 * How long customers would wait for an answer, in milliseconds, in the period of the offer: the Kaplan-Meier median,
 * with the 90th percentile in `figures`. Whoever gave up, flowed out or still waits would have waited longer, so these
 * count as longer than so far (`running` in `figures`); the figures over answered contacts alone flatter. Left out, by
 * reason: `notInbound`, `invalidDuration`.
 *
 * - Population: inbound contacts and callbacks; unanswered ones count as waiting so far.
 * - Formula: answer less offer.
 * - Elsewhere: –
 *
 * @example
 * ```ts
 * contactWaitTime().id; // => "contactWaitTime"
 * ```
 * @see Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations", JASA 53 (1958); Brown et al.,
 * "Statistical Analysis of a Telephone Call Center", JASA 100 (2005).
 */
export function contactWaitTime(): Kpi<DurationObservation, DurationState> {
  return offeredContactKpi({
    id,
    unit: "ms",
    observeContact({ contact, outcome, waitMs, excluded }): DurationObservation {
      const at = contact.offeredAt;
      if (excluded !== undefined) return { at, durationMs: 0, ended: false, excluded };
      return { at, durationMs: waitMs, ended: outcome === "answered" };
    },
    start: (context, from) => durationAccumulator(id, context, from),
  });
}
