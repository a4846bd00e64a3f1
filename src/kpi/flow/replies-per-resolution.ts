import { agentReplies } from "./agent-replies.js";
import { amountPerResolution } from "./amount-per-resolution.js";
import type { AmountObservation, AmountState } from "../accumulators/amount-accumulator.js";
import type { Kpi } from "../kpi.js";

/**
 * How many public replies by agents a solved ticket took, as a mean, in the period of the last solve. The mean hides the
 * tail: `p50`, `p90` and `most` stand beside it.
 *
 * - Population: tickets solved as of the report.
 * - Formula: public human replies / solved tickets.
 * - Elsewhere: Zendesk "Agent replies"; dbt_zendesk `total_agent_replies`.
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [repliesPerResolution()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = (id: string) => ticket(id, "2026-03-02T08:00:00Z").message("2026-03-02T09:00:00Z", "agent");
 * report.add(opened("1").status("2026-03-02T09:00:00Z", "solved").build());
 * report.add(opened("2").message("2026-03-02T10:00:00Z", "agent").status("2026-03-02T10:00:00Z", "solved").build());
 * report.rows()[0]?.value; // => 1.5
 * ```
 */
export function repliesPerResolution(): Kpi<AmountObservation, AmountState> {
  return amountPerResolution("repliesPerResolution", (facts) => agentReplies(facts).length);
}
