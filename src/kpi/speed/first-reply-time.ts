import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi } from "../kpi.js";
import {
  firstReplyClock,
  freshdeskFirstReplyClock,
  intercomFirstReplyClock,
  zendeskFirstReplyClock,
} from "./standard-clocks.js";
import {
  intercomReading,
  meanReading,
  standardDuration,
  type VendorDurationOptions,
  zendeskReading,
} from "./vendor-duration.js";

/**
 * How long requesters wait for the first public reply by a human, in milliseconds. The opening message, internal notes,
 * bots and auto-replies are no replies; a ticket solved without one is left out as `solved`.
 *
 * The definitions of vendors leave out tickets that wait for a reply. `zendesk`: from creation, also after a solve, median
 * in whole minutes. `intercom`: from the requester's first message, median. `freshdesk`: tickets that a requester opened,
 * mean.
 *
 * - Population: tickets with a public opening or a message of the requester; unanswered ones count as waiting so far.
 * - Formula: first public human reply less first contact.
 * - Elsewhere: Zendesk "First reply time"; Intercom `time_to_admin_reply`; Freshdesk "First response time"; Jira "Time to first
 *   response".
 *
 * @param options - Which time counts, in which period, and by whose definition.
 * @throws A {@link SupportOpsError} with code `input.variant` for an option that is no such word.
 * @see Zendesk help, "About native Support time duration metrics". Intercom help, "Responsiveness report".
 * Freshdesk help, "Support metrics in Freshdesk Analytics".
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [firstReplyTime(), firstReplyTime({ definition: "zendesk" })], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").message("2026-03-27T08:30:20Z", "agent").build());
 * report.rows().map(({ kpi, value }) => [kpi, value]); // => [["firstReplyTime", 1_820_000], ["firstReplyTime:zendesk", 1_800_000]]
 * ```
 */
export function firstReplyTime(
  options: VendorDurationOptions<"zendesk" | "intercom" | "freshdesk"> = {},
): Kpi<DurationObservation, DurationState> {
  return standardDuration("firstReplyTime", { clock: firstReplyClock, vendors }, options);
}

const vendors = {
  zendesk: { clock: zendeskFirstReplyClock, reading: zendeskReading },
  intercom: { clock: intercomFirstReplyClock, reading: intercomReading },
  freshdesk: { clock: freshdeskFirstReplyClock, reading: meanReading },
} as const;
