import { agentReplies } from "./agent-replies.js";
import type { Kpi } from "../kpi.js";
import { repliesShare } from "./one-touch-rate.js";
import type { ShareObservation, ShareState } from "../accumulators/share-accumulator.js";

/**
 * The share of solved tickets without any public reply by an agent, from 0 to 1, in the period of the last solve: done by
 * a bot, by the requester, on the phone, or closed unanswered.
 *
 * - Population: tickets solved as of the report.
 * - Formula: without a public human reply / solved.
 * - Elsewhere: counted as one-touch by Zendesk's older formula.
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [noTouchRate()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = ticket("1", "2026-03-02T08:00:00Z").message("2026-03-02T08:00:30Z", "bot");
 * report.add(opened.status("2026-03-02T09:00:00Z", "solved", "endUser").build());
 * report.rows()[0]?.value; // => 1
 * ```
 */
export function noTouchRate(): Kpi<ShareObservation, ShareState> {
  return repliesShare("noTouchRate", (facts) => agentReplies(facts).length === 0);
}
