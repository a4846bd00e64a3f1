import { type Anomaly, type AnomaliesOptions, anomaliesIn } from "./anomalies-in.js";
import type { NoValueReason } from "../stats/no-value-reason.js";

/** The options of {@link mergeSpikes}. */
export type MergeSpikesOptions = AnomaliesOptions;

/** Steps with more merges than the rest of the series explains. */
export interface MergeSpikes {
  /** In order of time; empty also with a reason. */
  readonly spikes: readonly Anomaly[];
  /** `noData`, `tooFew` values or seasons, or `noVariation`; else `null`. */
  readonly reason: NoValueReason | null;
}

/**
 * Looks for spikes of merges: merging takes tickets out of every count and clock, so a day with many more than usual
 * deserves a look before its figures are believed. Days with fewer are no spikes.
 *
 * @param merges - Merged tickets of consecutive steps, oldest first.
 * @param options - As for {@link anomaliesIn}.
 * @throws What {@link anomaliesIn} throws.
 * @example
 * ```ts
 * const merges = [2, 1, 3, 2, 2, 1, 2, 3, 2, 1, 2, 25, 2, 3, 1, 2, 2, 1, 3, 2];
 * mergeSpikes(merges).spikes.map(({ position, value }) => [position, value]); // => [[11, 25]]
 * ```
 */
export function mergeSpikes(merges: readonly number[], options: MergeSpikesOptions = {}): MergeSpikes {
  const { anomalies, reason } = anomaliesIn(merges, options);
  return { spikes: anomalies.filter(({ deviation }) => deviation > 0), reason };
}
