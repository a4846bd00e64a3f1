import { durationAccumulator } from "../accumulators/duration-accumulator.js";
import type { DurationState } from "../accumulators/duration-state.js";
import type { DurationObservation, Kpi, PromiseFilter } from "../kpi.js";
import { promiseFilter, promiseWords } from "./sla-attainment.js";
import { cyclesOf } from "./ticket-promises.js";

/**
 * By how much broken promises were overrun, in milliseconds of the target's own hours, in the period of the start. The
 * figure is the Kaplan-Meier median, in which a promise that is still overdue counts as overrun by longer than so far.
 *
 * - Population: cycles that broke their promise; those kept or undecided do not count.
 * - Formula: time used less target.
 * - Elsewhere: "time past due", "breach severity"; Freshdesk and ServiceNow show it ticket by ticket.
 *
 * @param filter - Which promises; all of them by default.
 * @example
 * ```ts
 * import { compileSla } from "supportops/sla";
 * import { zendeskClocks } from "supportops/presets/zendesk";
 * import { ticket } from "supportops/testing";
 *
 * const sla = compileSla({
 *   clocks: zendeskClocks,
 *   policies: [{ id: "all", targets: [{ clock: "firstReply", within: "PT1H", calendar: "24x7" }] }],
 * });
 * const report = createReport({ kpis: [slaOverrun()], context: { asOf: "2026-03-27T12:00:00Z", timeZone: "UTC", sla } });
 * report.add(ticket("1", "2026-03-27T08:00:00Z").message("2026-03-27T09:30:00Z", "agent").build());
 * report.rows()[0]?.value; // => 1_800_000
 * ```
 */
export function slaOverrun(filter: PromiseFilter = {}): Kpi<DurationObservation, DurationState> {
  const { clock, slot, policy } = filter;
  const id = ["slaOverrun", ...promiseWords(filter)].join(":");
  return {
    id,
    unit: "ms",
    needs: ["sla"],
    promises: promiseFilter({ clock, slot, policy }),
    observe: (facts) =>
      cyclesOf(facts, filter).flatMap(({ outcome, startedAt, remainingMs, stoppedAt }) => {
        if (outcome !== "breached" || remainingMs === null) return [];
        return [{ at: startedAt, durationMs: Math.max(0, -remainingMs), ended: stoppedAt !== null }];
      }),
    start: (context, from) => durationAccumulator(id, context, from),
  };
}
