import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import { firstReplyClock, nextReplyClock, zendeskNextReplyClock } from "./standard-clocks.js";
import { standardDuration, type VendorDurationOptions, zendeskReading } from "./vendor-duration.js";

/**
 * How long requesters wait for an answer once they have had the first one, in milliseconds, in the period of their
 * message. Several messages before an answer are one turn, counted from the oldest. Each turn is one observation, so that
 * talkative tickets weigh more than with a mean over tickets.
 *
 * A ticket that was solved without a first reply has no first one any more: what its requester writes afterwards waits for
 * a next one. By the definition `zendesk` a solve ends a turn as an answer would; ours leaves such a turn out as `solved`.
 *
 * - Population: turns of the requester after the first reply, or after a solve without one; unanswered ones count as waiting so far.
 * - Formula: next public human reply less oldest unanswered message.
 * - Elsewhere: Zendesk "Next reply time"; dbt_zendesk reply times by run of comments.
 *
 * @param options - Which time counts, in which period, and by whose definition.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @see Zendesk help, "About native Support time duration metrics".
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [nextReplyTime()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const printer = ticket("1", "2026-03-27T08:00:00Z")
 *   .message("2026-03-27T08:30:00Z", "agent")
 *   .message("2026-03-27T09:00:00Z", "endUser")
 *   .message("2026-03-27T09:10:00Z", "endUser")
 *   .message("2026-03-27T10:00:00Z", "agent");
 * report.add(printer.build());
 * report.rows()[0]?.value; // => 3_600_000
 * ```
 */
export function nextReplyTime(options: VendorDurationOptions<"zendesk"> = {}): Kpi<DurationObservation, DurationState> {
  return standardDuration("nextReplyTime", { clock: nextReplyClock, vendors, after: [firstReplyClock] }, options);
}

const vendors = {
  zendesk: { clock: zendeskNextReplyClock, reading: zendeskReading },
} as const;
