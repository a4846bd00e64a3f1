import { groupPath } from "./group-path.js";
import type { Kpi } from "../kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "../accumulators/share-accumulator.js";

/**
 * The share of transferred tickets that came back to a group they had been in before, from 0 to 1, in the period of their
 * creation.
 *
 * - Population: tickets that went from one group to another; others are left out as `notTransferred`.
 * - Formula: returned to an earlier group / transferred.
 * - Elsewhere: "bounce rate", "ping-pong".
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [pingPongRate()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * const opened = ticket("1", "2026-03-02T08:00:00Z", { initial: { groupId: "billing" } });
 * const moved = opened.attribute("2026-03-02T09:00:00Z", "group", "technical");
 * report.add(moved.attribute("2026-03-02T10:00:00Z", "group", "billing").build());
 * report.rows()[0]?.value; // => 1
 * ```
 */
export function pingPongRate(): Kpi<ShareObservation, ShareState> {
  return {
    id: "pingPongRate",
    unit: "ratio",
    needs: [],
    observe(facts) {
      const groups = groupPath(facts);
      const observation = { at: facts.ticket.createdAt, counts: new Set(groups).size < groups.length };
      return [groups.length < 2 ? { ...observation, excluded: "notTransferred" } : observation];
    },
    start: (context, from) => shareAccumulator("pingPongRate", context, from),
  };
}
