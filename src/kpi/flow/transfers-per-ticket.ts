import { type AmountObservation, type AmountState, amountAccumulator } from "../accumulators/amount-accumulator.js";
import { groupPath } from "./group-path.js";
import type { Kpi } from "../kpi.js";

/**
 * How often a ticket was handed from one group to another, as a mean, in the period of its creation; `p90` and `most`
 * show the tickets that wander.
 *
 * - Population: tickets that were ever in a group; others are left out as `noGroup`.
 * - Formula: changes of group / tickets; the first assignment is none.
 * - Elsewhere: Zendesk "Group stations" less one.
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [transfersPerTicket()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = ticket("1", "2026-03-02T08:00:00Z", { initial: { groupId: "billing" } });
 * report.add(opened.attribute("2026-03-02T09:00:00Z", "group", "technical").build());
 * report.rows()[0]?.value; // => 1
 * ```
 */
export function transfersPerTicket(): Kpi<AmountObservation, AmountState> {
  const id = "transfersPerTicket";
  return {
    id,
    unit: "count",
    needs: [],
    observe(facts) {
      const at = facts.ticket.createdAt;
      const groups = groupPath(facts).length;
      return [groups === 0 ? { at, amount: 0, excluded: "noGroup" } : { at, amount: groups - 1 }];
    },
    start: (context, from) => amountAccumulator(id, context, { unit: "count", value: "mean" }, from),
  };
}
