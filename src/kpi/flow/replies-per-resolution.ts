import { agentReplies } from "./agent-replies.js";
import { type AmountObservation, type AmountState, amountAccumulator } from "../accumulators/amount-accumulator.js";
import type { Kpi } from "../kpi.js";
import { lastSolveOf } from "./last-solve.js";

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
  const id = "repliesPerResolution";
  return {
    id,
    unit: "count",
    needs: [],
    observe(facts) {
      const at = lastSolveOf(facts);
      return at === null ? [] : [{ at, amount: agentReplies(facts).length }];
    },
    start: (context, from) => amountAccumulator(id, context, { unit: "count", value: "mean" }, from),
  };
}
