import { type FlowObservation, type FlowState, flowAccumulator } from "../accumulators/flow-accumulator.js";
import type { Kpi } from "../kpi.js";
import { openSpells } from "./open-spells.js";

/**
 * By how much the backlog grew: tickets created and reopened less solves, counted by events, so that it is exactly the
 * change of {@link backlog} over the period. Negative where more was solved than came in.
 *
 * - Population: creations, reopenings and solves.
 * - Formula: created + reopened - solved.
 * - Elsewhere: "net change of backlog"; figures of help desks that count distinct tickets do not balance.
 *
 * @example
 * ```ts
 * import { ticket } from "supportops/testing";
 *
 * const report = createReport({ kpis: [netFlow(), backlog()], context: { asOf: "2026-04-01T00:00:00Z", timeZone: "UTC" } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").build());
 * report.add(ticket("2", "2026-03-27T08:00:00Z").status("2026-03-27T09:00:00Z", "solved").build());
 * report.rows().map(({ value }) => value); // => [1, 1]
 * ```
 */
export function netFlow(): Kpi<FlowObservation, FlowState> {
  return {
    id: "netFlow",
    unit: "count",
    needs: [],
    observe: (facts) =>
      openSpells(facts).flatMap(({ at, until }): FlowObservation[] => [
        { at, direction: "in" },
        ...(until === null ? [] : [{ at: until, direction: "out" as const }]),
      ]),
    start: (context, from) => flowAccumulator("netFlow", context, from),
  };
}
