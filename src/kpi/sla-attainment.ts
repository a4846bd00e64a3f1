import type { ClockCycle } from "../sla/clock-cycle.js";
import type { Kpi } from "./kpi.js";
import { type ShareObservation, type ShareState, shareAccumulator } from "./share-accumulator.js";

/** Which promises are looked at. */
export interface SlaAttainmentOptions {
  /** The clock; every clock with a target if absent. */
  readonly clock?: string;
  /** The slot; every slot if absent. */
  readonly slot?: string;
}

/**
 * The share of promises kept, from 0 to 1, among those decided by `asOf`: kept, or broken, whether or not the ticket was
 * answered since. Each cycle with a target is one promise, in the period of its start. Left out, by reason: `undecided`
 * ones that may still be kept, `untargeted` ones, and `cancelled` ones that had not been broken.
 *
 * @param options - Which promises; all of them by default. A clock or slot that the SLA does not have gives no data.
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
 * const context = { asOf: "2026-03-27T12:00:00Z", timeZone: "UTC", sla };
 * const report = createReport({ kpis: [slaAttainment({ clock: "firstReply" })], context });
 * report.add(ticket("kept", "2026-03-27T08:00:00Z").message("2026-03-27T08:30:00Z", "agent").build());
 * report.add(ticket("open and overdue", "2026-03-27T08:00:00Z").build());
 * report.add(ticket("open", "2026-03-27T11:30:00Z").build());
 * report.rows().map(({ value, excluded }) => [value, excluded]); // => [[0.5, { undecided: 1 }]]
 * ```
 */
export function slaAttainment({ clock, slot }: SlaAttainmentOptions = {}): Kpi<ShareObservation, ShareState> {
  const id = [
    "slaAttainment",
    ...(clock === undefined ? [] : [clock]),
    ...(slot === undefined ? [] : [`slot=${slot}`]),
  ].join(":");
  const isMeant = (cycle: ClockCycle): boolean =>
    (clock === undefined || cycle.clock === clock) && (slot === undefined || cycle.slot === slot);
  return {
    id,
    unit: "ratio",
    needs: ["sla"],
    observe: (facts) => (facts.evaluation()?.cycles ?? []).filter(isMeant).map(observeCycle),
    start: (context, from) => shareAccumulator(id, context, from),
  };
}

function observeCycle({ startedAt, outcome, state }: ClockCycle): ShareObservation {
  const counts = outcome === "met";
  if (counts || outcome === "breached") return { at: startedAt, counts };
  return { at: startedAt, counts, excluded: outcome === "undecided" && state === "cancelled" ? "cancelled" : outcome };
}
