import type { Kpi } from "../kpi.js";
import type { ShareObservation, ShareState } from "../accumulators/share-accumulator.js";
import { shareAccumulator } from "../accumulators/share-accumulator.js";
import { checkForm, promiseFilter, promiseWords, type SlaAttainmentOptions } from "./sla-attainment.js";
import { ticketPromises } from "./ticket-promises.js";

/** Which promises are looked at, and what one promise is. */
export type BreachRateOptions = Omit<SlaAttainmentOptions, "denominator" | "definition">;

/**
 * The share of promises broken, from 0 to 1, among those decided by `asOf`: one less {@link slaAttainment}. How badly they
 * were broken is {@link slaOverrun}.
 *
 * - Population: cycles with a target that were kept or broken.
 * - Formula: broken / decided.
 * - Elsewhere: Zendesk "% Breached"; Jira `everBreached()` is `per: "ticket"`; Freshdesk "SLA violated".
 *
 * @param options - Which promises; whatever is not the default is part of the id.
 * @throws A {@link SupportOpsError} as {@link slaAttainment} does.
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
 * const report = createReport({ kpis: [breachRate()], context: { asOf: "2026-03-27T12:00:00Z", timeZone: "UTC", sla } });
 * report.add(ticket("kept", "2026-03-27T08:00:00Z").message("2026-03-27T08:30:00Z", "agent").build());
 * report.add(ticket("open and overdue", "2026-03-27T08:00:00Z").build());
 * report.rows()[0]?.value; // => 0.5
 * ```
 */
export function breachRate(options: BreachRateOptions = {}): Kpi<ShareObservation, ShareState> {
  checkForm(options);
  const { clock, slot, policy, attributeBy = "start" } = options;
  const id = ["breachRate", ...promiseWords(options)].join(":");
  return {
    id,
    unit: "ratio",
    needs: ["sla"],
    promises: promiseFilter({ clock, slot, policy }),
    observe: (facts) =>
      ticketPromises(facts, options, options).map(({ outcome, startedAt, decidedAt }): ShareObservation => {
        const at = attributeBy === "start" ? startedAt : (decidedAt ?? facts.asOf);
        const counts = outcome === "breached";
        return counts || outcome === "met" ? { at, counts } : { at, counts, excluded: outcome };
      }),
    start: (context, from) => shareAccumulator(id, context, from),
  };
}
