import { groupPath } from "./group-path.js";
import type { Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/**
 * The share of tickets that were handed from one group to another at least once, from 0 to 1, in the period of their
 * creation. The first assignment to a group is no transfer; nor is being put back into the group after being in none.
 *
 * - Population: tickets that were ever in a group; others are left out as `noGroup`.
 * - Formula: with at least one change of group / tickets.
 * - Elsewhere: Zendesk "Group stations" less one; ServiceNow `reassignment_count` counts changes of assignee as well.
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [transferRate()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = (id: string) => ticket(id, "2026-03-02T08:00:00Z").attribute("2026-03-02T08:05:00Z", "group", "billing");
 * report.add(opened("1").build());
 * report.add(opened("2").attribute("2026-03-02T09:00:00Z", "group", "technical").build());
 * report.rows()[0]?.value; // => 0.5
 * ```
 */
export function transferRate(): Kpi<ShareObservation, ShareState> {
  return {
    id: "transferRate",
    unit: "ratio",
    needs: [],
    observe(facts) {
      const groups = groupPath(facts);
      const observation = { at: facts.ticket.createdAt, counts: groups.length > 1 };
      return [groups.length === 0 ? { ...observation, excluded: "noGroup" } : observation];
    },
    start: (context, from) => shareAccumulator("transferRate", context, from),
  };
}
