import { validOrThrow } from "../../errors/issues.js";
import { checkDuration } from "../../time/duration.js";
import type { DurationInput } from "../../time/instant-input.js";
import { offeredContactKpi } from "./offered-contact-kpi.js";
import type { Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/** Which abandons are too short to count. */
export interface AbandonmentOptions {
  /** Given up before this wait is left out as `shortAbandon`; all count if absent. */
  readonly shortAbandonBelow?: DurationInput;
}

/**
 * Abandonment: the share of offered contacts, 0 to 1, that the customer gave up waiting in; offered are answered,
 * abandoned and flowed out, in the period of the offer. Left out, by reason: `shortAbandon`, `waiting`, `notInbound`,
 * `invalidDuration`.
 *
 * - Population: inbound contacts and callbacks that were answered, abandoned or flowed out, short abandons excepted.
 * - Formula: abandoned / these.
 * - Elsewhere: Genesys Cloud "abandon rate", of the same denominator; Five9 ACD Queue report "abandon rate".
 *
 * @param options - Which abandons are too short to count.
 * @throws A {@link SupportOpsError} with the codes of a duration, `time.*`.
 * @example
 * ```ts
 * abandonment({ shortAbandonBelow: "PT5S" }).id; // => "abandonment:short5s"
 * ```
 * @see Genesys Cloud Resource Center, "Metric definitions".
 */
export function abandonment({ shortAbandonBelow = 0 }: AbandonmentOptions = {}): Kpi<ShareObservation, ShareState> {
  const shortMs = validOrThrow(checkDuration, shortAbandonBelow, ["shortAbandonBelow"]);
  const id = shortMs === 0 ? "abandonment" : `abandonment:short${String(shortMs / 1000)}s`;
  return offeredContactKpi({
    id,
    unit: "ratio",
    observeContact({ contact, outcome, waitMs, excluded }): ShareObservation {
      const at = contact.offeredAt;
      const counts = outcome === "abandoned";
      if (excluded !== undefined) return { at, counts, excluded };
      if (outcome === "waiting") return { at, counts, excluded: "waiting" };
      return counts && waitMs < shortMs ? { at, counts, excluded: "shortAbandon" } : { at, counts };
    },
    start: (context, from) => shareAccumulator(id, context, from),
  });
}
