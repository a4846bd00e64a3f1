import { checkWord } from "../../errors/check-shape.js";
import { type Issues, throwIssues } from "../../errors/issues.js";
import type { Contact } from "../../contact/contact.js";
import { handleTimeAt } from "../../contact/handle-time.js";
import type { EpochMs } from "../../time/instant-input.js";
import type { Kpi } from "../kpi.js";
import type { SupportRecord } from "../support-record.js";
import { meanAccumulator, type MeanObservation, type MeanState } from "../accumulators/mean-accumulator.js";

/** What a handle time is one of. */
export interface AverageHandleTimeOptions {
  /** `contact` adds up all agents of a contact (the default), `leg` counts each agent's part for itself. */
  readonly per?: "contact" | "leg";
}

/**
 * Average handle time (AHT): the mean of talk, hold and work after the contact, in milliseconds, in the period in which
 * the work ended. Only finished contacts count. With `leg` a transferred contact counts once for each agent, which makes
 * the figure smaller. Left out, by reason: `notAnswered`, `running`, `invalidDuration`.
 *
 * - Population: answered contacts of any direction, or their legs, that are finished.
 * - Formula: (talk + hold + wrap) / contacts or legs.
 * - Elsewhere: "AHT"; wrap is "after call work" in Five9, "ACW" in Genesys Cloud.
 *
 * @param options - Whether transfers count once or by agent.
 * @throws A {@link SupportOpsError} with code `input.variant` for another option.
 * @example
 * ```ts
 * averageHandleTime({ per: "leg" }).id; // => "averageHandleTime:leg"
 * ```
 */
export function averageHandleTime(options: AverageHandleTimeOptions = {}): Kpi<MeanObservation, MeanState> {
  const { id, observeRecord } = handledParts("averageHandleTime", options);
  return {
    id,
    unit: "ms",
    needs: [],
    observe: () => [],
    observeRecord,
    start: (context, from) => meanAccumulator(id, context, from),
  };
}

/** What KPIs of handle times have in common: the id, and how long each contact or leg of a record took. */
export function handledParts(
  name: string,
  { per = "contact" }: AverageHandleTimeOptions,
): {
  readonly id: string;
  readonly observeRecord: (record: SupportRecord, asOf: EpochMs) => readonly MeanObservation[];
} {
  const issues: Issues = [];
  checkWord(per, ["per"], issues, ["contact", "leg"]);
  throwIssues(issues);
  return {
    id: per === "contact" ? name : `${name}:leg`,
    observeRecord(record, asOf) {
      if (record.kind !== "contact" || record.offeredAt > asOf) return [];
      const parts = per === "contact" ? [record.legs] : record.legs.map((leg) => [leg]);
      const begun = parts.filter((legs) => legs.some(({ answeredAt }) => answeredAt <= asOf));
      if (begun.length === 0) return [{ at: record.offeredAt, durationMs: 0, excluded: "notAnswered" }];
      return begun.map((legs) => observePart({ legs }, asOf));
    },
  };
}

function observePart(part: Pick<Contact, "legs">, asOf: EpochMs): MeanObservation {
  const handled = handleTimeAt(part, asOf);
  if (handled === null) return { at: asOf, durationMs: 0, excluded: "running" };
  // Every leg that had begun has ended.
  const at = part.legs.reduce((latest, { endedAt }) => (endedAt === null ? latest : Math.max(latest, endedAt)), 0);
  const { talkMs, holdMs, wrapMs, handleMs } = handled;
  const isSound = [talkMs, holdMs, wrapMs].every((length) => Number.isSafeInteger(length) && length >= 0);
  return isSound ? { at, durationMs: handleMs } : { at, durationMs: 0, excluded: "invalidDuration" };
}
